"""The area that each row of a table gives itself, where a column says it."""

from __future__ import annotations

from functools import lru_cache

from importers.cell_errors import is_error
from importers.grid import GridRow
from importers.lengths import too_long
from importers.tracker.building import DraftBuilder, Place
from importers.tracker.columns import Column
from importers.tracker.fields import cell_at
from tracker.draft import Weight
from tracker.emptiness import says_nothing

_DITTO = frozenset(
    {"do", "ditto", "as above", "same", "same as above", "same area", "see above", "as before"}
)
_MARKS = frozenset('"“”„″〃＂')
_AROUND = " .,-–—'’‘" + "".join(_MARKS)


class AreaColumn:
    """Follows the area column down one table.

    An empty cell and a ditto mark stand for the area last named above them, as people write a
    list by hand. What was done so is told once, by `remark`.
    """

    def __init__(self) -> None:
        self._above: str | None = None
        self._filled: list[Place] = []
        self._without: list[Place] = []

    def area_of(
        self, row: GridRow, column: Column, place: Place, builder: DraftBuilder
    ) -> str | None:
        """The area of a row, or None where neither it nor one above it names any."""
        text = " ".join(cell_at(row, column.start, column.stop).text.split())
        problem = too_long("area", "name", text)
        if problem is not None:
            builder.remark(place, problem, Weight.REJECTED)
            return None
        if not text or is_ditto(text):
            if self._above is not None:
                self._filled.append(place)
            return self._above
        if names_nothing(text):
            return None
        self._above = text
        return text

    def forget(self) -> None:
        """Begin a block anew: another line has named the area of the rows to come."""
        self._above = None

    def note_without(self, place: Place) -> None:
        """Take down that the document names no area for a row."""
        self._without.append(place)

    def remark(self, builder: DraftBuilder, table: Place, *, fallback: str | None) -> None:
        """Say what was filled down in the table, and how many rows name no area at all."""
        if self._filled:
            rows = _rows(len(self._filled), "gives no area of its own", "give no area of their own")
            builder.remark(table, f"{rows}: the area above was taken")
        if self._without:
            rows = _rows(len(self._without), "names no area", "from here on name no area")
            taken = f"{fallback} was taken" if fallback else "read without one"
            builder.remark(self._without[0], f"{rows}: {taken}", Weight.WARNING)
        self._filled, self._without = [], []


def is_ditto(text: str) -> bool:
    """Whether a cell says that it repeats the one above: “"”, "do.", "as above"."""
    words = text.casefold().strip(_AROUND)
    return words in _DITTO or (not words and (bool(_MARKS & set(text)) or text in ("''", ",,")))


@lru_cache(maxsize=4096)
def names_nothing(text: str) -> bool:
    """Whether a cell's words name nothing: "n/a", "tbc", a formula's error."""
    return says_nothing(text) or is_error(text)


def _rows(count: int, one: str, several: str) -> str:
    return f"1 row {one}" if count == 1 else f"{count:,} rows {several}"
