"""Verifying names what was tampered with: the period, the row and the family of fields."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.db.sealing.conftest import set_text
from tracker.sealed import Tampering, Verdict
from tracker.workspace import Workspace

pytestmark = pytest.mark.usefixtures("months")

Verify = Callable[[], Verdict]
ByHand = Callable[..., None]


def _only(verdict: Verdict) -> Tampering:
    (fault,) = verdict.tampering
    return fault


def test_untouched_months_are_intact(verify: Verify) -> None:
    verdict = verify()
    assert (verdict.told(), verdict.intact) == ("intact", True)
    assert [seal.label for seal in verdict.seals] == ["2017-11", "2017-12", "2018-01"]


def test_changed_words_are_told_by_row_and_family(verify: Verify, by_hand: ByHand) -> None:
    by_hand(
        """UPDATE row_version SET text = replace(text, '"rag":"A"', '"rag":"G"') WHERE uid = 't'"""
    )
    fault = _only(verify())
    assert (fault.label, fault.entity, fault.name) == ("2017-11", "scheme", "Trusted assessor")
    assert fault.family == "rating"
    assert "Trusted assessor" in fault.told()


@pytest.mark.parametrize(
    ("statement", "family"),
    [
        ("SET text = json_set(text, '$.progress', 'Done')", "progress"),
        ("SET text = json_remove(text, '$.rag')", "rating"),
        ("SET text = 'nonsense'", "the whole row"),
        ("SET text = json_set(text, '$.uid', 'a')", "the whole row"),
        ("SET digests = json_remove(digests, '$.rating')", "rating"),
    ],
)
def test_any_change_to_a_sealed_row_is_found(
    verify: Verify, by_hand: ByHand, statement: str, family: str
) -> None:
    by_hand(f"UPDATE row_version {statement} WHERE uid = 't'")
    assert _only(verify()).family == family


def test_a_removed_row_is_named_by_its_other_versions(verify: Verify, by_hand: ByHand) -> None:
    by_hand("DELETE FROM row_version WHERE uid = 'r' AND version = 2")
    fault = _only(verify())
    assert (fault.label, fault.name) == ("2017-12", "Reablement")
    assert "removed" in fault.problem


def test_a_row_removed_with_its_secret_still_shows(verify: Verify, by_hand: ByHand) -> None:
    by_hand("DELETE FROM row_version WHERE uid = 'a'", "DELETE FROM row_secret WHERE uid = 'a'")
    verdict = verify()
    assert [fault.label for fault in verdict.tampering] == ["2017-11", "2017-12", "2018-01"]
    assert all("scheme" in fault.problem for fault in verdict.tampering)


def test_a_row_slipped_into_a_closed_month_shows(verify: Verify, by_hand: ByHand) -> None:
    by_hand("UPDATE row_version SET last_seal = NULL WHERE uid = 'r' AND version = 1")
    assert {fault.label for fault in verify().tampering} == {"2017-12", "2018-01"}


@pytest.mark.parametrize("change", ["as_of = '2017-12-24'", "label = '2018-12'", "version = 3"])
def test_a_changed_record_of_a_seal_shows(verify: Verify, by_hand: ByHand, change: str) -> None:
    by_hand(f"UPDATE seal SET {change} WHERE number = 2")
    assert any("record of the seal" in fault.problem for fault in verify().tampering)


def test_seals_in_another_order_show(verify: Verify, by_hand: ByHand) -> None:
    by_hand(
        "UPDATE seal SET number = 9 WHERE number = 1",
        "UPDATE seal SET number = 1 WHERE number = 2",
        "UPDATE seal SET number = 2 WHERE number = 9",
    )
    assert not verify().intact


@pytest.mark.parametrize(("number", "label"), [(1, "2017-11"), (2, "2017-12"), (3, "2018-01")])
def test_a_dropped_month_is_missed(
    verify: Verify, by_hand: ByHand, number: int, label: str
) -> None:
    by_hand(f"DELETE FROM seal WHERE number = {number}")
    assert (label, "the seal is missing") in {(f.label, f.problem) for f in verify().tampering}


def test_live_rows_may_change_after_closing(months: Workspace, verify: Verify) -> None:
    set_text(months, "r", "rag", "Red")
    assert verify().intact
