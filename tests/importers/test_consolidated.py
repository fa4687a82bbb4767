from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from importers.consolidated import read_consolidated, recognises
from importers.context import Context
from importers.grid import Cell, Document, GridRow, Table
from importers.lengths import too_long
from importers.readers import open_document
from tests.importers.consolidated import FIELDS, column_of, edited, put, read_back
from tests.tracker.export.portfolios import (
    AS_OF,
    LONG_NAME,
    exported,
    nasty_portfolio,
    portfolio_of,
    small_portfolio,
)
from tracker.columns import CONSOLIDATED_COLUMNS
from tracker.draft import Value, Weight
from tracker.errors import Refused
from tracker.fields import SHORT_LIMIT
from tracker.model import Area, Scheme
from tracker.portfolio import Portfolio, values_of


def _expected(portfolio: Portfolio) -> dict[str, Mapping[str, Value]]:
    return {
        scheme.uid: {key: values_of("scheme", scheme)[key] for key in FIELDS}
        for scheme in portfolio.schemes
    }


def _nasty_within_limits() -> Portfolio:
    """The nasty texts in every field, none longer than a person may type there."""
    portfolio = nasty_portfolio()
    for scheme in portfolio.schemes:
        for key in FIELDS:
            value = values_of("scheme", scheme)[key]
            if too_long("scheme", key, value):
                setattr(scheme, key, str(value)[:SHORT_LIMIT].strip())
    return portfolio


@pytest.mark.parametrize("kind", ["consolidated", "csv"])
@pytest.mark.parametrize("make", [small_portfolio, _nasty_within_limits])
def test_everything_comes_back_as_it_was(
    tmp_path: Path, kind: str, make: Callable[[], Portfolio]
) -> None:
    portfolio = make()
    draft = read_back(exported(tmp_path, portfolio, kind=kind))
    assert {scheme.uid: scheme.values for scheme in draft} == _expected(portfolio)
    assert {scheme.uid: scheme.area for scheme in draft} == {
        scheme.uid: portfolio.area_name(scheme) for scheme in portfolio.schemes
    }
    workstreams = {row.uid: row.name for row in portfolio.workstreams}
    assert {scheme.uid: scheme.workstream for scheme in draft} == {
        scheme.uid: workstreams.get(scheme.workstream_uid or "") for scheme in portfolio.schemes
    }
    assert draft.notes == ()


def test_areas_come_back_in_order_with_their_notes(tmp_path: Path) -> None:
    draft = read_back(exported(tmp_path, small_portfolio()))
    assert [(area.name, area.values) for area in draft.areas] == [
        ("Fylde and Wyre CCG", {"note": None}),
        (LONG_NAME, {"note": "Each scheme has a nominated lead."}),
    ]


def test_nasty_names_and_notes_of_areas_come_back(tmp_path: Path) -> None:
    areas = nasty_portfolio().areas
    read = read_back(exported(tmp_path, portfolio_of([], list(areas)))).areas
    assert [(area.name, area.values["note"]) for area in read] == [
        (area.name, area.note) for area in areas
    ]


def test_definitions_and_the_as_of_date_come_back(tmp_path: Path) -> None:
    portfolio = small_portfolio()
    draft = read_back(exported(tmp_path, portfolio))
    assert draft.rag_definitions == portfolio.definitions
    assert draft.as_of == AS_OF
    assert draft.reader == "consolidated"


def test_without_area_sheets_areas_come_from_the_rows(tmp_path: Path) -> None:
    areas = [Area(name=f"Area {number}", note="A note", position=number) for number in range(61)]
    schemes = [Scheme(name="One", area_uid=area.uid) for area in areas]
    draft = read_back(exported(tmp_path, portfolio_of(schemes, areas)))
    assert [area.name for area in draft.areas] == [area.name for area in areas]
    assert not any(area.values for area in draft.areas)


def test_an_edited_cell_is_read_and_its_place_told(tmp_path: Path) -> None:
    edit = put(3, rag="Red", progress="New words", delivery_latest=date(2018, 3, 31))
    draft = edited(exported(tmp_path, small_portfolio()), edit)
    scheme = draft.schemes[1]
    assert scheme.where == 'sheet "Consolidated", row 3'
    assert scheme.values["rag"] == "R"
    assert scheme.values["progress"] == "New words"
    assert scheme.values["delivery_latest"] == "2018-03-31"


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("rag", "Purple", "RAG: 'Purple' is none of Green"),
        ("delivery_earliest", "soon", "Earliest delivery"),
        ("posts_needed", "two", "Posts needed (WTE): 'two' is not a number"),
        ("allocation", "lots", "Allocation: 'lots' is not an amount"),
        ("nothing_to_report", "maybe", "Nothing to report: 'maybe' is neither yes nor no"),
        ("stage", "finished", "Stage: 'finished' is none of proposed"),
    ],
)
def test_a_cell_that_cannot_be_read_is_left_out_and_told(
    tmp_path: Path, key: str, value: str, said: str
) -> None:
    draft = edited(exported(tmp_path, small_portfolio()), put(2, **{key: value}))
    (note,) = [note for note in draft.notes if note.weight is Weight.REJECTED]
    assert note.where == 'sheet "Consolidated", row 2'
    assert note.message.startswith(said)
    assert key not in draft.schemes[0].values
    assert len(draft.schemes[0].values) == len(FIELDS) - 1


