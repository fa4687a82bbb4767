"""The box around a field's editor: nothing at rest, a surface when hovered, a ring in use."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.panel.look import INSET
from ui.theme import Theme

_ABOVE = 3


@dataclass(slots=True)
class BoxState:
    """What the box has to show."""

    focused: bool = False
    hovered: bool = False
    rejected: bool = False
    read_only: bool = False


class Box(QWidget):
    """Holds one editor; its state is painted, so that nothing moves when it changes."""

    def __init__(self, theme: Theme, editor: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.state = BoxState()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(INSET, _ABOVE, INSET, _ABOVE)
        layout.setSpacing(4)
        layout.addWidget(editor, 1)
        self.setFocusProxy(editor)
        self._layout = layout

    def set_inset(self, beside: int, above: int) -> None:
        """Stand closer to the words."""
        self._layout.setContentsMargins(beside, above, beside, above)

    def show_state(self, **changes: bool) -> None:
        """Change some of the state."""
        for name, value in changes.items():
            setattr(self.state, name, value)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self.show_state(hovered=True)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self.show_state(hovered=False)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        surface, border, width = self._look()
        if surface is None and border is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(Qt.PenStyle.NoPen)
        if border is not None:
            pen = QPen(self._theme.colour(border), width)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if surface is None else self._theme.colour(surface))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 5, 5)

    def _look(self) -> tuple[str | None, str | None, float]:
        """Surface and border by token name, and the border's width."""
        state = self.state
        surface = "surface.sunken" if state.read_only else None
        if state.rejected:
            return surface or "surface.page", "severity.error.icon", 2
        if state.focused:
            return surface or "surface.page", "focus.ring", 2
        if state.hovered and not state.read_only:
            return "surface.hover", "border.button", 1
        return surface, None, 0
