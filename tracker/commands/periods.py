"""Opening, closing and reopening a period of reporting."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.changes import RowChange, added, changed
from tracker.errors import Refused, WrongUsage
from tracker.findings.registry import Finding, Severity
from tracker.key_lists import write_keys
from tracker.model import Period, PeriodKind
from tracker.periods import DUE, as_of_next, day_of, kind_of_next, label_of, month_words
from tracker.portfolio import Portfolio, values_of
from tracker.workspace import Intent


def open_period(
    portfolio: Portfolio,
    *,
    as_of: date | None = None,
    label: str | None = None,
    kind: PeriodKind | None = None,
    meeting_on: date | None = None,
    due_on: date | None = None,
    not_asked: Collection[str] | None = None,
) -> Intent:
    """Open a period; one that is open already only moves what is given.

    Its label is that of the as-of date's month unless given; without a date it ends on the last
    day of its month. Returns are due ten working days before the meeting unless a day is given.
    `not_asked` are the keys of schemes whose contacts are not expected to answer; a new period
    starts with those of the one before. Raises `Refused` for a closed period, which is reopened
    instead.
    """
    if label is None and as_of is None:
        raise WrongUsage("a period needs a month or an as-of date")
    name = label or label_of(as_of or date.min)
    due_on = due_on or (day_of(DUE, meeting_on) if meeting_on else None)
    left_out = write_keys(not_asked) if not_asked is not None else None
    present = _labelled(portfolio, name)
    if present is None:
        wanted = kind or kind_of_next(portfolio.periods)
        ends = as_of or as_of_next(portfolio.periods, name, wanted)
        values = {"label": name, "kind": wanted, "as_of": ends}
        before = max(portfolio.periods, key=lambda period: period.as_of, default=None)
        if left_out is None and before is not None:
            left_out = before.not_asked
        dates = {"due_on": due_on, "meeting_on": meeting_on, "not_asked": left_out}
        return Intent(f"Open {month_words(name)}", (added("period", {**values, **dates}),))
    if present.closed_on is not None:
        raise Refused(
            f"{name} is closed", remedy=f"reopen it with a reason: period FILE reopen {name}"
        )
    given = {
        "as_of": as_of,
        "kind": kind,
        "meeting_on": meeting_on,
        "due_on": due_on,
        "not_asked": left_out,
    }
    after = {field: value for field, value in given.items() if value is not None}
    label_of_it = "Set the as-of date" if set(after) <= {"as_of"} else "Set the dates"
    return Intent(f"{label_of_it} of {month_words(name)}", _moved(present, after))


@dataclass(frozen=True, slots=True)
class Cycle:
    """Everything that is set about a period: when it ends, the meeting it is for, when returns are
    wanted, and the keys of the schemes whose contacts are not expected to answer."""

    as_of: date
    kind: PeriodKind = PeriodKind.MONTH
    meeting_on: date | None = None
    due_on: date | None = None
    not_asked: Collection[str] = ()


def plan_period(portfolio: Portfolio, cycle: Cycle) -> Intent:
    """Open the period that a date falls into, or set all of an open one's dates and who is asked.

    Raises `Refused` for a closed period.
    """
    name = label_of(cycle.as_of)
    values = {
        "kind": cycle.kind,
        "as_of": cycle.as_of,
        "meeting_on": cycle.meeting_on,
        "due_on": cycle.due_on,
        "not_asked": write_keys(cycle.not_asked) if cycle.not_asked else None,
    }
    present = _labelled(portfolio, name)
    if present is None:
        return Intent(f"Open {month_words(name)}", (added("period", {"label": name, **values}),))
    if present.closed_on is not None:
        raise Refused(f"{month_words(name)} is closed", remedy="reopen it with a reason first")
    changes = _moved(present, values)
    only_date = all(set(change.after or {}) == {"as_of"} for change in changes)
    what = "Set the as-of date" if only_date else "Set the dates and who is asked"
    return Intent(f"{what} of {month_words(name)}", changes)


def close_period(
    portfolio: Portfolio,
    *,
    label: str | None = None,
    today: date,
    findings: Sequence[Finding],
    reason: str | None = None,
    as_of: date | None = None,
) -> Intent:
    """Close a period, as of a date if one is given: its state is sealed in the same transaction.

    With open findings of severity error a reason is needed, else `Refused`. A period that was
    reopened is closed as its next version, which supersedes the one before.
    """
    period = chosen_period(portfolio, label)
    if period.closed_on is not None:
        raise Refused(f"{period.label} is closed already, since {period.closed_on.isoformat()}")
    words = (reason or "").strip()
    errors = open_errors(findings)
    if errors and not words:
        raise Refused(
            f"{period.label} has {len(errors)} open finding{'s' if len(errors) > 1 else ''} of"
            " severity error and was not closed",
            remedy="mend or accept them, or give a reason for closing with them (--reason)",
        )
    after = {
        "as_of": as_of or period.as_of,
        "closed_on": today,
        "version": period.version + 1,
        "reason": words or None,
    }
    again = f" as version {period.version + 1}" if period.version else ""
    return Intent(f"Close {month_words(period.label)}{again}", _moved(period, after))


def reopen_period(portfolio: Portfolio, *, label: str | None = None, reason: str | None) -> Intent:
    """Open a closed period again; what was sealed is kept. Raises `WrongUsage` without a reason."""
    period = _closed(portfolio, label)
    words = (reason or "").strip()
    if not words:
        raise WrongUsage(
            f"{period.label} is reopened only for a reason", remedy="give it with --reason"
        )
    after = {"closed_on": None, "reason": words}
    return Intent(f"Reopen {month_words(period.label)}: {words}", _moved(period, after))


def open_errors(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that closing asks a reason for."""
    return [found for found in findings if found.severity is Severity.ERROR and not found.accepted]


def chosen_period(portfolio: Portfolio, label: str | None) -> Period:
    """The period of a label, else the one worked in; raises `WrongUsage` if there is none."""
    if label is not None:
        found = _labelled(portfolio, label)
        if found is None:
            raise WrongUsage(f"there is no period {label}", remedy="see show FILE periods")
        return found
    if portfolio.open_period is None:
        raise WrongUsage("no period is open", remedy="open one: period FILE open 2017-11")
    return portfolio.open_period


def _closed(portfolio: Portfolio, label: str | None) -> Period:
    if label is not None:
        period = chosen_period(portfolio, label)
        if period.closed_on is None:
            raise Refused(f"{period.label} is open")
        return period
    closed = [period for period in portfolio.periods if period.closed_on is not None]
    if not closed:
        raise WrongUsage("no period has been closed")
    return max(closed, key=lambda period: period.as_of)


def _labelled(portfolio: Portfolio, label: str) -> Period | None:
    return next((period for period in portfolio.periods if period.label == label), None)


def _moved(period: Period, after: Mapping[str, object]) -> tuple[RowChange, ...]:
    change = changed("period", period.uid, values_of("period", period), after)
    return (change,) if change else ()
