"""The published tracker read once, and what it proposes to a programme that has moved on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from importers.context import Context
from importers.tracker import read_tracker
from importers.word import read_word
from tests.conftest import LANCASHIRE
from tests.ui.conftest import AS_OF
from tracker import bootstrap
from tracker.commands.rows import set_field
from tracker.commands.schemes import add_scheme
from tracker.draft import Draft, Note, Weight
from tracker.portfolio import Portfolio
from tracker.proposing.proposal import DocumentFacts, Proposal
from tracker.proposing.schemes import propose
from ui.desk import Desk

TODAY = date(2017, 11, 10)
RENAMED = "Trusted Assessors in the care home sector"
_TYPED = (
    ("CHC", "rag", "Red"),
    ("CHC", "progress", "Operational plan in delivery since September"),
    ("Reablement", "barriers", "Recruitment of therapists is slow."),
    ("Care Home Trusted", "name", RENAMED),
)


@pytest.fixture(scope="session")
def lancashire_draft() -> Draft:
    """The published tracker, with one row that could not be read."""
    draft = read_tracker(read_word(LANCASHIRE), Context(), reader="tracker")
    return draft.with_notes(Note("table 7, row 1", "has no scheme", Weight.REJECTED))


@pytest.fixture(scope="session")
def moved_on(lancashire_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published tracker as a programme in which people have typed since; copy before use."""
    path = tmp_path_factory.mktemp("moved on") / "Lancashire.ibcf"
    shutil.copyfile(lancashire_file, path)
    with bootstrap.open_programme(path) as programme:
        for name, field, text in _TYPED:
            portfolio = programme.portfolio
            uid = next(row.uid for row in portfolio.schemes if row.name.startswith(name))
            programme.workspace.run(
                set_field(portfolio, uid=uid, field=field, text=text, today=TODAY, as_of=AS_OF)
            )
        portfolio = programme.portfolio
        night = "Night sitting service"
        programme.workspace.run(
            add_scheme(portfolio, name=night, area_uid=portfolio.areas[0].uid, today=TODAY)
        )
    return path


@pytest.fixture(scope="session")
def portfolio(moved_on: Path) -> Portfolio:
    """What that programme holds."""
    with bootstrap.open_programme(moved_on) as programme:
        return programme.portfolio


@pytest.fixture(scope="session")
def proposal(portfolio: Portfolio, lancashire_draft: Draft) -> Proposal:
    """One of each: two schemes changed, one unsure, one missing."""
    return proposed(portfolio, lancashire_draft)


def proposed(portfolio: Portfolio, draft: Draft) -> Proposal:
    """What the published tracker would do to a programme."""
    facts = DocumentFacts("lancashire-tracker-2017-11.docx", "another issue")
    return propose(portfolio, draft, facts, as_of=AS_OF)


@pytest.fixture
def moved_on_desk(make_desk: Callable[[], Desk], moved_on: Path, tmp_path: Path) -> Desk:
    """The programme that has moved on, open."""
    path = tmp_path / "Lancashire.ibcf"
    shutil.copyfile(moved_on, path)
    desk = make_desk()
    desk.put(bootstrap.OpenProgramme(path))
    return desk
