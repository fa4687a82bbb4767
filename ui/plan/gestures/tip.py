"""The tag beside a dragged bar: both dates, as they would be."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.plan.gantt.words import Words
from ui.plan.look import PlanLook

_PAD_X, _PAD_Y, _AWAY = 8, 4, 5


def paint_tip(painter: QPainter, look: PlanLook, over: QRectF, words: str, room: QRectF) -> None:
    """Draw words in a tag under a box, or over it where there is no room; never upon it."""
    text = Words(look.theme.font("caption", weight=600))
    width, height = text.width(words) + 2 * _PAD_X, look.caption_pitch + 2 * _PAD_Y
    left = min(max(over.center().x() - width / 2, room.left() + 4), room.right() - width - 4)
    top = over.bottom() + _AWAY
    if top + height > room.bottom():
        top = over.top() - _AWAY - height
    box = QRectF(left, top, width, height)
    painter.setPen(QPen(look.colour("border.control"), 1))
    painter.setBrush(look.colour("surface.raised"))
    painter.drawRoundedRect(box, look.radius, look.radius)
    painter.setPen(look.colour("text.default"))
    text.draw(painter, left + _PAD_X, box.center().y(), words)
    painter.setBrush(Qt.BrushStyle.NoBrush)
