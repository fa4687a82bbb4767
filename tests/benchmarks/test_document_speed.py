"""Reading a long Word tracker, writing the workbook, running every rule, at design size."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from lxml import etree
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side

from db.store import ProgrammeStore
from importers.context import Context
from importers.tracker import read_tracker
from importers.word import read_word
from tests.benchmarks.conftest import Measure
from tests.conftest import NOON
from tracker.export.registry import export
from tracker.findings import run_rules
from tracker.portfolio import Portfolio, values_of

AS_OF = date(2017, 11, 9)
ROWS, COLUMNS = 1_543, 7
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADER = (
    "G/A/R",
    "iBCF scheme",
    "Who is managing the planning for them?",
    "What progress has been made?",
    "When will they deliver identified activity?",
    "Recruitment: where is that up to?",
    "What barriers have you encountered? What do you need help with?",
)


@pytest.fixture(scope="module")
def long_tracker(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Word tracker of 10,800 cells."""
    document = Document()
    document.add_paragraph("Lancashire County Council")
    table = document.add_table(rows=1, cols=COLUMNS)
    for cell, title in zip(table.rows[0].cells, _HEADER, strict=True):
        cell.text = title
    template = table.rows[0]._tr
    for number in range(1, ROWS):
        words = ("G", f"Scheme {number}", "Lead (LCC)", "On plan.", "December 2017", "", "None.")
        row = etree.fromstring(etree.tostring(template))
        for text, value in zip(row.iter(f"{_WORD}t"), words, strict=True):
            text.text = value
        table._tbl.append(row)
    path = tmp_path_factory.mktemp("word") / "long.docx"
    document.save(str(path))
    return path


def _walk(path: Path) -> list[list[str]]:
    """The floor: the XML walked once, merged cells expanded."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    rows: list[list[str]] = []
    for row in root.iter(f"{_WORD}tr"):
        cells: list[str] = []
        for cell in row.iterchildren(f"{_WORD}tc"):
            span = cell.find(f"{_WORD}tcPr/{_WORD}gridSpan")
            text = "\n".join(
                "".join(run.text or "" for run in paragraph.iter(f"{_WORD}t"))
                for paragraph in cell.iter(f"{_WORD}p")
            )
            cells.extend([text] * (int(span.get(f"{_WORD}val", "1")) if span is not None else 1))
        rows.append(cells)
    return rows


def test_reading_a_long_word_tracker(long_tracker: Path, measured: Measure) -> None:
    def floor() -> object:
        return _walk(long_tracker)

    assert sum(len(row) for row in _walk(long_tracker)) == ROWS * COLUMNS
    measured(
        "read a Word tracker of 10,800 cells", lambda: read_word(long_tracker), floor, within=2
    )
    measured(
        "... and make 1,542 schemes of it",
        lambda: read_tracker(read_word(long_tracker), Context(), reader="tracker"),
        floor,
        within=3.5,
    )


@pytest.fixture
def few_areas(big_store: ProgrammeStore) -> Portfolio:
    """The design size in 50 areas, so that each has a sheet of its own."""
    return big_store.load()


def test_writing_the_consolidated_workbook(
    few_areas: Portfolio, tmp_path: Path, measured: Measure
) -> None:
    # The plan has a benchmark of its own.
    schemes_alone = replace(few_areas, milestones=[])
    plain = [[*list(values_of("scheme", each).values())[:19], "x"] for each in few_areas.schemes]

    def styled() -> None:
        export("consolidated", schemes_alone, [], tmp_path / "out.xlsx", as_of=AS_OF, made_on=NOON)

    def write_only() -> None:
        book = Workbook(write_only=True)
        sheet = book.create_sheet()
        line = Side(style="thin", color="FFE6EBF0")
        font, wrap = Font(name="Calibri", size=10), Alignment(wrap_text=True, vertical="top")
        border = Border(bottom=line)
        for values in plain:
            cells = []
            for value in values:
                cell = WriteOnlyCell(sheet, value)
                cell.font, cell.alignment, cell.border = font, wrap, border
                cells.append(cell)
            sheet.append(cells)
        book.save(tmp_path / "floor.xlsx")

    measured("write 5,000 schemes to Excel, styled", styled, write_only, within=1.5)


def test_all_findings_over_the_design_size(few_areas: Portfolio, measured: Measure) -> None:
    def one_pass() -> None:
        for scheme in few_areas.schemes:
            _ = (scheme.rag, scheme.barriers, scheme.progress, scheme.delivery_text)
        for milestone in few_areas.milestones:
            _ = (milestone.start, milestone.finish, milestone.status)

    measured(
        "all findings, 1 s asked (floor: one bare pass)",
        lambda: run_rules(few_areas, AS_OF),
        one_pass,
        within=1_000,
    )
