"""Opening a period, or setting its dates, the meeting it is for, and who is expected to answer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from tracker.commands.periods import Cycle
from tracker.model import PeriodKind
from tracker.packs.planning import PackPlan
from tracker.periods import DUE, cycle, day_of, label_of, month_words
from tracker.timing import format_date
from ui.dialog_buttons import DialogButtons
from ui.expected_list import ExpectedList
from ui.theme import Theme
from ui.widgets.day_box import DayBox
from ui.widgets.tick_box import TickBox

_KINDS = (
    (PeriodKind.MONTH, "A month"),
    (PeriodKind.QUARTER, "A quarter"),
    (PeriodKind.SIX_WEEKLY, "Six weeks"),
)
_USUAL_MEETING = timedelta(weeks=4)


class PeriodDialog(QDialog):
    """Shows a period as it is set, or as the next one would be.

    Attributes:
        day, kind: the as-of date, and how long the period is.
        for_meeting, meeting: whether it is for a meeting, and when that is.
        wanted, due: whether returns are wanted by a day, and by which.
        expected: who is asked.
        told: what setting it will do; `steps`: the days counted back from the meeting.
        buttons: the row of buttons.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        *,
        shown: Cycle,
        months: Collection[str],
        plans: Sequence[PackPlan],
    ) -> None:
        super().__init__(parent)
        self._months = months
        self.day = DayBox(shown.as_of, name="As-of date")
        self.kind = QComboBox()
        self.kind.setAccessibleName("How long the period is")
        for kind, words in _KINDS:
            self.kind.addItem(words, kind)
        self.kind.setCurrentIndex([kind for kind, _ in _KINDS].index(shown.kind))
        self.for_meeting = TickBox("For a &meeting on", theme)
        self.meeting = DayBox(
            shown.meeting_on or shown.as_of + _USUAL_MEETING, name="The meeting it is for"
        )
        self.wanted = TickBox("&Returns are wanted by", theme)
        self.due = DayBox(shown.due_on or shown.as_of, name="Returns are wanted by")
        self.steps, self.told = QLabel(), QLabel()
        self.buttons = DialogButtons(self, act="&Set")
        self.expected = ExpectedList(theme, plans, shown.not_asked)
        self._lay_out()
        self.for_meeting.setChecked(shown.meeting_on is not None)
        self.wanted.setChecked(shown.due_on is not None)
        self.day.dateChanged.connect(self._tell)
        self.for_meeting.toggled.connect(self._count_back)
        self.meeting.dateChanged.connect(self._count_back)
        self.wanted.toggled.connect(self._tell)
        self._tell()

    @property
    def cycle(self) -> Cycle:
        """What is set."""
        return Cycle(
            as_of=self.day.day,
            kind=self.kind.currentData(),
            meeting_on=self.meeting.day if self.for_meeting.isChecked() else None,
            due_on=self.due.day if self.wanted.isChecked() else None,
            not_asked=self.expected.not_asked,
        )

    def _count_back(self) -> None:
        """A meeting says when returns are wanted; another day may be given afterwards."""
        if self.for_meeting.isChecked():
            self.due.put(day_of(DUE, self.meeting.day))
            self.wanted.setChecked(True)
        self._tell()

    def _tell(self) -> None:
        self.meeting.setEnabled(self.for_meeting.isChecked())
        self.due.setEnabled(self.wanted.isChecked())
        as_of = self.day.day
        label = label_of(as_of)
        opens = "" if label in self._months else f"This opens {month_words(label)}. "
        self.setWindowTitle(f"Open {month_words(label)}" if opens else "Dates and who is expected")
        assert self.buttons.act is not None
        self.buttons.act.setText("&Open it" if opens else "&Set")
        self.told.setText(
            f"{opens}Findings, slips and stale rows are judged as of {format_date(as_of)}."
        )
        counted = cycle(self.meeting.day) if self.for_meeting.isChecked() else []
        self.steps.setText(
            "\n".join(f"{title}: {format_date(day)}" for title, day in counted)
            or "With a meeting, the days to issue packs, close and send the papers are counted back"
            " from it in working days."
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow("&As of", self.day)
        form.addRow("&Length", self.kind)
        form.addRow(self.for_meeting, self.meeting)
        form.addRow(self.wanted, self.due)
        for label in (self.steps, self.told):
            label.setObjectName("muted")
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.steps)
        layout.addWidget(self.expected, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.buttons)
        self.resize(480, 620)
