"""Asking which words go everywhere, showing where they stand, and making sure.

Signals:
    search_asked: where the words stand is to be looked up; `asked` says which.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from tracker.errors import TrackerError
from tracker.redaction import INSTEAD, Reach, Redaction, redaction_of_words
from ui.dialog_buttons import DialogButtons
from ui.fitting_dialog import FittingDialog
from ui.setup.field import TextField
from ui.setup.saving import sentence_of
from ui.theme import Theme
from ui.widgets.tick_box import TickBox

_FOR_GOOD = (
    "This is the one thing here that cannot be undone. The words are replaced in the programme, in"
    " its whole history, in its closed months and in its automatic backups, and nobody can bring"
    " them back. Closed months still verify as intact. Exports, packs that were sent and copies"
    " that were made elsewhere still hold the words: those are yours to find."
)
_LINES = 4
"""Places that are told with their counts."""

_NOT_LOOKED = (
    "Give the words and a reason, then press “Look for them” to see what would be touched."
)


class RedactionDialog(FittingDialog):
    """`where` tells of the place the words were found in, for the record.

    Attributes:
        words, instead, reason: the boxes.
        sure: the tick without which nothing is replaced.
        look: the button that looks the words up.
        buttons: the row of buttons; its act waits until the words were looked up.
        told: where the words stand, or what is wrong.
    """

    search_asked = Signal()

    def __init__(self, parent: QWidget, theme: Theme, *, words: str, where: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Replace a value everywhere")
        self._where = where
        self._found: tuple[str, Reach] | None = None
        self.words = TextField("Words that must go, exactly as they stand", None, theme, long=True)
        self.instead = TextField("What stands in their place", None, theme)
        self.reason = TextField("Reason, without the words themselves", None, theme)
        self.words.put(words)
        self.instead.put(INSTEAD)
        self.told = QLabel(_NOT_LOOKED)
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(self.told.fontMetrics().lineSpacing() * (_LINES + 1))
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        warning = QFrame()
        warning.setProperty("notice", "warning")
        said = QLabel(_FOR_GOOD)
        said.setWordWrap(True)
        framed = QVBoxLayout(warning)
        framed.setContentsMargins(12, 8, 12, 8)
        framed.addWidget(said)
        self.sure = TickBox("I &understand that this cannot be undone", theme)
        self.buttons = DialogButtons(self, act="&Replace everywhere")
        self.look = self.buttons.addButton("&Look for them", QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        parts = (self.words, self.instead, self.reason, self.told, warning, self.sure, self.buttons)
        for part in parts:
            layout.addWidget(part)
        self.resize(round(600 * max(1.0, theme.scale)), 0)
        assert self.buttons.act is not None
        self.buttons.act.setDefault(False)
        self.buttons.act.setAutoDefault(False)
        self.look.setDefault(True)
        self.look.clicked.connect(self._look)
        self.sure.toggled.connect(self._judge)
        for box in (self.words, self.instead, self.reason):
            editor = box.editor
            assert isinstance(editor, QLineEdit | QPlainTextEdit)
            editor.textChanged.connect(self._judge)
        self.words.editor.setFocus()
        self._judge()

    def asked(self) -> Redaction:
        """What is asked; raises `WrongUsage` for words that will not do."""
        return redaction_of_words(
            self.words.text,
            reason=self.reason.text,
            instead=self.instead.text,
            where=self._where,
        )

    def show_reach(self, asked: Redaction, reach: Reach) -> None:
        """Tell where the words stand, and offer to replace them."""
        self._found = (asked.old, reach)
        if reach.anywhere:
            lines = "\n".join(f"•  {line}" for line in reach.lines())
            self.told.setText(f"The words would be replaced in:\n{lines}")
        else:
            self.told.setText("These words stand nowhere in the programme, history or backups.")
        self._judge()

    def _look(self) -> None:
        try:
            self.asked()
        except TrackerError as error:
            self.told.setText(sentence_of(error))
            return
        self.told.setText("Looking…")
        self.search_asked.emit()

    def _judge(self) -> None:
        found = self._found is not None and self._found[0] == self.words.text.strip()
        if not found and self._found is not None:
            self._found = None
            self.told.setText(_NOT_LOOKED)
        anywhere = self._found is not None and self._found[1].anywhere
        self.look.setEnabled(bool(self.words.text.strip() and self.reason.text.strip()))
        self.sure.setEnabled(anywhere)
        assert self.buttons.act is not None
        self.buttons.act.setEnabled(anywhere and self.sure.isChecked() and self.look.isEnabled())
