"""Row heights, measured for the rows in sight only: a roll-up has 5,000 wrapped rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QTableView

from ui.grid.model import GridModel

Measure = Callable[[int], int]


class RowHeights:
    """Gives every row in sight its height as it comes into sight; the others keep the default."""

    def __init__(self, view: QTableView, model: GridModel, measure: Measure) -> None:
        # The view's own model() must not be asked while Qt is still setting it.
        self._view, self._model, self._measure = view, model, measure
        self._known: dict[str, int] = {}
        self._top = -1
        self._settling = False

    def forget(self, keys: Iterable[str] | None = None) -> None:
        """Measure these rows again, or all: widths, text size or lines are different now."""
        if keys is None:
            self._known.clear()
        for key in keys or ():
            self._known.pop(key, None)

    def reset(self) -> None:
        """Let go of every row's place, before the order changes; `resume` follows it."""
        self._settling = True
        header = self._view.verticalHeader()
        blocked = header.blockSignals(True)
        header.setDefaultSectionSize(header.defaultSectionSize())
        header.blockSignals(blocked)
        self._top = -1

    def resume(self) -> None:
        """Measure what is in sight now."""
        self._settling = False
        self.settle()

    def settle(self) -> None:
        """Give the rows in sight their heights; what was at the top stays where it is."""
        if self._settling or not self._view.isVisible():
            return
        self._settling = True
        header = self._view.verticalHeader()
        first, last, above = self._first_row(), len(self._model.order), 0
        moved = False
        y, bottom = header.sectionViewportPosition(first), self._view.viewport().height()
        blocked = header.blockSignals(True)
        row = first
        while row < last and y < bottom:
            was, wanted = header.sectionSize(row), self._height(row)
            if was != wanted:
                header.resizeSection(row, wanted)
                moved = True
                if first <= row < self._top:
                    above += wanted - was
            y += wanted
            row += 1
        header.blockSignals(blocked)
        self._top = first
        if moved:
            self._view.updateGeometries()
            self._view.viewport().update()
        self._settling = False
        if above:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + above)

    def rows_in_sight(self) -> range:
        """The rows that show, partly at least."""
        first = self._first_row()
        bottom = self._view.rowAt(self._view.viewport().height() - 1)
        last = len(self._model.order) - 1
        return range(first, min(bottom if bottom >= 0 else last, last) + 1)

    def _first_row(self) -> int:
        return max(self._view.rowAt(0), 0)

    def _height(self, row: int) -> int:
        key = self._model.order[row]
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._measure(row)
        return found
