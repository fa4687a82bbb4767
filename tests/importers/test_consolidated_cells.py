"""What of the consolidated workbook is not taken: too long, or what a failed formula shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.importers.consolidated import column_of, edited, put, read_back
from tests.tracker.export.portfolios import exported, portfolio_of, small_portfolio
from tracker.draft import Weight
from tracker.model import Scheme
from tracker.proposing.vanishing import Covered, missing_rows


@pytest.mark.parametrize("kind", ["consolidated", "csv"])
def test_text_over_the_limit_is_left_out_and_told(tmp_path: Path, kind: str) -> None:
    scheme = Scheme(name="One", progress="x" * 20_001, category="y" * 501, barriers="z" * 20_000)
    draft = read_back(exported(tmp_path, portfolio_of([scheme]), kind=kind))
    assert not {"progress", "category"} & draft.schemes[0].values.keys()
    assert draft.schemes[0].values["barriers"] == "z" * 20_000
    assert sorted((note.message, note.weight) for note in draft.notes) == [
        (
            "Category: 501 characters is over the limit of 500, so it was left out",
            Weight.REJECTED,
        ),
        (
            "What progress has been made?: 20,001 characters is over the limit of 20,000, so it "
            "was left out",
            Weight.REJECTED,
        ),
    ]


def test_row_with_too_long_a_name_is_left_out_and_seen(tmp_path: Path) -> None:
    portfolio = portfolio_of([Scheme(name="x" * 501), Scheme(name="Two")])
    draft = read_back(exported(tmp_path, portfolio))
    assert [scheme.name for scheme in draft] == ["Two"]
    assert draft.seen == {portfolio.schemes[0].uid}
    assert [note.weight for note in draft.notes] == [Weight.REJECTED]


def test_row_that_is_rejected_is_not_missing_too(tmp_path: Path) -> None:
    portfolio = small_portfolio()
    draft = edited(exported(tmp_path, portfolio), put(4, name=None))
    assert draft.seen == {portfolio.schemes[2].uid}
    areas = [area.uid for area in portfolio.areas]
    covered = Covered(areas, [row.uid or "" for row in draft], date(2017, 11, 30))
    assert not list(missing_rows(portfolio, draft, (), covered))


def test_error_of_a_formula_leaves_its_field_as_it_was(tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        for key in ("progress", "rag", "workstream"):
            cell = book["Consolidated"].cell(2, column_of(book, key))
            cell.value, cell.data_type = "#REF!", "e"

    draft = edited(exported(tmp_path, small_portfolio()), edit)
    assert not {"progress", "rag"} & draft.schemes[0].values.keys()
    assert draft.schemes[0].workstream is None
    warnings = [note.where for note in draft.notes if note.weight is Weight.WARNING]
    assert warnings == ['sheet "Consolidated", row 2'] * 3


def test_formula_that_was_never_calculated_clears_nothing(tmp_path: Path) -> None:
    draft = edited(exported(tmp_path, small_portfolio()), put(2, progress="=A1&A2"))
    assert "progress" not in draft.schemes[0].values
    warnings = [note for note in draft.notes if note.weight is Weight.WARNING]
    assert [(note.where, note.message) for note in warnings] == [
        (
            'sheet "Consolidated"',
            "has formulas that were never calculated; open it in Excel and save it",
        )
    ]
