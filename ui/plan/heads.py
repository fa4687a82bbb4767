"""Workstreams over the whole width of the tree."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from tracker.planrows import PlanRow
from ui.plan.look import PlanLook


class Heads:
    """Draws workstreams; a click on the chevron folds."""

    def __init__(
        self, look: PlanLook, row_of: Callable[[str], PlanRow], folded: Collection[str]
    ) -> None:
        self._look, self._row_of, self._folded = look, row_of, folded

    def paint(self, painter: QPainter, box: QRect, key: str) -> None:
        look = self._look
        left, top = box.left() + look.pad_x, box.top() + look.pad_y
        chevron = "chevron-right" if key in self._folded else "chevron-down"
        middle = top + (look.pitch - look.icon) / 2
        look.paint_icon(painter, chevron, left, middle, "text.muted")
        left += look.icon + 4
        painter.setPen(look.colour("text.default"))
        look.strong_words.draw(
            painter, box.adjusted(left - box.left(), 0, 0, 0), self._row_of(key).title
        )

    def height(self, _key: str, _width: int) -> int:
        return self._look.row

    def part_at(self, _key: str, box: QRect, x: int, _y: int) -> str:
        return "toggle" if x < box.left() + self._look.pad_x + self._look.icon + 4 else ""
