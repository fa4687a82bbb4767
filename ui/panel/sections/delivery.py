"""When it will be delivered: the words, the dates read from them, and putting those right."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from tracker.commands.delivery import read_delivery_again
from tracker.fields import field_title
from tracker.model import Scheme
from tracker.timing import Precision, Timing, describe, read_timing
from ui.desk import Desk
from ui.panel.fields.text_field import TextField
from ui.panel.look import INSET, icon_size, label, link
from ui.panel.sections.correction import Correction
from ui.panel.sections.section import Section


def stored_timing(scheme: Scheme) -> Timing:
    """The dates that are taken for a scheme's delivery, whoever read them."""
    earliest, latest = scheme.delivery_earliest, scheme.delivery_latest
    precision = Precision(scheme.delivery_precision or Precision.NONE)
    if (earliest or latest) and precision is Precision.NONE:
        precision = Precision.DAY
    return Timing(earliest, latest, precision)


class DeliverySection(Section):
    """The reading follows the typing; "Correct" opens a form for the dates themselves."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, field_title("scheme", "delivery_text"))
        theme = desk.theme
        self._scheme: Scheme | None = None
        self._read_only = False
        self.again = link(theme, "Read again", "Read the delivery words again")
        self.correct = link(theme, "Correct", "Correct the delivery dates")
        self.again.clicked.connect(self._read_again)
        self.correct.clicked.connect(self._open_correction)
        self.heading.addWidget(self.again)
        self.heading.addWidget(self.correct)
        self.words = TextField(desk, "delivery_text", hint="Blank: no date is given")
        self.words.typed.connect(lambda _words: self._show_reading())
        self.words.settled.connect(self._show_reading)
        self.add_field(self.words)
        self._picture, self.reading = QLabel(), label(theme, muted=True)
        row = QHBoxLayout()
        row.setContentsMargins(INSET, 2, INSET, 0)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.reading, 1)
        self.body.addLayout(row)
        self.correction = Correction(desk)
        self.correction.closed.connect(self.correct.setFocus)
        self.correction.closed.connect(self._show_reading)
        self.body.addWidget(self.correction)

    def show_scheme(self, scheme: Scheme) -> None:
        """Show the words and what is made of them."""
        super().show_scheme(scheme)
        if self._scheme is None or scheme.uid != self._scheme.uid:
            self.correction.hide()
        self._scheme = scheme
        size = icon_size(self.desk.theme)
        self._picture.setPixmap(self.desk.icons.pixmap("period", colour="text.muted", size=size))
        self._show_reading()

    def set_read_only(self, read_only: bool) -> None:
        """Nobody may correct the dates."""
        super().set_read_only(read_only)
        self._read_only = read_only
        self._show_reading()

    def _show_reading(self) -> None:
        scheme = self._scheme
        if scheme is None:
            return
        scheme = self.desk.portfolio.scheme_by_uid.get(scheme.uid, scheme)
        said = read_timing(self.words.words, as_of=self.desk.as_of)
        taken = said if self.words.dirty else stored_timing(scheme)
        told = describe(taken)
        strong, comma, rest = told.partition(", ") if taken.dated else ("", "", told)
        ink = self.desk.theme.colour("text.default").name()
        self.reading.say_marked_up(
            f'Read as <span style="color:{ink};font-weight:600">{strong}</span>{comma}{rest}.',
            f"Read as {told}.",
        )
        may = not self._read_only and not self.words.dirty
        self.correct.setVisible(may)
        self.again.setVisible(may and said != taken)

    def _open_correction(self) -> None:
        if self._scheme is not None:
            self.correction.open(self.desk.portfolio.scheme_by_uid[self._scheme.uid])

    def _read_again(self) -> None:
        scheme = self._scheme
        if scheme is None:
            return
        with self.desk.messages.told():
            intent = read_delivery_again(
                self.desk.portfolio, uid=scheme.uid, today=date.today(), as_of=self.desk.as_of
            )
            self.desk.run(intent)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
