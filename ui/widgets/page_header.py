"""The 48 px line at the head of a page: title, muted summary, and its buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.theme import Icons, Theme


class PageHeader(QWidget):
    """Title at the left, buttons at the right; at most one of them primary."""

    def __init__(self, title: str, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("pageHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._icons = theme, icons
        self._iconed: list[tuple[QPushButton, str, str]] = []
        self._title, self._summary = QLabel(title), QLabel()
        self._summary.setObjectName("muted")
        self._summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 0, 16, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._title)
        self._layout.addSpacing(6)
        self._layout.addWidget(self._summary, 1)
        theme.changed.connect(self._fit)
        self._fit()

    def set_summary(self, text: str) -> None:
        """The muted words beside the title."""
        self._summary.setText(text)

    def add_button(
        self, text: str, act: Callable[[], object], *, icon: str = "", primary: bool = False
    ) -> QPushButton:
        """A button at the right, after those added before."""
        button = QPushButton(_beside_icon(text, icon))
        button.setProperty("primary", primary)
        button.clicked.connect(lambda _checked=False: act())
        return self._placed(button, icon, "text.onAccent" if primary else "text.default")

    def add_menu(self, text: str, menu: QMenu, *, icon: str = "") -> QPushButton:
        """A button that opens a menu."""
        button = QPushButton(_beside_icon(text, icon))
        button.setMenu(menu)
        return self._placed(button, icon, "text.default")

    def add_widget(self, widget: QWidget) -> None:
        """Something else at the right, after what was added before."""
        self._layout.addWidget(widget)

    def wanted_width(self) -> int:
        """How wide the line would be with what shows now."""
        self._layout.invalidate()
        return self._layout.sizeHint().width()

    def words_width(self) -> int:
        """How wide the words beside the title are; they give way, so no layout counts them."""
        return self._summary.sizeHint().width()

    def _placed(self, button: QPushButton, icon: str, ink: str) -> QPushButton:
        self._iconed.append((button, icon, ink))
        self._layout.addWidget(button)
        self._fit()
        return button

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.size("size", "pageHeader"))
        self._title.setFont(self._theme.font("pageTitle", weight=600))
        for button, icon, ink in self._iconed:
            button.setFixedHeight(self._theme.size("size", "control"))
            if icon:
                button.setIcon(self._icons.icon(icon, colour=ink))
                button.setIconSize(QSize(16, 16))


def _beside_icon(text: str, icon: str) -> str:
    """Qt puts the words against the icon; a thin space gives them room."""
    return f"\u2009{text}" if icon else text
