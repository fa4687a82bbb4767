"""Merging 200 returns over 5,000 schemes, held against reading the same files with openpyxl."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from lxml import etree
from openpyxl import load_workbook

from tests.benchmarks.conftest import Measure
from tests.benchmarks.design_size import design_size_programme
from tracker import bootstrap
from tracker.commands.periods import open_period
from tracker.issuing import issue
from tracker.merge.threeway import Outcome
from tracker.receiving import merge_files

RETURNS = 200
AS_OF = date(2017, 11, 30)
_ANSWERS = {"D2": "Red", "G2": "Changed by the lead.", "H2": "By May 2018"}
"""By cell; every lead has a first scheme."""
_SHEET = "xl/worksheets/sheet1.xml"
_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


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
        _answer(file)
    return path, files


def _answer(pack: Path) -> None:
    """Put the lead's words into the pack's first sheet; opening it whole would take far longer
    than everything that is measured."""
    with ZipFile(pack) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = etree.fromstring(parts[_SHEET])
    for cell in sheet.iterfind(".//{*}c"):
        words = _ANSWERS.get(cell.get("r", ""))
        if words is not None:
            cell.set("t", "inlineStr")
            cell[:] = [etree.fromstring(f'<is xmlns="{_SPREADSHEET}"><t>{words}</t></is>')]
    parts[_SHEET] = etree.tostring(sheet)
    with ZipFile(pack, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def test_merging_two_hundred_returns(returned: tuple[Path, list[Path]], measured: Measure) -> None:
    path, files = returned

    def dry_run() -> None:
        with bootstrap.open_programme(path) as programme:
            merge = merge_files(programme, files, dry_run=True).merge
            assert merge.count(Outcome.APPLIED) >= len(files)

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

    measured(f"merge {len(files)} returns, tried only", dry_run, reading, within=2, rounds=1)
    measured(f"merge {len(files)} returns and undo", applied, reading, within=2.5, rounds=1)
