"""Arrows between milestones that wait for each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from tracker.model import Dependency, DependencyKind
from ui.plan.gantt.places import Place
from ui.plan.look import PlanLook

_STEP, _HEAD = 7.0, 4.0
_FROM_START = frozenset({DependencyKind.START_START, DependencyKind.START_FINISH})
_TO_FINISH = frozenset({DependencyKind.FINISH_FINISH, DependencyKind.START_FINISH})


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
        from_start, to_finish = each.kind in _FROM_START, each.kind in _TO_FINISH
        begin = QPointF(before.left if from_start else before.right, before.middle)
        end = QPointF(after.right if to_finish else after.left, after.middle)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(route(begin, end, back=from_start, into_finish=to_finish))
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


def route(begin: QPointF, end: QPointF, *, back: bool, into_finish: bool) -> QPolygonF:
    """Out of one bar and into another by right angles; around, where the second begins earlier."""
    out = begin.x() + (-_STEP if back else _STEP)
    into = end.x() + (_STEP if into_finish else -_STEP)
    if not back and not into_finish and into >= out:
        return QPolygonF([begin, QPointF(out, begin.y()), QPointF(out, end.y()), end])
    if back == (not into_finish) and back:
        turn = min(out, into)
        return QPolygonF([begin, QPointF(turn, begin.y()), QPointF(turn, end.y()), end])
    if into_finish and not back:
        turn = max(out, into)
        return QPolygonF([begin, QPointF(turn, begin.y()), QPointF(turn, end.y()), end])
    between = end.y() - (12 if end.y() > begin.y() else -12)
    return QPolygonF(
        [
            begin,
            QPointF(out, begin.y()),
            QPointF(out, between),
            QPointF(into, between),
            QPointF(into, end.y()),
            end,
        ]
    )
