"""Reading a plan of design size from a workbook, beside reading its cells alone."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from importers.context import Context
from importers.excel import read_workbook
from importers.plan import read_plan
from tests.benchmarks.conftest import Measure

SCHEMES, EACH = 1_000, 10


@pytest.fixture(scope="module")
def long_plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan of 11,000 rows, outlined by leading spaces, with a link from row to row."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Plan")
    sheet.append(["ID", "Task", "Owner", "Start", "Finish", "Status", "Predecessors"])
    number = 0
    for scheme in range(SCHEMES):
        number += 1
        sheet.append([number, f"Scheme {scheme}", f"Lead {scheme % 50}", None, None, "On track"])
        for step in range(EACH):
            number += 1
            start = date(2017, 4, 1) + timedelta(days=scheme % 300 + step)
            before = number - 1 if step else None
            finish = start + timedelta(days=20)
            sheet.append([number, f"   Step {step}", None, start, finish, "On track", before])
    path = tmp_path_factory.mktemp("excel") / "plan.xlsx"
    book.save(path)
    return path


def test_reading_a_long_plan(long_plan: Path, measured: Measure) -> None:
    draft = read_plan(read_workbook(long_plan), Context())
    assert len(draft.milestones) == SCHEMES * EACH
    measured(
        "read a plan of 11,000 rows (floor: its cells)",
        lambda: read_plan(read_workbook(long_plan), Context()),
        lambda: read_workbook(long_plan),
        within=4,
    )
