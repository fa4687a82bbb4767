"""A hundred returns that something happened to: each is merged, or says why it is not."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from importers.context import Context
from importers.returns import read_returns
from tests.importers.test_fuzz import mutate_package
from tests.tracker.merge.conftest import Office
from tracker.commands.merges import accept_merge
from tracker.errors import TrackerError
from tracker.merge.merging import merge_returns
from tracker.merge.returned import Returned
from tracker.past import portfolio_with

_ODD = (None, "", "=1+1", "#REF!", -1, 3.5, 43069, True, "x" * 30_000, "☃\u200b", "Amber", "Yes")


def _cells(chance: random.Random, book: Any) -> None:
    for _ in range(chance.randint(1, 12)):
        sheet = chance.choice(book.worksheets)
        row, column = chance.randint(1, 9), chance.randint(1, sheet.max_column)
        sheet.cell(row, column).value = chance.choice(_ODD)


def _rows(chance: random.Random, book: Any) -> None:
    sheet = book.worksheets[0]
    chance.choice((sheet.delete_rows, sheet.insert_rows, sheet.delete_cols, sheet.insert_cols))(
        chance.randint(1, 6), chance.randint(1, 3)
    )


def _sheets(chance: random.Random, book: Any) -> None:
    sheet = chance.choice(book.worksheets)
    match chance.randrange(3):
        case 0:
            del book[sheet.title]
        case 1:
            sheet.title = "Renamed"
        case _:
            book.copy_worksheet(sheet)
    book.active = 0
    book.worksheets[0].sheet_state = "visible"


def _styles(chance: random.Random, book: Any) -> None:
    sheet = book.worksheets[0]
    for _ in range(6):
        cell = sheet.cell(chance.randint(2, 6), chance.randint(1, 14))
        cell.number_format = chance.choice(("0.00%", "dd/mm/yy", "@", "[h]:mm", "£#,##0"))


_IN_EXCEL: tuple[Callable[[random.Random, Any], None], ...] = (_cells, _rows, _sheets, _styles)


def _mutants(office: Office, chance: random.Random, count: int) -> list[Path]:
    paths: list[Path] = []
    sources = sorted(office.packs.glob("*.xlsx"))[:4]
    for number in range(count):
        path = office.folder / f"mutant-{number}.xlsx"
        source = chance.choice(sources)
        if number % 8:
            mutate_package(chance, source, path)
        else:
            book = load_workbook(source)
            for change in chance.sample(_IN_EXCEL, 2):
                change(chance, book)
            book.save(path)
        paths.append(path)
    return paths


@pytest.mark.filterwarnings("ignore")
def test_a_mutated_return_is_merged_or_explained(office: Office) -> None:
    portfolio = office.programme.portfolio
    key, as_of = office.programme.pack_key(), office.programme.as_of()
    paths = _mutants(office, random.Random("returns"), 100)
    merged = refused = 0
    for outcome in read_returns(paths, Context()):
        if isinstance(outcome, TrackerError):
            refused += 1
            assert outcome.sentence.endswith(".")
            continue
        assert isinstance(outcome, Returned)
        merge = merge_returns(portfolio, [outcome], key=key, as_of=as_of, prefer="theirs")
        changes = accept_merge(portfolio, merge, received_on=as_of).changes
        portfolio_with(portfolio, changes)
        if outcome.stamp is not None:
            theirs = {uid for _, uid in outcome.stamp.base}
            touched = {c.uid for c in changes if c.entity == "scheme" and c.before is not None}
            assert touched <= theirs
        merged += 1
    assert merged > 20
    assert refused > 10
