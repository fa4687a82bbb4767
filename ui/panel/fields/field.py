"""One field of the scheme on show: typing, saving, refusing, and keeping what was typed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from tracker.fields import field_title
from tracker.model import Scheme
from tracker.portfolio import Portfolio
from ui.desk import Desk
from ui.panel.fields.box import Box
from ui.panel.notice import Notice
from ui.panel.saving import Refusal, save
from ui.panel.values import field_text

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class Typing:
    """Words that are not saved yet, the programme as it was when they were begun, and why not."""

    words: str
    base: Portfolio
    refusal: Refusal


class Field(QWidget):
    """An editor bound to a field of whichever scheme is shown.

    Typing is saved when the editor loses focus or at Ctrl+Enter (Enter, where `lines` is False);
    Esc puts back what stands. What is refused stays, with the sentence beneath, also while other
    schemes are looked at.

    With `apart` its `box` and `notice` are for the caller to place, and it is not seen itself.

    Signals:
        typed: the words as they are typed.
        settled: typing was saved, refused or taken back.
    """

    typed = Signal(str)
    settled = Signal()

    def __init__(
        self, desk: Desk, name: str, editor: QWidget, *, lines: bool, apart: bool = False
    ) -> None:
        super().__init__()
        self.name = name
        self.editor = editor
        self._desk = desk
        self._lines = lines
        self._uid = ""
        self._stands = ""
        self._base: Portfolio | None = None
        self._refused: str | None = None
        self._refusal: Refusal | None = None
        self._putting = False
        self._description = ""
        self._kept: dict[str, Typing] = {}
        self.box = Box(desk.theme, editor)
        self.notice = Notice(desk.theme, "error")
        editor.setAccessibleName(field_title("scheme", name))
        editor.installEventFilter(self)
        if apart:
            self.hide()
            return
        self.setFocusProxy(editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        wide = editor.sizePolicy().horizontalPolicy() != QSizePolicy.Policy.Fixed
        left = Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignLeft
        layout.addWidget(self.box, 0, left)
        layout.addWidget(self.notice)

    @property
    def words(self) -> str:
        """The words in the editor; subclasses say where they are."""
        raise NotImplementedError

    def put(self, words: str) -> None:
        """Show words that were not typed here."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:
        """Keep the words from being changed; they can still be read and copied."""
        self.box.show_state(read_only=read_only)

    def describe(self, description: str) -> None:
        """Say more about what stands here to those who hear it."""
        self._description = description
        if self._refusal is None:
            self.editor.setAccessibleDescription(description)

    @property
    def dirty(self) -> bool:
        """Whether there are words that are not saved."""
        return self._base is not None

    @property
    def refusal(self) -> str:
        """Why what was typed could not be saved, or ""."""
        return self._refusal.sentence if self._refusal else ""

    def show_scheme(self, scheme: Scheme) -> None:
        """Show a scheme's field, or what was typed for it and could not be saved."""
        stands = field_text(self._desk.portfolio, scheme, self.name)
        if scheme.uid != self._uid:
            self._uid = scheme.uid
            self._forget_typing()
            self._show(stands)
            kept = self._kept.pop(scheme.uid, None)
            if kept is not None:
                self._restore(kept)
        elif self.dirty:
            self._stands = stands
        else:
            self._show(stands)

    def leave(self) -> None:
        """Save what was typed before another scheme is shown; keep it where it is refused."""
        self.commit()
        if self._base is not None and self._refusal is not None:
            self._kept[self._uid] = Typing(self.words, self._base, self._refusal)
        self._forget_typing()
        self._uid = ""

    def forget(self) -> None:
        """Another programme is open: nothing typed belongs to it."""
        self._kept.clear()
        self._forget_typing()
        self._uid = ""

    def commit(self, *, again: bool = False) -> None:
        """Save what was typed; `again` tries once more what was refused."""
        if self._base is None or (self._refused == self.words and not again):
            return
        words = self.words
        refusal = save(self._desk, uid=self._uid, field=self.name, text=words, base=self._base)
        if refusal is None:
            self.take_back()
            return
        if refusal.clash:
            self._base = self._desk.portfolio
        self._refuse(refusal)
        self.settled.emit()

    def take_back(self) -> None:
        """Show what stands in place of what was typed."""
        self._forget_typing()
        scheme = self._desk.portfolio.scheme_by_uid.get(self._uid)
        if scheme is not None:
            self._show(field_text(self._desk.portfolio, scheme, self.name))
        self.settled.emit()

    def words_changed(self) -> None:
        """The person typed; subclasses call this."""
        if self._putting:
            return
        words = self.words
        if words == self._stands:
            self._forget_typing()
        elif self._base is None:
            self._base = self._desk.portfolio
        self.typed.emit(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.editor:
            kind = event.type()
            if kind == QEvent.Type.FocusIn:
                self.box.show_state(focused=True)
            elif kind == QEvent.Type.FocusOut:
                self.box.show_state(focused=False)
                self.focus_lost()
            elif isinstance(event, QKeyEvent) and self._is_ours(event):
                if kind == QEvent.Type.KeyPress:
                    self._take(event)
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def focus_lost(self) -> None:
        """The editor lost the keyboard."""
        self.commit()

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self.dirty
        if event.key() not in _ENTER:
            return False
        return not self._lines or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.take_back()
            return
        self.commit(again=True)
        if not self._lines and not self.dirty:
            self.focusNextChild()

    def _show(self, words: str) -> None:
        self._putting = True
        self.put(words)
        self._putting = False
        self._stands = self.words

    def _restore(self, kept: Typing) -> None:
        self._putting = True
        self.put(kept.words)
        self._putting = False
        self._base = kept.base
        self._refuse(kept.refusal)

    def _refuse(self, refusal: Refusal) -> None:
        self._refused = self.words
        self._refusal = refusal
        self.notice.say(refusal.sentence)
        self.editor.setAccessibleDescription(refusal.sentence)
        self.box.show_state(rejected=True)

    def _forget_typing(self) -> None:
        self._base = None
        self._refused = None
        self._refusal = None
        self.notice.say("")
        self.editor.setAccessibleDescription(self._description)
        self.box.show_state(rejected=False)
