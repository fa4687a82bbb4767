"""A tinted sentence with its severity's icon: why typing was refused, or what a rule suggests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.panel.look import Words, icon_size, label
from ui.theme import Icons, Theme

_ROUNDED = 'QFrame[notice="{}"] {{ border-radius: 4px; }}'


class Notice(QFrame):
    """Hidden while it has nothing to say; made of parts only when it first has."""

    def __init__(self, theme: Theme, severity: str) -> None:
        super().__init__()
        self.sentence = ""
        self._theme = theme
        self._severity = severity
        self._words: Words | None = None
        self._picture = QLabel(self)
        self.setProperty("notice", severity)
        self.hide()

    def say(self, sentence: str, icons: Icons | None = None) -> None:
        """Show a sentence, with the severity's icon if `icons` are given; "" hides it."""
        self.sentence = sentence
        if sentence:
            words = self._words or self._laid_out()
            words.say(sentence[:1].upper() + sentence[1:])
            self._picture.setVisible(icons is not None)
            if icons is not None:
                ink = f"severity.{self._severity}.icon"
                size = icon_size(self._theme)
                self._picture.setPixmap(icons.pixmap(self._severity, colour=ink, size=size))
        self.setVisible(bool(sentence))

    def _laid_out(self) -> Words:
        self.setStyleSheet(_ROUNDED.format(self._severity))
        self._words = label(self._theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(7, 6, 7, 6)
        layout.setSpacing(9)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        return self._words
