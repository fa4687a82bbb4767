"""The milestones as a calendar (.ics) that Outlook and others subscribe to or open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.export.addresses import without_addresses
from tracker.export.maker import APP, app_version
from tracker.export.workbook.cell_text import plain
from tracker.model import Milestone, Scheme, Status
from tracker.portfolio import Portfolio
from tracker.timeline.outline import grouped_schemes, milestones_of

if TYPE_CHECKING:
    from icalendar import Event

_DOMAIN = "ibcf-tracker"
_STATUSES: Mapping[str, str] = {Status.CANCELLED: "CANCELLED", Status.PAUSED: "TENTATIVE"}
_CERTAIN = "CONFIRMED"


def write_calendar(
    portfolio: Portfolio,
    path: Path,
    *,
    as_of: date,  # noqa: ARG001
    made_on: datetime,
) -> None:
    """An all-day event on the expected date of every milestone that has one.

    An event keeps its UID from one export to the next, so that a calendar moves it rather than
    adding another. No notes and no e-mail addresses. OSError if the file cannot be written.
    """
    # The library takes longer to load than a start may take.
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//{APP}//{app_version()}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _words(portfolio.programme.name))
    for event in _events(portfolio, made_on.astimezone(UTC).replace(microsecond=0)):
        calendar.add_component(event)
    path.write_bytes(calendar.to_ical())


def _events(portfolio: Portfolio, made_on: datetime) -> Iterator[Event]:
    for workstream, schemes in grouped_schemes(portfolio):
        name = workstream.name if workstream else None
        for scheme in schemes:
            for milestone in milestones_of(portfolio, scheme):
                if milestone.finish is not None and milestone.finish < date.max:
                    yield _event(milestone, scheme, name, milestone.finish, made_on)


def _event(
    milestone: Milestone, scheme: Scheme, workstream: str | None, day: date, made_on: datetime
) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{milestone.uid}@{_DOMAIN}")
    event.add("dtstamp", made_on)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", _words(f"{milestone.title} – {scheme.name}"))
    event.add("categories", [_words(scheme.name)])
    event.add("status", _STATUSES.get(milestone.status or "", _CERTAIN))
    event.add("transp", "TRANSPARENT")
    event.add("description", _words("\n".join(_description(milestone, scheme, workstream))))
    return event


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


def _words(text: str) -> str:
    return without_addresses(plain(text))
