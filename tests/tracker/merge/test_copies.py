"""Two copies of one programme that parted: 200 edits on each side, 5 of them clashing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from db.returned_file import read_programme_file
from tests.tracker.merge.conftest import AS_OF, Office
from tracker import bootstrap
from tracker.commands.areas import add_area
from tracker.commands.cells import CellEdits
from tracker.commands.copies import accept_copy
from tracker.commands.rows import set_field
from tracker.commands.schemes import add_scheme
from tracker.merge.copies import CopyMerge, known_tips, merge_copy
from tracker.merge.parted import Parted
from tracker.merge.threeway import Outcome
from tracker.past import removed_rows
from tracker.workspace import Intent


@pytest.fixture
def other(office: Office, tmp_path: Path) -> Iterator[Office]:
    """A copy of the file, taken home."""
    path = tmp_path / "home.ibcf"
    shutil.copyfile(office.programme.path, path)
    with bootstrap.open_programme(path) as programme:
        yield Office(programme, office.packs)


def take_in(office: Office, other: Office, *, prefer: str | None = None) -> CopyMerge:
    """Merge the other copy into the programme."""
    workspace, portfolio = office.programme.workspace, office.programme.portfolio
    history = workspace.history()
    path = other.programme.path
    said = read_programme_file(path.name, path.read_bytes(), known_tips(portfolio, history))
    assert isinstance(said, Parted)
    merge = merge_copy(
        portfolio,
        said,
        first=history[-1].uid,
        as_of=AS_OF,
        removed=partial(removed_rows, workspace),
        prefer=prefer,
    )
    workspace.run(accept_copy(portfolio, said, merge, received_on=AS_OF))
    return merge


def _edit(office: Office, fields: tuple[str, ...], words: str) -> int:
    """Edit these fields of forty schemes, a change set a field."""
    schemes = office.programme.portfolio.schemes[:40]
    for field in fields:
        edits = CellEdits(office.programme.portfolio, today=AS_OF, as_of=AS_OF)
        for number, scheme in enumerate(schemes):
            edits.set(scheme.uid, field, f"{words} {number}")
        office.programme.workspace.run(Intent(f"Edit {field}", edits.changes()))
    return len(schemes) * len(fields)


def _set(office: Office, uid: str, field: str, text: str) -> None:
    portfolio = office.programme.portfolio
    intent = set_field(portfolio, uid=uid, field=field, text=text, today=AS_OF, as_of=AS_OF)
    office.programme.workspace.run(intent)


def test_exactly_the_clashes_are_shown(office: Office, other: Office) -> None:
    ours = ("rag_reason", "description", "category", "ref", "help_needed")
    theirs = ("progress", "recruitment", "barriers", "allocation_text", "office_note")
    assert _edit(office, ours, "Office") == _edit(other, theirs, "Home") == 200
    for scheme in office.programme.portfolio.schemes[:5]:
        _set(office, scheme.uid, "delivery_text", "March 2018")
        _set(other, scheme.uid, "delivery_text", "May 2018")
    before = office.programme.portfolio.schemes
    merge = take_in(office, other)
    conflicts = [each for each in merge.document.fields if each.open]
    assert [each.field for each in conflicts] == ["delivery_text"] * 5
    first = office.programme.portfolio.schemes[0]
    assert (first.progress, first.rag_reason) == ("Home 0", "Office 0")
    assert first.delivery_text == "March 2018"
    assert str(first.delivery_latest) == "2018-03-31"
    entry = office.programme.workspace.history()[0]
    assert "10 changes" in entry.label
    office.programme.workspace.undo()
    assert office.programme.portfolio.schemes == before


def test_merging_a_copy_twice_does_nothing(office: Office, other: Office) -> None:
    uid = office.programme.portfolio.schemes[0].uid
    _set(other, uid, "progress", "From home.")
    take_in(office, other)
    history = office.programme.workspace.history()
    take_in(office, other)
    assert office.programme.workspace.history() == history


def test_a_later_merge_starts_where_the_first_ended(office: Office, other: Office) -> None:
    uid = office.programme.portfolio.schemes[0].uid
    _set(other, uid, "progress", "From home.")
    take_in(office, other)
    _set(office, uid, "progress", "The office went on.")
    _set(other, uid, "rag", "R")
    merge = take_in(office, other)
    assert not merge.document.needs_a_person
    scheme = office.programme.portfolio.scheme_by_uid[uid]
    assert (scheme.progress, scheme.rag) == ("The office went on.", "R")


def test_rows_added_in_both_copies_are_told_apart_or_joined(office: Office, other: Office) -> None:
    for copy in (office, other):
        portfolio = copy.programme.portfolio
        copy.programme.workspace.run(add_area(portfolio, name="Blackpool CCG"))
        area = next(a for a in copy.programme.portfolio.areas if a.name == "Blackpool CCG")
        intent = add_scheme(
            copy.programme.portfolio,
            name=f"Scheme of {copy.programme.path.stem}",
            area_uid=area.uid,
            today=AS_OF,
        )
        copy.programme.workspace.run(intent)
    merge = take_in(office, other)
    assert not merge.document.needs_a_person
    portfolio = office.programme.portfolio
    areas = [area for area in portfolio.areas if area.name == "Blackpool CCG"]
    assert len(areas) == 1
    added = portfolio.schemes_by_area[areas[0].uid]
    assert sorted(scheme.name for scheme in added) == ["Scheme of home", "Scheme of lancashire"]
    assert len({scheme.code for scheme in added}) == 2


def test_leads_follow_the_lead_words_that_are_taken(office: Office, other: Office) -> None:
    uid = office.scheme("Home First").uid
    _set(other, uid, "leads_text", "Judith Johnson (EL CCG)")
    take_in(office, other)
    names = [lead.name for lead in office.programme.portfolio.leads_by_scheme[uid]]
    assert names == ["Judith Johnson"]


def test_another_programme_is_turned_away(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "stranger.ibcf"
    bootstrap.new_programme(path, name="Stranger")
    with bootstrap.open_programme(path) as programme:
        merge = take_in(office, Office(programme, office.packs))
    assert "another programme" in str(merge.document.refused)
    assert merge.document.needs_a_person


def test_a_preference_settles_the_clashes(office: Office, other: Office) -> None:
    uid = office.programme.portfolio.schemes[0].uid
    _set(office, uid, "rag", "R")
    _set(other, uid, "rag", "B")
    merge = take_in(office, other, prefer="theirs")
    assert [each.outcome for each in merge.document.fields if each.field == "rag"] == [
        Outcome.CONFLICT
    ]
    assert office.programme.portfolio.scheme_by_uid[uid].rag == "B"
