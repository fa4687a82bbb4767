"""What a page says about each of its tables: which rows, columns, filters and fields, what can be
added, and what is drawn beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from tracker.model import Row
from tracker.portfolio import Portfolio
from tracker.workspace import Intent
from ui.desk import Desk
from ui.lists.model import ListColumn
from ui.theme import Theme


class Line(Protocol):
    """What a table lists: a row of the register with what is worked out from it.

    One with a `title` is called that at the head of its form.
    """

    @property
    def uid(self) -> str:
        """The key of the row."""


class Part(Protocol):
    """A widget that goes with the chosen line: a chart beneath the table, a section of the form."""

    def show_line(self, line: Any) -> None:
        """Show what belongs to a line; None if none is chosen."""


CellPainter = Callable[[QPainter, QRectF, Any, Theme], None]
"""Draws a cell of a line in place of its words."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One filter: the rows of which `value` is the chosen one. One that is `always` on begins with
    its last value, and cannot be taken off."""

    name: str
    label: str
    value: Callable[[Any], str]
    always: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """A button of a table. `do` may ask in dialogs over the widget it is given, and gives what the
    table is to be narrowed to afterwards, or None; `able` says for which lines it can be pressed,
    and without it no line need be chosen."""

    text: str
    do: Callable[[Desk, Any, QWidget], Mapping[str, str] | None]
    icon: str = ""
    able: Callable[[Any], bool] | None = None
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Parents:
    """The rows that a new row can be part of: a reading of a measure, an action of a change.

    `of` gives the parent of a line, so that another like it is offered first.
    """

    title: str
    rows: Callable[[Portfolio], Sequence[Row]]
    of: Callable[[Any], str]


AddRow = Callable[[Desk, Mapping[str, str], str | None, str], Intent]
"""Makes the intent that adds a row from typed texts, under a parent, with a uid."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a page.

    `fields` are those of the form, `asked` those that a new row begins with (none: rows are not
    added by hand). `empty` is the line and the sentence of an empty page. `below` and `beside`
    make parts that follow the chosen line; `view` replaces the list. `removable` says whether a
    line can be taken away.
    """

    entity: str
    title: str
    one: str
    columns: Sequence[ListColumn[Any]]
    lines: Callable[[Portfolio], Sequence[Any]]
    fields: Sequence[str]
    empty: tuple[str, str]
    asked: Sequence[str] = ()
    add: AddRow | None = None
    parents: Parents | None = None
    narrowings: Sequence[Narrowing] = ()
    painters: Mapping[str, CellPainter] = field(default_factory=dict)
    deeds: Sequence[Deed] = ()
    below: Callable[[Desk], QWidget] | None = None
    beside: Callable[[Desk], QWidget] | None = None
    view: Callable[[Table, Desk], QWidget] | None = None
    removable: bool = True
