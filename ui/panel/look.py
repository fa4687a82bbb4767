"""Measures and small parts that all sections share."""

from __future__ import annotations

from html import escape
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from ui.theme import Theme
from ui.theme.tokens import shared

EDGE, INSET = 9, 7
"""From the panel's edge to a field's box, and from the box to its words: 16 px together."""


class Words(QLabel):
    """Wrapped words with the line height of their role, which may be selected and copied."""

    def __init__(self, theme: Theme, role: str, *, weight: int, muted: bool) -> None:
        super().__init__()
        self.plain = ""
        self._line = line_height(theme, role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setFont(theme.font(role, weight=weight))
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if muted:
            self.setObjectName("muted")

    def say(self, plain: str) -> None:
        """Show words in which nothing is taken for mark-up."""
        self.say_marked_up(escape(plain).replace("\n", "<br>"), plain)

    def say_marked_up(self, html: str, plain: str) -> None:
        """Show mark-up made by us; `plain` is what is heard and what tests read."""
        self.plain = plain
        self.setAccessibleName(plain)
        style = f"line-height:{self._line}px; margin:0"
        self.setText(f'<p style="{style}">{html}</p>' if html else "")


def line_height(theme: Theme, role: str) -> int:
    """The distance of lines for a font's role, in pixels at this text size."""
    heights = shared("font", "lineHeight")
    if role not in heights:
        return ceil(QFontMetricsF(theme.font(role)).height())
    return theme.size("font", "lineHeight", role)


def raise_surface(widget: QWidget) -> None:
    """Give a part of the panel the raised surface, lighter than the page where it is dark."""
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(QPalette.ColorRole.Button)


def icon_size(theme: Theme, use: str = "inline") -> int:
    """The side of an icon in pixels at this text size: "inline" or "control"."""
    return theme.size("icon", "sizes", use)


def label(
    theme: Theme, text: str = "", role: str = "cell", *, weight: int = 400, muted: bool = False
) -> Words:
    """Words to place in a section."""
    made = Words(theme, role, weight=weight, muted=muted)
    made.say(text)
    return made


def heading(theme: Theme, text: str) -> Words:
    """The small bold words over a section."""
    return label(theme, text, "cell", weight=600, muted=True)


def link(theme: Theme, text: str, name: str = "") -> QPushButton:
    """A button that looks like a link; `name` says more to those who hear it."""
    made = QPushButton(text)
    made.setProperty("link", True)
    made.setFont(theme.font("cell"))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(name or text)
    return made


def hairline() -> QFrame:
    """What divides two sections."""
    line = QFrame()
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line
