"""Whatever a lead does to the workbook: it is taken, or it is turned away and says why."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from tests.tracker.merge.conftest import AS_OF, Office, schemes
from tracker import bootstrap
from tracker.commands.periods import open_period
from tracker.merge.merging import UNSIGNED
from tracker.merge.threeway import Outcome

ALEX, TEAM, HOME, POLICY = (
    "Alex Walker",
    "Multi-Disciplinary Discharge Team",
    "Home First",
    "Implement Home Choice Policy",
)
PROGRESS = "What progress has been made?"


def _rows(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.inner.iter_rows(min_row=2, max_row=4)]


def _write(sheet: Any, rows: list[list[Any]]) -> None:
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            sheet.inner.cell(number, column).value = value


def test_sorted_rows_are_known_by_their_keys(office: Office) -> None:
    def change(book: Workbook) -> None:
        sheet = schemes(book)
        sheet.put(HOME, PROGRESS, "Sorted.")
        rows = _rows(sheet)
        random.Random(1).shuffle(rows)
        _write(sheet, rows)

    merge = office.merge(office.returned(ALEX, change))
    assert not merge.needs_a_person
    assert office.scheme(HOME).progress == "Sorted."


def test_rows_left_out_are_not_touched(office: Office) -> None:
    merge = office.merge(office.returned(ALEX, lambda book: schemes(book).inner.delete_rows(2, 2)))
    assert not merge.needs_a_person
    assert {each.name for each in merge.fields} == {POLICY}


def test_moved_and_renamed_columns_are_found_again(office: Office) -> None:
    def change(book: Workbook) -> None:
        sheet = schemes(book)
        sheet.put(HOME, PROGRESS, "Moved.")
        sheet.inner.cell(1, sheet.columns[PROGRESS]).value = "Progress update"
        sheet.inner.cell(1, sheet.columns["UID"]).value = "do not touch"
        sheet.inner.cell(1, sheet.columns["Recruitment: where is it up to?"]).value = "HR"
        sheet.inner.move_range("D1:D9", cols=25)

    merge = office.merge(office.returned(ALEX, change))
    assert not merge.needs_a_person
    assert office.scheme(HOME).progress == "Moved."
    assert {"recruitment", "rag"} <= {each.field for each in merge.fields}


def test_without_the_key_column_rows_are_known_by_their_codes(office: Office) -> None:
    def change(book: Workbook) -> None:
        sheet = schemes(book)
        sheet.put(HOME, PROGRESS, "By code.")
        sheet.inner.delete_cols(sheet.columns["UID"])

    merge = office.merge(office.returned(ALEX, change))
    assert not merge.needs_a_person
    assert office.scheme(HOME).progress == "By code."


def test_a_copied_row_with_another_name_is_a_proposal(office: Office) -> None:
    def change(book: Workbook) -> None:
        sheet = schemes(book)
        for column in range(1, sheet.inner.max_column + 1):
            sheet.inner.cell(6, column).value = sheet.inner.cell(sheet.row(HOME), column).value
        sheet.put(6, "Scheme", "Home First at night")
        sheet.put(6, PROGRESS, "Just begun.")

    path = office.returned(ALEX, change)
    (proposed,) = office.merge(path).documents[0].proposed
    assert proposed.name == "Home First at night"
    assert office.scheme(HOME).progress != "Just begun."
    office.merge(path, prefer="theirs")
    added = office.scheme("Home First at night")
    assert (added.uid, added.progress) == (proposed.uid, "Just begun.")
    again = office.merge(office.filled(ALEX, {}, as_name="another"), path)
    assert not again.documents[1].proposed
    assert [s.name for s in office.programme.portfolio.schemes].count(added.name) == 1


def test_the_same_row_twice_is_taken_where_it_agrees(office: Office) -> None:
    def change(book: Workbook) -> None:
        sheet = schemes(book)
        for column in range(1, sheet.inner.max_column + 1):
            sheet.inner.cell(6, column).value = sheet.inner.cell(sheet.row(HOME), column).value
        sheet.put(HOME, PROGRESS, "Upper row.")
        sheet.put(6, "RAG", "Red")
        sheet.inner.cell(6, sheet.columns["Reason for RAG"]).value = "Lower row."
        sheet.put(HOME, "Reason for RAG", "Upper row again.")

    merge = office.merge(office.returned(ALEX, change))
    scheme = office.scheme(HOME)
    assert (scheme.progress, scheme.rag) == ("Upper row.", "R")
    (rejected,) = merge.documents[0].rejected
    assert rejected.field == "rag_reason"
    assert "answers again" in rejected.reason


def test_locked_cells_that_were_edited_are_turned_away_alone(office: Office) -> None:
    path = office.filled(ALEX, {(HOME, "Area"): "Elsewhere", (HOME, PROGRESS): "Fine."})
    merge = office.merge(path)
    (rejected,) = merge.documents[0].rejected
    assert (rejected.field, rejected.theirs) == ("area", "Elsewhere")
    assert office.scheme(HOME).progress == "Fine."


def test_a_row_of_another_pack_is_turned_away(office: Office) -> None:
    stranger = next(s for s in office.programme.portfolio.schemes if s.name == "Telecare")

    def change(book: Workbook) -> None:
        sheet = schemes(book)
        sheet.put(5, "UID", stranger.uid)
        sheet.put(5, "Scheme", stranger.name)
        sheet.put(5, PROGRESS, "Smuggled in.")

    merge = office.merge(office.returned(ALEX, change), prefer="theirs")
    (rejected,) = merge.documents[0].rejected
    assert rejected.uid == stranger.uid
    assert office.scheme("Telecare").progress == stranger.progress


def test_a_changed_hidden_sheet_breaks_the_signature(office: Office) -> None:
    def change(book: Any) -> None:
        schemes(book).put(HOME, PROGRESS, "Forged.")
        pack = book["Pack"]
        row = next(r for r in pack.iter_rows() if r[0].value == "scheme")
        row[2].value = row[2].value.replace("delivery", "something", 1)

    before = office.scheme(HOME).progress
    merge = office.merge(office.returned(ALEX, change), prefer="theirs")
    assert "signature" in merge.documents[0].rejected[0].reason
    assert office.scheme(HOME).progress == before
    assert [row.state for row in office.programme.portfolio.returns] == ["rejected"]


def test_a_pack_of_another_programme_is_turned_away(office: Office, tmp_path: Path) -> None:
    other = tmp_path / "other.ibcf"
    bootstrap.new_programme(other, name="Other")
    path = office.filled(ALEX, {(HOME, PROGRESS): "Lost."})
    with bootstrap.open_programme(other) as programme:
        merge = Office(programme, office.packs).merge(path)
    assert "another programme" in merge.documents[0].rejected[0].reason


def test_without_the_hidden_sheet_nothing_goes_in_unseen(office: Office) -> None:
    def change(book: Any) -> None:
        schemes(book).put(HOME, PROGRESS, "Unsigned.")
        del book["Pack"]

    path = office.returned(ALEX, change)
    (conflict,) = office.merge(path).conflicts
    assert UNSIGNED in str(conflict.reason)
    assert office.scheme(HOME).progress != "Unsigned."
    office.merge(path, prefer="theirs")
    assert office.scheme(HOME).progress == "Unsigned."


def test_cells_pasted_into_a_new_workbook_are_known_by_their_codes(office: Office) -> None:
    source = load_workbook(office.packs / f"2017-11 {ALEX}.xlsx")["Your schemes"]
    book = Workbook()
    sheet: Any = book.active
    for row in source.iter_rows(max_row=4, max_col=12, values_only=True):
        sheet.append(row)
    sheet["G3"] = "Pasted."
    path = office.folder / "pasted.xlsx"
    book.save(path)
    (conflict,) = office.merge(path).conflicts
    assert (conflict.name, conflict.field, conflict.theirs) == (HOME, "progress", "Pasted.")


def test_a_tracker_with_no_pack_behind_it_is_reviewed(office: Office) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "East Lancashire CCG"
    sheet.append(["RAG", "Scheme", "Lead", "Progress", "Barriers"])
    sheet.append(["Red", HOME, "Alex Walker", "Typed afresh.", "None"])
    sheet.append(["Green", "Brand new scheme", "Alex Walker", "Hello.", "None"])
    path = office.folder / "own.xlsx"
    book.save(path)
    merge = office.merge(path)
    assert merge.count(Outcome.APPLIED) == 0
    assert {"rag", "progress"} <= {each.field for each in merge.conflicts}
    assert [row.name for row in merge.documents[0].proposed] == ["Brand new scheme"]


def test_a_cell_that_cannot_be_read_is_turned_away_alone(office: Office) -> None:
    path = office.filled(ALEX, {(HOME, "RAG"): "Purple", (HOME, PROGRESS): "Fine."})
    merge = office.merge(path)
    (rejected,) = merge.documents[0].rejected
    assert (rejected.field, rejected.theirs) == ("rag", "Purple")
    assert office.scheme(HOME).progress == "Fine."


def test_a_pack_that_the_programme_has_lost_merges_against_its_own_base(office: Office) -> None:
    path = office.filled(ALEX, {(HOME, PROGRESS): "Against the hidden base."})
    office.programme.workspace.undo()
    assert not office.programme.portfolio.packs
    merge = office.merge(path)
    assert not merge.needs_a_person
    assert office.scheme(HOME).progress == "Against the hidden base."


def test_a_return_of_an_earlier_month_is_late_and_keeps_its_own_base(office: Office) -> None:
    portfolio = office.programme.portfolio
    office.programme.workspace.run(open_period(portfolio, as_of=date(2017, 12, 9)))
    office.type_in(HOME, "progress", "December.")
    merge = office.merge(office.filled(ALEX, {(HOME, "RAG"): "A", (POLICY, PROGRESS): "Late."}))
    assert merge.documents[0].late
    assert not merge.conflicts
    assert office.scheme(POLICY).updated_on == AS_OF
    assert office.programme.portfolio.returns[0].late
