"""A bar of ratings: segments in the order Green, Amber, Red, complete, not rated."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.theme import Theme
from ui.widgets.badges import TOKENS

_ORDER = ("G", "A", "R", "B", "")
_LEAST, _GAP = 36.0, 2.0


def paint_rag_bar(painter: QPainter, box: QRectF, counts: Mapping[str, int], theme: Theme) -> None:
    """Draw the shares of `counts` (by letter, "" not rated) over the width of the box.

    Every segment carries its letter and count, so the smallest is wide enough to read.
    """
    wanted = [(letter, counts[letter]) for letter in _ORDER if counts.get(letter)]
    if not wanted:
        return
    left = box.left()
    for (letter, count), width in zip(wanted, _widths(box.width(), wanted), strict=True):
        segment = QRectF(left, box.top(), width, box.height())
        _paint_segment(painter, segment, letter, count, theme)
        left += width + _GAP


def _widths(room: float, wanted: list[tuple[str, int]]) -> list[float]:
    """Shares of the room, the small ones widened at the cost of the rest."""
    free = room - _GAP * (len(wanted) - 1)
    total = sum(count for _, count in wanted)
    widths = [free * count / total for _, count in wanted]
    short = sum(_LEAST - width for width in widths if width < _LEAST)
    spare = sum(width - _LEAST for width in widths if width > _LEAST)
    if spare <= 0:
        return [free / len(wanted)] * len(wanted)
    keep = max(0.0, 1 - short / spare)
    return [
        max(width, _LEAST) if width <= _LEAST else _LEAST + (width - _LEAST) * keep
        for width in widths
    ]


def _paint_segment(painter: QPainter, box: QRectF, letter: str, count: int, theme: Theme) -> None:
    token = TOKENS[letter]
    pen = QPen(theme.colour(f"rag.{token}.outline"), 1)
    if not letter:
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(theme.colour(f"rag.{token}.fill"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.setPen(theme.colour(f"rag.{token}.onFill"))
    painter.setFont(theme.font("caption", weight=600))
    words = box.adjusted(7, 0, -3, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(words, flags, f"{letter or '–'} {count:,}")
