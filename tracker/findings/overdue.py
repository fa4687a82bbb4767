"""Deliveries whose date has passed, and what is said about them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import delivering_schemes, live_milestones, live_schemes, milestones_of
from tracker.findings.wording import counted, listed, quoted
from tracker.model import Rag, Status
from tracker.portfolio import Portfolio
from tracker.status import FINISHED
from tracker.timing import format_date

_LISTED = 3


@rule(
    "DQ03",
    "Delivery passed, not completed",
    Severity.WARNING,
    "A date that has passed is no plan: it was met, or there is a new one.",
)
def delivery_passed(portfolio: Portfolio, as_of: date) -> Iterator[Hit]:
    """The latest delivery of a scheme has passed, or that of a milestone Delayed or blank."""
    delivering = set()
    for scheme in delivering_schemes(portfolio):
        delivering.add(scheme.uid)
        latest = scheme.delivery_latest
        if latest is None or latest >= as_of or scheme.rag == Rag.BLUE:
            continue
        if scheme.status not in FINISHED:
            yield Hit(
                "scheme",
                scheme,
                "delivery_text",
                f"Delivery was due by {_ago(latest, as_of)}, and it is not said to be completed.",
                "Say that it has been delivered, or give the new date. If the service is in place, "
                "set the stage to running.",
            )
    for milestone in live_milestones(portfolio, Status.DELAYED, None):
        finish = milestone.finish
        if finish is not None and finish < as_of and milestone.scheme_uid in delivering:
            yield Hit(
                "milestone",
                milestone,
                "finish",
                f"Expected on {_ago(finish, as_of)}, and {milestone.status or 'without a status'}.",
                "Say that it was completed, or give the date it is expected now.",
            )


@rule(
    "DQ04",
    "Overdue but still “On track”",
    Severity.ERROR,
    "What should have been delivered by now and was not is not on track.",
)
def overdue_but_on_track(portfolio: Portfolio, as_of: date) -> Iterator[Hit]:
    """A milestone's expected delivery has passed and its status is On track."""
    for milestone in live_milestones(portfolio, Status.ON_TRACK):
        finish = milestone.finish
        if finish is not None and finish < as_of:
            yield Hit(
                "milestone",
                milestone,
                "status",
                f"Expected on {_ago(finish, as_of)}, and still On track.",
                "Set the status to Completed, or to Delayed with a forecast.",
            )


@rule(
    "DQ05",
    "Delayed with no new date",
    Severity.WARNING,
    "The board will ask when it is expected now.",
)
def delayed_without_a_new_date(portfolio: Portfolio, as_of: date) -> Iterator[Hit]:
    """Delayed with no forecast on or after the as-of date.

    An expected delivery ahead that is later than the baseline promised is a new date too.
    """
    promised = portfolio.promised
    for milestone in live_milestones(portfolio, Status.DELAYED):
        forecast, finish = milestone.forecast, milestone.finish
        if forecast is not None and forecast >= as_of:
            continue
        before = promised.get(milestone.uid)
        was = before.finish if before else None
        if finish is not None and was is not None and finish >= as_of and finish > was:
            continue
        if forecast is not None:
            message = f"Delayed, and its forecast of {format_date(forecast)} has passed."
        elif finish is None:
            message = "Delayed, with no date at all."
        else:
            message = f"Delayed, and no date is given beside {format_date(finish)}."
        yield Hit(
            "milestone",
            milestone,
            "forecast",
            message,
            "Give a forecast: the date it is expected now.",
        )


@rule(
    "DQ42",
    "Green with overdue milestones",
    Severity.WARNING,
    "Green says that the scheme is on track, and its own milestones say otherwise.",
)
def green_with_overdue_milestones(portfolio: Portfolio, as_of: date) -> Iterator[Hit]:
    """A scheme is Green and a milestone of it overdue or Delayed."""
    for scheme in live_schemes(portfolio):
        if scheme.rag != Rag.GREEN:
            continue
        late = [
            milestone
            for milestone in milestones_of(portfolio, scheme)
            if milestone.status == Status.DELAYED
            or (
                milestone.finish is not None
                and milestone.finish < as_of
                and milestone.status not in FINISHED
            )
        ]
        if late:
            names = [quoted(milestone.title) for milestone in late[:_LISTED]]
            if len(late) > _LISTED:
                names.append(f"{len(late) - _LISTED:,} more")
            yield Hit(
                "scheme",
                scheme,
                "rag",
                f"Rated Green, with {counted(len(late), 'milestone')} overdue or Delayed: "
                f"{listed(names)}.",
                "Bring the milestones up to date, or review the rating.",
            )


def _ago(day: date, as_of: date) -> str:
    """ "31 July 2017, 101 days ago"."""
    return f"{format_date(day)}, {counted((as_of - day).days, 'day')} ago"
