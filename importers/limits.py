"""How much one document may hold, so that no file can fill memory or the database."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import Refused

CELL_CHARACTERS = 32_767
"""What Excel allows in a cell."""
TEXT_CHARACTERS = 64 * 1024 * 1024
"""In the whole document; a text that stands in many cells counts in each."""
WORD_COLUMNS = 1_000
"""Word itself stops at 63."""
CELLS = 3_000_000
"""In the whole document as written, and in one table counted as rows times columns."""

SPLIT = "split it into smaller files and try again"


class Allowance:
    """What is left for a document's text and cells while it is read."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._characters = TEXT_CHARACTERS
        self._cells = CELLS

    def take(self, characters: int, *, cells: int = 0) -> None:
        """Counts text and cells against the limits; raises Refused when one is used up."""
        self._characters -= characters
        self._cells -= cells
        if self._characters < 0:
            problem = f"holds more than {TEXT_CHARACTERS // 1024**2} MB of text"
            raise Refused(problem, file=self._file, remedy=SPLIT)
        if self._cells < 0:
            raise Refused(f"holds more than {CELLS:,} cells", file=self._file, remedy=SPLIT)


def check_grid(file: Path, place: str, *, rows: int, columns: int) -> None:
    """Raises Refused if a table would take more memory than is safe."""
    if rows * columns > CELLS:
        raise Refused(
            f"spreads over {rows:,} rows and {columns:,} columns, more than this app can hold",
            file=file,
            where=place,
            remedy="delete what stands far from the table and try again",
        )
