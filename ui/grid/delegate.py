"""Draws each cell's ground, lines, selection and marks, and has its painter fill it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPen, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.grid.cell_editor import CellEditor, Move
from ui.grid.highlight import Highlight
from ui.grid.look import Look
from ui.grid.model import GridModel
from ui.grid.painters import BandPainter, CellPainter

AnyIndex = QModelIndex | QPersistentModelIndex
_BAR, _CORNER, _RING = 3, 8, 2


class GridDelegate(QStyledItemDelegate):
    """One delegate for the whole grid; painters are by column key."""

    def __init__(
        self,
        model: GridModel,
        look: Look,
        painters: Mapping[str, CellPainter],
        bands: BandPainter | None,
        highlight: Highlight,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.highlight = highlight
        self.bands = bands
        self.make_editor: Callable[[QWidget, AnyIndex], QWidget] | None = None
        self._model = model
        self._look = look
        self._painters = [painters[column.key] for column in model.columns]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, column = index.row(), index.column()
        box: QRect = option.rect
        painter.save()
        if self._model.is_band(row):
            self.paint_band(painter, box, row)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self.paint_cell(painter, box, row, column, selected)
        painter.restore()

    def height(self, row: int, widths: Mapping[int, int], room: int) -> int:
        """How tall a row wants to be, its columns having these widths and a band all the room."""
        look = self._look
        if self._model.is_band(row):
            assert self.bands is not None
            return self.bands.height(self._model.order[row], room)
        record = self._model.source.record(self._model.order[row])
        tallest = max(
            self._painters[column].height(record, width - 2 * look.pad_x)
            for column, width in widths.items()
        )
        return max(look.least_height, tallest + 2 * look.pad_y)

    def paint_band(self, painter: QPainter, box: QRect, row: int) -> None:
        """Draw a row that stands over the whole width."""
        assert self.bands is not None
        here = self.highlight.row == row
        painter.fillRect(box, self._look.colour(self._row_ground() if here else "surface.sunken"))
        self._line_beneath(painter, box)
        self.bands.paint(painter, box, self._model.order[row])
        if here:
            self._ring(painter, box)

    def paint_cell(
        self, painter: QPainter, box: QRect, row: int, column: int, selected: bool
    ) -> None:
        """Draw a cell with its ground, lines and marks."""
        look, lit = self._look, self.highlight
        current = row == lit.row and column == lit.column
        painter.fillRect(box, look.colour(self._ground(row, current, selected)))
        if look.ruled:
            painter.setPen(look.colour("border.grid"))
            painter.drawLine(box.topRight(), box.bottomRight())
        self._line_beneath(painter, box)
        marks = self._model.marks(row, column)
        if marks:
            self.paint_corner(painter, box, marks[0].severity)
        inner = box.adjusted(look.pad_x, look.pad_y, -look.pad_x, -look.pad_y + 2)
        painter.setClipRect(box)
        record = self._model.source.record(self._model.order[row])
        self._painters[column].paint(painter, inner, record)
        painter.setClipping(False)
        if row == lit.row and column == 0 and not lit.block:
            bar = QRect(box.left(), box.top(), _BAR, box.height())
            painter.fillRect(bar, look.colour("selection.bar"))
        if current:
            self._ring(painter, box)

    def _ground(self, row: int, current: bool, selected: bool) -> str:
        lit = self.highlight
        if current:
            return "surface.page"
        if selected or (row == lit.row and not lit.block):
            return self._row_ground()
        return "surface.hover" if row == lit.hovered else "surface.page"

    def _row_ground(self) -> str:
        return "selection.row" if self.highlight.active else "selection.rowInactive"

    def _line_beneath(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(self._look.colour("border.grid"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _ring(self, painter: QPainter, box: QRect) -> None:
        name = "focus.ring" if self.highlight.active else "border.control"
        pen = QPen(self._look.colour(name), _RING if self.highlight.active else 1)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = 1 if self.highlight.active else 0
        painter.drawRect(box.adjusted(inset, inset, -1 - inset, -1 - inset))

    def paint_corner(self, painter: QPainter, box: QRect, severity: str) -> None:
        """Mark a cell as having a finding."""
        right, top = box.right(), box.top()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(f"severity.{severity}.icon"))
        painter.drawPolygon(
            QPolygon(
                [QPoint(right - _CORNER, top), QPoint(right, top), QPoint(right, top + _CORNER)]
            )
        )

    def createEditor(  # noqa: N802
        self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        assert self.make_editor is not None
        return self.make_editor(parent, index)

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex
    ) -> None:
        if isinstance(editor, CellEditor):
            editor.place(option.rect)

    def setEditorData(self, _editor: QWidget, _index: AnyIndex) -> None:  # noqa: N802
        """The editor was given its text when it was made; a refresh must not replace typing."""

    def setModelData(  # noqa: N802
        self, editor: QWidget, _model: QAbstractItemModel, _index: AnyIndex
    ) -> None:
        if isinstance(editor, CellEditor):
            editor.commit(Move.STAY)

    def eventFilter(self, _editor: QObject, _event: QEvent) -> bool:  # noqa: N802
        """Editors know their own keys."""
        return False
