"""Merging 200 returns over 5,000 schemes, held against reading the same files with openpyxl."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.benchmarks.conftest import Measure
from tests.benchmarks.design_size import design_size_programme
from tracker import bootstrap
from tracker.commands.periods import open_period
from tracker.issuing import issue
from tracker.receiving import merge_files

RETURNS = 200
AS_OF = date(2017, 11, 30)


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    """The design-size programme, and a return of every lead with three cells changed."""
    folder = tmp_path_factory.mktemp("returns")
    path = design_size_programme(folder / "big.ibcf")
    with bootstrap.open_programme(path) as programme:
        programme.workspace.run(open_period(programme.portfolio, as_of=AS_OF))
        issued = issue(programme, folder / "packs")
    files = [pack.file for pack in issued.packs][:RETURNS]
    for file in files:
        book = load_workbook(file)
        sheet = book["Your schemes"]
        sheet["D2"], sheet["G3"], sheet["H4"] = "Red", "Changed by the lead.", "By May 2018"
        book.save(file)
    return path, files


def test_merging_two_hundred_returns(returned: tuple[Path, list[Path]], measured: Measure) -> None:
    path, files = returned

    def dry_run() -> None:
        with bootstrap.open_programme(path) as programme:
            merge_files(programme, files, dry_run=True)

    def applied() -> None:
        with bootstrap.open_programme(path) as programme:
            done = merge_files(programme, files)
            assert done.made is not None
            programme.workspace.undo()

    def reading() -> None:
        for file in files:
            book = load_workbook(file, read_only=True)
            for sheet in book.worksheets:
                for _ in sheet.iter_rows(values_only=True):
                    pass
            book.close()

    measured(f"merge {len(files)} returns, tried only", dry_run, reading, within=2)
    measured(f"merge {len(files)} returns and undo", applied, reading, within=2.5)
