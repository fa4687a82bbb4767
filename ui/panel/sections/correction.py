"""The form in which a person says what delivery words mean.

Signals:
    closed: the form went away, saved or not.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tracker.commands.delivery import correct_delivery
from tracker.errors import TrackerError
from tracker.model import Scheme
from tracker.timing import Precision
from ui.desk import Desk
from ui.panel.fields.box import Box
from ui.panel.fields.choice_field import WordChoice
from ui.panel.look import INSET, label
from ui.panel.notice import Notice
from ui.panel.values import value_text

_PRECISIONS = [precision for precision in Precision if precision is not Precision.NONE]


class Correction(QWidget):
    """Earliest, latest and precision, saved together as one change."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._uid = ""
        self.earliest, self.latest = QLineEdit(), QLineEdit()
        self.precision = WordChoice(desk)
        self.precision.setAccessibleName("How exact the dates are")
        for precision in _PRECISIONS:
            self.precision.addItem(f"to the {precision}", str(precision))
        self.notice = Notice(desk.theme, "error")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(INSET, 4, INSET, 0)
        layout.setSpacing(4)
        for caption, edit, hint in (
            ("Earliest", self.earliest, "1 November 2017, or nothing"),
            ("Latest", self.latest, "30 November 2017, or nothing"),
        ):
            words = label(desk.theme, caption, muted=True)
            words.setBuddy(edit)
            edit.setAccessibleName(f"{caption} delivery")
            edit.setPlaceholderText(hint)
            edit.setFont(desk.theme.font("cell"))
            edit.returnPressed.connect(self.save)
            layout.addWidget(words)
            layout.addWidget(edit)
        box = Box(desk.theme, self.precision)
        layout.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.notice)
        layout.addLayout(self._buttons())
        self.hide()

    def open(self, scheme: Scheme) -> None:
        """Show the form with the dates that stand."""
        self._uid = scheme.uid
        self.earliest.setText(value_text(scheme.delivery_earliest))
        self.latest.setText(value_text(scheme.delivery_latest))
        at = self.precision.findData(scheme.delivery_precision)
        self.precision.setCurrentIndex(max(0, at))
        self.notice.say("")
        self.show()
        self.earliest.setFocus(Qt.FocusReason.OtherFocusReason)
        self.earliest.selectAll()

    def save(self) -> None:
        """Save the dates as one change and close, or say what is wrong with them."""
        desk = self._desk
        try:
            intent = correct_delivery(
                desk.portfolio,
                uid=self._uid,
                earliest=self.earliest.text(),
                latest=self.latest.text(),
                precision=str(self.precision.currentData()),
                today=date.today(),
                as_of=desk.as_of,
            )
        except TrackerError as error:
            self.notice.say(error.sentence)
            return
        if not intent.changes or desk.run(intent) is not None:
            self.close_form()

    def close_form(self) -> None:
        """Put the form away."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 2, 0, 0)
        for text, act in (("Save dates", self.save), ("Cancel", self.close_form)):
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        row.addStretch(1)
        return row
