"""Editing in place: which editor a cell gets, which rows it writes to, and where to go then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from ui.grid.cell_editor import CellEditor, Move, Task
from ui.grid.column import Choice, Column, Editor
from ui.grid.picker import Picker

if TYPE_CHECKING:
    from ui.grid.view import GridView

_CONTESTED = "Not saved: see above. Enter keeps yours, Esc leaves what is there."

AnyIndex = QModelIndex | QPersistentModelIndex


class Editing:
    """The editor of one grid; at most one is open.

    Attributes:
        today: what Ctrl+; puts in, as words.
    """

    def __init__(self, view: GridView) -> None:
        self._view = view
        self._typed, self._selected = "", False
        self._open: CellEditor | None = None
        self._since: object = None
        self._picker: Picker | None = None
        self.today = ""

    def start(self, typed: str = "", *, selected: bool = False) -> bool:
        """Edit the current cell, beginning with what was typed; false if it cannot be edited.

        `selected` has its words selected, to be replaced.
        """
        view, index = self._view, self._view.currentIndex()
        if not index.isValid() or not view.grid_model.can_edit(index.row(), index.column()):
            return False
        view.scrollTo(index)
        column = view.grid_model.columns[index.column()]
        if column.editor is Editor.CHOICE:
            self._choose(index, column, typed)
        else:
            self._typed, self._selected = typed, selected
            view.edit(index)
        return True

    def make_editor(self, parent: QWidget, index: AnyIndex) -> QWidget:
        """The editor of a typed cell."""
        column, record = self._cell(index)
        self._since = self._view.grid_model.source.edition
        before = column.text(record)
        editor = CellEditor(
            parent,
            self._view.look,
            Task(
                text=before,
                name=f"{column.title}, {self._name(index)}",
                lines=column.editor is Editor.TEXT,
                typed=self._typed,
                selected=self._selected,
                hint=self._hint(index),
                today=self.today,
                read=column.read,
                check=column.check,
            ),
        )
        self._open = editor
        kept = QPersistentModelIndex(index)
        editor.done.connect(
            lambda text, move: self._done(editor, kept, move, text if text != before else None)
        )
        editor.cancelled.connect(lambda: self._close(editor))
        return editor

    def move(self, move: Move) -> None:
        """Go on from the current cell; bands are passed over."""
        view, model = self._view, self._view.grid_model
        down, right = move.value
        here = view.currentIndex()
        if right:
            key = view.columns.beside(model.columns[here.column()].key, right)
            view.go_to(model.order[here.row()], key)
        row = here.row() + down
        while down and 0 <= row < len(model.order) and model.is_band(row):
            row += down
        if down and 0 <= row < len(model.order):
            view.setCurrentIndex(model.index(row, here.column()))

    def _done(
        self, editor: CellEditor, kept: QPersistentModelIndex, move: Move, text: str | None
    ) -> None:
        """Write what was typed (None: nothing); words that are refused stay in the editor."""
        if text is not None and kept.isValid():
            column, _ = self._cell(kept)
            if not self._write(self._targets(kept), column, text, since=self._since):
                # The other words have now been seen: the same again is meant to replace them.
                self._since = self._view.grid_model.source.edition
                editor.contest(_CONTESTED)
                return
        self._close(editor)
        if move is not Move.STAY:
            self.move(move)

    def _close(self, editor: CellEditor) -> None:
        self._open = None
        self._view.setFocus()
        self._view.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _choose(self, index: QModelIndex, column: Column, typed: str) -> None:
        choices = column.choices()
        quick = next((each for each in choices if typed and each.key == typed.casefold()), None)
        targets = self._targets(index)
        if quick is not None:
            self._write(targets, column, quick.text)
            return
        picker = Picker(self._view, self._view.look, choices, self._hint(index))
        picker.list.setAccessibleName(f"{column.title}, {self._name(index)}")
        self._picker = picker
        kept = QPersistentModelIndex(index)
        since = self._view.grid_model.source.edition

        def chosen(choice: Choice, move: Move) -> None:
            if kept.isValid():
                self._write(targets, column, choice.text, since=since)
            if move is not Move.STAY:
                self.move(move)

        picker.chosen.connect(chosen)
        picker.open_under(
            self._view.cell_box(index), self._cell(index)[0].text(self._record(index))
        )

    def _write(self, keys: list[str], column: Column, text: str, *, since: object = None) -> bool:
        cells = {(key, column.key): text for key in keys}
        return self._view.grid_model.source.write(cells, "Set", since=since)

    def _targets(self, index: AnyIndex) -> list[str]:
        """The rows an edit is for: all that are selected in this column, if this cell is."""
        order, block = self._view.grid_model.order, self._view.block()
        if (index.row(), index.column()) not in block.cells:
            return [order[index.row()]]
        return [order[row] for row in block.rows_of(index.column())]

    def _hint(self, index: AnyIndex) -> str:
        count = len(self._targets(index))
        return f"For all {count:,} selected rows" if count > 1 else ""

    def _cell(self, index: AnyIndex) -> tuple[Column, object]:
        return self._view.grid_model.columns[index.column()], self._record(index)

    def _record(self, index: AnyIndex) -> object:
        model = self._view.grid_model
        return model.source.record(model.order[index.row()])

    def _name(self, index: AnyIndex) -> str:
        model = self._view.grid_model
        return model.source.name(model.order[index.row()])
