"""The bar under the page header: one sentence about what went wrong, and its remedy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from ui.messages import Messages
from ui.theme import Icons


class NoticeBar(QFrame):
    """Hidden until `Messages` has something to say that must not be missed."""

    def __init__(self, messages: Messages, icons: Icons) -> None:
        super().__init__()
        self._messages, self._icons = messages, icons
        self._icon, self._text = QLabel(), QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._remedy = QPushButton()
        self._remedy.clicked.connect(messages.take_remedy)
        self._close = QToolButton()
        self._close.setProperty("flat", True)
        self._close.setAccessibleName("Close this notice")
        self._close.clicked.connect(messages.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._remedy)
        layout.addWidget(self._close)
        messages.noticed.connect(self._show)
        messages.cleared.connect(self.hide)
        self.hide()

    def _show(self, severity: str, sentence: str, remedy: str) -> None:
        self.setProperty("notice", severity)
        self.style().unpolish(self)
        self.style().polish(self)
        ink = f"severity.{severity}.icon"
        self._icon.setPixmap(self._icons.pixmap(severity, colour=ink))
        self._close.setIcon(self._icons.icon("close", size=14))
        self._text.setText(sentence)
        self.setAccessibleName(f"{severity.capitalize()}: {sentence}")
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self.show()
