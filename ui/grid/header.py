"""Column titles: two lines at most, then "…", with the arrow of the column that orders the rows."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.grid.column import RIGHT
from ui.grid.look import Look
from ui.grid.model import GridModel

_LINES = 2


class GridHeader(QHeaderView):
    """A horizontal header in the grid's look; sections sort, move and resize."""

    def __init__(self, model: GridModel, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model, self._look = model, look
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setAccessibleName("Column titles")

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802
        look = self._look
        painter.fillRect(rect, look.colour("surface.sunken"))
        painter.setPen(look.colour("border.grid"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(look.colour("border.hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        sorted_by = logical == self.sortIndicatorSection()
        box = rect.adjusted(look.pad_x, 0, -look.pad_x, 0)
        if sorted_by:
            box.setRight(box.right() - look.icon)
            self._paint_arrow(painter, rect)
        column = self._model.columns[logical]
        painter.setPen(look.colour("text.default" if sorted_by else "text.muted"))
        if column.align is RIGHT:
            painter.setFont(look.strong.font)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags | Qt.TextFlag.TextWordWrap, column.title)
            return
        laid = look.strong.laid(column.title, box.width(), _LINES)
        top = rect.top() + (rect.height() - laid.lines * look.pitch) / 2
        laid.draw(painter, box.left(), top)

    def _paint_arrow(self, painter: QPainter, rect: QRect) -> None:
        look = self._look
        up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        left = rect.right() - look.pad_x - look.icon + 2
        name = "arrow-up" if up else "arrow-down"
        look.paint_icon(painter, name, left, rect.center().y() - look.icon / 2, "text.default")
