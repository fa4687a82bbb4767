"""The one table model: an ordered list of row keys over column descriptions.

Signals:
    rearranging, rearranged: around a change of order, outside Qt's own pair of signals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.grid.column import Column, Editor
from ui.grid.roles import Role
from ui.grid.source import GridSource, Mark, NoSource

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Qt = Qt.ItemDataRole
_READABLE = 90
"""Characters of a cell above which its tooltip repeats the whole."""


class GridModel(QAbstractTableModel):
    """Rows are keys of a `GridSource`. No proxy: sorting and filtering give another order."""

    rearranging = Signal()
    rearranged = Signal()

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.source: GridSource = NoSource()
        self.order: list[str] = []
        self._rows: dict[str, int] | None = None
        self._column_of = {column.key: at for at, column in enumerate(self.columns)}
        self._answers: dict[int, Callable[[str, Column], Any]] = {
            _Qt.DisplayRole: self._text,
            _Qt.EditRole: self._text,
            _Qt.ToolTipRole: self._tooltip,
            _Qt.AccessibleTextRole: self._said,
            _Qt.AccessibleDescriptionRole: self._sentences,
            _Qt.TextAlignmentRole: self._alignment,
            Role.KEY: lambda key, _: key,
            Role.FIELD: lambda _, column: column.key,
            Role.VALUE: lambda key, column: column.get(self.source.record(key)),
            Role.SEVERITY: self._severity,
        }

    def show(self, source: GridSource, arrange: Callable[[], list[str]]) -> None:
        """Show other rows, or in another order: one layout change, selection follows the rows.

        `arrange` gives the order. It is called when everybody has heard that a change is coming,
        so that until then the source answers for the rows that were.
        """
        self.rearranging.emit()
        self.layoutAboutToBeChanged.emit()
        before = self.order
        self.order = arrange()
        self.source = source
        self._rows = None
        held = self.persistentIndexList()
        self.changePersistentIndexList(held, [self._moved(before, index) for index in held])
        self.layoutChanged.emit()
        self.rearranged.emit()

    def refresh(self, source: GridSource, keys: Iterable[str]) -> None:
        """Say that these rows say something else now; keys that are not shown are passed over."""
        self.source = source
        last = len(self.columns) - 1
        for key in keys:
            row = self.row_of(key)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def row_of(self, key: str) -> int | None:
        """Where a row stands, if it is shown."""
        if self._rows is None:
            self._rows = {key: row for row, key in enumerate(self.order)}
        return self._rows.get(key)

    def column_of(self, field: str) -> int | None:
        """Where a field stands, if there is a column for it."""
        return self._column_of.get(field)

    def is_band(self, row: int) -> bool:
        """Whether a row stands over the whole width."""
        return self.source.is_band(self.order[row])

    def marks(self, row: int, column: int) -> Sequence[Mark]:
        """What to notice in a cell, worst first."""
        return self.source.marks(self.order[row], self.columns[column].key)

    def can_edit(self, row: int, column: int) -> bool:
        """Whether a cell may be typed into."""
        return (
            self.source.editable
            and self.columns[column].editor is not Editor.NONE
            and not self.source.locked(self.columns[column].key)
            and not self.is_band(row)
        )

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = _Qt.DisplayRole) -> Any:
        if not index.isValid():
            return None
        answer = self._answers.get(role)
        if answer is None:
            return None
        key = self.order[index.row()]
        if self.source.is_band(key):
            return self._of_band(key, index.column(), role)
        return answer(key, self.columns[index.column()])

    def setData(self, index: AnyIndex, value: Any, role: int = _Qt.EditRole) -> bool:  # noqa: N802
        if role != _Qt.EditRole or not self.can_edit(index.row(), index.column()):
            return False
        key, field = self.order[index.row()], self.columns[index.column()].key
        return self.source.write({(key, field): str(value)}, "Set")

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self.is_band(index.row()):
            return enabled
        selectable = enabled | Qt.ItemFlag.ItemIsSelectable
        if self.can_edit(index.row(), index.column()):
            return selectable | Qt.ItemFlag.ItemIsEditable
        return selectable

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _Qt.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return super().headerData(section, orientation, role)
        if role in (_Qt.DisplayRole, _Qt.ToolTipRole, _Qt.AccessibleTextRole):
            return self.columns[section].title
        return None

    def _moved(self, before: Sequence[str], index: QModelIndex) -> QModelIndex:
        row = self.row_of(before[index.row()])
        return _NOWHERE if row is None else self.index(row, index.column())

    def _of_band(self, key: str, column: int, role: int) -> Any:
        if role == Role.KEY:
            return key
        says = (_Qt.DisplayRole, _Qt.AccessibleTextRole)
        return self.source.name(key) if column == 0 and role in says else None

    def _text(self, key: str, column: Column) -> str:
        return column.text(self.source.record(key))

    def _said(self, key: str, column: Column) -> str:
        said = column.said(self.source.record(key))
        marks = len(self.source.marks(key, column.key))
        return f"{said}, {marks} finding{'s' * (marks > 1)}" if marks else said

    def _sentences(self, key: str, column: Column) -> str:
        return " ".join(mark.sentence for mark in self.source.marks(key, column.key))

    def _tooltip(self, key: str, column: Column) -> str | None:
        text = self._text(key, column)
        parts = [mark.sentence for mark in self.source.marks(key, column.key)]
        if len(text) > _READABLE:
            parts.insert(0, text)
        return "\n\n".join(parts) or None

    def _alignment(self, _key: str, column: Column) -> int:
        return int(column.align | Qt.AlignmentFlag.AlignTop)

    def _severity(self, key: str, column: Column) -> str | None:
        marks = self.source.marks(key, column.key)
        return marks[0].severity if marks else None
