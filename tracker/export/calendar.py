"""The milestones as a calendar (.ics) that Outlook and others subscribe to or open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from pathlib import Path

from tracker.export.addresses import without_addresses
from tracker.export.calendar_lines import content_line, text
from tracker.export.maker import APP, app_version
from tracker.export.workbook.cell_text import plain
from tracker.findings.registry import Finding
from tracker.model import Milestone, Scheme, Status
from tracker.portfolio import Portfolio
from tracker.timeline.outline import grouped_schemes, milestones_of

Property = tuple[str, str]
"""A name, with its parameters, and a value as it is written."""

_DOMAIN = "ibcf-tracker"
_STATUSES: Mapping[str, str] = {Status.CANCELLED: "CANCELLED", Status.PAUSED: "TENTATIVE"}
_CERTAIN = "CONFIRMED"


def write_calendar(
    portfolio: Portfolio,
    findings: Sequence[Finding],  # noqa: ARG001
    path: Path,
    *,
    as_of: date,  # noqa: ARG001
    made_on: datetime,
) -> None:
    """An all-day event on the expected date of every milestone that has one.

    An event keeps its UID from one export to the next, so that a calendar moves it rather than
    adding another. No notes and no e-mail addresses. OSError if the file cannot be written.
    """
    head = (
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", f"-//{APP}//{app_version()}//EN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", _words(portfolio.programme.name)),
    )
    stamp = f"{made_on.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    properties = chain(head, _events(portfolio, stamp), [("END", "VCALENDAR")])
    lines = (content_line(name, value) for name, value in properties)
    path.write_bytes("".join(lines).encode())


def _events(portfolio: Portfolio, stamp: str) -> Iterator[Property]:
    for workstream, schemes in grouped_schemes(portfolio):
        name = workstream.name if workstream else None
        for scheme in schemes:
            for milestone in milestones_of(portfolio, scheme):
                if milestone.finish is not None and milestone.finish < date.max:
                    yield from _event(milestone, scheme, name, milestone.finish, stamp)


def _event(
    milestone: Milestone, scheme: Scheme, workstream: str | None, day: date, stamp: str
) -> Iterator[Property]:
    yield "BEGIN", "VEVENT"
    yield "UID", f"{milestone.uid}@{_DOMAIN}"
    yield "DTSTAMP", stamp
    yield "DTSTART;VALUE=DATE", _day(day)
    yield "DTEND;VALUE=DATE", _day(day + timedelta(days=1))
    yield "SUMMARY", _words(f"{milestone.title} – {scheme.name}")
    yield "CATEGORIES", _words(scheme.name)
    yield "STATUS", _STATUSES.get(milestone.status or "", _CERTAIN)
    yield "TRANSP", "TRANSPARENT"
    yield "DESCRIPTION", _words("\n".join(_description(milestone, scheme, workstream)))
    yield "END", "VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _description(milestone: Milestone, scheme: Scheme, workstream: str | None) -> Iterator[str]:
    said = (
        ("Scheme", scheme.name),
        ("Workstream", workstream),
        ("Owner", milestone.owner),
        ("Status", milestone.status),
    )
    for title, words in said:
        if words:
            yield f"{title}: {words}"


def _words(words: str) -> str:
    return text(without_addresses(plain(words)))
