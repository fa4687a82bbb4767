"""The panel's own title bar: which scheme this is, and stepping, and closing.

Signals:
    previous, following: the neighbouring scheme was asked for.
    closing: the panel is to be closed.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui.panel.look import EDGE, INSET, icon_size, label, raise_surface
from ui.theme import Icons, Theme


class PanelTitleBar(QWidget):
    """Caption over name; three flat buttons at the right."""

    previous = Signal()
    following = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        raise_surface(self)
        self.caption = label(theme, muted=True)
        self.name = label(theme, role="panelTitle", weight=600)
        self._previous = self._button("Previous scheme", "Alt+PgUp", self.previous)
        self._following = self._button("Next scheme", "Alt+PgDown", self.following)
        self._close = self._button("Close the panel", "", self.closing)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.caption)
        words.addWidget(self.name)
        words.addStretch(1)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(EDGE + INSET, 10, 8, 8)
        row.setSpacing(2)
        row.addLayout(words, 1)
        for button in self.buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.draw_icons()

    @property
    def buttons(self) -> tuple[QToolButton, QToolButton, QToolButton]:
        """Previous, next and close."""
        return self._previous, self._following, self._close

    def sizeHint(self) -> QSize:  # noqa: N802
        """As tall as a long name needs at the present width; the dock asks for nothing else."""
        hint = super().sizeHint()
        return QSize(hint.width(), self._row.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def say(self, caption: str, name: str) -> None:
        """Show which scheme this is."""
        self.caption.say(caption)
        self.caption.setVisible(bool(caption))
        self.name.say(name)
        self.updateGeometry()

    def allow(self, *, previous: bool, following: bool) -> None:
        """Whether there is a scheme before and after."""
        self._previous.setEnabled(previous)
        self._following.setEnabled(following)

    def draw_icons(self) -> None:
        """Draw the buttons in the colours in force."""
        size = icon_size(self._theme, "control")
        for button, icon in zip(self.buttons, ("chevron-up", "chevron-down", "close"), strict=True):
            button.setIcon(self._icons.icon(icon, size=size))
            button.setIconSize(QSize(size, size))

    def _button(self, name: str, keys: str, signal: object) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})" if keys else name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: signal.emit())  # type: ignore[attr-defined]
        return button
