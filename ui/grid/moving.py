"""Where the cursor keys lead: past frozen columns, through hidden ones, over bands and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from ui.grid.view import GridView

Action = QAbstractItemView.CursorAction
_SIDEWAYS = {Action.MoveLeft: -1, Action.MoveRight: 1}
_ENDS = {Action.MoveHome: 0, Action.MoveEnd: -1}
_UP_DOWN = frozenset({Action.MoveUp, Action.MoveDown, Action.MovePageUp, Action.MovePageDown})


def sideways(view: GridView, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex | None:
    """The cell to the left or right, or at an end of the row, scrolled into sight.

    None where the action is another, or there is no such cell.
    """
    here, model = view.currentIndex(), view.grid_model
    if not here.isValid() or model.is_band(here.row()):
        return None
    if action in _SIDEWAYS:
        key = view.columns.beside(model.columns[here.column()].key, _SIDEWAYS[action])
    elif action in _ENDS and not modifiers & Qt.KeyboardModifier.ControlModifier:
        key = view.columns.shown[_ENDS[action]]
    else:
        return None
    view.columns.reveal(key)
    return model.index(here.row(), model.column_of(key) or 0)


def in_column(view: GridView, there: QModelIndex, action: Action) -> QModelIndex:
    """A cell reached up or down, in the column that the cursor was in before it met a band."""
    if action not in _UP_DOWN or not there.isValid():
        return there
    band = view.grid_model.is_band(there.row())
    return view.grid_model.index(there.row(), 0 if band else view.column)
