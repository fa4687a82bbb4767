"""`period`: opening, closing, reopening, listing and verifying the months of reporting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from tracker import bootstrap
from tracker.bootstrap import OpenProgramme
from tracker.cli.app import AsJson, AsOf, ProgrammeFile, app, day, print_json, say
from tracker.cli.programme import opened_programme
from tracker.commands.periods import (
    chosen_period,
    close_period,
    open_errors,
    open_period,
    reopen_period,
)
from tracker.errors import Refused, WrongUsage
from tracker.model import PeriodKind
from tracker.packs.planning import plan_packs
from tracker.periods import cycle, label_of, read_label
from tracker.views.month import period_view, period_views, verdict_view
from tracker.views.rows import finding_view
from tracker.workspace import Intent


@dataclass(frozen=True, slots=True)
class _Asked:
    """What stands on the command line."""

    label: str | None
    as_of: date | None
    reason: str | None
    kind: PeriodKind | None
    meeting_on: date | None
    due_on: date | None
    not_asked: Sequence[str] | None
    as_json: bool


@app.command("period")
def period(
    file: ProgrammeFile,
    act: Annotated[str, typer.Argument(metavar="open|close|reopen|list|verify")],
    month: Annotated[str | None, typer.Argument(metavar="[YYYY-MM]")] = None,
    as_of: AsOf = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="Why it is closed or reopened.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help="month, quarter or six-weekly.")
    ] = None,
    meeting: Annotated[
        str | None, typer.Option("--meeting", metavar="DATE", help="The meeting it is for.")
    ] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar="DATE", help="When returns are wanted.")
    ] = None,
    not_asked: Annotated[
        list[str] | None,
        typer.Option("--not-asked", metavar="NAME", help="Who is not expected to answer."),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Open, close, reopen, list or verify periods; without a month, the one worked in."""
    if act not in _ACTS:
        raise WrongUsage(f"cannot {act!r} a period", remedy=f"use one of {', '.join(_ACTS)}")
    asked = _Asked(
        label=read_label(month) if month is not None else None,
        as_of=day(as_of),
        reason=reason,
        kind=_kind(kind),
        meeting_on=day(meeting, option="--meeting"),
        due_on=day(due, option="--due"),
        not_asked=not_asked,
        as_json=as_json,
    )
    with opened_programme(file, read_only=act in _READING) as programme:
        return _ACTS[act](programme, asked)


def _kind(text: str | None) -> PeriodKind | None:
    if text is None:
        return None
    if text not in set(PeriodKind):
        raise WrongUsage(f"--kind: {text!r} is none", remedy=f"use {', '.join(PeriodKind)}")
    return PeriodKind(text)


def _open(programme: OpenProgramme, asked: _Asked) -> int:
    as_of = asked.as_of
    label = asked.label
    if label is None and as_of is None:
        present = programme.portfolio.open_period
        label = present.label if present else label_of(bootstrap.now().date())
    intent = open_period(
        programme.portfolio,
        as_of=as_of,
        label=label,
        kind=asked.kind,
        meeting_on=asked.meeting_on,
        due_on=asked.due_on,
        not_asked=_schemes_of(programme, asked.not_asked),
    )
    return _done(programme, intent, asked, label or label_of(as_of or date.min))


def _schemes_of(programme: OpenProgramme, names: Sequence[str] | None) -> frozenset[str] | None:
    """The schemes of contacts by name; None where nobody was named."""
    if names is None:
        return None
    portfolio, days = programme.portfolio, {programme.as_of()}
    plans = [plan for name in names for plan in plan_packs(portfolio, days=days, lead=name)]
    return frozenset(scheme.uid for plan in plans for scheme in plan.schemes)


def _close(programme: OpenProgramme, asked: _Asked) -> int:
    label = _meant(programme, asked)
    period = chosen_period(programme.portfolio, label)
    judged_on = asked.as_of or period.as_of
    findings = programme.findings(as_of=judged_on)
    try:
        intent = close_period(
            programme.portfolio,
            label=period.label,
            today=bootstrap.now().date(),
            findings=findings,
            reason=asked.reason,
            as_of=asked.as_of,
        )
    except Refused:
        errors = open_errors(findings) if period.closed_on is None else []
        if asked.as_json:
            view = period_view(period)
            print_json({**view, "errors": [finding_view(found) for found in errors]})
        else:
            for found in errors:
                say(f"{found.severity} {found.rule} {found.where}: {found.message}")
        raise
    return _done(programme, intent, asked, period.label)


def _reopen(programme: OpenProgramme, asked: _Asked) -> int:
    label = _meant(programme, asked)
    intent = reopen_period(programme.portfolio, label=label, reason=asked.reason)
    (change,) = intent.changes
    reopened = next(row.label for row in programme.portfolio.periods if row.uid == change.uid)
    return _done(programme, intent, asked, reopened)


def _meant(programme: OpenProgramme, asked: _Asked) -> str | None:
    """The month named, else that of the as-of date where there is such a period."""
    if asked.label is None and asked.as_of is not None:
        label = label_of(asked.as_of)
        if any(row.label == label for row in programme.portfolio.periods):
            return label
    return asked.label


def _done(programme: OpenProgramme, intent: Intent, asked: _Asked, label: str) -> int:
    made = programme.workspace.run(intent)
    period = chosen_period(programme.portfolio, label)
    if asked.as_json:
        print_json({**period_view(period), "change_set": made.uid if made else None})
    else:
        state = "open" if period.closed_on is None else f"closed, version {period.version}"
        say(f"{made.label}." if made else "Nothing to change: it already says that.")
        say(f"{period.label}: {state}, as of {period.as_of.isoformat()}.")
        for title, due in cycle(period.meeting_on) if period.meeting_on else ():
            say(f"  {due.isoformat()}  {title}")
    return 0


def _list(programme: OpenProgramme, asked: _Asked) -> int:
    found = period_views(programme.portfolio, programme.seals())
    wanted = [row for row in found if asked.label in {None, row["period"]}]
    if asked.as_json:
        print_json(wanted)
        return 0
    for row in wanted:
        state = "open" if row["open"] else f"closed {row['closed_on']}, version {row['version']}"
        say(f"{row['period']}  as of {row['as_of']}  {state}")
    say(f"{len(wanted)} periods")
    return 0


def _verify(programme: OpenProgramme, asked: _Asked) -> int:
    verdict = programme.verify()
    if asked.label is not None:
        programme.sealed(asked.label)
    if asked.as_json:
        print_json(verdict_view(verdict))
    else:
        for fault in verdict.tampering:
            say(fault.told())
        for sealed in verdict.seals:
            if asked.label in {None, sealed.label}:
                say(f"{sealed.label} version {sealed.version}: {sealed.digest}")
        say(verdict.told())
    return 0 if verdict.intact else 1


_ACTS: Mapping[str, Callable[[OpenProgramme, _Asked], int]] = {
    "open": _open,
    "close": _close,
    "reopen": _reopen,
    "list": _list,
    "verify": _verify,
}
_READING = frozenset({"list", "verify"})
