"""Arrows between milestones that wait for each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from tracker.model import Dependency
from tracker.timeline.routes import FROM_START, TO_FINISH, route
from ui.plan.gantt.places import Place
from ui.plan.look import PlanLook

_STEP, _HEAD, _BETWEEN = 7.0, 4.0, 12.0


class Links:
    """Draws the dependencies that touch a row in sight."""

    def __init__(self, look: PlanLook) -> None:
        self._look = look
        self._of: Mapping[str, Sequence[Dependency]] = {}

    def take(self, dependencies: Iterable[Dependency]) -> None:
        """Know these dependencies."""
        found: dict[str, list[Dependency]] = defaultdict(list)
        for each in dependencies:
            found[each.before_uid].append(each)
            found[each.after_uid].append(each)
        self._of = found

    def paint(
        self,
        painter: QPainter,
        places: Iterable[Place],
        place_of: Callable[[str], Place | None],
    ) -> None:
        """Draw each once; `place_of` gives rows that are out of sight."""
        if not self._of:
            return
        seen: dict[str, Dependency] = {}
        for place in places:
            for each in self._of.get(place.row.key, ()):
                seen[each.uid] = each
        for each in seen.values():
            before, after = place_of(each.before_uid), place_of(each.after_uid)
            if before is not None and after is not None and before.height and after.height:
                self._paint_one(painter, each, before, after)

    def _paint_one(self, painter: QPainter, each: Dependency, before: Place, after: Place) -> None:
        ink = self._look.colour("gantt.link")
        from_start, to_finish = each.kind in FROM_START, each.kind in TO_FINISH
        begin = QPointF(before.left if from_start else before.right, before.middle)
        end = QPointF(after.right if to_finish else after.left, after.middle)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        way = route(
            (begin.x(), begin.y()),
            (end.x(), end.y()),
            back=from_start,
            into_finish=to_finish,
            step=_STEP,
            between=_BETWEEN,
        )
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in way]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        turn = 1 if to_finish else -1
        painter.drawPolygon(
            QPolygonF(
                [
                    end,
                    QPointF(end.x() + turn * _HEAD, end.y() - _HEAD / 1.5),
                    QPointF(end.x() + turn * _HEAD, end.y() + _HEAD / 1.5),
                ]
            )
        )
