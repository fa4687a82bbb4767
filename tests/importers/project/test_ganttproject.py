"""GanttProject plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importers.project.plans import drafted, gan, linked, outlined

AROUND = """
<resources>
  <resource id="0" name="Home first team" contacts="team@example.org"/>
  <resource id="1" name="Commissioner"/>
</resources>
<allocations>
  <allocation task-id="2" resource-id="0" responsible="false" load="100.0"/>
  <allocation task-id="2" resource-id="1" responsible="true" load="50.0"/>
</allocations>
<previous>
  <previous-tasks name="As agreed">
    <previous-task id="2" start="2017-06-01" duration="3" meeting="false" super="false"/>
    <previous-task id="3" start="2017-06-30" duration="0" meeting="true" super="false"/>
  </previous-tasks>
</previous>
"""

PLAN = gan(
    """
    <task id="0" name="Home first" start="2017-06-01" duration="30" complete="0">
      <task id="1" name="Reablement" start="2017-06-01" duration="30" complete="0">
        <task id="2" name="Recruit" start="2017-06-01" duration="5" complete="100">
          <notes><![CDATA[Two posts]]></notes>
          <depend id="3" type="2" difference="2" hardness="Strong"/>
          <customproperty taskproperty-id="tpc0" value="Delayed"/>
        </task>
        <task id="3" name="Go-live" meeting="true" start="2017-07-03" duration="0" complete="0"/>
      </task>
    </task>
    """,
    around=AROUND,
    properties=(
        '<taskproperty id="tpd1" name="name" type="default" valuetype="text"/>'
        '<taskproperty id="tpc0" name="Status" type="custom" valuetype="text"/>'
    ),
)


def test_tasks_within_tasks_become_workstream_scheme_and_milestone(tmp_path: Path) -> None:
    draft = drafted(tmp_path, PLAN, "plan.gan")
    assert draft.reader == "ganttproject"
    assert outlined(draft) == [
        ("Home first", "Reablement", "Recruit", 0),
        ("Home first", "Reablement", "Go-live", 0),
    ]
    assert linked(draft) == [("Recruit", "Go-live", "FS", 2)]


def test_a_length_is_in_working_days(tmp_path: Path) -> None:
    recruit, go_live = drafted(tmp_path, PLAN).milestones
    assert dict(recruit.values) == {
        "title": "Recruit",
        "level": 0,
        "start": "2017-06-01",
        "finish": "2017-06-07",
        "percent_complete": 100,
        "status": "Delayed",
        "owner": "Commissioner, Home first team",
        "note": "Two posts",
    }
    assert (go_live.values["start"], go_live.values["finish"]) == ("2017-07-03", "2017-07-03")


def test_baselines_have_names(tmp_path: Path) -> None:
    (baseline,) = drafted(tmp_path, PLAN).baselines
    assert baseline.name == "As agreed"
    assert baseline.dates == {0: ("2017-06-01", "2017-06-05"), 1: ("2017-06-30", "2017-06-30")}


@pytest.mark.parametrize(
    ("calendar", "finish"),
    [
        ("", "2017-12-27"),
        ('<default-week id="1" sun="1" mon="0" tue="0" sat="1"/>', "2017-12-27"),
        ('<default-week id="1" sun="0" sat="0"/>', "2017-12-25"),
        ('<only-show-weekends value="true"/>', "2017-12-25"),
        ('<date year="2017" month="12" date="25" type="HOLIDAY"/>', "2017-12-28"),
        ('<date year="" month="12" date="25" type="HOLIDAY"/>', "2017-12-28"),
        ('<date year="2017" month="12" date="23" type="WORKING_DAY"/>', "2017-12-27"),
        ('<date year="2017" month="13" date="45" type="HOLIDAY"/>', "2017-12-27"),
    ],
)
def test_the_plans_own_calendar_counts(tmp_path: Path, calendar: str, finish: str) -> None:
    task = '<task id="1" name="A" start="2017-12-21" duration="5" complete="0"/>'
    text = gan(task, around=f"<calendars>{calendar}</calendars>")
    assert drafted(tmp_path, text).milestones[0].values["finish"] == finish


@pytest.mark.parametrize("length", ["99999999", "-4", "", "abc"])
def test_absurd_lengths_are_bounded(tmp_path: Path, length: str) -> None:
    text = gan(f'<task id="1" name="A" start="2017-12-21" duration="{length}"/>')
    values = drafted(tmp_path, text).milestones[0].values
    assert values["start"] == "2017-12-21"


@pytest.mark.parametrize(("number", "kind"), [(1, "SS"), (2, "FS"), (3, "FF"), (4, "SF")])
def test_kinds_of_link(tmp_path: Path, number: int, kind: str) -> None:
    text = gan(
        f'<task id="1" name="A"><depend id="2" type="{number}" difference="-5"/></task>'
        '<task id="2" name="B"/>'
    )
    assert linked(drafted(tmp_path, text)) == [("A", "B", kind, -7)]
