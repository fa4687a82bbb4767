"""Who leads: the words as written, and the ordered list that was read from them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tracker.leads import LeadKind, read_leads
from tracker.model import Scheme
from ui.desk import Desk
from ui.panel.fields.text_field import TextField
from ui.panel.lead_words import Lead, LeadWords, lead_words
from ui.panel.look import INSET, icon_size, label, link
from ui.panel.sections.section import Section

_ICONS = {
    LeadKind.PERSON: ("person", "text.muted"),
    LeadKind.ORGANISATION: ("organisation", "text.muted"),
    LeadKind.VACANCY: ("vacancy", "severity.warning.icon"),
}


class LeadsSection(Section):
    """The reading follows the typing, and becomes the stored leads when the words are saved."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Leads")
        self._scheme: Scheme | None = None
        self._shown: list[LeadWords] = []
        self._listed: list[QWidget] = []
        self._colours = ""
        self._add = link(desk.theme, "Add", "Add a lead")
        self._add.clicked.connect(self._start_line)
        self.heading.addWidget(self._add)
        self.words = TextField(desk, "leads_text", hint="Blank: nobody is named")
        self.words.typed.connect(lambda words: self._list(read_leads(words)))
        self.words.settled.connect(self._show_stored)
        self.add_field(self.words)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(INSET, 4, INSET, 0)
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)

    @property
    def listed(self) -> list[LeadWords]:
        """The leads as they are listed."""
        return self._shown

    def show_scheme(self, scheme: Scheme) -> None:
        """Show the words, and the stored leads unless other words are being typed."""
        super().show_scheme(scheme)
        self._scheme = scheme
        self._show_stored()

    def set_read_only(self, read_only: bool) -> None:
        """Nobody may add a lead."""
        super().set_read_only(read_only)
        self._add.setVisible(not read_only)

    def _show_stored(self) -> None:
        if self.words.dirty:
            self._list(read_leads(self.words.words))
        elif self._scheme is not None:
            self._list(self.desk.portfolio.leads_by_scheme.get(self._scheme.uid, ()))

    def _list(self, leads: Iterable[Lead]) -> None:
        shown = [lead_words(lead) for lead in leads]
        colours = self.desk.theme.colour("text.muted").name()
        if (shown, colours) == (self._shown, self._colours):
            return
        self._shown, self._colours = shown, colours
        for row in self._listed:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._listed = [self._row(words) for words in self._shown]
        for row in self._listed:
            self._rows.addWidget(row)

    def _row(self, words: LeadWords) -> QWidget:
        theme = self.desk.theme
        icon, ink = _ICONS[words.kind]
        picture = QLabel()
        picture.setPixmap(
            self.desk.icons.pixmap(icon, colour=ink, size=icon_size(theme, "control"))
        )
        text = label(theme)
        text.say_marked_up(_html(words, theme.colour("text.muted").name()), words.spoken)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        return row

    def _start_line(self) -> None:
        """Begin a new line at the end of the words."""
        editor = self.words.text
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.moveCursor(QTextCursor.MoveOperation.End)
        if editor.words.strip():
            editor.insertPlainText("\n")


def _html(words: LeadWords, muted: str) -> str:
    text = escape(words.who)
    if words.beside:
        text += f' <span style="color:{muted}">· {escape(words.beside)}</span>'
    if words.beneath:
        text += f'<br><span style="color:{muted}">{escape(words.beneath)}</span>'
    return text
