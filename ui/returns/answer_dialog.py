"""Entering what a contact said by telephone or wrote in an e-mail, beside their words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from tracker.commands.answers import Said, enter_answer
from tracker.errors import TrackerError
from tracker.returns.board import BoardLine
from ui.desk import Desk
from ui.dialog_buttons import DialogButtons
from ui.pages.returns.item_list import ItemList
from ui.returns.scheme_answer import Answer, SchemeAnswer
from ui.setup.saving import sentence_of
from ui.widgets.day_box import DayBox

WAYS = ("by telephone", "by e-mail", "in a meeting", "on paper")
_NO_ANSWER = "no answer yet"
_SIDE = 330


class AnswerDialog(QDialog):
    """Enters one contact's answer as one change set.

    Attributes:
        contact, way, day, completed_by, on_behalf_of: who answered, how, when, and for whom.
        words: the box for what they said or wrote.
        schemes: the list of what they are asked about.
        form: the boxes of the scheme chosen.
        told: what has been answered so far, and what was wrong.
    """

    def __init__(
        self, parent: QWidget, desk: Desk, lines: Sequence[BoardLine], *, chosen: int, today: date
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Enter an answer")
        self._desk, self._lines = desk, lines
        self._answers: dict[str, Answer] = {}
        theme = desk.theme
        self.contact, self.way = QComboBox(), QComboBox()
        self.contact.setAccessibleName("Contact")
        self.contact.addItems([line.contact.name for line in lines])
        self.way.setAccessibleName("How it came")
        self.way.addItems([f"{way[0].upper()}{way[1:]}" for way in WAYS])
        self.day = DayBox(today, name="Received on")
        self.completed_by, self.on_behalf_of = QLineEdit(desk.workspace.author), QLineEdit()
        self.completed_by.setAccessibleName("Completed by")
        self.on_behalf_of.setAccessibleName("On behalf of")
        self.words = QPlainTextEdit()
        self.words.setAccessibleName("What they said")
        self.words.setTabChangesFocus(True)
        self.words.setPlaceholderText(
            "Paste the e-mail here, or note what was said. It is kept with the answer. Words can be"
            " dragged from here into a field."
        )
        self.schemes = ItemList(theme, name="Schemes they are asked about")
        self.form = SchemeAnswer(theme)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.buttons = DialogButtons(self, act="&Enter the answer")
        self._lay_out()
        self.contact.currentIndexChanged.connect(self._choose_contact)
        self.schemes.chosen.connect(self._choose_scheme)
        self.form.changed.connect(self._tell)
        self.contact.setCurrentIndex(chosen)
        self._choose_contact()
        self.words.setFocus()

    @property
    def line(self) -> BoardLine:
        """The contact chosen."""
        return self._lines[self.contact.currentIndex()]

    def accept(self) -> None:
        """Enter it; what was wrong is said beside the box or at the foot, and the words stay."""
        if any(self._is_at_fault(at) for at in self._answered()):
            return
        desk, line = self._desk, self.line
        try:
            intent = enter_answer(
                desk.portfolio,
                self._said(),
                asked=line.asked,
                way=WAYS[self.way.currentIndex()],
                completed_by=self.completed_by.text(),
                on_behalf_of=self.on_behalf_of.text(),
                received_on=self.day.day,
                as_of=desk.as_of,
            )
        except TrackerError as error:
            self.told.setText(sentence_of(error))
            return
        if desk.run(intent) is not None:
            super().accept()

    def _said(self) -> Said:
        answers = {
            scheme.uid: self._answers[scheme.uid]
            for scheme in self.line.schemes
            if scheme.uid in self._answers
        }
        return Said(
            {
                (uid, field): text
                for uid, answer in answers.items()
                for field, text in answer.texts.items()
            },
            [uid for uid, answer in answers.items() if answer.unchanged],
            self.words.toPlainText(),
        )

    def _answered(self) -> list[int]:
        """The places of the schemes that were spoken of, the one on show first."""
        spoken = self._said().rows
        places = [at for at, scheme in enumerate(self.line.schemes) if scheme.uid in spoken]
        return sorted(places, key=lambda at: at != self.schemes.currentIndex().row())

    def _is_at_fault(self, at: int) -> bool:
        """Whether a scheme's answer cannot be taken; it is brought to the front then."""
        shown = self.schemes.currentIndex().row()
        self._choose_scheme(at)
        at_fault = self.form.faults()
        if at_fault:
            self.schemes.step(at - shown)
            self.form.faults()
        else:
            self._choose_scheme(shown)
        return at_fault

    def _choose_contact(self) -> None:
        contact = self.line.contact
        self.on_behalf_of.setText(contact.in_place_of or contact.name)
        self._show_schemes(0)
        self._choose_scheme(0)
        self._tell()

    def _choose_scheme(self, at: int) -> None:
        if 0 <= at < len(self.line.schemes):
            scheme = self.line.schemes[at]
            self.form.show_scheme(scheme, self._answers.setdefault(scheme.uid, Answer()))

    def _show_schemes(self, current: int) -> None:
        told = (
            (f"{scheme.code or ''} {scheme.name}".strip(), self._told_of(scheme.uid))
            for scheme in self.line.schemes
        )
        self.schemes.show_lines(list(told), current=current)

    def _told_of(self, uid: str) -> str:
        answer = self._answers.get(uid)
        return (answer.told if answer is not None else "") or _NO_ANSWER

    def _tell(self) -> None:
        self._show_schemes(max(0, self.schemes.currentIndex().row()))
        spoken, asked = len(self._said().rows), len(self.line.schemes)
        rest = asked - spoken
        left = f" {rest} will be listed as still missing." if rest and spoken else ""
        self.told.setText(f"{spoken} of {asked} schemes answered.{left}")
        assert self.buttons.act is not None
        self.buttons.act.setEnabled(bool(spoken))

    def _lay_out(self) -> None:
        theme = self._desk.theme
        who = QFormLayout()
        who.setVerticalSpacing(8)
        who.addRow("&Contact", self.contact)
        who.addRow("How it c&ame", self.way)
        who.addRow("Received &on", self.day)
        who.addRow("Completed &by", self.completed_by)
        who.addRow("On be&half of", self.on_behalf_of)
        words = QLabel("&What they said")
        words.setBuddy(self.words)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addLayout(who)
        side.addWidget(words)
        side.addWidget(self.words, 3)
        schemes = QLabel("&Schemes")
        schemes.setBuddy(self.schemes)
        side.addWidget(schemes)
        side.addWidget(self.schemes, 2)
        left = QWidget()
        left.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        left.setFixedWidth(round(_SIDE * max(1.0, theme.scale)))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left)
        row.addWidget(self.form, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.buttons)
        self.told.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(row, 1)
        layout.addLayout(foot)
        self.resize(940, 660)
