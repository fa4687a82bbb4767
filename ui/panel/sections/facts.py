"""The sections of short facts: plan, money, what the scheme is called, and its dates."""

from __future__ import annotations

from datetime import date

from tracker.fields import field_title
from tracker.model import Scheme, Stage, Status
from tracker.presence import present_milestones
from tracker.status import derived_status
from tracker.timing import format_date
from ui.desk import Desk
from ui.panel.fields.choice_field import ChoiceField
from ui.panel.fields.name_field import NameField
from ui.panel.fields.text_field import TextField
from ui.panel.look import INSET, label, link
from ui.panel.saving import save
from ui.panel.sections.section import Section


class PlanSection(Section):
    """The declared status beside what the milestones add up to, and the stage."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Plan")
        self.status = ChoiceField(desk, "status", Status, none="Not given")
        self.stage = ChoiceField(desk, "stage", Stage, none="Not given")
        self.add_row("Status", self.status)
        self.derived = label(desk.theme, muted=True)
        self.add_inset(self.derived)
        self.add_row("Stage", self.stage)

    def show_scheme(self, scheme: Scheme) -> None:
        """Show what the milestones say where that is something else."""
        super().show_scheme(scheme)
        milestones = present_milestones(self.desk.portfolio, scheme.uid)
        derived = derived_status(milestones)
        differs = derived is not None and derived != scheme.status
        self.derived.say(f"Its milestones say: {derived}" if differs else "")
        self.derived.setVisible(differs)


class MoneySection(Section):
    """The allocation as written, and the amount read from it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Money")
        written = TextField(desk, "allocation_text", lines=False, role="cell", hint="Blank")
        amount = TextField(desk, "allocation", lines=False, role="cell", hint="No amount")
        self.add_row("Allocation", written)
        self.add_row("Read as", amount)


_CALLED = (
    ("name", "Name", False),
    ("ref", "Ref", False),
    ("local_number", "Number", False),
    ("category", "Category", False),
    ("description", "Description", True),
)


class DetailsSection(Section):
    """What the scheme is called, where it belongs and who is asked about it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Scheme")
        for name, caption, lines in _CALLED:
            self.add_row(caption, TextField(desk, name, lines=lines, role="cell", hint="–"))
        for field in (
            NameField(
                desk,
                "workstream",
                lambda portfolio: (row.name for row in portfolio.workstreams),
                title="Workstream",
                hint="None",
            ),
            NameField(
                desk,
                "area",
                lambda portfolio: (row.name for row in portfolio.areas),
                title="Area",
                hint="None",
            ),
            NameField(
                desk,
                "contact",
                lambda portfolio: (row.name for row in portfolio.people),
                title="Contact",
                hint="Nobody is asked",
            ),
        ):
            self.add_row(field.editor.accessibleName(), field)


class DatesSection(Section):
    """When the row was last changed, and when it was last said to be still true."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Last word")
        self._scheme: Scheme | None = None
        self.updated = label(desk.theme)
        self.updated.setContentsMargins(INSET, 3, INSET, 0)
        self.confirmed = TextField(desk, "confirmed_on", lines=False, role="cell", hint="Never")
        self.still = link(desk.theme, "Still true", "Confirm that this is still true")
        self.still.clicked.connect(self._confirm)
        self.add_captioned("Updated on", self.updated)
        self.add_row(field_title("scheme", "confirmed_on"), self.confirmed, self.still)

    def show_scheme(self, scheme: Scheme) -> None:
        """Show both dates."""
        super().show_scheme(scheme)
        self._scheme = scheme
        day = scheme.updated_on
        self.updated.say(format_date(day) if day else "Never")
        self.still.setVisible(self.desk.editable and scheme.confirmed_on != date.today())

    def _confirm(self) -> None:
        if self._scheme is not None:
            save(
                self.desk,
                uid=self._scheme.uid,
                field="confirmed_on",
                text=format_date(date.today()),
                base=self.desk.portfolio,
            )
