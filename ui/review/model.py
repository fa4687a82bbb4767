"""The review as a tree for the view: sections, rows, fields; ticks and chosen options.

Signals:
    ticked: something was ticked or ticked off.
    answered: an option was chosen; carries the question's `where` and the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from tracker.proposing.proposal import Answers
from ui.review.entry import Entry, Shape
from ui.review.ticks import Tick, Ticks

AnyIndex = QModelIndex | QPersistentModelIndex

COLUMNS = ("Row and field", "Now", "In the document")
EntryRole = Qt.ItemDataRole.UserRole
ChosenRole = Qt.ItemDataRole.UserRole + 1
_STATES = {
    Tick.OFF: Qt.CheckState.Unchecked,
    Tick.PART: Qt.CheckState.PartiallyChecked,
    Tick.ON: Qt.CheckState.Checked,
}
_SAID = {Tick.OFF: "not ticked", Tick.PART: "partly ticked", Tick.ON: "ticked"}


class _Node:
    """An entry and where it stands; the view's indexes point at these."""

    __slots__ = ("children", "entry", "parent", "row")

    def __init__(self, entry: Entry, parent: _Node | None, row: int) -> None:
        self.entry, self.parent, self.row = entry, parent, row
        self.children = [_Node(child, self, n) for n, child in enumerate(entry.children)]


class ReviewModel(QAbstractItemModel):
    """Three columns: what, now, in the document."""

    ticked = Signal()
    answered = Signal(str, object)

    def __init__(self, ticks: Ticks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticks = ticks
        self._answers: Answers = {}
        self._nodes: list[_Node] = []

    def show(self, sections: Sequence[Entry], answers: Answers) -> None:
        """List these sections, with the options that the answers choose."""
        self.beginResetModel()
        self._answers = answers
        self._nodes = [_Node(section, None, row) for row, section in enumerate(sections)]
        self.endResetModel()

    def entry(self, index: AnyIndex) -> Entry | None:
        """The line at an index."""
        return self._node(index).entry if index.isValid() else None

    def find(self, key: tuple[str, ...]) -> QModelIndex:
        """Where the line with this key stands; an invalid index if it does not."""
        for node in _walk(self._nodes):
            if node.entry.key == key:
                return self.createIndex(node.row, 0, node)
        return QModelIndex()

    def toggle(self, indexes: Sequence[AnyIndex]) -> None:
        """Tick what is not ticked, or all off; an option is chosen."""
        nodes = [self._node(index) for index in indexes if index.isValid()]
        for node in nodes:
            if node.entry.shape is Shape.OPTION:
                self.answered.emit(node.entry.where, node.entry.answer)
                return
        tickable = [node for node in nodes if self._tick(node) is not None]
        on = any(self._tick(node) is not Tick.ON for node in tickable)
        for node in tickable:
            self._set(node, on=on)
        if tickable:
            self._retick(tickable)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        if parent.column() > 0:
            return 0
        return len(self._node(parent).children if parent.isValid() else self._nodes)

    def columnCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return len(COLUMNS)

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if parent.column() > 0:
            return QModelIndex()
        siblings = self._node(parent).children if parent.isValid() else self._nodes
        if not (0 <= row < len(siblings) and 0 <= column < len(COLUMNS)):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: AnyIndex = QModelIndex()) -> Any:  # noqa: B008
        above = self._node(index).parent if index.isValid() else None
        return self.createIndex(above.row, 0, above) if above else QModelIndex()

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and self._tick(self._node(index)) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._node(index)
        entry = node.entry
        if role == Qt.ItemDataRole.DisplayRole:
            return (entry.title, entry.old, entry.new)[index.column()]
        if role == EntryRole:
            return entry
        if role == ChosenRole:
            return self._chosen(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(node)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            tick = self._tick(node)
            return None if tick is None else _STATES[tick]
        return None

    def setData(  # noqa: N802
        self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column():
            return False
        node = self._node(index)
        if self._tick(node) is None:
            return False
        self._set(node, on=Qt.CheckState(value) is Qt.CheckState.Checked)
        self._retick([node])
        return True

    def _node(self, index: AnyIndex) -> _Node:
        node = index.internalPointer()
        assert isinstance(node, _Node)
        return node

    def _tick(self, node: _Node) -> Tick | None:
        """The tick beside a line; None where there is none."""
        entry = node.entry
        if entry.shape is Shape.ROW:
            return self._ticks.row(entry.uid)
        if entry.shape is Shape.FIELD:
            return None if entry.fixed else self._ticks.field(entry.uid, entry.field)
        if entry.shape is Shape.SECTION and entry.children[0].shape is Shape.ROW:
            return self._ticks.rows(child.uid for child in entry.children)
        return None

    def _set(self, node: _Node, *, on: bool) -> None:
        entry = node.entry
        if entry.shape is Shape.FIELD:
            self._ticks.set_field(entry.uid, entry.field, on=on)
        elif entry.shape is Shape.ROW:
            self._ticks.set_rows([entry.uid], on=on)
        else:
            self._ticks.set_rows([child.uid for child in entry.children], on=on)

    def _retick(self, nodes: Sequence[_Node]) -> None:
        """A tick shows in what stands above and beneath it; what else goes with it is repainted by
        the view when it hears `ticked`."""
        for node in nodes:
            self._changed([node])
            if node.parent is not None:
                self._changed([node.parent])
            if node.children:
                self._changed(node.children)
        self.ticked.emit()

    def _changed(self, level: Sequence[_Node]) -> None:
        first, last = level[0], level[-1]
        self.dataChanged.emit(
            self.createIndex(first.row, 0, first),
            self.createIndex(last.row, 0, last),
            [Qt.ItemDataRole.CheckStateRole],
        )

    def _chosen(self, entry: Entry) -> bool:
        missing = object()
        return self._answers.get(entry.where, missing) == entry.answer

    def _said(self, node: _Node) -> str:
        """A whole line, for those who hear it."""
        entry, tick = node.entry, self._tick(node)
        words = [entry.title, entry.note]
        if entry.shape is Shape.SECTION:
            words.append(f"{len(entry.children)} rows")
        if entry.compared or entry.old:
            words.append(f"now {entry.old or 'blank'}, in the document {entry.new or 'blank'}")
        elif entry.new:
            words.append(entry.new)
        if entry.shape is Shape.OPTION:
            words.append("chosen" if self._chosen(entry) else "not chosen")
        if tick is not None:
            words.append(_SAID[tick])
        return ", ".join(word for word in words if word)


def _walk(nodes: Sequence[_Node]) -> Iterator[_Node]:
    for node in nodes:
        yield node
        yield from _walk(node.children)
