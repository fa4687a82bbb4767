"""One conflict: three sides, five choices, and the words that will be saved.

Signals:
    accepted: the choice stands; carries the item's key, the `Choice` and the words.
    left: the item is left for later.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tracker.model import ReturnItem
from tracker.portfolio import Portfolio
from tracker.returns.review import Choice, reading_of, text_of, words_of
from ui.pages.returns.side_card import SideCard
from ui.review.marking import Marker
from ui.theme import Theme

_CARDS = (
    (Choice.ISSUED, "As issued", "Keep as issued"),
    (Choice.OURS, "Ours now", "Keep ours"),
    (Choice.THEIRS, "Theirs", "Take theirs"),
)
_OTHERS = ((Choice.BOTH, "Keep both, ours first"), (Choice.EDITED, "Write something else"))
_KEYS = {choice: f"Alt+{number}" for number, choice in enumerate(Choice, start=1)}


class ConflictView(QWidget):
    """Attributes: `radios`, the button of each choice; `words`, the box of what will be saved."""

    accepted = Signal(str, object, str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._item: ReturnItem | None = None
        self._texts: dict[Choice, str | None] = {}
        self._as_of = date.min
        marker = Marker(theme)
        self._cards = {
            choice: SideCard(theme, marker, title=title, act=act, keys=_KEYS[choice])
            for choice, title, act in _CARDS
        }
        self.radios = {choice: card.radio for choice, card in self._cards.items()}
        self._group = QButtonGroup(self)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for card in self._cards.values():
            sides.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(sides, 1)
        column.addLayout(self._other_choices())
        column.addLayout(self._box())
        column.addLayout(self._foot())
        for choice, radio in self.radios.items():
            self._group.addButton(radio)
            radio.clicked.connect(lambda _checked=False, chosen=choice: self._choose(chosen))

    def show_item(
        self,
        portfolio: Portfolio,
        item: ReturnItem,
        told: Mapping[Choice, str],
        *,
        as_of: date,
        may: bool,
    ) -> None:
        """Show an item; `told` says of each side who says it and when."""
        fresh = self._item is None or self._item.uid != item.uid
        self._item, self._as_of = item, as_of
        words = words_of(portfolio, item)
        self._texts = {choice: text_of(portfolio, item, choice) for choice in Choice}
        issued, ours, theirs = (self._cards[choice] for choice, _, _ in _CARDS)
        issued.show_side(told[Choice.ISSUED], words.issued)
        ours.show_side(told[Choice.OURS], words.ours, against=words.issued)
        theirs.show_side(told[Choice.THEIRS], words.theirs, against=words.issued)
        for choice, radio in self.radios.items():
            radio.setEnabled(may and self._texts[choice] is not None)
        self.words.setReadOnly(not may)
        self.accept.setEnabled(may)
        if fresh:
            self.radios[Choice.THEIRS].setChecked(True)
            self.words.setPlainText(self._texts[Choice.THEIRS] or "")
            self._read()

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        return next(choice for choice, radio in self.radios.items() if radio.isChecked())

    def _choose(self, choice: Choice) -> None:
        if choice is Choice.EDITED:
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.words.selectAll()
        else:
            self.words.setPlainText(self._texts[choice] or "")

    def _accept(self) -> None:
        if self._item is not None:
            self.accepted.emit(self._item.uid, self.choice, self.words.toPlainText())

    def _read(self) -> None:
        if self._item is not None:
            told = reading_of(self._item, self.words.toPlainText(), as_of=self._as_of)
            self._reading.setText(told)

    def _other_choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for choice, words in _OTHERS:
            radio = self.radios[choice] = QRadioButton(words)
            radio.setShortcut(QKeySequence(_KEYS[choice]))
            hint = QLabel(_KEYS[choice])
            hint.setObjectName("faint")
            hint.setFont(self._theme.font("caption"))
            row.addWidget(radio)
            row.addWidget(hint)
            row.addSpacing(10)
        row.addStretch(1)
        return row

    def _box(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        caption = QLabel("Will be saved as")
        caption.setObjectName("muted")
        caption.setFont(self._theme.font("cell"))
        self.words = QPlainTextEdit()
        self.words.setAccessibleName("Will be saved as")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() * 2 + 16)
        self.words.textChanged.connect(self._read)
        column.addWidget(caption)
        column.addWidget(self.words)
        return column

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._reading = QLabel()
        self._reading.setObjectName("muted")
        self._reading.setFont(self._theme.font("cell"))
        self._reading.setWordWrap(True)
        self.later = QPushButton("&Leave for later")
        self.later.clicked.connect(self.left)
        self.accept = QPushButton("&Accept and go to next")
        self.accept.setProperty("primary", True)
        self.accept.setShortcut(QKeySequence("Ctrl+Return"))
        self.accept.clicked.connect(self._accept)
        row.addWidget(self._reading, 1)
        row.addWidget(self.later)
        row.addWidget(self.accept)
        return row
