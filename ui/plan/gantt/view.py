"""The Gantt itself: the rows that the tree has in sight, against a calendar.

Signals:
    row_chosen: a row was pressed; carries its place in the order.
    dates_asked: a bar was dragged; carries its key, start and finish (`date` or None).
    link_asked: a bar was dragged to another; carries the keys of the first and the second.
    create_asked: a milestone is wanted under a row on a day; carries key and `date`.
    menu_asked: the menu of a row is wanted; carries the place on the screen.
    scaled: it is zoomed otherwise now.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from tracker.planrows import PlanRow
from tracker.timeline import Bar, Scale, Zoom
from ui.plan.gantt.calendar import Calendar
from ui.plan.gantt.frame import Frame, Lit
from ui.plan.gantt.header import GanttHeader
from ui.plan.gantt.places import Place, place_of
from ui.plan.gantt.telling import told
from ui.plan.gestures.choosing import Choosing
from ui.plan.look import PlanLook
from ui.plan.model import PlanModel
from ui.plan.source import PlanSource
from ui.widgets.quiet_bar import keep_quiet

_TODAY_AT = 0.7
"""Where today stands in the viewport when it is gone to."""
_WHEEL_STEP = 1.2
_NOTCH = 120


class GanttView(QAbstractScrollArea):
    """Shows the rows of a `PlanModel`; `current` is the row that is chosen in the tree.

    `shifted` bars are drawn instead of a row's own while a gesture is under way.
    """

    row_chosen = Signal(int)
    dates_asked = Signal(str, object, object)
    link_asked = Signal(str, str)
    create_asked = Signal(str, object)
    menu_asked = Signal(QPoint)
    scaled = Signal()

    def __init__(self, model: PlanModel, source: PlanSource, look: PlanLook) -> None:
        super().__init__()
        self.model, self.source, self.look = model, source, look
        self.today = date.today()
        self.calendar = Calendar(self.today)
        self.frame = Frame(look, self.calendar)
        self.current = self.hovered = -1
        self.lit = False
        self._today_at: int | None = None
        self.shifted: dict[str, Bar] = {}
        self.gestures = Choosing(self)
        self.header = GanttHeader(self, look, self.calendar)
        self.setObjectName("gantt")
        self.setAccessibleName("Gantt chart")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            keep_quiet(bar)
        self.viewport().setMouseTracking(True)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled_sideways)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.viewport().update())
        look.theme.changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Take the theme's fonts, sizes and colours afresh."""
        self.look.renew()
        self.frame.renew()
        self.header.renew()
        self.setViewportMargins(0, self.look.header_height, 0, 0)
        self._lay_header()
        self.viewport().update()

    def show_plan(self, first: date, last: date, today: date) -> None:
        """Have room for these days; `today` is what everything is judged by."""
        self.today = self.header.today = today
        self.calendar.show(first, last)
        self._fit_bars()

    def choose(self, row: int) -> None:
        """Light up a row."""
        if row != self.current:
            self.current = row
            self.viewport().update()
        shown = 0 <= row < len(self.model.order)
        words = told(self.source.record(self.model.order[row])) if shown else ""
        self.setAccessibleDescription(words)

    def go_to_today(self) -> None:
        """Bring today into sight, with what led to it at its left, and keep it there."""
        self.bring(self.today, _TODAY_AT)
        self._today_at = self.horizontalScrollBar().value()

    def bring(self, day: date, share: float) -> None:
        """Scroll so that a day stands at a share of the width."""
        width = self.viewport().width()
        at = self.calendar.scale.middle_of(day) - width * share
        self.horizontalScrollBar().setValue(round(at))

    def reveal(self, day: date) -> None:
        """Scroll no further than it takes to have a day in sight."""
        x, width = self.calendar.middle_of(day), self.viewport().width()
        if not 0 <= x < width:
            self.bring(day, 0.2 if x < 0 else 0.8)

    def zoom_to(self, zoom: Zoom) -> None:
        """One of the five named zooms, about the middle; today if that is in sight."""
        self.zoom(zoom.per_day, self._pivot())

    def zoom_by(self, factor: float) -> None:
        """Closer (above 1) or further."""
        self.zoom(self.calendar.scale.per_day * factor, self._pivot())

    def zoom(self, per_day: float, about: float) -> None:
        """So many pixels a day; the moment at a position stays there."""
        self.calendar.zoom(per_day, about)
        self._fit_bars()
        self.scaled.emit()

    def fit(self, first: date, last: date) -> None:
        """All of these days in sight."""
        width = self.viewport().width()
        fitted = Scale.fitting(first, last, width * 0.96)
        self.calendar.zoom(fitted.per_day, 0)
        self._fit_bars()
        self.horizontalScrollBar().setValue(round(self.calendar.scale.x_of(first) - width * 0.02))
        self.scaled.emit()

    def row_at(self, y: float) -> int:
        """The place in the order of the row at a height, -1 below the last."""
        at = int((y + self.verticalScrollBar().value()) // self.look.row)
        return at if 0 <= at < len(self.model.order) else -1

    def place(self, at: int) -> Place:
        """Where a row's bar is drawn, in sight or not."""
        row = self.source.record(self.model.order[at])
        return self._place(at, row, self.shifted.get(row.key, row.bar))

    def place_of_key(self, key: str) -> Place | None:
        """Where a row's bar is drawn; None if it is folded away or filtered out."""
        at = self.model.row_of(key)
        return None if at is None else self.place(at)

    def places(self) -> list[Place]:
        """The rows in sight."""
        top, bottom = self.row_at(0), self.row_at(self.viewport().height())
        if top < 0:
            return []
        last = bottom if bottom >= 0 else len(self.model.order) - 1
        return [self.place(at) for at in range(top, last + 1)]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        places, lit = self.places(), Lit(self.current, self.hovered, self.lit)
        painter = QPainter(self.viewport())
        self.frame.paint(
            painter,
            self.viewport().rect(),
            places,
            lit,
            self.today,
            self.place_of_key,
        )
        self.gestures.paint(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        at = self.row_at(event.position().y())
        if at >= 0:
            self.row_chosen.emit(at)
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self.gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._hover(self.row_at(event.position().y()))
        self.gestures.move(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        self.gestures.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.gestures.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / _NOTCH
            per_day = self.calendar.scale.per_day * _WHEEL_STEP**steps
            self.zoom(per_day, event.position().x())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self.gestures.key(event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.menu_asked.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.row_at(event.pos().y())
            words = told(self.source.record(self.model.order[at])) if at >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.gestures.cancel()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        at_today = self.horizontalScrollBar().value() == self._today_at
        self._lay_header()
        self._fit_bars()
        if at_today:
            self.go_to_today()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802
        """Everything is painted afresh from the scroll bars."""

    def local(self, place: QPointF) -> QPoint:
        """A place of the viewport on the screen."""
        return self.viewport().mapToGlobal(place.toPoint())

    def widget_over(self) -> QWidget:
        """What tips stand over."""
        return self.viewport()

    def _place(self, at: int, row: PlanRow, bar: Bar) -> Place:
        top = at * self.look.row - self.verticalScrollBar().value()
        width = self.viewport().width()
        return place_of(at, top, row, bar, self.calendar, self.look, width)

    def _pivot(self) -> float:
        today, width = self.calendar.middle_of(self.today), self.viewport().width()
        return today if 0 <= today < width else width / 2

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _scrolled_sideways(self, value: int) -> None:
        self.calendar.offset = value
        self.header.update()
        self.viewport().update()

    def _fit_bars(self) -> None:
        """Give the sideways bar its range, at the calendar's own place."""
        bar, width, wanted = self.horizontalScrollBar(), self.viewport().width(), self.calendar
        offset = wanted.offset
        bar.setRange(0, max(0, wanted.width - width))
        bar.setPageStep(width)
        bar.setSingleStep(max(8, round(7 * wanted.scale.per_day)))
        bar.setValue(offset)
        wanted.offset = bar.value()
        self.header.update()
        self.viewport().update()

    def _lay_header(self) -> None:
        box = self.viewport().geometry()
        self.header.setGeometry(box.left(), 0, box.width(), self.look.header_height)
