"""What can be done to the selected cells of any grid: copy, paste, fill down, clear, today's date.

All go through the model's source, each as one step.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from tracker.findings.wording import counted
from ui.grid.block import Block
from ui.grid.clipboard import put_block, take_block
from ui.grid.pasting import MisfitError, fitted
from ui.grid.view import GridView

_ACTIONS = (
    ("edit", "&Edit", "F2", "edit", True),
    ("copy", "&Copy", "Ctrl+C", "", False),
    ("paste", "&Paste", "Ctrl+V", "", True),
    ("fill_down", "Fill &down", "Ctrl+D", "", True),
    ("today", "Put in &today’s date", "Ctrl+;", "period", True),
    ("clear", "C&lear", "Del", "", True),
)
"""Name, words, keys, icon, and whether it writes."""


class GridActions:
    """The actions of one grid, by name, with their shortcuts while the grid has the keyboard."""

    def __init__(self, view: GridView, tell: Callable[[str], None]) -> None:
        self._view, self._tell = view, tell
        self.by_name: dict[str, QAction] = {}
        acts: dict[str, Callable[[], object]] = {
            "edit": view.editing.start,
            "copy": self.copy,
            "paste": self.paste,
            "fill_down": self.fill_down,
            "today": self.put_today,
            "clear": self.clear,
        }
        for name, words, keys, icon, writes in _ACTIONS:
            action = QAction(words, view)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setData(writes)
            if icon:
                action.setIcon(view.look.icons.icon(icon))
            action.triggered.connect(lambda _on=False, act=acts[name]: act())
            view.addAction(action)
            self.by_name[name] = action

    def enable(self, editable: bool) -> None:
        """Switch off what writes where nothing may be written."""
        for action in self.by_name.values():
            action.setEnabled(editable or not action.data())

    def copy(self) -> None:
        """Put the selected block on the clipboard; cells in it that are not selected are blank."""
        block, model = self._view.block(), self._view.grid_model
        if block.rows:
            put_block([[self._text(block, r, c) for c in block.columns] for r in block.rows])
            cells = counted(len(block.cells), "cell")
            self._view.told.emit(f"Copied {cells}." if len(block.cells) > 1 else "Copied.")
        elif model.order:
            put_block([[model.source.name(self._view.current_key())]])

    def paste(self) -> None:
        """Paste a block from the current cell on, or all over the selection if it fits into it."""
        pasted = take_block()
        if not pasted:
            return
        try:
            cells = fitted(pasted, self._view)
        except MisfitError as misfit:
            self._tell(misfit.sentence)
            return
        if cells:
            self._view.grid_model.source.write(cells, "Paste")

    def fill_down(self) -> None:
        """Copy the topmost selected cell of each column down; a single cell takes the one above."""
        block, model = self._view.block(), self._view.grid_model
        cells: dict[tuple[str, str], str] = {}
        for column in block.columns:
            rows = block.rows_of(column)
            if len(rows) == 1:
                rows = [*self._row_above(rows[0]), *rows]
            if len(rows) > 1 and model.can_edit(rows[0], column):
                text = self._shown(rows[0], column)
                field = model.columns[column].key
                cells |= {(model.order[row], field): text for row in rows[1:]}
        if cells:
            model.source.write(cells, "Fill down")

    def clear(self) -> None:
        """Empty the selected cells."""
        self._write_all("", "Clear")

    def put_today(self) -> None:
        """Today's date in the selected cells that hold dates."""
        if self._view.editing.today:
            self._write_all(self._view.editing.today, "Set", dated=True)

    def _write_all(self, text: str, verb: str, *, dated: bool = False) -> None:
        block, model = self._view.block(), self._view.grid_model
        cells = {
            (model.order[row], model.columns[column].key): text
            for row, column in sorted(block.cells)
            if model.can_edit(row, column) and (model.columns[column].dated or not dated)
        }
        if cells:
            model.source.write(cells, verb)

    def _row_above(self, row: int) -> list[int]:
        above = row - 1
        return [above] if above >= 0 and not self._view.grid_model.is_band(above) else []

    def _text(self, block: Block, row: int, column: int) -> str:
        return self._shown(row, column) if (row, column) in block.cells else ""

    def _shown(self, row: int, column: int) -> str:
        model = self._view.grid_model
        return model.columns[column].text(model.source.record(model.order[row]))
