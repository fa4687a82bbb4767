"""Which row of the programme a row of a document is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.matching import Basis, Candidate, Match, match, part_strangers


def _row(uid: str | None, name: str, *, ref: str | None = None, group: str = "fw") -> Candidate:
    return Candidate(uid, ref, name, group)


def _basis(incoming: Candidate, *existing: Candidate) -> Basis:
    return match([incoming], list(existing))[0].basis


def test_a_uid_beats_everything_else() -> None:
    (found,) = match([_row("b", "Reablement")], [_row("a", "Reablement"), _row("b", "Renamed")])
    assert (found.basis, found.uid) == (Basis.UID, "b")


def test_a_ref_identifies_a_row_that_was_reworded() -> None:
    incoming = _row(None, "Home First pathway", ref="LCC Scheme ref #12")
    assert _basis(incoming, _row("a", "Home First", ref="LCC Scheme  ref # 12")) is Basis.REF


def test_a_ref_held_by_several_rows_identifies_none_of_them() -> None:
    held = "LCC Scheme ref #20"
    existing = [_row("a", "Peripatetic Team", ref=held), _row("b", "Acute team", ref=held)]
    incoming = [_row(None, "Acute team", ref=held), _row(None, "Peripatetic Team", ref=held)]
    found = match(incoming, existing)
    assert [(m.basis, m.uid) for m in found] == [(Basis.NAME, "b"), (Basis.NAME, "a")]


def test_a_ref_on_an_altogether_different_name_is_asked_about() -> None:
    incoming = _row(None, "Telecare", ref="#1")
    assert _basis(incoming, _row("a", "Wellbeing Worker Service", ref="#1")) is Basis.UNSURE


def test_a_name_is_matched_within_its_area_only() -> None:
    assert _basis(_row(None, "Reablement"), _row("a", "Reablement", group="el")) is Basis.NEW


def test_spelling_case_and_punctuation_do_not_matter() -> None:
    incoming = _row(None, "Crisis Hours and Enhanced Therapies")
    assert _basis(incoming, _row("a", "Crisis hours & enhanced therapies –")) is Basis.NAME


def test_a_small_rewording_is_taken_as_the_same() -> None:
    incoming = _row(None, "Care Home Trusted Assessors")
    assert _basis(incoming, _row("a", "Care Home Trusted Assessor")) is Basis.LIKENESS


def test_a_large_rewording_is_asked_about() -> None:
    incoming = _row(None, "Integrated Discharge Capacity")
    assert _basis(incoming, _row("a", "Integrated Discharge Service Capacity")) is Basis.UNSURE


def test_a_name_with_a_word_more_is_asked_about() -> None:
    assert _basis(_row(None, "Home First pathway"), _row("a", "Home First")) is Basis.UNSURE


def test_a_name_that_only_begins_alike_is_new() -> None:
    incoming = _row(None, "Home First workforce development")
    assert _basis(incoming, _row("a", "Home First")) is Basis.NEW


def test_numbers_in_the_names_must_agree() -> None:
    assert (
        _basis(_row(None, "Interim beds Phase 1"), _row("a", "Interim beds Phase 2")) is Basis.NEW
    )


def test_two_near_names_are_asked_about() -> None:
    existing = [_row("a", "Trusted Assessor Pilot A"), _row("b", "Trusted Assessor Pilot B")]
    (found,) = match([_row(None, "Trusted Assessor Pilot")], existing)
    assert (found.basis, set(found.possible)) == (Basis.UNSURE, {"a", "b"})


def test_equal_names_with_different_refs_are_not_the_same() -> None:
    incoming = _row(None, "Reablement", ref="#1")
    assert _basis(incoming, _row("a", "Reablement", ref="#2")) is Basis.UNSURE


def test_repeated_names_pair_off_in_order() -> None:
    existing = [_row("a", "Additional staff"), _row("b", "Additional staff")]
    incoming = [_row(None, "Additional staff"), _row(None, "Additional staff")]
    assert [found.uid for found in match(incoming, existing)] == ["a", "b"]


names = st.sampled_from(["Reablement", "Telecare", "Home First", "Home First 2", "Carers Support"])
refs = st.sampled_from([None, "#1", "#2"])
candidates = st.builds(Candidate, st.none(), refs, names, st.sampled_from(["fw", "el", None]))


def _keyed(rows: list[Candidate]) -> list[Candidate]:
    return [Candidate(str(n), row.ref, row.name, row.group or "fw") for n, row in enumerate(rows)]


@given(st.lists(candidates, max_size=8), st.lists(candidates, max_size=8))
def test_no_row_is_matched_twice_and_every_row_is_answered(
    incoming: list[Candidate], rows: list[Candidate]
) -> None:
    existing = [
        Candidate(str(n), row.ref, row.name, row.group or "fw") for n, row in enumerate(rows)
    ]
    found = match(incoming, existing)
    settled = [m.uid for m in found if m.uid is not None]
    assert len(found) == len(incoming)
    assert len(settled) == len(set(settled))


@given(st.lists(candidates, max_size=8))
def test_a_document_matched_with_itself_is_all_there(rows: list[Candidate]) -> None:
    existing = [
        Candidate(str(n), row.ref, row.name, row.group or "fw") for n, row in enumerate(rows)
    ]
    found = match([Candidate(None, row.ref, row.name, row.group) for row in existing], existing)
    assert all(m.uid is not None for m in found)


def test_a_document_from_elsewhere_that_shares_a_name_has_another_scheme() -> None:
    incoming = [Candidate(None, None, name, None) for name in ("Reablement", "Night care", "Day")]
    found = [Match(Basis.NAME, "1"), Match(Basis.NEW), Match(Basis.NEW)]
    assert part_strangers(incoming, found, {"1": "Fylde"})[0] == Match(Basis.NEW)
    assert part_strangers(incoming, found, {"1": None}) == found


def test_a_document_mostly_known_needs_no_area() -> None:
    incoming = [Candidate(None, None, name, None) for name in ("Reablement", "Day")]
    found = [Match(Basis.NAME, "1"), Match(Basis.NEW)]
    assert part_strangers(incoming, found, {"1": "Fylde"}) == found


def test_of_two_rows_of_one_name_the_one_without_an_area_is_meant_first() -> None:
    existing = [
        Candidate("1", None, "Reablement", "fylde"),
        Candidate("2", None, "Reablement", None),
    ]
    assert match([Candidate(None, None, "Reablement", None)], existing)[0].uid == "2"
