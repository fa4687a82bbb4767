"""The milestones as a calendar, as another program parses it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from icalendar import Calendar, Event

from tests.tracker.export.plans import planned
from tests.tracker.export.portfolios import AS_OF, exported
from tracker.export.registry import export
from tracker.portfolio import Portfolio


def events(folder: Path, portfolio: Portfolio) -> list[Event]:
    """The events of the calendar, parsed."""
    path = exported(folder, portfolio, kind="calendar")
    return Calendar.from_ical(path.read_bytes()).events


def test_every_milestone_with_an_expected_date_is_a_day(tmp_path: Path) -> None:
    found = events(tmp_path, planned())
    assert [(str(each["summary"]), each.decoded("dtstart")) for each in found] == [
        ("Recruit six – Reablement & <recovery>", date(2017, 9, 30)),
        ("Go-live – Reablement & <recovery>", date(2018, 1, 27)),
        ("Module one – Reablement & <recovery>", date(2017, 10, 1)),
        ("Ends first – Reablement & <recovery>", date(2017, 9, 1)),
        ("Long ago – Reablement & <recovery>", date(2017, 9, 1)),
        ("Start – Of no workstream", date(2017, 12, 25)),
    ]
    assert all((each.decoded("dtend") - each.decoded("dtstart")).days == 1 for each in found)


def test_events_say_scheme_owner_and_status(tmp_path: Path) -> None:
    recruit, go_live, *_, start = events(tmp_path, planned())
    assert str(recruit["description"]) == (
        "Scheme: Reablement & <recovery>\nWorkstream: Home first\n"
        "Owner: Smith, A [Band 7]\nStatus: Completed"
    )
    assert [str(words) for words in recruit.categories] == ["Reablement & <recovery>"]
    assert (go_live["status"], start["status"]) == ("CONFIRMED", "TENTATIVE")


def test_an_event_keeps_its_uid_from_one_export_to_the_next(tmp_path: Path) -> None:
    portfolio = planned()
    first = [each["uid"] for each in events(tmp_path, portfolio)]
    later = export(
        "calendar",
        portfolio,
        [],
        tmp_path / "later",
        as_of=AS_OF,
        made_on=datetime(2018, 1, 1, 9, 0),
    )
    parsed = Calendar.from_ical(later.read_bytes())
    assert [each["uid"] for each in parsed.events] == first
    assert len(set(first)) == len(first)


def test_the_calendar_is_named_after_the_programme(tmp_path: Path) -> None:
    path = exported(tmp_path, planned(), kind="calendar")
    parsed = Calendar.from_ical(path.read_bytes())
    assert parsed["x-wr-calname"] == "Oxfordshire iBCF"
    assert parsed["version"] == "2.0"
