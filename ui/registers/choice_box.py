"""A labelled drop-down that saves itself, with the refusal beneath; the twin of `TextField`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QVBoxLayout, QWidget

from ui.setup.saving import Save
from ui.theme import Theme


class ChoiceBox(QWidget):
    """Saved as soon as a word is chosen. Without `save` it is only a box.

    Attributes:
        editor: the drop-down; its first choice is a blank.
        problem: why the choice was refused; hidden while it was not.
    """

    def __init__(self, label: str, save: Save | None, theme: Theme, words: Sequence[str]) -> None:
        super().__init__()
        self._save = save
        self.editor = QComboBox()
        self.editor.addItems(["", *(word[:1].upper() + word[1:] for word in words)])
        self.editor.setAccessibleName(label)
        self.editor.activated.connect(lambda _at: self.commit())
        caption = QLabel(label)
        caption.setBuddy(self.editor)
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
        for widget in (caption, self.editor, self._notice):
            layout.addWidget(widget)
        self.say("")

    @property
    def text(self) -> str:
        """The word chosen."""
        return self.editor.currentText()

    def show_saved(self, text: str) -> None:
        """Show what is saved."""
        self.put(text)

    def put(self, text: str) -> None:
        """Show a word, however it is capitalised."""
        wanted = text[:1].upper() + text[1:]
        if self.editor.findText(wanted) < 0:
            self.editor.addItem(wanted)
        self.editor.setCurrentText(wanted)
        self.say("")

    def commit(self) -> bool:
        """Save the word chosen; whether it was not refused."""
        if self._save is None:
            return True
        problem = self._save(self.text)
        self.say(problem or "")
        return problem is None

    def say(self, problem: str) -> None:
        """Show why the choice was refused; "" for nothing."""
        self.problem.setText(problem)
        self._notice.setVisible(bool(problem))
        self.editor.setAccessibleDescription(problem)
