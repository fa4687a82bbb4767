"""Barriers: what is in the way, or the kind of nothing that was said, in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon

from tracker.commands.raid import raise_from_barrier, raised_barrier
from tracker.emptiness import Emptiness, emptiness
from tracker.fields import field_title
from tracker.model import Scheme
from ui.desk import Desk
from ui.panel.fields.text_field import TextField
from ui.panel.look import icon_size, label, link
from ui.panel.notice import Notice
from ui.panel.saving import save
from ui.panel.sections.section import Section

BLANK = "Blank: not answered this period"
RAISE, RAISED = "Raise as a risk or issue", "In the RAID register"
NOTHING = "Nothing to report, said this period"
SAYS_NOTHING = {
    Emptiness.NIL: "Nil: an answer, and nothing is in the way",
    Emptiness.TBC: "To be confirmed: an answer is still to come",
    Emptiness.NOT_APPLICABLE: "Not applicable: the question does not arise",
}


def kind_in_words(text: str | None, *, nothing_to_report: bool) -> str:
    """Which kind of emptiness a text is, as told beneath it; "" for real words."""
    kind = emptiness(text)
    if kind is Emptiness.BLANK:
        return NOTHING if nothing_to_report else BLANK
    return SAYS_NOTHING.get(kind, "")


class BarriersSection(Section):
    """Narrative with "Nothing to report" at the right of its heading."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, field_title("scheme", "barriers"))
        self._scheme: Scheme | None = None
        self.nothing = link(desk.theme, field_title("scheme", "nothing_to_report"))
        self.nothing.setCheckable(True)
        self.nothing.clicked.connect(self._say_nothing)
        self.heading.addWidget(self.nothing)
        self.words = TextField(desk, "barriers")
        self.words.typed.connect(lambda _words: self._show_kind())
        self.words.settled.connect(self._show_kind)
        self.add_field(self.words)
        self.raising = link(desk.theme, RAISE)
        self.raising.clicked.connect(self._raise)
        self.kind = label(desk.theme, muted=True)
        self.refusal = Notice(desk.theme, "error")
        self.add_inset(self.kind)
        self.add_inset(self.raising)
        self.add_inset(self.refusal)

    def show_scheme(self, scheme: Scheme) -> None:
        """Show the words, the toggle, and what kind of answer this is."""
        super().show_scheme(scheme)
        self._scheme = scheme
        self.refusal.say("")
        said = scheme.nothing_to_report
        self.nothing.setChecked(said)
        self.nothing.setFont(self.desk.theme.font("cell", weight=600 if said else 400))
        size = icon_size(self.desk.theme)
        tick = self.desk.icons.icon("tick", colour="text.link", size=size)
        self.nothing.setIcon(tick if said else QIcon())
        self.nothing.setIconSize(QSize(size, size))
        self._show_kind()

    def set_read_only(self, read_only: bool) -> None:
        """Nobody may say that there is nothing to report."""
        super().set_read_only(read_only)
        self.nothing.setEnabled(not read_only)
        self._offer_raising()

    @property
    def told(self) -> str:
        """Which kind of emptiness is told, "" for real words."""
        said = self._scheme is not None and self._scheme.nothing_to_report
        return kind_in_words(self.words.words, nothing_to_report=said)

    def _show_kind(self) -> None:
        words, told = self.words.words, self.told
        self.words.set_hint("" if words else told)
        self.kind.say(told)
        self.kind.setVisible(bool(words and told))
        self._offer_raising()

    def _offer_raising(self) -> None:
        """A barrier can be raised once; where it has been, the link leads to it. A lead's file has
        no register."""
        scheme = self._scheme
        if scheme is None:
            return
        raised = raised_barrier(self.desk.portfolio, scheme)
        barred = emptiness(scheme.barriers) is Emptiness.CONTENT
        self.raising.setText(RAISED if raised else RAISE)
        may = self.desk.editable and not self.desk.is_lead_file
        self.raising.setVisible(bool(raised) or (barred and may))

    def _raise(self) -> None:
        """Put the barrier into the register in one step, or go to where it stands there."""
        desk, scheme = self.desk, self._scheme
        if scheme is None:
            return
        self.words.commit()
        scheme = desk.portfolio.scheme_by_uid.get(scheme.uid, scheme)
        raised = raised_barrier(desk.portfolio, scheme)
        if raised is not None:
            desk.jump.emit(raised.uid, "")
            return
        with desk.messages.told():
            desk.run(raise_from_barrier(desk.portfolio, scheme_uid=scheme.uid, today=date.today()))
        self._offer_raising()

    def _say_nothing(self, said: bool) -> None:
        scheme = self._scheme
        if scheme is None:
            return
        refused = save(
            self.desk,
            uid=scheme.uid,
            field="nothing_to_report",
            text="yes" if said else "no",
            base=self.desk.portfolio,
        )
        if refused is not None:
            self.show_scheme(self.desk.portfolio.scheme_by_uid.get(scheme.uid, scheme))
            self.refusal.say(refused.sentence)
        self.nothing.setFocus(Qt.FocusReason.OtherFocusReason)
