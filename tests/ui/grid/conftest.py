"""A grid of four rows under two bands, over plain dictionaries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.grid.actions import GridActions
from ui.grid.column import Choice, Column, Editor
from ui.grid.look import Look
from ui.grid.model import GridModel
from ui.grid.painters import WrappedText
from ui.grid.source import Mark
from ui.grid.view import GridView
from ui.theme import Appearance, Icons, Theme

RATINGS = (Choice("G", "G", key="g"), Choice("R", "R", "Bad", "r"), Choice("", "(blank)", key="-"))


def _no_purple(text: str) -> str | None:
    return "Purple is no word." if text == "purple" else None


COLUMNS = (
    Column("rag", "RAG", 8, itemgetter("rag"), editor=Editor.CHOICE, choices=lambda: RATINGS),
    Column("name", "Name", 14, itemgetter("name"), editor=Editor.TEXT, check=_no_purple),
    Column("when", "When", 14, itemgetter("when"), editor=Editor.LINE, dated=True, read=str.upper),
    Column("words", "Words", 20, itemgetter("words"), editor=Editor.TEXT),
    Column("made", "Made", 10, itemgetter("made")),
)


Press = Callable[..., None]


class Notebook:
    """A `GridSource` whose rows can be written, unless `refuses`."""

    def __init__(self) -> None:
        self.editable = True
        self.refuses = False
        self.written: list[tuple[dict[tuple[str, str], str], str]] = []
        self.rows: dict[str, dict[str, str]] = {
            key: {"rag": "G", "name": f"Row {key}", "when": "", "words": "w", "made": "m"}
            for key in "abcd"
        }
        self.model: GridModel | None = None

    def locked(self, _field: str) -> bool:
        """Every column is like the others."""
        return False

    def is_band(self, key: str) -> bool:
        return key.startswith("band")

    def record(self, key: str) -> Any:
        return self.rows[key]

    def name(self, key: str) -> str:
        return f"Heading {key}" if self.is_band(key) else self.rows[key]["name"]

    def marks(self, key: str, field: str) -> Sequence[Mark]:
        return [Mark("warning", "Look here.")] if (key, field) == ("b", "name") else ()

    edition: object = None
    since: object = None

    def write(
        self, cells: Mapping[tuple[str, str], str], verb: str, *, since: object = None
    ) -> bool:
        self.since = since
        if self.refuses:
            return False
        self.written.append((dict(cells), verb))
        for (key, field), text in cells.items():
            self.rows[key][field] = text
        assert self.model is not None
        self.model.refresh(self, {key for key, _ in cells})
        return True


class PlainBands:
    """Headings 30 pixels high, the first 20 of them a button."""

    def paint(self, painter: Any, box: Any, key: str) -> None:
        painter.drawText(box, 0, key)

    def height(self, _key: str, _width: int) -> int:
        return 30

    def part_at(self, _key: str, box: Any, x: int, _y: int) -> str:
        return "toggle" if x < box.left() + 20 else ""


ORDER = ["band1", "a", "b", "band2", "c", "d"]


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The light look."""
    theme = Theme(qapp, Appearance.LIGHT)
    return Look(theme, Icons(theme))


@pytest.fixture
def notebook() -> Notebook:
    """Where the rows come from."""
    return Notebook()


@pytest.fixture
def model(notebook: Notebook) -> GridModel:
    """The rows in a model."""
    model = GridModel(COLUMNS)
    notebook.model = model
    model.show(notebook, lambda: list(ORDER))
    return model


@pytest.fixture
def view(qtbot: QtBot, model: GridModel, look: Look) -> GridView:
    """The grid on show, with the keyboard."""
    view = GridView(
        model,
        look,
        {column.key: WrappedText(column, look) for column in COLUMNS},
        PlainBands(),
        frozen=2,
    )
    qtbot.addWidget(view)
    view.editing.today = "9 November 2017"
    view.resize(900, 500)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


@pytest.fixture
def actions(view: GridView) -> tuple[GridActions, list[str]]:
    """Its actions, and what they had to say."""
    told: list[str] = []
    return GridActions(view, told.append), told


def _click(target: QWidget, key: Qt.Key | str, held: Qt.KeyboardModifier) -> None:
    if isinstance(key, str):
        QTest.keyClicks(target, key, held)
    else:
        QTest.keyClick(target, key, held)


@pytest.fixture
def press(view: GridView) -> Press:
    """Press keys in whatever has the keyboard."""

    def pressed(
        *keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for each in keys:
            for key in each if isinstance(each, str) else [each]:
                target = QApplication.activePopupWidget() or QApplication.focusWidget() or view
                _click(target.focusWidget() or target, key, held)

    return pressed
