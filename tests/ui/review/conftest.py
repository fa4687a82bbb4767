"""The published tracker read once, and what it proposes to a programme that has moved on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from importers.context import Context
from importers.tracker import read_tracker
from importers.word import read_word
from tests.conftest import LANCASHIRE
from tests.ui.conftest import AS_OF
from tracker.commands.rows import set_field
from tracker.commands.schemes import add_scheme
from tracker.draft import Draft, Note, Weight
from tracker.proposal import DocumentFacts, Proposal
from tracker.proposing import propose
from ui.desk import Desk

TODAY = date(2017, 11, 10)
RENAMED = "Trusted Assessors in the care home sector"


@pytest.fixture(scope="session")
def lancashire_draft() -> Draft:
    """The published tracker, with one row that could not be read."""
    draft = read_tracker(read_word(LANCASHIRE), Context(), reader="tracker")
    return draft.with_notes(Note("table 7, row 1", "has no scheme", Weight.REJECTED))


@pytest.fixture
def type_in(desk: Desk) -> Callable[[str, str, str], None]:
    """Type into a field of the scheme whose name begins so."""

    def type_in(name: str, field: str, text: str) -> None:
        portfolio = desk.portfolio
        uid = next(row.uid for row in portfolio.schemes if row.name.startswith(name))
        desk.run(set_field(portfolio, uid=uid, field=field, text=text, today=TODAY, as_of=AS_OF))

    return type_in


@pytest.fixture
def proposal(
    desk: Desk, type_in: Callable[[str, str, str], None], lancashire_draft: Draft
) -> Proposal:
    """One of each: two schemes changed, one unsure, one missing."""
    type_in("CHC", "rag", "Red")
    type_in("CHC", "progress", "Operational plan in delivery since September")
    type_in("Reablement", "barriers", "Recruitment of therapists is slow.")
    type_in("Care Home Trusted", "name", RENAMED)
    area = desk.portfolio.areas[0]
    desk.run(
        add_scheme(desk.portfolio, name="Night sitting service", area_uid=area.uid, today=TODAY)
    )
    return proposed(desk, lancashire_draft)


def proposed(desk: Desk, draft: Draft) -> Proposal:
    """What the published tracker would do to the programme on the desk."""
    facts = DocumentFacts("lancashire-tracker-2017-11.docx", "another issue")
    return propose(desk.portfolio, draft, facts, as_of=AS_OF)
