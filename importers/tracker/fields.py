"""The cells of a scheme's row as field values: each column read in its own way."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from importers.cell_errors import error_said, is_error
from importers.grid import Cell, GridRow
from importers.tracker.columns import Column
from importers.tracker.folding import fold, quote
from importers.tracker.rating import read_rating
from importers.tracker.statuses import read_status
from importers.tracker.vocabulary import AREA, NUMBER, SCHEME, START, WORKSTREAM
from tracker.draft import Value, Weight
from tracker.emptiness import says_nothing
from tracker.fields import field_title
from tracker.model.words import RecruitmentStage, Stage
from tracker.timing import Precision, read_timing

Remark = tuple[str, Weight]
"""Something to be noted about a row: what, and how much it matters."""

Reading = tuple[bool, Value, Remark | None]
"""Whether the cell gives a value, which, and what to remark."""

_ELSEWHERE = frozenset({SCHEME, AREA, WORKSTREAM, NUMBER})
_ANY_DAY, _ANOTHER_DAY = date(1990, 1, 1), date(2050, 7, 1)
"""Words that mean one day whichever of these they are read by name their year themselves."""
_POSTS = re.compile(r"(\d{1,6}(?:\.\d+)?)\s*(?:wte|fte|posts?)?", re.IGNORECASE)
_TAKEN_AS_REASON = "the words beside the rating were taken as its reason"
_LONGEST_NIL = 80
_YES = frozenset({"yes", "y", "true", "x", "1", "✓", "✔", "☒", "☑", "nothing to report"})
_NO = frozenset({"no", "n", "false", "0", "☐"})


class RowReader:
    """Reads the rows under one header.

    `fields` are the columns by field, `beside` those whose words are added to a field.
    """

    def __init__(
        self, fields: Mapping[str, Column], *, beside: Sequence[tuple[str, Column]] = ()
    ) -> None:
        self._beside = beside
        self._has_reason = "rag_reason" in fields
        self._columns = [
            (name, column, _READERS.get(name, _text))
            for name, column in sorted(fields.items(), key=lambda item: item[1].start)
            if name not in _ELSEWHERE
        ]

    def values(self, row: GridRow, *, own: bool = False) -> tuple[dict[str, Value], list[Remark]]:
        """The values of a row by field, empty cells as None, and what to remark about them.

        A cell that says nothing its column understands gives no value, nor does one whose formula
        failed or was never calculated. With `own`, nor does one merged with the cell above.
        """
        values: dict[str, Value] = {}
        remarks: list[Remark] = []
        for name, column, read in self._columns:
            cell = cell_at(row, column.start, column.stop)
            if own and cell.above:
                continue
            if cell.failed and not cell.text:
                continue
            if cell.failed or is_error(cell.text):
                title = column.title or field_title("scheme", name)
                remarks.append((error_said(title, cell.text), Weight.WARNING))
                continue
            if name == START:
                values.update(_start(cell))
                continue
            given, value, remark = read(cell)
            reason = read_rating(cell.text, cell.fill).comment if name == "rag" else None
            if reason is not None and not self._has_reason:
                values["rag_reason"], remark = reason, (_TAKEN_AS_REASON, Weight.INFORMATION)
            if given:
                values[name] = value
            if remark is not None:
                remarks.append(remark)
        self._add_beside(row, values, remarks, own=own)
        return values, remarks

    def _add_beside(
        self, row: GridRow, values: dict[str, Value], remarks: list[Remark], *, own: bool
    ) -> None:
        """Add what stands in further columns about a field, unless its own cell failed."""
        columns = {name for name, _, _ in self._columns}
        for name, column in self._beside:
            cell = cell_at(row, column.start, column.stop)
            if is_error(cell.text):
                remarks.append((error_said(column.title, cell.text), Weight.WARNING))
            elif name in values or name not in columns:
                added = "" if own and cell.above else cell.text.strip()
                values[name] = _joined(values.get(name), name, column.title, added)


def _joined(words: Value, name: str, title: str, added: str) -> Value:
    """A field's words and those of another column about it, labelled; a nil gives way to words."""
    if not added or words == added or (words and _is_nil(added)):
        return words
    labelled = added if name == "leads_text" or _is_nil(added) else f"{title}: {added}"
    if not isinstance(words, str) or _is_nil(words):
        return labelled
    return f"{words}\n{labelled}"


