"""A score as a shape, a word and a number: square High, triangle Medium, circle Low."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from tracker.raid import band
from ui.theme import Theme

_SIDE = 12.0


def score_words(score: int | None) -> str:
    """The band and the score: "High 16"; "" while either half is not given."""
    return "" if score is None else f"{band(score)} {score}"


def paint_score(painter: QPainter, box: QRectF, theme: Theme, score: int | None) -> None:
    """Draw a score into a cell; a dash while it is not known."""
    words = score_words(score)
    if not words:
        painter.setPen(theme.colour("text.faint"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, "–")
        return
    shape = QRectF(box.left(), box.center().y() - _SIDE / 2, _SIDE, _SIDE)
    ink, draw = _LOOKS[band(score)]
    colour = theme.colour(ink)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if band(score) != "Low" else Qt.BrushStyle.NoBrush)
    draw(painter, shape)
    painter.setPen(theme.colour("text.default"))
    painter.setFont(theme.font("cell", weight=600 if band(score) == "High" else 400))
    painter.drawText(box.adjusted(_SIDE + 7, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


def _square(painter: QPainter, box: QRectF) -> None:
    painter.drawRect(box.adjusted(1, 1, -1, -1))


def _triangle(painter: QPainter, box: QRectF) -> None:
    top = QPointF(box.center().x(), box.top() + 0.5)
    painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))


def _circle(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))


_LOOKS: Mapping[str, tuple[str, Callable[[QPainter, QRectF], None]]] = {
    "High": ("severity.error.icon", _square),
    "Medium": ("severity.warning.icon", _triangle),
    "Low": ("text.muted", _circle),
}
