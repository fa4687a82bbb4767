"""One frame of the tree: the cells in sight, row by row.

Drawn straight, as the Gantt draws its bars: by way of a table view each cell costs an option, an
index and its flags, several times what it costs to draw.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLine, QRect
from PySide6.QtGui import QPainter

from ui.grid.painters import CellPainter
from ui.plan.look import PlanLook

if TYPE_CHECKING:
    from ui.plan.tree import PlanTree

Sections = Sequence[tuple[int, int, int]]
"""The columns on show: which, from where, how wide."""


class TreeFrame:
    """Paints rows plain; those that stand out are left to the grid's delegate."""

    def __init__(self, tree: PlanTree, look: PlanLook, painters: Mapping[str, CellPainter]) -> None:
        self._tree, self._look = tree, look
        self._painters = [painters[column.key] for column in tree.grid_model.columns]

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Draw the rows that an area of the viewport shows."""
        tree, look = self._tree, self._look
        sections, across = self._sections(), tree.horizontalHeader().length()
        if not sections or not tree.grid_model.order:
            return
        shown = tree.heights.rows_in_sight()
        lit, selected = tree.highlight, self._selected(shown)
        standing_out = {lit.row, lit.hovered} | {row for row, _column in selected}
        top = tree.rowViewportPosition(shown.start) - look.row
        painter.fillRect(
            0, top + look.row, across, look.row * len(shown), look.colour("surface.page")
        )
        lines: list[QLine] = []
        for row in shown:
            top += look.row
            if top + look.row <= area.top() or top > area.bottom():
                continue
            if tree.grid_model.is_band(row):
                painter.save()
                tree.delegate.paint_band(painter, QRect(0, top, across, look.row), row)
                painter.restore()
            elif row in standing_out:
                for column, left, width in sections:
                    box = QRect(left, top, width, look.row)
                    painter.save()
                    tree.delegate.paint_cell(painter, box, row, column, (row, column) in selected)
                    painter.restore()
            else:
                self._paint_row(painter, sections, row, top)
                lines.append(QLine(0, top + look.row - 1, across - 1, top + look.row - 1))
        painter.setPen(look.colour("border.grid"))
        painter.drawLines(lines)

    def _paint_row(self, painter: QPainter, sections: Sections, row: int, top: int) -> None:
        tree, look = self._tree, self._look
        model = tree.grid_model
        record = model.source.record(model.order[row])
        height = look.row - 2 * look.pad_y + 2
        for column, left, width in sections:
            marks = model.marks(row, column)
            if marks:
                box = QRect(left, top, width, look.row)
                tree.delegate.paint_corner(painter, box, marks[0].severity)
            inner = QRect(left + look.pad_x, top + look.pad_y, width - 2 * look.pad_x, height)
            self._painters[column].paint(painter, inner, record)

    def _sections(self) -> Sections:
        header = self._tree.horizontalHeader()
        return [
            (column, header.sectionViewportPosition(column), header.sectionSize(column))
            for column in range(header.count())
            if not header.isSectionHidden(column)
        ]

    def _selected(self, shown: range) -> set[tuple[int, int]]:
        """The selected cells in sight."""
        return {
            (row, column)
            for part in self._tree.selectionModel().selection().toList()
            for row in range(max(part.top(), shown.start), min(part.bottom() + 1, shown.stop))
            for column in range(part.left(), part.right() + 1)
        }
