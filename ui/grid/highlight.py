"""Which row is current, hovered or part of a block, and whether the grid has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from ui.grid.view import GridView


class Highlight:
    """What the delegate paints by; repaints the rows whose look changes.

    Attributes:
        row, column: the current cell, -1 for none.
        hovered: the row under the pointer, -1 for none.
        block: more than one cell is selected, so that cells are tinted rather than the row.
        active: the grid has the keyboard, by itself, its editor or its popup.
    """

    def __init__(self, view: GridView) -> None:
        self._view = view
        self.row = self.column = self.hovered = -1
        self.block = False
        self.active = False

    def follow(self) -> None:
        """Take the current cell."""
        here, before = self._view.currentIndex(), self.row
        self.row, self.column = here.row(), here.column()
        self._repaint(before)
        self._repaint(self.row)

    def hover(self, row: int) -> None:
        """Take the row under the pointer."""
        if row != self.hovered:
            before, self.hovered = self.hovered, row
            self._repaint(before)
            self._repaint(row)

    def select(self) -> None:
        """Take the selection."""
        parts = self._view.selectionModel().selection().toList()
        block = sum(part.width() * part.height() for part in parts) > 1
        if block != self.block:
            self.block = block
            self._view.viewport().update()

    def activate(self) -> None:
        """Take where the keyboard is."""
        view, focus, popup = (
            self._view,
            QApplication.focusWidget(),
            QApplication.activePopupWidget(),
        )
        inside = focus is not None and (focus is view or view.isAncestorOf(focus))
        self.active = inside or (popup is not None and popup.parent() is view)
        view.viewport().update()

    def _repaint(self, row: int) -> None:
        view = self._view
        if row >= 0:
            top, height = view.rowViewportPosition(row), view.rowHeight(row)
            view.viewport().update(0, top, view.viewport().width(), height)
