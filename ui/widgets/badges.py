"""Ratings as shapes with their letters: G circle, A diamond, R square, B hexagon, – dashed circle.

Never colour alone: each shape and letter is told apart in greyscale.
"""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap, QPolygonF

from ui.theme import Theme

TOKENS = {"G": "green", "A": "amber", "R": "red", "B": "blue", "": "notRated"}
"""The theme's name of each rating, by letter; "" is not rated."""

WORDS = {"G": "Green", "A": "Amber", "R": "Red", "B": "Complete", "": "Not rated"}
"""What a rating is called, by letter."""

_LETTER_SHARE = 0.56
_DASHES = (2.0, 2.0)


_drawn: dict[tuple[object, ...], QPixmap] = {}


def paint_badge(
    painter: QPainter,
    box: QRect | QRectF,
    rag: str | None,
    theme: Theme,
    *,
    hollow: bool = False,
    lettered: bool = True,
) -> None:
    """Draw a rating's badge into a square; None is not rated.

    `hollow` is for a count of nought: outline only, in faint ink. Without its letter the shape
    alone stands beside a word.
    """
    ratio = painter.device().devicePixelRatio()
    ink = theme.colour(f"rag.{TOKENS[rag or '']}.fill").rgb()
    key = (rag or "", box.width(), hollow, lettered, ratio, theme.dark, ink)
    if key not in _drawn:
        _drawn[key] = _picture(box.width(), rag or "", theme, ratio, hollow, lettered)
    painter.drawPixmap(QPointF(box.topLeft()), _drawn[key])


def _picture(
    size: float, letter: str, theme: Theme, ratio: float, hollow: bool, lettered: bool
) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(0, 0, size, size).adjusted(0.75, 0.75, -0.75, -0.75)
    token = TOKENS[letter]
    outline = "border.control" if hollow else f"rag.{token}.outline"
    pen = QPen(theme.colour(outline), 1.0 if hollow else 1.2)
    if not letter:
        pen.setDashPattern(list(_DASHES))
    painter.setPen(pen)
    if hollow:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(theme.colour(f"rag.{token}.fill"))
    _draw_shape(painter, letter, frame)
    if lettered:
        ink = "text.muted" if hollow else f"rag.{token}.onFill"
        painter.setPen(theme.colour(ink))
        painter.setFont(_letter_font(theme, frame.height()))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, letter or "–")
    painter.end()
    return picture


def _draw_shape(painter: QPainter, letter: str, frame: QRectF) -> None:
    if letter == "A":
        painter.drawPolygon(_corners(frame, 4, turned=pi / 2))
    elif letter == "B":
        painter.drawPolygon(_corners(frame, 6, turned=0))
    elif letter == "R":
        inset = frame.height() * 0.06
        square = frame.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(square, 2, 2)
    else:
        painter.drawEllipse(frame)


def _corners(frame: QRectF, count: int, *, turned: float) -> QPolygonF:
    centre, radius = frame.center(), frame.height() / 2
    return QPolygonF(
        [
            QPointF(
                centre.x() + radius * cos(turned + 2 * pi * at / count),
                centre.y() + radius * sin(turned + 2 * pi * at / count),
            )
            for at in range(count)
        ]
    )


def _letter_font(theme: Theme, size: float) -> QFont:
    font = theme.font("caption", weight=700)
    font.setPixelSize(max(6, round(size * _LETTER_SHARE)))
    return font
