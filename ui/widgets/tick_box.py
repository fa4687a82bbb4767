"""Ticks and options drawn from the tokens, so that they keep their contrast in both themes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox

from ui.theme import Theme

_SIDE, _GAP = 14, 8
_TICK = ((0.24, 0.53), (0.43, 0.72), (0.77, 0.31))
_DASH = ((0.26, 0.5), (0.74, 0.5))
"""Corners of the mark, as parts of the box's side."""


def paint_tick(painter: QPainter, box: QRect, state: Qt.CheckState, theme: Theme) -> None:
    """A tick box: empty, ticked, or with a dash where some of what it stands for is ticked."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    empty = state is Qt.CheckState.Unchecked
    painter.setPen(theme.colour("border.control" if empty else "accent.fill"))
    painter.setBrush(theme.colour("surface.page" if empty else "accent.fill"))
    painter.drawRoundedRect(frame, 3, 3)
    if empty:
        return
    pen = QPen(theme.colour("text.onAccent"), 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    corners = _DASH if state is Qt.CheckState.PartiallyChecked else _TICK
    side = frame.width()
    painter.drawPolyline([frame.topLeft() + QPointF(x * side, y * side) for x, y in corners])


def paint_option(painter: QPainter, box: QRect, *, chosen: bool, theme: Theme) -> None:
    """One of several options: a ring, filled when it is the chosen one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(theme.colour("accent.fill" if chosen else "border.control"))
    painter.setBrush(theme.colour("surface.page"))
    painter.drawEllipse(frame)
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent.fill"))
        inset = frame.width() * 0.25
        painter.drawEllipse(frame.adjusted(inset, inset, -inset, -inset))


class TickBox(QCheckBox):
    """A tick box with its words beside it; the ring round both shows the focus."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text)
        self._theme = theme
        self.setMinimumHeight(theme.size("size", "hitTargetMin"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        side = round(_SIDE * max(1.0, self._theme.scale))
        box = QRect(4, (self.height() - side) // 2, side, side)
        paint_tick(painter, box, self.checkState(), self._theme)
        words = self.rect().adjusted(box.right() + _GAP, 0, 0, 0)
        how = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        self.style().drawItemText(
            painter,
            words,
            int(how),
            self.palette(),
            self.isEnabled(),
            self.text(),
            QPalette.ColorRole.WindowText,
        )
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus.ring"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
