"""Bars, diamonds and brackets, drawn by status: a colour and a texture, never colour alone.

Rectangles are batched by look, so that pens and brushes change once for each and not for each row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from tracker.timeline import BarKind, Look, Texture, look_of
from ui.plan.gantt.places import Place
from ui.plan.look import PlanLook

RADIUS = 2
_ROUNDED_FROM = 5.0
"""The least width of a bar whose corners can be seen to be round."""
_HOOK = 4.0


class Bars:
    """Draws what stands for each row."""

    def __init__(self, look: PlanLook) -> None:
        self._look = look
        self._hatches: dict[int, QBrush] = {}

    def paint(self, painter: QPainter, places: Iterable[Place]) -> None:
        """Draw brackets, then bars and diamonds of one look after another."""
        brackets: list[Place] = []
        by_status: dict[str | None, list[Place]] = defaultdict(list)
        for place in places:
            if place.bar.kind is BarKind.SUMMARY:
                brackets.append(place)
            elif place.bar.kind is not BarKind.NONE:
                by_status[place.bar.status].append(place)
        self._paint_brackets(painter, brackets)
        for status, held in by_status.items():
            self.paint_status(painter, status, held)

    def paint_status(self, painter: QPainter, status: str | None, places: list[Place]) -> None:
        """Draw bars of one status."""
        how = look_of(status)
        self._dress(painter, how)
        outlined = how.texture not in (Texture.SOLID, Texture.HATCHED)
        inset = 0.5 if outlined else 0.0
        for place in places:
            box = place.box.adjusted(inset, inset, -inset, -inset)
            if place.bar.kind is BarKind.DIAMOND:
                painter.drawPolygon(diamond(box))
            elif outlined or box.width() >= _ROUNDED_FROM:
                painter.drawRoundedRect(box, RADIUS, RADIUS)
            else:
                painter.drawRect(box)
        if how.texture is Texture.HATCHED:
            self._hatch(painter, places)
        elif how.texture in (Texture.DOTTED, Texture.CROSSED):
            self._mark(painter, how.texture, places)

    def _dress(self, painter: QPainter, how: Look) -> None:
        """Pen and brush of a look; outlines are filled with the page, so that lines do not show."""
        look = self._look
        fill = look.colour(f"status.{how.hue}.bar")
        if how.texture in (Texture.SOLID, Texture.HATCHED):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            return
        outline = (
            f"status.{how.hue}.outline" if how.hue == "notStarted" else f"status.{how.hue}.bar"
        )
        pen = QPen(look.colour(outline), 1.2)
        if how.texture is Texture.DASHED_OUTLINE:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(look.colour("surface.page"))

    def _hatch(self, painter: QPainter, places: list[Place]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._hatch_of(self._look.colour("status.delayed.onBar")))
        for place in places:
            if place.bar.kind is BarKind.DIAMOND:
                painter.drawPolygon(diamond(place.box))
            else:
                painter.drawRoundedRect(place.box, RADIUS, RADIUS)

    def _hatch_of(self, ink: QColor) -> QBrush:
        if ink.rgb() not in self._hatches:
            tile = QPixmap(6, 6)
            tile.fill(Qt.GlobalColor.transparent)
            painter = QPainter(tile)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            faint = QColor(ink)
            faint.setAlphaF(0.45)
            painter.setPen(QPen(faint, 1.4))
            for shift in (-6, 0, 6):
                painter.drawLine(QPointF(shift, 6), QPointF(shift + 6, 0))
            painter.end()
            self._hatches[ink.rgb()] = QBrush(tile)
        return self._hatches[ink.rgb()]

    def _mark(self, painter: QPainter, texture: Texture, places: list[Place]) -> None:
        """Two upright strokes in a paused bar, a line through a cancelled one."""
        for place in places:
            box, middle = place.box, place.box.center()
            if texture is Texture.CROSSED:
                painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
            elif box.width() > 8:
                for x in (middle.x() - 2, middle.x() + 2):
                    painter.drawLine(QPointF(x, box.top() + 2), QPointF(x, box.bottom() - 2))

    def _paint_brackets(self, painter: QPainter, places: list[Place]) -> None:
        """A bar with a hook at either end that it has."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("gantt.summary"))
        for place in places:
            left, right = place.left, place.right
            top = place.middle - place.height / 2
            thick, hook = place.height - 2, min(_HOOK, (right - left) / 2)
            corners = [QPointF(left, top), QPointF(right, top)]
            if place.bar.last is not None:
                corners.append(QPointF(right, top + thick + hook))
                corners.append(QPointF(right - hook, top + thick))
            else:
                corners.append(QPointF(right, top + thick))
            corners.append(QPointF(left + hook, top + thick))
            corners.append(QPointF(left, top + thick + hook))
            painter.drawPolygon(QPolygonF(corners))


def diamond(box: QRectF) -> QPolygonF:
    """A square on its corner."""
    middle = box.center()
    return QPolygonF(
        [
            QPointF(middle.x(), box.top()),
            QPointF(box.right(), middle.y()),
            QPointF(middle.x(), box.bottom()),
            QPointF(box.left(), middle.y()),
        ]
    )
