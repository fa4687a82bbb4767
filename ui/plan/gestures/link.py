"""Dragging from the end of a bar to another: the second waits for the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from tracker.timeline import Level
from ui.plan.gantt.places import Place
from ui.plan.gestures.tip import paint_tip

if TYPE_CHECKING:
    from ui.plan.gantt.view import GanttView


class Link:
    """A line from one bar to the pointer; the bar under it is ringed."""

    def __init__(self, view: GanttView, at: Place, place: QPointF) -> None:
        self._view, self._from, self._pointer = view, at, place
        self._over: Place | None = None
        view.viewport().setCursor(Qt.CursorShape.CrossCursor)

    def move(self, place: QPointF) -> None:
        view, self._pointer = self._view, place
        at = view.row_at(place.y())
        over = view.place(at) if at >= 0 else None
        fits = (
            over is not None
            and over.row.node.level is Level.MILESTONE
            and over.row.key != self._from.row.key
            and over.height > 0
        )
        self._over = over if fits else None
        view.viewport().update()

    def release(self) -> None:
        self.cancel()
        if self._over is not None:
            self._view.link_asked.emit(self._from.row.key, self._over.row.key)

    def cancel(self) -> None:
        self._view.viewport().unsetCursor()
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        look = self._view.look
        begin = QPointF(self._from.right, self._from.middle)
        painter.setPen(QPen(look.colour("accent.fill"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(begin, self._pointer)
        if self._over is None:
            words = f"Drag to the milestone that waits for “{self._from.row.title}”"
        else:
            painter.drawRoundedRect(self._over.box.adjusted(-3, -3, 3, 3), 4, 4)
            words = f"“{self._over.row.title}” waits for “{self._from.row.title}”"
        over = QRectF(self._pointer.x(), self._pointer.y() - 10, 0, 20)
        paint_tip(painter, look, over, words, QRectF(self._view.viewport().rect()))
