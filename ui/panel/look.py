"""Measures and small parts that all sections share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from ui.theme import Theme

EDGE, INSET = 9, 7
"""From the panel's edge to a field's box, and from the box to its words: 16 px together."""


def label(
    theme: Theme, text: str = "", role: str = "cell", *, weight: int = 400, muted: bool = False
) -> QLabel:
    """Wrapped words that a person may select and copy, with no mark-up read into them."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(role, weight=weight))
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if muted:
        made.setObjectName("muted")
    return made


def heading(theme: Theme, text: str) -> QLabel:
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
