"""Keeping the rows under the reader's eye where they are while the order changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.grid.view import GridView


@contextmanager
def place_kept(view: GridView) -> Iterator[None]:
    """The topmost row that is still there afterwards stands where it stood."""
    order, sight = view.grid_model.order, view.heights.rows_in_sight()
    stood = [(order[row], view.rowViewportPosition(row)) for row in sight if row < len(order)]
    yield
    for key, top in stood:
        row = view.grid_model.row_of(key)
        if row is not None:
            bar = view.verticalScrollBar()
            bar.setValue(view.verticalHeader().sectionPosition(row) - top)
            break
