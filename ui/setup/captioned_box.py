"""A box with its label above it and, beneath, why what it holds was refused."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.theme import Theme


class CaptionedBox(QWidget):
    """Attributes: `problem`, what is wrong with what the box holds; hidden while nothing is."""

    def __init__(self, label: str, editor: QWidget, theme: Theme) -> None:
        super().__init__()
        self._captioned = editor
        editor.setAccessibleName(label)
        caption = QLabel(label)
        caption.setBuddy(editor)
        caption.setObjectName("muted")
        caption.setFont(theme.font("cell"))
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.setFont(theme.font("cell"))
        self._notice = QFrame()
        self._notice.setProperty("notice", "error")
        told = QVBoxLayout(self._notice)
        told.setContentsMargins(8, 4, 8, 4)
        told.addWidget(self.problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for widget in (caption, editor, self._notice):
            layout.addWidget(widget)
        self.say("")

    def say(self, problem: str) -> None:
        """Show what is wrong with what the box holds; "" for nothing."""
        self.problem.setText(problem)
        self._notice.setVisible(bool(problem))
        self._captioned.setProperty("rejected", bool(problem))
        self._captioned.style().unpolish(self._captioned)
        self._captioned.style().polish(self._captioned)
        self._captioned.setAccessibleDescription(problem)
