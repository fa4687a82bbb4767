"""What of a return waits for a person: a line for its row, one for its field.

Signals:
    chosen: another item became the current one; carries its place, or -1.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
_EDGE = 16


class ItemModel(QAbstractListModel):
    """Pairs of words: the row, and what of it."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[tuple[str, str]] = []

    def set_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show other items."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        subject, title = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return subject
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{subject}, {title}"
        return None


class _ItemDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: ItemModel, parent: ItemList) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:  # noqa: N802
        fonts = (self._theme.font("cell"), self._theme.font("caption"))
        return QSize(0, round(sum(QFontMetricsF(font).height() for font in fonts)) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, box = self._theme, QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("selection.row"))
            bar = QRectF(box.left(), box.top(), 3, box.height())
            painter.fillRect(bar, theme.colour("selection.bar"))
        inner = box.adjusted(_EDGE, 6, -10, -6)
        subject, title = self._model.lines[index.row()]
        top = inner.top()
        for words, role, ink in (
            (subject, "cell", "text.default"),
            (title, "caption", "text.muted"),
        ):
            font = theme.font(role, weight=500 if role == "cell" else 400)
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(theme.colour(ink))
            line = QRectF(inner.left(), top, inner.width(), metrics.height())
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
            top += metrics.height() + 1
        painter.restore()


class ItemList(QListView):
    """One tab stop; arrows move inside."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, *, name: str) -> None:
        super().__init__()
        self._lines = ItemModel()
        self.setModel(self._lines)
        self.setAccessibleName(name)
        self.setItemDelegate(_ItemDelegate(theme, self._lines, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentRowChanged.connect(
            lambda now, _old: self.chosen.emit(now.row())
        )

    def show_lines(self, lines: Sequence[tuple[str, str]], *, current: int) -> None:
        """Show other items, one of them current; the choice is not signalled."""
        blocked = self.selectionModel().blockSignals(True)
        self._lines.set_lines(lines)
        self.setCurrentIndex(self._lines.index(current))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def step(self, by: int) -> None:
        """Go so many items on; it stays within the list."""
        at = self.currentIndex().row() + by
        if 0 <= at < self._lines.rowCount():
            self.setCurrentIndex(self._lines.index(at))
