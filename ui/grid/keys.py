"""What keys mean in a grid beyond moving about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.grid.cell_editor import Move

if TYPE_CHECKING:
    from ui.grid.view import GridView

_Key, _With = Qt.Key, Qt.KeyboardModifier
_OPEN = (_Key.Key_F2, _Key.Key_Return, _Key.Key_Enter)
_PARTS = {
    _Key.Key_Left: "fold",
    _Key.Key_Right: "unfold",
    _Key.Key_Return: "toggle",
    _Key.Key_Enter: "toggle",
    _Key.Key_Space: "toggle",
}
"""What a key asks of the band it is pressed on."""


class GridKeys:
    """Editing, bands and the menu by key; clipboard and rows are the page's actions."""

    def __init__(self, view: GridView) -> None:
        self._view = view

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; false leaves it to the table."""
        view = self._view
        key, held = _Key(event.key()), event.modifiers()
        shift_f10 = key == _Key.Key_F10 and held == _With.ShiftModifier
        if shift_f10 or key == _Key.Key_Menu:
            view.menu_asked.emit(view.menu_place())
            return True
        here = view.currentIndex()
        if not here.isValid():
            return False
        plain = held in (_With.NoModifier, _With.KeypadModifier, _With.ShiftModifier)
        if view.grid_model.is_band(here.row()):
            return plain and self._on_band(key)
        return plain and self._on_cell(event, key)

    def _on_band(self, key: Qt.Key) -> bool:
        if key not in _PARTS:
            return False
        self._view.part_asked.emit(self._view.current_key(), _PARTS[key])
        return True

    def _on_cell(self, event: QKeyEvent, key: Qt.Key) -> bool:
        view = self._view
        if key == _Key.Key_Left and self._at_left_edge():
            return self._go_to_band()
        if key in _OPEN:
            if not view.editing.start() and key != _Key.Key_F2:
                view.editing.move(Move.DOWN)
            return True
        text = event.text()
        if text and text.isprintable() and key != _Key.Key_Space:
            view.editing.start(text)
            return True
        return False

    def _at_left_edge(self) -> bool:
        model = self._view.grid_model
        key = model.columns[self._view.currentIndex().column()].key
        return self._view.columns.beside(key, -1) == key

    def _go_to_band(self) -> bool:
        model = self._view.grid_model
        for row in range(self._view.currentIndex().row(), -1, -1):
            if model.is_band(row) and not (row and model.is_band(row - 1)):
                self._view.setCurrentIndex(model.index(row, 0))
                return True
        return False
