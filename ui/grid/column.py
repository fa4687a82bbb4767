"""What a grid knows about one of its columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import Qt

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight


class Editor(Enum):
    """How a cell is edited: not at all, in one line, in many, or by choosing."""

    NONE = auto()
    LINE = auto()
    TEXT = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a cell may hold: the text to write, its label, a word on it, the key to choose it.

    `badge` is a rating's letter ("" for not rated) where one is drawn beside it.
    """

    text: str
    label: str
    detail: str = ""
    key: str = ""
    badge: str | None = None


def plain(value: Any) -> str:
    """A value as its own text; None is blank."""
    return "" if value is None else str(value)


def no_choices() -> tuple[Choice, ...]:
    """For columns that are typed into."""
    return ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a grid.

    `key` is the field that is written. `width` and `least` are in average characters: what it
    would like, and what it can live with before the grid scrolls sideways. `get` takes a row's
    record and gives the value; `show` turns that into words. `sort` gives what to order by where
    that is not the value; blanks always come last. `read` gives what the app makes of typed words,
    shown while typing; `check` what is wrong with them, or None. `dated` cells take today's date
    by key.
    """

    key: str
    title: str
    width: float
    get: Callable[[Any], Any]
    show: Callable[[Any], str] = plain
    least: float = 9
    align: Qt.AlignmentFlag = LEFT
    editor: Editor = Editor.NONE
    sort: Callable[[Any], Any] | None = None
    choices: Callable[[], tuple[Choice, ...]] = no_choices
    spoken: Callable[[Any], str] | None = None
    read: Callable[[str], str] | None = None
    check: Callable[[str], str | None] | None = None
    dated: bool = False

    def text(self, record: Any) -> str:
        """The cell in words, as it is shown, copied and edited."""
        return self.show(self.get(record))

    def said(self, record: Any) -> str:
        """The cell as a screen reader says it."""
        if self.spoken is not None:
            return self.spoken(record)
        return f"{self.title} {self.text(record) or 'blank'}"

    def sort_keys(self, records: Mapping[str, Any], *, descending: bool) -> dict[str, Any]:
        """What to order rows by, by row key, so that blanks come last in either direction."""
        values = map(self.get, records.values())
        blank, said = (not descending, ""), descending
        if self.sort is not None:
            order = self.sort
            return {
                key: blank if value in _BLANK else (said, order(record))
                for (key, record), value in zip(records.items(), values, strict=True)
            }
        return {
            key: blank
            if value in _BLANK
            else (said, value.casefold() if isinstance(value, str) else value)
            for key, value in zip(records, values, strict=True)
        }


_BLANK = (None, "")
