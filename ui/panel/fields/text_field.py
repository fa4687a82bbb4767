"""A field of words: narrative of many lines, or one short line."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.desk import Desk
from ui.panel.fields.field import Field
from ui.panel.fields.growing_text import GrowingText


class TextField(Field):
    """Words in a growing editor; Enter saves and moves on unless there may be several `lines`."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        *,
        lines: bool = True,
        role: str = "body",
        weight: int = 400,
        hint: str = "",
        apart: bool = False,
        hugs: bool = False,
        text: GrowingText | None = None,
    ) -> None:
        self.text = text or GrowingText(desk.theme, role, weight=weight, hugs=hugs)
        super().__init__(desk, name, self.text, lines=lines, apart=apart)
        self.text.one_line = not lines
        self.set_hint(hint)
        self.text.textChanged.connect(self.words_changed)

    @property
    def words(self) -> str:
        """The words as they stand in the editor."""
        return self.text.words

    def put(self, words: str) -> None:
        """Show words that were not typed here."""
        self.text.put(words)

    def set_hint(self, hint: str) -> None:
        """What stands in muted words while the field is empty."""
        self.text.set_hint(hint)
        self.describe(hint)

    def set_read_only(self, read_only: bool) -> None:
        """Words stay readable, selectable and reachable by keyboard."""
        super().set_read_only(read_only)
        self.text.setReadOnly(read_only)
        if read_only:
            flags = Qt.TextInteractionFlag.TextSelectableByMouse
            self.text.setTextInteractionFlags(
                flags | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        else:
            self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)

    def focus_lost(self) -> None:
        """Save, unless it is only the context menu that took the keyboard."""
        if not self.text.menu_open:
            super().focus_lost()
