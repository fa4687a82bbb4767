"""The review's tree, worked by keyboard: Space ticks, Left and Right fold, Enter chooses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView

from ui.review.delegate import SPANNED, ReviewDelegate
from ui.review.entries import Kind
from ui.review.entry import Entry, Shape
from ui.review.model import AnyIndex, ReviewModel
from ui.theme import Icons, Theme

_UNFOLDED_AT_MOST = 60
"""So many changed rows are shown with their fields at first; more are folded."""

_FIRST_SHARE = 0.24


class ReviewTree(QTreeView):
    """Shows a `ReviewModel`; a line is selected as a whole."""

    def __init__(self, model: ReviewModel, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._review, self._theme, self._icons = model, theme, icons
        self.setModel(model)
        self._lines = ReviewDelegate(self, theme, icons)
        self.setItemDelegate(self._lines)
        self.setAccessibleName("What the document would change")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setFont(theme.font("cell"))
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setFixedHeight(theme.size("rowHeight", "tableHeader"))
        header.sectionResized.connect(lambda *_sizes: self.scheduleDelayedItemsLayout())
        theme.changed.connect(self.doItemsLayout)
        model.ticked.connect(self.viewport().update)
        self._unfolded: set[tuple[str, ...]] = set()
        self._seen: set[tuple[str, ...]] = set()

    def show_sections(self, sections: Sequence[Entry]) -> None:
        """Span and unfold lines after the model was filled, as they were before if they were."""
        self._unfolded |= _unfolded_at_first(sections) - self._seen
        self._span(QModelIndex())

    def remember(self) -> tuple[str, ...]:
        """Keep what is unfolded over a reset of the model; the key of the current line."""
        self._unfolded.clear()
        self._note_unfolded(QModelIndex())
        entry = self._review.entry(self.currentIndex())
        return entry.key if entry else ()

    def drawRow(  # noqa: N802
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        row = QRect(0, options.rect.top(), self.viewport().width(), options.rect.height())
        ground = self._ground(index)
        painter.fillRect(row, self._theme.colour(ground))
        painter.setPen(self._theme.colour("border.grid"))
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        super().drawRow(painter, options, index)
        if ground.startswith("selection"):
            bar = QRect(row.left(), row.top(), 3, row.height() - 1)
            painter.fillRect(bar, self._theme.colour("selection.bar"))
        if self.hasFocus() and self.currentIndex().siblingAtColumn(0) == index:
            painter.setPen(QPen(self._theme.colour("focus.ring"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(row.adjusted(1, 1, -1, -2))

    def drawBranches(  # noqa: N802
        self, painter: QPainter, rect: QRect, index: AnyIndex
    ) -> None:
        if not self._review.rowCount(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        side = 14.0
        left = rect.right() - self.indentation() + (self.indentation() - side) / 2 + 1
        tall = min(rect.height(), self._theme.size("rowHeight", "areaHeader"))
        box = QRectF(left, rect.top() + (tall - side) / 2, side, side)
        self._icons.paint(painter, name, box, self._theme.colour("text.muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        entry = self._review.entry(self.currentIndex())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        enter = plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (plain and event.key() == Qt.Key.Key_Space) or (
            enter and entry is not None and entry.shape is Shape.OPTION
        ):
            self._review.toggle(self.selectionModel().selectedRows())
        elif enter:
            self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        entry = self._review.entry(index)
        if event.button() != Qt.MouseButton.LeftButton or entry is None:
            return
        first = index.siblingAtColumn(0)
        box = self._lines.box_at(first, self.visualRect(first)).adjusted(-5, -5, 5, 5)
        if entry.shape is Shape.OPTION or box.contains(event.position().toPoint()):
            self._review.toggle([first])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self.indexAt(event.position().toPoint()).siblingAtColumn(0)
        box = self._lines.box_at(index, self.visualRect(index)) if index.isValid() else QRect()
        if index.isValid() and not box.contains(event.position().toPoint()):
            self.setExpanded(index, not self.isExpanded(index))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        width = self.viewport().width()
        if event.oldSize().width() != width:
            first = round(width * _FIRST_SHARE)
            self.setColumnWidth(0, first)
            self.setColumnWidth(1, (width - first) // 2)
            self.scheduleDelayedItemsLayout()

    def _ground(self, index: AnyIndex) -> str:
        if self.selectionModel().isSelected(index):
            return "selection.row" if self.hasFocus() else "selection.rowInactive"
        entry = self._review.entry(index)
        section = entry is not None and entry.shape is Shape.SECTION
        return "surface.sunken" if section else "surface.page"

    def _span(self, parent: QModelIndex) -> None:
        for index, entry in self._lines_under(parent):
            if entry.shape in SPANNED:
                self.setFirstColumnSpanned(index.row(), parent, True)
            if entry.shape is Shape.SECTION:
                self._span(index)
            if entry.key in self._unfolded:
                self.expand(index)

    def _note_unfolded(self, parent: QModelIndex) -> None:
        for index, entry in self._lines_under(parent):
            if entry.children:
                self._seen.add(entry.key)
                if self.isExpanded(index):
                    self._unfolded.add(entry.key)
                if entry.shape is Shape.SECTION:
                    self._note_unfolded(index)

    def _lines_under(self, parent: QModelIndex) -> Iterator[tuple[QModelIndex, Entry]]:
        for row in range(self._review.rowCount(parent)):
            index = self._review.index(row, 0, parent)
            entry = self._review.entry(index)
            assert entry is not None
            yield index, entry


def _unfolded_at_first(sections: Sequence[Entry]) -> set[tuple[str, ...]]:
    """What needs a look is open: questions, changes with their fields, and notes that warn."""
    unfolded: set[tuple[str, ...]] = set()
    for section in sections:
        kind = Kind(section.title)
        warns = any(child.icon in {"error", "warning"} for child in section.children)
        if kind is Kind.UNCHANGED or (kind is Kind.NOTES and not warns):
            continue
        unfolded.add(section.key)
        many = len(section.children) > _UNFOLDED_AT_MOST
        if kind is Kind.UNSURE or (kind is Kind.CHANGED and not many):
            unfolded.update(child.key for child in section.children)
    return unfolded
