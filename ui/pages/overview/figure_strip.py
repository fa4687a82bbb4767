"""The strip of figures: flat buttons with hairlines between, each leading to its rows.

Signals:
    followed: a figure was pressed; carries its `Link`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from tracker.overview import Figure
from ui.theme import Theme
from ui.widgets.badges import paint_badge
from ui.widgets.emptying import empty
from ui.widgets.ringed_button import RingedButton

_PADDING = 16


class FigureButton(RingedButton):
    """One figure: label, number with its badge or unit, caption."""

    def __init__(self, theme: Theme, figure: Figure) -> None:
        super().__init__()
        self._theme, self._figure = theme, figure
        said = " ".join(part for part in (figure.value, figure.unit) if part)
        self.setAccessibleName(f"{figure.label}: {said}, {figure.caption}")
        self.setToolTip(figure.caption)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        heights = sum(QFontMetricsF(self._theme.font(role)).height() for role in self._roles)
        return QSize(110, round(heights) + 20)

    @property
    def _roles(self) -> tuple[str, str, str]:
        return "cell", "figure", "caption"

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        theme, figure = self._theme, self._figure
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(box.adjusted(1, 1, -1, -1), theme.colour("surface.hover"))
        top, left = box.top() + 10, box.left() + _PADDING
        room = box.width() - _PADDING - 4
        for role, words, ink in (
            ("cell", figure.label, "text.muted"),
            ("figure", "", "text.default"),
            ("caption", figure.caption, "text.muted"),
        ):
            font = theme.font(role, weight=600 if role == "figure" else 400)
            metrics = QFontMetricsF(font)
            line = QRectF(left, top, room, metrics.height())
            painter.setFont(font)
            painter.setPen(theme.colour(ink))
            if role == "figure":
                self._paint_number(painter, line, metrics)
            else:
                elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
                painter.drawText(line, Qt.AlignmentFlag.AlignLeft, elided)
            top += metrics.height()
        if self.ringed:
            painter.setPen(QPen(theme.colour("focus.ring"), 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 4, 4)

    def _paint_number(self, painter: QPainter, line: QRectF, metrics: QFontMetricsF) -> None:
        figure, theme = self._figure, self._theme
        if figure.rag:
            size = theme.size("size", "badge")
            spot = QRectF(line.left(), line.center().y() - size / 2, size, size)
            paint_badge(painter, spot, figure.rag, theme)
            line = line.adjusted(size + 9, 0, 0, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, figure.value)
        if figure.unit:
            used = metrics.horizontalAdvance(figure.value) + 5
            painter.setFont(theme.font("cell"))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(line.adjusted(used, 0, 0, -4), flags, figure.unit)


class FigureStrip(QFrame):
    """Seven figures or so, side by side."""

    followed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("card", True)
        self.setAccessibleName("Figures")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Put these in place of what was there."""
        empty(self._row)
        for number, figure in enumerate(figures):
            if number:
                self._row.addWidget(self._hairline())
            button = FigureButton(self._theme, figure)
            button.clicked.connect(
                lambda _checked=False, link=figure.link: self.followed.emit(link)
            )
            self._row.addWidget(button, 1)

    def _hairline(self) -> QFrame:
        line = QFrame()
        line.setFixedWidth(1)
        line.setProperty("hairline", True)
        return line
