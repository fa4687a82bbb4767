"""Cells whose text is no value of their field: too long, or what a failed formula shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.context import Context
from importers.grid import Cell
from importers.readers import read as read_file
from tests.importers.samples import inline, workbook
from tests.importers.tracker.tables import TITLES, above, names, notes_at, read, table, values
from tracker.draft import Weight
from tracker.errors import Refused

LONG = "x" * 20_001
TOO_LONG = (
    "What progress has been made?: 20,001 characters is over the limit of 20,000, so it was left "
    "out"
)


def test_text_over_the_limit_is_left_out_and_told() -> None:
    draft = read(table(TITLES, ("G", "CHC screening", "Person A", LONG, "x" * 20_000, "")))
    assert values(draft, "progress") == ["absent"]
    assert values(draft, "delivery_text") == ["x" * 20_000]
    assert notes_at(draft, "table 1, row 2", Weight.REJECTED) == [TOO_LONG]


def test_short_field_has_its_own_limit() -> None:
    draft = read(table((*TITLES, "Category"), ("G", "CHC screening", "", "", "", "", "x" * 501)))
    assert values(draft, "category") == ["absent"]
    assert notes_at(draft, "table 1, row 2", Weight.REJECTED) == [
        "Category: 501 characters is over the limit of 500, so it was left out"
    ]


def test_text_that_grows_too_long_over_several_rows_is_left_out() -> None:
    first = ("G", "CHC screening", "Person A", "x" * 15_000, "", "")
    second = (above("G"), above("CHC screening"), "", "y" * 15_000, "", "")
    draft = read(table(TITLES, first, second))
    assert values(draft, "progress") == ["absent"]
    assert len(notes_at(draft, "table 1, row 2", Weight.REJECTED)) == 1


def test_name_of_an_area_that_is_too_long_is_left_out() -> None:
    row = ("x" * 501, "G", "CHC screening", "", "", "", "")
    draft = read(table(("Area", *TITLES), row))
    assert draft.schemes[0].area is None
    assert notes_at(draft, "table 1, row 2", Weight.REJECTED) == [
        "Area: 501 characters is over the limit of 500, so it was left out"
    ]


def test_text_over_the_limit_in_a_csv_file_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "tracker.csv"
    path.write_text(f"Scheme,RAG,Lead,Progress\nReablement,G,Person A,{LONG}\n")
    draft = read_file(path, Context())
    assert "progress" not in draft.schemes[0].values
    assert [note.message for note in draft.notes if note.weight is Weight.REJECTED] == [TOO_LONG]


@pytest.mark.parametrize("error", ["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#value!"])
def test_error_of_a_formula_is_no_text_and_no_rating(error: str) -> None:
    draft = read(table(TITLES, (error, "CHC screening", "Person A", error, "", "")))
    assert values(draft, "rag") == ["absent"]
    assert values(draft, "progress") == ["absent"]
    assert notes_at(draft, "table 1, row 2", Weight.WARNING) == [
        f"“{title}” holds the error {error}, so it was left as it was"
        for title in ("RAG", "Progress")
    ]


def test_words_that_begin_like_an_error_are_kept() -> None:
    draft = read(table(TITLES, ("G", "CHC screening", "", "#REF! is shown on the form", "", "")))
    assert values(draft, "progress") == ["#REF! is shown on the form"]


def test_error_of_a_formula_is_no_name_of_a_scheme() -> None:
    draft = read(table(TITLES, ("", "#REF!", "Person A", "Under way", "", "")))
    assert names(draft) == []
    assert notes_at(draft, "table 1, row 2", Weight.REJECTED)


def test_formula_without_a_result_leaves_its_field_out() -> None:
    draft = read(table(TITLES, ("G", "CHC screening", "Person A", Cell(failed=True), "", "")))
    assert values(draft, "progress") == ["absent"]
    assert values(draft, "delivery_text") == [None]


_HEADER = "".join(
    inline(f"{column}1", title)
    for column, title in zip("ABCD", ("RAG", "Scheme", "Lead", "Progress"), strict=True)
)
_FORMULA = "<f>CONCATENATE(B1,B1)</f>"


def test_sheet_of_formulas_that_were_never_calculated_says_so_once(tmp_path: Path) -> None:
    sheet = (
        f'<sheetData><row r="1">{_HEADER}</row>'
        f'<row r="2">{inline("A2", "G")}{inline("B2", "One")}<c r="C2">{_FORMULA}<v/></c>'
        f'<c r="D2">{_FORMULA}</c></row>'
        f'<row r="3">{inline("A3", "G")}{inline("B3", "Two")}'
        f'<c r="C3" t="str">{_FORMULA}<v></v></c><c r="D3" t="e">{_FORMULA}<v>#N/A</v></c></row>'
        "</sheetData>"
    )
    draft = read_file(workbook(tmp_path, sheet), Context())
    assert values(draft, "leads_text") == ["absent", None]
    assert values(draft, "progress") == ["absent", "absent"]
    assert [(n.where, n.message) for n in draft.notes if n.weight is Weight.WARNING] == [
        (
            'sheet "Plan"',
            "has formulas that were never calculated; open it in Excel and save it",
        ),
        ('sheet "Plan", row 3', "“Progress” holds the error #N/A, so it was left as it was"),
    ]


def test_sheet_of_nothing_but_uncalculated_formulas_is_refused_with_the_remedy(
    tmp_path: Path,
) -> None:
    body = f'<row r="2"><c r="A2">{_FORMULA}</c><c r="B2">{_FORMULA}</c></row>'
    sheet = f'<sheetData><row r="1">{_HEADER}</row>{body}</sheetData>'
    with pytest.raises(Refused, match="never calculated; open it in Excel and save it") as refusal:
        read_file(workbook(tmp_path, sheet), Context())
    assert "has a header but no schemes under it" in str(refusal.value)
