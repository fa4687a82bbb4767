"""Choices side by side of which one holds: one tab stop, arrows move in it.

Signals:
    chosen: the name that was pressed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

_PAD = 11


class Segments(QWidget):
    """The one that holds is tinted, semibold and underlined."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, title: str, names: Sequence[str]) -> None:
        super().__init__()
        self._theme, self._title, self.names = theme, title, [str(name) for name in names]
        self.current = self.names[0]
        self._ringed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self._say()

    def hold(self, name: str) -> None:
        """Show which one holds; asks for nothing."""
        self.current = name
        self._say()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(round(sum(self._widths())) + 1, self._theme.size("size", "control"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        left = 0.0
        for name, width in zip(self.names, self._widths(), strict=True):
            if left <= event.position().x() < left + width:
                self._choose(name)
            left += width

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = self.names.index(self.current) + step
        self._choose(self.names[min(max(at, 0), len(self.names) - 1)])

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self._ringed = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self._ringed = False
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = theme.size("radius", "control")
        painter.setPen(QPen(theme.colour("border.button"), 1))
        painter.setBrush(theme.colour("surface.raised"))
        painter.drawRoundedRect(box, radius, radius)
        left = box.left()
        for at, (name, width) in enumerate(zip(self.names, self._widths(), strict=True)):
            part = QRectF(left, box.top(), width, box.height())
            self._paint_part(painter, part, name, first=not at)
            left += width
        if self._ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus.ring"), 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_part(self, painter: QPainter, part: QRectF, name: str, *, first: bool) -> None:
        theme, held = self._theme, name == self.current
        if held:
            painter.fillRect(part.adjusted(0.5, 1, 0, -1), theme.colour("accent.tint"))
            bar = QRectF(part.left() + 0.5, part.bottom() - 2, part.width() - 0.5, 2)
            painter.fillRect(bar, theme.colour("accent.fill"))
        if not first:
            painter.fillRect(
                QRectF(part.left(), part.top() + 1, 1, part.height() - 2),
                theme.colour("border.button"),
            )
        painter.setFont(theme.font(weight=600 if held else 400))
        painter.setPen(theme.colour("text.default"))
        painter.drawText(part, Qt.AlignmentFlag.AlignCenter, name)

    def _choose(self, name: str) -> None:
        self.hold(name)
        self.chosen.emit(name)

    def _widths(self) -> list[float]:
        metrics = QFontMetrics(self._theme.font(weight=600))
        return [metrics.horizontalAdvance(name) + 2 * _PAD for name in self.names]

    def _say(self) -> None:
        self.setAccessibleName(f"{self._title}: {self.current}")
