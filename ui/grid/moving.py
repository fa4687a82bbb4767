"""Where the cursor keys lead: past frozen columns, through hidden ones, over bands and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QModelIndex, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from ui.grid.view import GridView

Action = QAbstractItemView.CursorAction
_SIDEWAYS = {Action.MoveLeft: -1, Action.MoveRight: 1}
_ENDS = {Action.MoveHome: 0, Action.MoveEnd: -1}
_UP = frozenset({Action.MoveUp, Action.MovePageUp})
_UP_DOWN = _UP | {Action.MoveDown, Action.MovePageDown}


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


def in_column(
    view: GridView, there: QModelIndex, action: Action, modifiers: Qt.KeyboardModifier
) -> QModelIndex:
    """A cell reached up or down, in the column that the cursor was in before it met a band.

    A selection that is being drawn out passes over bands: it is of cells.
    """
    if action not in _UP_DOWN or not there.isValid():
        return there
    model, row = view.grid_model, there.row()
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        step = -1 if action in _UP else 1
        while 0 <= row < len(model.order) and model.is_band(row):
            row += step
        if not 0 <= row < len(model.order):
            return view.currentIndex()
    return model.index(row, 0 if model.is_band(row) else view.column)


def stretched(view: GridView, rect: QRect) -> QItemSelection:
    """The chosen cells between two corners; Qt's own would widen it to whatever a band spans."""
    model, header = view.grid_model, view.horizontalHeader()
    rows = sorted(_row_at(view, y) for y in (rect.top(), rect.bottom()))
    sides = sorted(_visual_at(view, x) for x in (rect.left(), rect.right()))
    if any(model.is_band(row) for row in rows):
        # Drawn out from a band, which is as wide as the grid: one column is meant, not all.
        sides = [header.visualIndex(view.column)] * 2
    cells = QItemSelection()
    for visual in range(sides[0], sides[1] + 1):
        column = header.logicalIndex(visual)
        if model.columns[column].key in view.columns.chosen:
            cells.select(model.index(rows[0], column), model.index(rows[1], column))
    return cells


def _row_at(view: GridView, y: int) -> int:
    row = view.rowAt(y)
    if row >= 0:
        return row
    above = y < 0
    sight = view.heights.rows_in_sight()
    return sight[0] if above else len(view.grid_model.order) - 1


def _visual_at(view: GridView, x: int) -> int:
    header = view.horizontalHeader()
    column = view.columnAt(max(x, 0))
    return header.visualIndex(column) if column >= 0 else header.count() - 1
