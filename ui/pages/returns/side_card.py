"""One side of a conflict: who says it and when, the words, and the button that chooses it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
)

from tracker.worddiff import Part, Piece, inline, spaced, word_differences
from ui.pages.returns.marked_text import MarkedText
from ui.review.marking import Marker
from ui.theme import Theme


class SideCard(QFrame):
    """Pressing anywhere on it chooses it.

    Attributes:
        radio: the button; one of a group that the caller makes.
    """

    def __init__(self, theme: Theme, marker: Marker, *, title: str, act: str, keys: str) -> None:
        super().__init__()
        self._theme, self._title = theme, title
        self.setProperty("side", True)
        self._head = QLabel()
        self._head.setContentsMargins(12, 6, 12, 6)
        self._head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        rule = QFrame()
        rule.setProperty("rule", True)
        self._words = MarkedText(theme, marker)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self._words)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        self._words.setAutoFillBackground(False)
        self.radio = QRadioButton(act)
        self.radio.setShortcut(QKeySequence(keys))
        hint = QLabel(keys)
        hint.setObjectName("faint")
        hint.setFont(theme.font("caption"))
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.addWidget(self.radio)
        foot.addStretch(1)
        foot.addWidget(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(rule)
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        self.radio.toggled.connect(self._show_choice)

    def show_side(self, detail: str, words: str, *, against: str | None = None) -> None:
        """Show the words of a side, marked against what was issued if that is given."""
        self._head.setText(
            f'<span style="font-weight:600">{self._title}</span>'
            f'&nbsp; <span style="color:{self._theme.colour("text.muted").name()}">'
            f"{escape(detail)}</span>"
        )
        self._head.setToolTip(detail)
        pieces = _compared(against, words) if against is not None else _plain(words)
        self._words.show_pieces(pieces, muted=against is None)
        said = f"{self._title}, {detail}: {words or 'blank'}"
        self.radio.setAccessibleDescription(said)
        self._words.setAccessibleName(said)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        if self.radio.isEnabled():
            self.radio.click()

    def _show_choice(self, chosen: bool) -> None:
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)


def _compared(issued: str, words: str) -> tuple[Piece, ...]:
    return spaced(inline(word_differences(issued, words)))


def _plain(words: str) -> tuple[Piece, ...]:
    return (Piece(Part.SAME, words),) if words else ()