def test_a_removed_column_is_absent_and_an_emptied_cell_is_blank(tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        put(2, progress=None)(book)
        book["Consolidated"].delete_cols(column_of(book, "barriers"))

    scheme = edited(exported(tmp_path, small_portfolio()), edit).schemes[0]
    assert "barriers" not in scheme.values
    assert scheme.values["progress"] is None


def test_a_row_somebody_added_has_no_uid_and_no_blank_values(tmp_path: Path) -> None:
    edit = put(6, name="A new scheme", area="West Lancs CCG", delivery_text="March 2018")
    draft = edited(exported(tmp_path, small_portfolio()), edit)
    scheme = draft.schemes[-1]
    assert (scheme.uid, scheme.area) == (None, "West Lancs CCG")
    assert scheme.values == {
        "name": "A new scheme",
        "delivery_text": "March 2018",
        "nothing_to_report": False,
    }
    assert draft.areas[-1].name == "West Lancs CCG"


def test_sorted_and_removed_rows_are_known_by_their_uid(tmp_path: Path) -> None:
    portfolio = small_portfolio()

    def edit(book: Workbook) -> None:
        sheet = book["Consolidated"]
        rows = [[cell.value for cell in row] for row in sheet["A2:AF5"]]
        sheet.delete_rows(2, 4)
        for row in (rows[3], rows[0]):
            sheet.append(row)

    draft = edited(exported(tmp_path, portfolio), edit)
    expected = _expected(portfolio)
    assert [scheme.uid for scheme in draft] == [portfolio.schemes[3].uid, portfolio.schemes[0].uid]
    assert all(scheme.values == expected[str(scheme.uid)] for scheme in draft)


def test_a_row_without_a_name_is_left_out_and_told(tmp_path: Path) -> None:
    draft = edited(exported(tmp_path, small_portfolio()), put(4, name=None))
    assert len(draft.schemes) == 3
    assert [(note.where, note.weight) for note in draft.notes] == [
        ('sheet "Consolidated", row 4', Weight.REJECTED)
    ]


def test_a_copied_row_with_a_new_name_is_a_new_scheme(tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Consolidated"]
        sheet.append([cell.value for cell in sheet[2]])
        sheet.append([cell.value for cell in sheet[2]])
        put(6, name="Another scheme")(book)

    draft = edited(exported(tmp_path, small_portfolio()), edit)
    assert (draft.schemes[-1].name, draft.schemes[-1].uid) == ("Another scheme", None)
    assert [(note.where, note.weight) for note in draft.notes] == [
        ('sheet "Consolidated", row 6', Weight.WARNING),
        ('sheet "Consolidated", row 7', Weight.REJECTED),
    ]


def test_a_column_of_the_users_own_is_told(tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        book["Consolidated"].cell(1, len(CONSOLIDATED_COLUMNS) + 1).value = "My comments"

    (note,) = edited(exported(tmp_path, small_portfolio()), edit).notes
    assert "“My comments”" in note.message
    assert note.weight is Weight.INFORMATION


def test_a_change_made_on_an_area_sheet_is_told(tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        book["Fylde and Wyre CCG"]["D7"].value = "Changed in the wrong place"

    draft = edited(exported(tmp_path, small_portfolio()), edit)
    (note,) = draft.notes
    assert note.where == 'sheet "Fylde and Wyre CCG", row 7'
    assert note.message == "1 row from here on differ from the sheet Consolidated, which was read"
    assert draft.schemes[1].values["progress"] == "Lead-in"


def test_an_edited_area_note_and_definition_are_read(tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        book["Fylde and Wyre CCG"]["D3"].value = "A note of our own"
        cells = {cell.value: cell for row in book["About"].iter_rows() for cell in row}
        cells["Amber may slip"].value = "Amber needs watching"

    draft = edited(exported(tmp_path, small_portfolio()), edit)
    assert draft.areas[0].values == {"note": "A note of our own"}
    assert draft.rag_definitions["A"] == "Amber needs watching"


def test_text_that_excel_could_not_hold_is_not_read_back(tmp_path: Path) -> None:
    portfolio = portfolio_of([Scheme(name="One", progress="x" * 40_000)])
    draft = read_back(exported(tmp_path, portfolio))
    assert "progress" not in draft.schemes[0].values
    assert [note.weight for note in draft.notes] == [Weight.REJECTED]


def test_a_document_without_areas_takes_the_users(tmp_path: Path) -> None:
    path = exported(tmp_path, small_portfolio())
    book = load_workbook(path)
    book["Consolidated"].delete_cols(column_of(book, "area"))
    book.save(path)
    draft = read_consolidated(open_document(path), Context(area="West Lancs CCG"))
    assert {scheme.area for scheme in draft} == {"West Lancs CCG"}


def _one_table(*titles: str) -> Document:
    row = GridRow(1, [Cell(title) for title in titles])
    return Document([Table('sheet "Plan"', [row], name="Plan")])


def test_only_a_table_with_uids_is_recognised() -> None:
    mine = ("Code", "Area", "Scheme", "RAG", "Status", "UID")
    assert recognises(_one_table(*mine))
    assert recognises(_one_table(*(title.upper() for title in mine)))
    assert not recognises(_one_table(*mine[:-1]))
    assert not recognises(_one_table("Scheme", "UID"))


def test_a_leads_return_is_not_taken_for_it() -> None:
    titles = ("Code", "Area", "Scheme", "RAG", "Reason for RAG", "UID", "Last month: RAG")
    assert not recognises(_one_table(*titles))


def test_another_document_is_refused_in_one_sentence() -> None:
    with pytest.raises(Refused, match="no table with the columns Scheme and UID"):
        read_consolidated(_one_table("Scheme", "RAG"), Context())
