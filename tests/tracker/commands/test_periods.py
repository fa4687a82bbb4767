"""Opening a month, and which month is worked in."""

from __future__ import annotations

from datetime import date

from tracker.commands.periods import open_period
from tracker.workspace import Workspace


def _open(workspace: Workspace, as_of: date) -> None:
    workspace.run(open_period(workspace.portfolio, as_of=as_of))


def test_opening_a_month_sets_its_as_of_date(workspace: Workspace) -> None:
    _open(workspace, date(2017, 11, 9))
    period = workspace.portfolio.open_period
    assert period is not None
    assert (period.label, period.as_of) == ("2017-11", date(2017, 11, 9))


def test_opening_an_open_month_only_moves_its_date(workspace: Workspace) -> None:
    _open(workspace, date(2017, 11, 9))
    _open(workspace, date(2017, 11, 30))
    assert [period.as_of for period in workspace.portfolio.periods] == [date(2017, 11, 30)]
    before = len(workspace.history())
    _open(workspace, date(2017, 11, 30))
    assert len(workspace.history()) == before


def test_the_latest_open_month_is_the_one_worked_in(workspace: Workspace) -> None:
    for as_of in (date(2017, 12, 31), date(2017, 11, 30)):
        _open(workspace, as_of)
    period = workspace.portfolio.open_period
    assert period is not None
    assert period.label == "2017-12"
