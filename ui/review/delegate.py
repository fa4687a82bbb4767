"""How the lines of the review are drawn, and how tall they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from tracker.worddiff import Part, Piece
from ui.review.entry import Entry, Shape
from ui.review.marking import Marked, Marker
from ui.review.model import AnyIndex, ChosenRole, EntryRole
from ui.theme import Icons, Theme
from ui.widgets.tick_box import paint_option, paint_tick

_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BLANK = "blank"
_BOX, _GAP = 14, 8
_HEIGHTS: Mapping[Shape, tuple[str, ...]] = {
    Shape.SECTION: ("rowHeight", "areaHeader"),
    Shape.ROW: ("rowHeight", "list"),
    Shape.QUESTION: ("rowHeight", "list"),
}
"""Lines of one height; the others are as tall as their text."""

SPANNED = frozenset({Shape.SECTION, Shape.ROW, Shape.QUESTION, Shape.REMARK})
"""Lines that stand over all columns."""


class ReviewDelegate(QStyledItemDelegate):
    """Draws titles and muted words beside them, ticks, options, and texts with marked words."""

    def __init__(self, tree: QTreeView, theme: Theme, icons: Icons) -> None:
        super().__init__(tree)
        self._tree, self._theme, self._icons = tree, theme, icons
        self._marker = Marker(theme)
        self._pad_x = theme.size("spacing", "cellPaddingX")
        self._pad_y = theme.size("spacing", "cellPaddingY") - 1
        self._heights = {shape: QSize(0, theme.size(*path)) for shape, path in _HEIGHTS.items()}
        self._pitch = theme.size("font", "lineHeight", "cell")

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        entry = index.data(EntryRole)
        box: QRect = option.rect
        painter.save()
        painter.setClipRect(box)
        if index.column() == 0:
            self._paint_first(painter, box, entry, index)
        else:
            self._paint_text(painter, box, entry, index.column())
        painter.restore()

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> QSize:
        entry = index.data(EntryRole)
        if entry.shape in self._heights:
            return self._heights[entry.shape]
        room = self._room(index)
        first = index.column() == 0
        text = self._first(entry, room) if first else self._laid(entry, index.column(), room)
        height = text.height if text is not None else self._pitch
        return QSize(0, round(height) + 2 * self._pad_y)

    def editorEvent(  # noqa: N802
        self,
        _event: QEvent,
        _model: QAbstractItemModel,
        _option: QStyleOptionViewItem,
        _index: AnyIndex,
    ) -> bool:
        """Ticking is the tree's: the style's idea of where a tick box stands is not ours."""
        return False

    def box_at(self, index: AnyIndex, rect: QRect) -> QRect:
        """Where the tick or option of a line stands."""
        entry = index.data(EntryRole)
        line = rect.height() if entry.shape in _HEIGHTS else self._pitch + 2 * self._pad_y
        side = round(_BOX * max(1.0, self._theme.scale))
        return QRect(rect.left() + 2, rect.top() + (line - side) // 2, side, side)

    def _room(self, index: AnyIndex) -> int:
        """The width that the text of a cell may take."""
        tree = self._tree
        if index.column():
            return tree.columnWidth(index.column()) - 2 * self._pad_x
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        spanned = index.data(EntryRole).shape in SPANNED
        whole = tree.viewport().width() if spanned else tree.columnWidth(0)
        return whole - depth * tree.indentation() - self._indent(index) - self._pad_x

    def _indent(self, index: AnyIndex) -> int:
        """The space that a tick, an option or an icon takes before the text."""
        entry = index.data(EntryRole)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) is not None
        side = round(_BOX * max(1.0, self._theme.scale)) + _GAP + 2
        if entry.shape is Shape.FIELD:
            return side
        return side if ticked or entry.icon or entry.shape is Shape.OPTION else 2

    def _paint_first(
        self,
        painter: QPainter,
        box: QRect,
        entry: Entry,
        index: AnyIndex,
    ) -> None:
        mark = self.box_at(index, box)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            paint_tick(painter, mark, Qt.CheckState(state), self._theme)
        elif entry.shape is Shape.OPTION:
            paint_option(painter, mark, chosen=bool(index.data(ChosenRole)), theme=self._theme)
        elif entry.icon:
            ink = self._theme.colour(f"severity.{entry.icon}.icon")
            self._icons.paint(painter, entry.icon, QRectF(mark), ink)
        inner = box.adjusted(self._indent(index), 0, -self._pad_x, 0)
        if entry.shape in _HEIGHTS:
            self._paint_line(painter, inner, entry)
            return
        painter.setPen(self._theme.colour("text.default"))
        text = self._first(entry, self._room(index))
        text.draw(painter, inner.left(), inner.top() + self._pad_y)

    def _paint_line(self, painter: QPainter, box: QRect, entry: Entry) -> None:
        """A title, its count if it is a section's, and muted words, on one line."""
        bold = self._font(600)
        number = f"{len(entry.children):,}" if entry.shape is Shape.SECTION else ""
        x = box.left()
        for text, font, ink in (
            (entry.title, bold, "text.default"),
            (number, self._font(), "text.muted"),
            (entry.note, self._font(), "text.muted"),
        ):
            if not text or x >= box.right():
                continue
            painter.setFont(font)
            painter.setPen(self._theme.colour(ink))
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.right() - x)
            place = QRectF(x, box.top(), box.right() - x, box.height())
            painter.drawText(place, _MIDDLE, shown)
            x += round(metrics.horizontalAdvance(shown)) + 10

    def _first(self, entry: Entry, width: int) -> Marked:
        """The wrapped text of the first column of fields, options and remarks."""
        text = f"{entry.title}: {entry.note}" if entry.note else entry.title
        return self._marker.plain(text, self._font(), width, self._pitch)

    def _paint_text(self, painter: QPainter, box: QRect, entry: Entry, column: int) -> None:
        laid = self._laid(entry, column, box.width() - 2 * self._pad_x)
        if laid is None:
            return
        nothing = not (entry.old, entry.new)[column - 1]
        painter.setPen(self._theme.colour("text.faint" if nothing else "text.default"))
        laid.draw(painter, box.left() + self._pad_x, box.top() + self._pad_y)

    def _laid(self, entry: Entry, column: int, width: int) -> Marked | None:
        """The text of a value column; None where the line has none."""
        pieces: Sequence[Piece]
        if entry.compared:
            pieces = self._marker.compared(entry.old, entry.new)[column - 1]
            pieces = pieces or (Piece(Part.SAME, _BLANK),)
        elif text := (entry.old, entry.new)[column - 1]:
            pieces = (Piece(Part.SAME, text),)
        else:
            return None
        return self._marker.laid(pieces, self._font(), width, self._pitch)

    def _font(self, weight: int = 400) -> QFont:
        return self._theme.font("cell", weight=weight)
