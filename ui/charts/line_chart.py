"""Readings over time with lines for target and baseline; every value is written beside its point.

Results are filled points on a full line, planned ones hollow on a dashed line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.scale import UpScale
from ui.registers.values import figure_text
from ui.theme import Theme

_EDGE, _HEIGHT, _POINT = 16, 190, 3.5


@dataclass(frozen=True, slots=True)
class Point:
    """One value at one place along the line."""

    label: str
    value: float
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """A line across the chart: "Target 83"."""

    label: str
    value: float
    dashed: bool = False


class LineChart(QWidget):
    """Shows one series; says in words why there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = self._none = ""
        self._points: Sequence[Point] = ()
        self._levels: Sequence[Level] = ()
        self.setMinimumHeight(round(_HEIGHT * max(1.0, theme.scale)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(480, self.minimumHeight())

    def show_series(
        self, title: str, points: Sequence[Point], levels: Sequence[Level], *, none: str
    ) -> None:
        """Draw this; `none` is said where there is neither a point nor a level."""
        self._title, self._points, self._levels, self._none = title, points, levels, none
        told = [f"{level.label} {figure_text(level.value)}" for level in levels]
        told += [
            f"{point.label}{' planned' * point.planned} {figure_text(point.value)}"
            for point in points
        ]
        self.setAccessibleName(f"{title}: {', '.join(told) or none}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.fillRect(whole, theme.colour("surface.page"))
        painter.fillRect(QRectF(0, 0, whole.width(), 1), theme.colour("border.hairline"))
        line = QFontMetricsF(theme.font("cell")).height()
        head = QRectF(_EDGE, 8, whole.width() - 2 * _EDGE, line)
        font = theme.font("cell", weight=600)
        painter.setFont(font)
        painter.setPen(theme.colour("text.default"))
        elided = QFontMetricsF(font).elidedText(
            self._title, Qt.TextElideMode.ElideRight, head.width()
        )
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, elided)
        values = [*(p.value for p in self._points), *(lv.value for lv in self._levels)]
        painter.setFont(theme.font("cell"))
        if not values:
            painter.setPen(theme.colour("text.muted"))
            below = head.translated(0, line + 6)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, self._none)
            return
        room = (
            max(QFontMetricsF(painter.font()).horizontalAdvance(_words(lv)) for lv in self._levels)
            + 12
            if self._levels
            else 0
        )
        field = whole.adjusted(_EDGE + 24, head.bottom() + line + 8, -_EDGE - 24 - room, -line - 16)
        scale = UpScale(field, values)
        self._paint_levels(painter, field, scale, line)
        self._paint_points(painter, field, scale, line)

    def _paint_levels(self, painter: QPainter, field: QRectF, scale: UpScale, line: float) -> None:
        taken: list[float] = []
        for level in self._levels:
            y = scale.y(level.value)
            pen = QPen(self._theme.colour("text.muted"), 1)
            if level.dashed:
                pen.setDashPattern([4.0, 3.0])
            painter.setPen(pen)
            painter.drawLine(QLineF(field.left() - 24, y, field.right() + 24, y))
            while any(abs(y - other) < line for other in taken):
                y += line
            taken.append(y)
            painter.setPen(self._theme.colour("text.muted"))
            where = QRectF(field.right() + 30, y - line / 2, 400, line)
            painter.drawText(where, Qt.AlignmentFlag.AlignLeft, _words(level))

    def _paint_points(self, painter: QPainter, field: QRectF, scale: UpScale, line: float) -> None:
        step = field.width() / max(1, len(self._points) - 1)
        alone = len(self._points) == 1
        spots = [
            QPointF(field.center().x() if alone else field.left() + at * step, scale.y(p.value))
            for at, p in enumerate(self._points)
        ]
        ink = self._theme.colour("accent.fill")
        for at in range(1, len(spots)):
            pen = QPen(ink, 2)
            if self._points[at].planned:
                pen.setDashPattern([2.0, 2.0])
            painter.setPen(pen)
            painter.drawLine(QLineF(spots[at - 1], spots[at]))
        wide = max(step, 96.0)
        for point, spot in zip(self._points, spots, strict=True):
            painter.setPen(QPen(ink, 2))
            page = self._theme.colour("surface.page")
            painter.setBrush(page if point.planned else ink)
            painter.drawEllipse(spot, _POINT, _POINT)
            painter.setPen(self._theme.colour("text.default"))
            painter.setFont(self._theme.font("cell", weight=600))
            over = QRectF(spot.x() - wide / 2, spot.y() - line - 5, wide, line)
            painter.drawText(over, Qt.AlignmentFlag.AlignHCenter, figure_text(point.value))
            painter.setPen(self._theme.colour("text.muted"))
            painter.setFont(self._theme.font("caption"))
            under = QRectF(spot.x() - wide / 2, field.bottom() + 10, wide, line)
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, point.label)
        painter.setFont(self._theme.font("cell"))


def _words(level: Level) -> str:
    return f"{level.label} {figure_text(level.value)}"
