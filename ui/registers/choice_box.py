"""A labelled drop-down that saves itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from ui.setup.captioned_box import CaptionedBox
from ui.setup.saving import Save
from ui.theme import Theme


class ChoiceBox(CaptionedBox):
    """Saved as soon as a word is chosen. Without `save` it is only a box.

    Attributes:
        editor: the drop-down; its first choice is a blank.
    """

    def __init__(self, label: str, save: Save | None, theme: Theme, words: Sequence[str]) -> None:
        editor = QComboBox()
        super().__init__(label, editor, theme)
        self._save, self.editor = save, editor
        self.editor.addItems(["", *(word[:1].upper() + word[1:] for word in words)])
        self.editor.activated.connect(lambda _at: self.commit())

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
