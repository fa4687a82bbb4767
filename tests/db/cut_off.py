"""A programme whose last save was cut off, so that its journal is needed to mend it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_CUT_OFF = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
for number in range(2000):
    row = (str(number), "x" * 500)
    connection.execute("INSERT INTO area (uid, name, position) VALUES (?, ?, 0)", row)
os._exit(9)
"""


def cut_off_saving(programme: Path) -> None:
    """Begin to save in a process that dies at it."""
    subprocess.run([sys.executable, "-c", _CUT_OFF, str(programme)])
