"""Figures to places: where the points of a series stand in a box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF


class UpScale:
    """Places values from the bottom of a box to its top, with a little air at both ends."""

    def __init__(self, box: QRectF, values: Sequence[float]) -> None:
        self._box = box
        self._least, self._most = min(values), max(values)

    def y(self, value: float) -> float:
        """How far down a value stands; the middle where all are the same."""
        if self._most == self._least:
            return self._box.center().y()
        share = (value - self._least) / (self._most - self._least)
        return self._box.bottom() - share * self._box.height()


def places(box: QRectF, values: Sequence[float], scale: UpScale) -> list[QPointF]:
    """The points of a series, evenly spread from left to right; one alone stands in the middle."""
    if len(values) == 1:
        return [QPointF(box.center().x(), scale.y(values[0]))]
    step = box.width() / (len(values) - 1)
    return [QPointF(box.left() + at * step, scale.y(value)) for at, value in enumerate(values)]
