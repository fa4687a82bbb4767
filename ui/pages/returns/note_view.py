"""What is no matter of one field: a proposed row, something turned away, a reminder to send.

Signals:
    pressed: one of the buttons; carries its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme
from ui.widgets.emptying import empty


class NoteView(QWidget):
    """A sentence, words to read, and buttons; the last one is primary."""

    pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sentence, self.words = QLabel(), QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setFont(theme.font("cell"))
        self.words.setWordWrap(True)
        self.words.setFont(theme.font("cell"))
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setContentsMargins(12, 8, 12, 8)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setAccessibleName("What it says")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.words)
        area.viewport().setAutoFillBackground(False)
        self.words.setAutoFillBackground(False)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._frame = QFrame()
        self._frame.setProperty("side", True)
        framed = QVBoxLayout(self._frame)
        framed.setContentsMargins(2, 2, 2, 2)
        framed.addWidget(area)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addWidget(self._frame, 1)
        column.addLayout(self._buttons)

    def show_note(
        self,
        sentence: str,
        words: str,
        buttons: Iterable[tuple[str, str]],
        *,
        facts: Sequence[tuple[str, str]] = (),
        may: bool = True,
    ) -> None:
        """Say something else; `buttons` are pairs of name and label.

        `facts`, pairs of title and words, are shown in two columns in place of `words`.
        """
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        rich, plain = Qt.TextFormat.RichText, Qt.TextFormat.PlainText
        self.words.setTextFormat(rich if facts else plain)
        self.words.setText(self._columns(facts) if facts else words)
        self.words.setAccessibleDescription(words)
        self._frame.setVisible(bool(words))
        empty(self._buttons)
        self._buttons.addStretch(1)
        offered = list(buttons)
        for at, (name, label) in enumerate(offered):
            button = QPushButton(label)
            button.setEnabled(may)
            button.setProperty("primary", at == len(offered) - 1)
            button.clicked.connect(lambda _checked=False, name=name: self.pressed.emit(name))
            self._buttons.addWidget(button)

    def _columns(self, facts: Sequence[tuple[str, str]]) -> str:
        muted = self._theme.colour("text.muted").name()
        rows = (
            f'<tr><td style="color:{muted}; padding:0 24px 5px 0">{escape(title)}</td>'
            f'<td style="padding-bottom:5px">{_broken(words)}</td></tr>'
            for title, words in facts
        )
        return f'<table cellspacing="0">{"".join(rows)}</table>'


def _broken(words: str) -> str:
    return "<br>".join(map(escape, words.splitlines()))
