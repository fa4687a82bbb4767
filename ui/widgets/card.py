"""A card: a title, muted words beside it, a link at the right, lines beneath.

Signals:
    followed: something on it was pressed; carries its `Link`.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.overview import Link
from ui.theme import Theme
from ui.widgets.emptying import empty
from ui.widgets.link_row import Cell, LinkRow


class Card(QFrame):
    """Filled anew at every refresh."""

    followed = Signal(object)

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("card", True)
        self._title, self._caption = QLabel(title), QLabel()
        self._title.setFont(theme.font("section", weight=600))
        self._caption.setObjectName("muted")
        self._more = QPushButton()
        self._more.setProperty("link", True)
        self._more.hide()
        self._link: Link | None = None
        self._more.clicked.connect(lambda: self.followed.emit(self._link))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._caption, 1)
        head.addWidget(self._more)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        layout.addStretch(1)
        self.setAccessibleName(title)

    def retitle(self, title: str) -> None:
        """Other words at its head."""
        self._title.setText(title)

    def caption(self, words: str) -> None:
        """The muted words beside the title."""
        self._caption.setText(words)

    def offer(self, words: str, link: Link) -> None:
        """The link at the right of the title."""
        self._more.setText(words)
        self._link = link
        self._more.show()

    def clear(self) -> None:
        """Take every line away."""
        empty(self._lines)

    def line(
        self, cells: Iterable[Cell], link: Link | None = None, *, name: str, height: int = 24
    ) -> None:
        """A line of cells; `name` is what a screen reader says."""
        row = LinkRow(self._theme, tuple(cells), link, name=name, height=height)
        row.followed.connect(self.followed)
        self._lines.addWidget(row)

    def words(self, text: str) -> None:
        """A line of muted words."""
        label = QLabel(text)
        label.setObjectName("muted")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(label)

    def rule(self) -> None:
        """A hairline."""
        line = QFrame()
        line.setProperty("rule", True)
        line.setFixedHeight(1)
        self._lines.addWidget(line)

    def put(self, widget: QWidget) -> None:
        """Something else in place of a line."""
        self._lines.addWidget(widget)
