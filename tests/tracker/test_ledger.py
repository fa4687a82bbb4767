"""Every date ever promised of a milestone, when and by whom."""

from __future__ import annotations

from datetime import date

from tests.conftest import NOON
from tests.tracker.oxfordshire import additions, key, plan_of
from tracker.commands.milestone_dates import shift_dates
from tracker.commands.rows import set_field
from tracker.ledger import Promise, ledger, ledger_views, times_moved
from tracker.model import Source
from tracker.workspace import Intent, Workspace

GO_LIVE = key("Dementia Specialist Nurses in Care Homes", "Go-live")
TODAY = NOON.date()


def _move(workspace: Workspace, days: int) -> None:
    workspace.run(shift_dates(workspace.portfolio, uids=[GO_LIVE], days=days, today=TODAY))


def _finishes(promises: tuple[Promise, ...]) -> list[tuple[date | None, int | None]]:
    return [(promise.day, promise.days) for promise in promises if promise.field == "finish"]


def test_every_date_is_kept_newest_last(workspace: Workspace) -> None:
    workspace.run(Intent("Import july.xlsx", additions(plan_of("2017-07")), Source.IMPORT))
    _move(workspace, 30)
    _move(workspace, 28)
    promises = ledger(workspace.touching(GO_LIVE), GO_LIVE)
    assert _finishes(promises) == [
        (date(2017, 9, 4), None),
        (date(2017, 10, 4), 30),
        (date(2017, 11, 1), 28),
    ]
    assert times_moved(promises, "finish") == 2
    first, last = promises[0], promises[-1]
    assert (first.label, first.source, first.author) == ("Import july.xlsx", "import", "tester")
    assert last.at.startswith("2017-11-09")


def test_what_was_taken_back_was_not_promised_until_it_is_done_again(workspace: Workspace) -> None:
    workspace.run(Intent("Import", additions(plan_of("2017-07"))))
    _move(workspace, 30)
    workspace.undo()
    assert len(_finishes(ledger(workspace.touching(GO_LIVE), GO_LIVE))) == 1
    workspace.redo()
    assert len(_finishes(ledger(workspace.touching(GO_LIVE), GO_LIVE))) == 2


def test_it_holds_dates_and_nothing_else(workspace: Workspace) -> None:
    workspace.run(Intent("Import", additions(plan_of("2017-07"))))
    before = ledger(workspace.touching(GO_LIVE), GO_LIVE)
    for field, text in (("status", "Delayed"), ("owner", "Ele Crichton"), ("forecast", "1/2/2018")):
        workspace.run(
            set_field(
                workspace.portfolio,
                uid=GO_LIVE,
                field=field,
                text=text,
                today=TODAY,
                as_of=TODAY,
            )
        )
    (forecast,) = ledger(workspace.touching(GO_LIVE), GO_LIVE)[len(before) :]
    assert (forecast.field, forecast.day) == ("forecast", date(2018, 2, 1))


def test_the_ledger_of_the_whole_plan(workspace: Workspace) -> None:
    workspace.run(Intent("Import", additions(plan_of("2017-07"))))
    _move(workspace, 58)
    made = [workspace.change_set(entry.uid) for entry in reversed(workspace.history())]
    views = [view for view in ledger_views(workspace.portfolio, made) if view["uid"] == GO_LIVE]
    assert [(view["field"], view["day"]) for view in views] == [
        ("start", "2017-09-04"),
        ("finish", "2017-09-04"),
        ("start", "2017-11-01"),
        ("finish", "2017-11-01"),
    ]
