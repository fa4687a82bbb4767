"""A programme with a plan to export: what project files find hard, in a few rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.tracker.export.portfolios import portfolio_of
from tracker.model import (
    Baseline,
    BaselineRow,
    Dependency,
    Milestone,
    Programme,
    Scheme,
    Workstream,
)
from tracker.portfolio import Portfolio

SECRET = "OFFICE-SECRET"
ADDRESS = "team.mailbox@example.org"


def planned() -> Portfolio:
    """Two workstreams, a scheme of none, links of every kind, two baselines, blanks and odd dates.

    One milestone and one scheme have vanished.
    """
    home, beds = Workstream(name="Home first", position=0), Workstream(name="Beds", position=1)
    reablement = Scheme(
        workstream_uid=home.uid,
        name="Reablement & <recovery>",
        status="On track",
        office_note=SECRET,
        leads_text=f"Lead {ADDRESS}",
        delivery_text="From November 2017, depending on recruitment",
    )
    alone = Scheme(
        workstream_uid=beds.uid,
        name="A scheme without steps",
        start=date(2017, 4, 1),
        delivery_latest=date(2018, 3, 31),
    )
    loose = Scheme(name="Of no workstream", position=1)
    gone = Scheme(workstream_uid=beds.uid, name="Gone", vanished_on=date(2017, 11, 9))
    steps = _steps(reablement, loose, gone)
    baselines = [
        Baseline(name="july", taken_on=date(2017, 7, 1), position=0),
        Baseline(name="As agreed “today”", taken_on=date(2017, 10, 1), position=1),
    ]
    recruit, go_live = steps[0], steps[1]
    rows = [
        _promise(baselines[0], recruit, date(2017, 6, 1), date(2017, 8, 31)),
        _promise(baselines[1], recruit, date(2017, 6, 1), date(2017, 9, 29)),
        _promise(baselines[1], go_live, None, date(2017, 11, 30)),
    ]
    links = [
        Dependency(
            before_uid=steps[before].uid, after_uid=steps[after].uid, kind=kind, lag_days=lag
        )
        for before, after, kind, lag in (
            (0, 1, "FS", 5),
            (0, 2, "SS", 0),
            (2, 3, "FF", -3),
            (1, 4, "SF", 0),
        )
    ]
    return portfolio_of(
        [reablement, alone, loose, gone],
        programme=Programme(name="Oxfordshire iBCF", baseline_uid=baselines[0].uid),
        workstreams=[home, beds],
        milestones=steps,
        dependencies=links,
        baselines=baselines,
        baseline_rows=rows,
    )


def _steps(reablement: Scheme, loose: Scheme, gone: Scheme) -> list[Milestone]:
    made: list[dict[str, Any]] = [
        {
            "title": "Recruit\x0b six",
            "start": date(2017, 6, 1),
            "finish": date(2017, 9, 30),
            "status": "Completed",
            "actual": date(2017, 10, 2),
            "percent_complete": 100,
            "owner": "Smith, A [Band 7]",
            "note": "First line\nSecond",
        },
        {"title": "Go-live", "finish": date(2018, 1, 27), "status": "Delayed"},
        {
            "title": "Training",
            "start": date(2017, 10, 1),
            "status": "On track",
            "open_ended": True,
            "owner": f"Matron ({ADDRESS})",
            "note": f"Ask {ADDRESS}",
        },
        {
            "title": "Module one",
            "level": 1,
            "start": date(2017, 10, 1),
            "finish": date(2017, 10, 1),
            "percent_complete": 0,
        },
        {"title": "Date to be set", "status": "Not started"},
        {"title": "Vanished step", "finish": date(2017, 9, 1), "vanished_on": date(2017, 11, 9)},
        {"title": "Ends first", "start": date(2017, 9, 9), "finish": date(2017, 9, 1)},
        {"title": "Long ago", "start": date(1950, 1, 1), "finish": date(2017, 9, 1)},
    ]
    steps = [
        Milestone(scheme_uid=reablement.uid, position=at, **values)
        for at, values in enumerate(made)
    ]
    extra = [
        Milestone(scheme_uid=loose.uid, title="Start", finish=date(2017, 12, 25), status="Paused"),
        Milestone(scheme_uid=gone.uid, title="Of a scheme that went", finish=date(2017, 12, 1)),
    ]
    return [*steps, *extra]


def _promise(
    baseline: Baseline, milestone: Milestone, start: date | None, finish: date
) -> BaselineRow:
    return BaselineRow(
        baseline_uid=baseline.uid,
        entity="milestone",
        row_uid=milestone.uid,
        name=milestone.title,
        start=start,
        finish=finish,
    )
