"""Writing the plan of a national roll-up to Excel, beside the same cells written plainly."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from db.store import ProgrammeStore
from tests.benchmarks.conftest import Measure
from tests.conftest import NOON
from tests.tracker.oxfordshire import AS_OF
from tracker.export.registry import export
from tracker.planrows import PlanRows

_FILLED, _MARKED = 12, 6
"""Cells of a row that hold words, and on average those of the calendar that show something."""


def test_writing_the_plan(big_store: ProgrammeStore, tmp_path: Path, measured: Measure) -> None:
    portfolio = big_store.load()
    rows = len(PlanRows(portfolio, AS_OF).order)
    out = tmp_path / "plan.xlsx"

    def plan() -> None:
        export("plan", portfolio, [], out, as_of=AS_OF, made_on=NOON)

    def write_only() -> None:
        book = Workbook(write_only=True)
        sheet = book.create_sheet()
        font = Font(name="Arial", size=10)
        for number in range(rows):
            cells = []
            for _ in range(_FILLED + _MARKED):
                cell = WriteOnlyCell(sheet, f"Milestone {number}")
                cell.font = font
                cells.append(cell)
            sheet.append(cells)
        book.save(tmp_path / "floor.xlsx")

    measured(f"write a plan of {rows:,} rows to Excel", plan, write_only, within=1.5, rounds=1)
