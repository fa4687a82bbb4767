"""Which gesture a press begins, by what lies under the pointer; and the keys of the Gantt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication

from tracker.timeline import BarKind, Level
from ui.plan.gantt.places import Place
from ui.plan.gestures.gesture import Gesture
from ui.plan.gestures.link import Link
from ui.plan.gestures.pan import Pan
from ui.plan.gestures.shift import Grip, Shift

if TYPE_CHECKING:
    from ui.plan.gantt.view import GanttView

_EDGE = 5
"""How near its end a bar is held by that end."""
_KNOB, _KNOB_AWAY = 4.0, 9.0
"""The knob from which links are drawn: its radius, and how far it stands from the bar."""


class Choosing:
    """At most one gesture is under way; it begins when the pointer has moved a little.

    Attributes:
        under_way: the gesture, or None.
    """

    def __init__(self, view: GanttView) -> None:
        self._view = view
        self.under_way: Gesture | None = None
        self._pressed: tuple[QPointF, Callable[[], Gesture]] | None = None
        self._keys: Mapping[int, Callable[[], object]] = {
            Qt.Key.Key_Plus: lambda: view.zoom_by(1.25),
            Qt.Key.Key_Equal: lambda: view.zoom_by(1.25),
            Qt.Key.Key_Minus: lambda: view.zoom_by(0.8),
            Qt.Key.Key_Home: view.go_to_today,
        }

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way."""
        return self.under_way is not None

    def press(self, event: QMouseEvent) -> None:
        """Be ready for the gesture that a drag from here would be."""
        self._pressed = event.position(), self._gesture_at(event)

    def move(self, event: QMouseEvent) -> None:
        """Begin or follow the gesture; without one, show what a drag from here would be."""
        place = event.position()
        if self.under_way is None and self._pressed is not None:
            start, begin = self._pressed
            if (place - start).manhattanLength() >= QApplication.startDragDistance() / 2:
                self.under_way = begin()
        if self.under_way is not None:
            self.under_way.move(place)
        elif self._pressed is None:
            self._show_cursor(place)

    def release(self) -> None:
        """Do what the drag means."""
        gesture, self.under_way, self._pressed = self.under_way, None, None
        if gesture is not None:
            gesture.release()

    def cancel(self) -> None:
        """Drop the gesture."""
        gesture, self.under_way, self._pressed = self.under_way, None, None
        if gesture is not None:
            gesture.cancel()

    def key(self, event: QKeyEvent) -> bool:
        """Esc drops a gesture; + and - zoom, Home goes to today. False leaves the key to others."""
        if event.key() == Qt.Key.Key_Escape and self.busy:
            self.cancel()
            return True
        act = self._keys.get(event.key())
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if act is None or not plain:
            return False
        act()
        return True

    def double_click(self, event: QMouseEvent) -> None:
        """On an empty stretch of a scheme's or milestone's row: a new milestone there."""
        view, place = self._view, event.position()
        self.cancel()
        found = self._place_at(place)
        if found is None or found.row.node.level is Level.WORKSTREAM:
            return
        if not self._on_bar(found, place):
            view.create_asked.emit(found.row.key, view.calendar.date_at(place.x()))

    def paint(self, painter: QPainter) -> None:
        """Draw the gesture; without one, the knob of the bar under the pointer."""
        if self.under_way is not None:
            self.under_way.paint(painter)
            return
        view = self._view
        if view.hovered < 0 or not view.source.editable or view.hovered >= len(view.model.order):
            return
        place = view.place(view.hovered)
        if _draggable(place) and place.bar.last is not None:
            painter.setPen(QPen(view.look.colour("accent.fill"), 1.4))
            painter.setBrush(view.look.colour("surface.page"))
            painter.drawEllipse(_knob(place))

    def _gesture_at(self, event: QMouseEvent) -> Callable[[], Gesture]:
        view, place = self._view, event.position()
        found = self._place_at(place)
        left = event.button() is Qt.MouseButton.LeftButton
        if found is None or not left or not view.source.editable or not _draggable(found):
            return lambda: Pan(view, place)
        linking = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if _on_knob(found, place) or (linking and self._on_bar(found, place)):
            return lambda: Link(view, found, place)
        if not self._on_bar(found, place):
            return lambda: Pan(view, place)
        grip = _grip(found, place)
        return lambda: Shift(view, found, place, grip)

    def _show_cursor(self, place: QPointF) -> None:
        viewport, found = self._view.viewport(), self._place_at(place)
        shape = Qt.CursorShape.ArrowCursor
        if found is not None and _draggable(found) and self._view.source.editable:
            if _on_knob(found, place):
                shape = Qt.CursorShape.CrossCursor
            elif self._on_bar(found, place):
                whole = _grip(found, place) is Grip.WHOLE
                shape = Qt.CursorShape.SizeAllCursor if whole else Qt.CursorShape.SizeHorCursor
        viewport.setCursor(shape)

    def _place_at(self, place: QPointF) -> Place | None:
        at = self._view.row_at(place.y())
        return self._view.place(at) if at >= 0 else None

    def _on_bar(self, found: Place, place: QPointF) -> bool:
        return found.height > 0 and found.left - 3 <= place.x() <= found.right + 3


def _draggable(place: Place) -> bool:
    """Brackets say what is under them, and are not dragged themselves."""
    return place.row.node.level is Level.MILESTONE and place.bar.kind not in (
        BarKind.SUMMARY,
        BarKind.NONE,
    )


def _grip(found: Place, place: QPointF) -> Grip:
    if found.bar.kind is BarKind.DIAMOND or found.right - found.left < 3 * _EDGE:
        return Grip.WHOLE
    if place.x() - found.left <= _EDGE:
        return Grip.START
    ends = found.bar.last is not None
    return Grip.FINISH if ends and found.right - place.x() <= _EDGE else Grip.WHOLE


def _knob(place: Place) -> QRectF:
    x, y = place.right + _KNOB_AWAY, place.middle
    return QRectF(x - _KNOB, y - _KNOB, 2 * _KNOB, 2 * _KNOB)


def _on_knob(found: Place, place: QPointF) -> bool:
    return found.bar.last is not None and _knob(found).adjusted(-2, -4, 4, 4).contains(place)