def _is_nil(text: str) -> bool:
    """Whether a cell says that there is nothing; a long text is not looked through for it."""
    return len(text) <= _LONGEST_NIL and says_nothing(text)


_EMPTY = Cell()


def cell_at(row: GridRow, start: int, stop: int) -> Cell:
    """The cell of a column; the texts of several under one title are joined by a line end.

    A cell that comes over from the column before belongs there, and is empty here.
    """
    cells = row.cells
    if start >= len(cells):
        return _EMPTY
    first = cells[start]
    if start and first.span > 1 and cells[start - 1] is first:
        first = _EMPTY
    if stop - start == 1:
        return first
    parts = {id(cell): cell for cell in cells[start + 1 : stop] if cell is not cells[start]}
    texts = [cell.text for cell in (first, *parts.values()) if cell.text]
    if not texts or texts == [first.text]:
        return first
    return Cell("\n".join(texts), first.fill, above=first.above)


def _start(cell: Cell) -> dict[str, Value]:
    """A start as written, and the day it names if it names one."""
    words = cell.text.strip()
    timing = read_timing(words or None, as_of=_ANY_DAY)
    one = timing.precision is Precision.DAY and timing == read_timing(words, as_of=_ANOTHER_DAY)
    day = timing.earliest if one else None
    written = None if cell.dated and day else words or None
    return {"start": day.isoformat() if day else None, "start_text": written}


def _text(cell: Cell) -> Reading:
    return True, cell.text if cell.text.strip() else None, None


def _rag(cell: Cell) -> Reading:
    rating = read_rating(cell.text, cell.fill)
    if rating.problem is None:
        return True, rating.rag, None
    if rating.understood:
        return True, rating.rag, (rating.problem, Weight.WARNING)
    problem = f"{rating.problem}; the row was read and its rating left as it was"
    return False, None, (problem, Weight.REJECTED if cell.text.strip() else Weight.WARNING)


def _choice(vocabulary: type[StrEnum], title: str) -> Callable[[Cell], Reading]:
    by_word = {fold(word): str(word) for word in vocabulary}

    def read(cell: Cell) -> Reading:
        words = fold(cell.text)
        found = by_word.get(words)
        if found is not None or says_nothing(cell.text):
            return True, found, None
        problem = f"{quote(cell.text)} is no {title}: it can be {', '.join(vocabulary)}"
        return False, None, (problem, Weight.WARNING)

    return read


def _status(cell: Cell) -> Reading:
    reading = read_status(cell.text)
    remark = (reading.problem, Weight.WARNING) if reading.problem else None
    given = reading.status is not None or remark is None
    return given, str(reading.status) if reading.status else None, remark


def _posts(cell: Cell) -> Reading:
    found = _POSTS.fullmatch(cell.text.strip())
    if found is not None or says_nothing(cell.text):
        return True, float(found[1]) if found else None, None
    problem = f"{quote(cell.text)} is not a number of posts"
    return False, None, (problem, Weight.WARNING)


def _flag(cell: Cell) -> Reading:
    words = cell.text.strip().casefold().rstrip(".")
    if words in _YES:
        return True, True, None
    if words in _NO or says_nothing(words):
        return True, False, None
    problem = f"{quote(cell.text)} is neither yes nor no under “Nothing to report”"
    return False, None, (problem, Weight.WARNING)


_READERS: Mapping[str, Callable[[Cell], Reading]] = {
    "rag": _rag,
    "status": _status,
    "stage": _choice(Stage, "stage"),
    "recruitment_stage": _choice(RecruitmentStage, "recruitment stage"),
    "posts_needed": _posts,
    "posts_in_post": _posts,
    "nothing_to_report": _flag,
}
"""How a column is read where it is not simply text."""
