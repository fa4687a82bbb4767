"""Dragging the background scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from ui.plan.gantt.view import GanttView


class Pan:
    """The day and row under the pointer stay under it."""

    def __init__(self, view: GanttView, place: QPointF) -> None:
        self._view, self._from = view, place
        bars = view.horizontalScrollBar(), view.verticalScrollBar()
        self._bars = [(bar, bar.value()) for bar in bars]
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, place: QPointF) -> None:
        gone = self._from - place
        for (bar, value), step in zip(self._bars, (gone.x(), gone.y()), strict=True):
            bar.setValue(value + round(step))

    def release(self) -> None:
        self._view.viewport().unsetCursor()

    def cancel(self) -> None:
        for bar, value in self._bars:
            bar.setValue(value)
        self.release()

    def paint(self, painter: QPainter) -> None:
        """Scrolling shows itself."""
