from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tracker.export.portfolios import AS_OF, MADE_ON, exported, finding, small_portfolio
from tracker.errors import Refused, WrongUsage
from tracker.export.registry import EXPORTS, export, export_kind


@pytest.mark.parametrize("kind", EXPORTS)
def test_a_name_without_a_suffix_gets_the_kinds(tmp_path: Path, kind: str) -> None:
    portfolio = small_portfolio()
    made = exported(tmp_path, portfolio, finding(portfolio.schemes[0].uid), kind=kind)
    assert made == tmp_path / f"out{EXPORTS[kind].suffix}"
    assert made.stat().st_size > 0


def test_an_unknown_kind_is_answered_with_those_there_are() -> None:
    with pytest.raises(WrongUsage, match="use consolidated, plan, gantt, board-pack"):
        export_kind("pdf")


def test_a_workbook_under_the_name_of_a_csv_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match=r"end it in \.xlsx"):
        export(
            "consolidated",
            small_portfolio(),
            [],
            tmp_path / "out.CSV",
            as_of=AS_OF,
            made_on=MADE_ON,
        )


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is a folder"):
        export("csv", small_portfolio(), [], tmp_path, as_of=AS_OF, made_on=MADE_ON)


def test_heavy_libraries_are_loaded_only_when_asked_for() -> None:
    code = "import sys, tracker.export.registry; sys.exit('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
