"""From nothing to a painted window, and to a filled grid, as whole processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.conftest import Measure
from tracker.demonstration import build_demo

_BARE_WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
"""
_FIRST_PAINT = """
from PySide6.QtWidgets import QApplication
import tracker.cli.window
from ui.app import first_frame
app = QApplication([])
first_frame(app)
"""
_LIBRARIES_AND_WINDOW = "import sqlmodel" + _BARE_WINDOW
_FILLED_GRID = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
import tracker.cli.window
from ui.app import _window, first_frame
app = QApplication([])
frame, theme = first_frame(app)
from tracker.desktop_services import Desktop
window = _window(theme, Desktop())
window.show()
window.files.open(Path(sys.argv[1]))
app.processEvents()
assert len(window.desk.portfolio.schemes) == 54
"""


def _run(code: str, *arguments: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=environment)


def test_start_to_first_painted_window(measured: Measure) -> None:
    measured(
        "start to first painted window (whole process)",
        lambda: _run(_FIRST_PAINT),
        lambda: _run(_BARE_WINDOW),
        within=1.5,
        rounds=5,
    )


def test_start_to_a_filled_grid(tmp_path: Path, measured: Measure) -> None:
    file = str(build_demo(tmp_path, write_documents=False).programme_file)
    measured(
        "start to a filled grid, ordinary size (whole process)",
        lambda: _run(_FILLED_GRID, file),
        lambda: _run(_LIBRARIES_AND_WINDOW),
        within=1.5,
        rounds=5,
    )
