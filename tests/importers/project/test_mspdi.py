"""Microsoft Project XML, as Project and the programs that imitate it write it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.importers.project.plans import (
    MSPDI,
    dated,
    drafted,
    link,
    linked,
    mspdi,
    outlined,
    said,
    task,
)
from tracker.errors import Refused

RESOURCES = """
<Resources>
  <Resource><UID>1</UID><Name>Home first team</Name><Type>1</Type></Resource>
  <Resource><UID>2</UID><Name>Commissioner</Name></Resource>
  <Resource><UID>3</UID><Name>Beds</Name><Type>0</Type></Resource>
</Resources>
<Assignments>
  <Assignment><TaskUID>3</TaskUID><ResourceUID>2</ResourceUID></Assignment>
  <Assignment><TaskUID>3</TaskUID><ResourceUID>1</ResourceUID></Assignment>
  <Assignment><TaskUID>3</TaskUID><ResourceUID>3</ResourceUID></Assignment>
  <Assignment><TaskUID>4</TaskUID><ResourceUID>-65535</ResourceUID></Assignment>
</Assignments>
"""

PLAN = mspdi(
    task(0, "Winter plan", 0),
    dated(1, "Home first", 1, "2017-06-01", "2017-11-30", Summary="1"),
    dated(2, "Reablement", 2, "2017-06-01", "2017-11-30", Summary="1", Notes="Six beds"),
    dated(
        3,
        "Recruit",
        3,
        "2017-06-01",
        "2017-09-29",
        PercentComplete="100",
        ActualFinish="2017-10-02T17:00:00",
        Notes="First line\nSecond",
        raw="<Baseline><Number>0</Number><Start>2017-06-01T09:00:00</Start>"
        "<Finish>2017-08-31T17:00:00</Finish></Baseline>",
    ),
    dated(
        4,
        "Go-live",
        3,
        "2017-11-30",
        "2017-11-30",
        Milestone="1",
        PercentComplete="0",
        raw=link(3, lag=9600),
    ),
    before="<StatusDate>2017-11-09T17:00:00</StatusDate>",
    after=RESOURCES,
)


def test_levels_become_workstream_scheme_and_milestone(tmp_path: Path) -> None:
    draft = drafted(tmp_path, PLAN)
    assert draft.reader == "mspdi"
    assert outlined(draft) == [
        ("Home first", "Reablement", "Recruit", 0),
        ("Home first", "Reablement", "Go-live", 0),
    ]
    assert draft.as_of == date(2017, 11, 9)
    assert draft.notes == ()


def test_a_task_gives_dates_owner_completion_and_notes(tmp_path: Path) -> None:
    recruit, go_live = drafted(tmp_path, PLAN).milestones
    assert dict(recruit.values) == {
        "title": "Recruit",
        "level": 0,
        "start": "2017-06-01",
        "finish": "2017-09-29",
        "actual": "2017-10-02",
        "percent_complete": 100,
        "status": "Completed",
        "owner": "Commissioner, Home first team",
        "note": "First line\nSecond",
    }
    assert go_live.values["status"] == "Not started"
    assert "owner" not in go_live.values
    assert go_live.where == "task 4"


def test_a_summary_gives_a_scheme_its_dates(tmp_path: Path) -> None:
    (scheme,) = drafted(tmp_path, PLAN).schemes
    assert dict(scheme.values) == {
        "name": "Reablement",
        "start": "2017-06-01",
        "delivery_text": "30 November 2017",
        "description": "Six beds",
    }


def test_half_done_is_no_declared_status(tmp_path: Path) -> None:
    text = mspdi(dated(1, "Recruit", 1, "2017-06-01", "2017-09-29", PercentComplete="50"))
    (milestone,) = drafted(tmp_path, text).milestones
    assert milestone.values["percent_complete"] == 50
    assert "status" not in milestone.values


def test_a_flat_plan_is_one_scheme_named_after_the_project(tmp_path: Path) -> None:
    text = mspdi(task(0, "Root", 0), task(1, "One"), task(2, "Two"))
    assert outlined(drafted(tmp_path, text)) == [
        (None, "Winter plan", "One", 0),
        (None, "Winter plan", "Two", 0),
    ]


def test_baselines_are_read_by_number(tmp_path: Path) -> None:
    (baseline,) = drafted(tmp_path, PLAN).baselines
    assert baseline.name == "Baseline"
    assert baseline.dates == {0: ("2017-06-01", "2017-08-31")}


@pytest.mark.parametrize(
    ("number", "kind"), [(0, "FF"), (1, "FS"), (2, "SF"), (3, "SS"), (9, "FS")]
)
def test_kinds_of_link(tmp_path: Path, number: int, kind: str) -> None:
    text = mspdi(task(1, "A"), task(2, "B", raw=link(1, kind=number)))
    assert linked(drafted(tmp_path, text)) == [("A", "B", kind, 0)]


@pytest.mark.parametrize(
    ("lag", "form", "days"),
    [
        (4800, 7, 1),
        (9600, 7, 2),
        (-4800, 7, -1),
        (24_000, 9, 7),
        (24_000, 7, 7),
        (33_600, 7, 9),
        (14_400, 8, 1),
        (0, 7, 0),
    ],
)
def test_working_weeks_of_lag_are_calendar_weeks(
    tmp_path: Path, lag: int, form: int, days: int
) -> None:
    text = mspdi(task(1, "A"), task(2, "B", raw=link(1, lag=lag, form=form)))
    assert linked(drafted(tmp_path, text)) == [("A", "B", "FS", days)]


def test_a_lag_in_per_cent_is_told(tmp_path: Path) -> None:
    text = mspdi(task(1, "A"), task(2, "B", raw=link(1, lag=50, form=19)))
    draft = drafted(tmp_path, text)
    assert linked(draft) == [("A", "B", "FS", 0)]
    assert "per cent" in said(draft)[0]


def test_a_custom_field_called_status_declares_it(tmp_path: Path) -> None:
    fields = (
        "<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID>"
        "<FieldName>Text1</FieldName><Alias>Status</Alias></ExtendedAttribute>"
        "</ExtendedAttributes>"
    )
    given = (
        "<ExtendedAttribute><FieldID>188743731</FieldID><Value>delayed</Value></ExtendedAttribute>"
    )
    text = mspdi(task(1, "A", PercentComplete="0", raw=given), before=fields)
    (milestone,) = drafted(tmp_path, text).milestones
    assert milestone.values["status"] == "Delayed"


def test_blank_rows_are_no_tasks_and_keep_their_number(tmp_path: Path) -> None:
    text = mspdi(task(1, "A"), "<Task><UID>2</UID><IsNull>1</IsNull></Task>", task(3, "B"))
    assert [each.where for each in drafted(tmp_path, text).milestones] == ["task 1", "task 3"]


def test_a_task_without_a_name_is_called_by_its_place(tmp_path: Path) -> None:
    text = mspdi(dated(1, "", 1, "2017-06-01", "2017-06-02"))
    assert drafted(tmp_path, text).milestones[0].title == "Task 1"


def test_an_inactive_task_is_cancelled(tmp_path: Path) -> None:
    text = mspdi(task(1, "A", Active="0", PercentComplete="0"))
    assert drafted(tmp_path, text).milestones[0].values["status"] == "Cancelled"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = mspdi(task(1, "Café")).replace("UTF-8", encoding.removesuffix("-sig"))
    assert drafted(tmp_path, text.encode(encoding)).milestones[0].title == "Café"


def test_content_decides_and_not_the_name(tmp_path: Path) -> None:
    text = mspdi(task(1, "A")).replace(f' xmlns="{MSPDI}"', "")
    assert drafted(tmp_path, text, "plan.txt").reader == "mspdi"


def test_a_plan_without_tasks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is a plan without a task"):
        drafted(tmp_path, mspdi(task(0, "Root", 0)))
