"""A labelled box of text that saves itself, and keeps words that were not understood."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.setup.captioned_box import CaptionedBox
from ui.setup.saving import Save
from ui.theme import Theme

_LINES = 4


class TextField(CaptionedBox):
    """Saved when it is left or Enter is pressed; Esc puts back what was there. Without `save` it
    is only a box.

    Attributes:
        editor: the box itself, of one line or, if `long`, of several.
    """

    def __init__(self, label: str, save: Save | None, theme: Theme, *, long: bool = False) -> None:
        editor: QLineEdit | QPlainTextEdit = QPlainTextEdit() if long else QLineEdit()
        super().__init__(label, editor, theme)
        self._save, self._saved, self.editor = save, "", editor
        if isinstance(self.editor, QPlainTextEdit):
            self.editor.setTabChangesFocus(True)
            line = QFontMetrics(theme.font()).lineSpacing()
            self.editor.setFixedHeight(_LINES * line + 16)
        self.editor.installEventFilter(self)

    @property
    def text(self) -> str:
        """What stands in the box."""
        if isinstance(self.editor, QLineEdit):
            return self.editor.text()
        return self.editor.toPlainText()

    def show_saved(self, text: str) -> None:
        """Show what is saved, unless the box holds words that have not been."""
        if self.text != self._saved and self.text != text:
            return
        self.put(text)

    def put(self, text: str) -> None:
        """Show what is saved, whatever the box held."""
        self._saved = text
        if self.text != text:
            if isinstance(self.editor, QLineEdit):
                self.editor.setText(text)
                self.editor.setCursorPosition(0)
            else:
                self.editor.setPlainText(text)
        self.say("")

    def commit(self) -> bool:
        """Save what was typed; whether the box holds nothing unsaved."""
        if self._save is None:
            return True
        if self.text == self._saved:
            self.say("")
            return True
        problem = self._save(self.text)
        if problem is None:
            self._saved = self.text
        self.say(problem or "")
        return problem is None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.editor:
            if event.type() == QEvent.Type.FocusOut:
                self.commit()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if self._save is None:
            return False
        if event.key() == Qt.Key.Key_Escape and self.text != self._saved:
            self.put(self._saved)
            return True
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(self.editor, QLineEdit):
            if self.commit():
                self.focusNextChild()
            return True
        return False
