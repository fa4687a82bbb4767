"""The menus of the page header: grouping, lines, columns; and the saved views."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from tracker.gridrows import Grouping
from ui.grid.column import Column
from ui.pages.tracker.view_state import LINES

GROUPINGS = {
    Grouping.AREA: "Group by area",
    Grouping.RAG: "Group by RAG",
    Grouping.LEAD: "Group by lead",
    Grouping.WORKSTREAM: "Group by workstream",
    Grouping.NONE: "Not grouped",
}
"""What the button says of each grouping."""


def lines_words(lines: int) -> str:
    """What the button says of a number of lines."""
    if not lines:
        return "Rows: all lines"
    return f"Rows: {lines} line{'s' * (lines > 1)}"


class OneOf(QMenu):
    """A menu of which one entry holds."""

    def __init__(
        self,
        parent: QWidget,
        entries: Iterable[tuple[object, str]],
        choose: Callable[[object], None],
    ) -> None:
        super().__init__(parent)
        self._group = QActionGroup(self)
        for value, words in entries:
            action = QAction(words, self, checkable=True)
            action.setData(value)
            self._group.addAction(action)
            self.addAction(action)
        self._group.triggered.connect(lambda action: choose(action.data()))

    def hold(self, value: object) -> str:
        """Tick the entry of a value; its words."""
        for action in self.actions():
            if action.data() == value:
                action.setChecked(True)
                return action.text()
        return ""


def grouping_menu(parent: QWidget, choose: Callable[[object], None]) -> OneOf:
    """Grouping by area, RAG, lead, workstream or not at all."""
    return OneOf(parent, [(str(each), words) for each, words in GROUPINGS.items()], choose)


def lines_menu(parent: QWidget, choose: Callable[[object], None]) -> OneOf:
    """How many lines a row shows at most."""
    return OneOf(parent, [(lines, lines_words(lines)) for lines in LINES], choose)


class ColumnsMenu(QMenu):
    """Ticks columns; stays open while ticking."""

    def __init__(
        self,
        parent: QWidget,
        columns: Sequence[Column],
        frozen: int,
        choose: Callable[[list[str]], None],
        reset: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self._choose = choose
        self._ticks: dict[str, QAction] = {}
        for column in columns[frozen:]:
            tick = QAction(column.title, self, checkable=True)
            tick.toggled.connect(self._ticked)
            self._ticks[column.key] = tick
            self.addAction(tick)
        self.addSeparator()
        back = self.addAction("Back to the tracker’s own columns")
        back.triggered.connect(lambda _on=False: reset())

    def hold(self, shown: Iterable[str]) -> None:
        """Tick the columns that show."""
        wanted = set(shown)
        for key, tick in self._ticks.items():
            blocked = tick.blockSignals(True)
            tick.setChecked(key in wanted)
            tick.blockSignals(blocked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._stay(self.activeAction()):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() != Qt.Key.Key_Space or not self._stay(self.activeAction()):
            super().keyPressEvent(event)

    def _stay(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.toggle()
        return True

    def _ticked(self) -> None:
        self._choose([key for key, tick in self._ticks.items() if tick.isChecked()])
