"""What a worker loads before it reads: it is started anew for every document."""

from __future__ import annotations

import subprocess
import sys

_HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "openpyxl", "numpy", "PySide6")


def test_reading_a_document_loads_no_database_and_no_writer_of_workbooks() -> None:
    loaded = f"import sys, importers.readers; print([m for m in {_HEAVY} if m in sys.modules])"
    child = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )
    assert child.stdout.strip() == "[]"
