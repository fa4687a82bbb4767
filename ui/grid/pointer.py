"""What the mouse means in a grid beyond choosing cells: bands have parts, cells are edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent

if TYPE_CHECKING:
    from ui.grid.view import GridView


class Pointer:
    """Acts after the table has taken the event."""

    def __init__(self, view: GridView) -> None:
        self._view = view

    def press(self, event: QMouseEvent) -> None:
        """Ask for the part of a band that was clicked."""
        view, at = self._view, event.position().toPoint()
        key, bands = self._band_at(at), view.delegate.bands
        if key and bands is not None and event.button() is Qt.MouseButton.LeftButton:
            part = bands.part_at(key, view.visualRect(view.indexAt(at)), at.x(), at.y())
            if part:
                view.part_asked.emit(key, part)

    def double_click(self, event: QMouseEvent) -> None:
        """Fold a band or open it; edit a cell."""
        at = event.position().toPoint()
        key = self._band_at(at)
        if key:
            self._view.part_asked.emit(key, "toggle")
        elif self._view.indexAt(at).isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._view.editing.start()

    def move(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        self._view.highlight.hover(self._view.rowAt(event.position().toPoint().y()))

    def _band_at(self, at: QPoint) -> str:
        model, index = self._view.grid_model, self._view.indexAt(at)
        return model.order[index.row()] if index.isValid() and model.is_band(index.row()) else ""
