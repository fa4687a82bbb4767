"""The plan as Microsoft Project XML: what its schema asks for, and that nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from importers.context import Context
from importers.readers import read
from tests.tracker.export.plans import ADDRESS, SECRET, planned
from tests.tracker.export.portfolios import AS_OF, exported, nasty_portfolio, small_portfolio
from tracker.changes import stored
from tracker.export.msproject import schema
from tracker.model import Baseline, BaselineRow, Milestone, Scheme

NAMESPACE = f"{{{schema.NAMESPACE}}}"
ORDERS = {
    "Project": schema.PROJECT,
    "Task": schema.TASK,
    "PredecessorLink": schema.LINK,
    "Baseline": schema.BASELINE,
    "Calendar": schema.CALENDAR,
    "Resource": schema.RESOURCE,
    "Assignment": schema.ASSIGNMENT,
}


@pytest.fixture
def written(tmp_path: Path) -> etree._Element:
    return root_of(exported(tmp_path, planned(), kind="msproject"))


def root_of(path: Path) -> etree._Element:
    return etree.fromstring(path.read_bytes())


def facts(root: etree._Element, name: str) -> dict[str, str | None]:
    """The simple elements of the task of a name."""
    (task,) = (each for each in tasks(root) if each.findtext(f"{NAMESPACE}Name") == name)
    return {etree.QName(each).localname: each.text for each in task if not len(each)}


def tasks(root: etree._Element) -> list[etree._Element]:
    return list(root.iter(f"{NAMESPACE}Task"))


def outline(root: etree._Element) -> list[tuple[str | None, str | None]]:
    return [
        (each.findtext(f"{NAMESPACE}OutlineNumber"), each.findtext(f"{NAMESPACE}Name"))
        for each in tasks(root)
    ]


def test_every_line_of_the_plan_is_a_task_in_its_place(written: etree._Element) -> None:
    assert outline(written) == [
        ("0", "Oxfordshire iBCF"),
        ("1", "Home first"),
        ("1.1", "Reablement & <recovery>"),
        ("1.1.1", "Recruit six"),
        ("1.1.2", "Go-live"),
        ("1.1.3", "Training"),
        ("1.1.3.1", "Module one"),
        ("1.1.4", "Date to be set"),
        ("1.1.5", "Ends first"),
        ("1.1.6", "Long ago"),
        ("2", "Beds"),
        ("2.1", "A scheme without steps"),
        ("3", "Of no workstream"),
        ("3.1", "Start"),
    ]


def test_elements_stand_in_the_order_of_the_schema(written: etree._Element) -> None:
    for element in written.iter():
        order = ORDERS.get(etree.QName(element).localname)
        if order and len(element):
            places = [order.index(etree.QName(child).localname) for child in element]
            assert places == sorted(places)


def test_dates_have_hours_and_lengths_are_of_work(written: etree._Element) -> None:
    moments = {"Start", "Finish", "ConstraintDate", "StatusDate", "StartDate", "FinishDate"}
    for element in written.iter():
        name = etree.QName(element).localname
        if name in moments:
            datetime.fromisoformat(element.text or "")
        if name == "Duration":
            assert re.fullmatch(r"PT\d+H0M0S", element.text or "")
    recruit = facts(written, "Recruit six")
    assert recruit["Start"] == "2017-06-01T09:00:00"
    assert recruit["Finish"] == "2017-09-30T17:00:00"
    assert recruit["Duration"] == f"PT{122 * 8}H0M0S"
    assert recruit["ActualFinish"] == "2017-10-02T17:00:00"


def test_numbers_are_unique_and_links_and_assignments_find_them(written: etree._Element) -> None:
    numbers = [each.findtext(f"{NAMESPACE}UID") for each in tasks(written)]
    assert numbers == [str(number) for number in range(len(numbers))]
    for tag in ("PredecessorUID", "TaskUID"):
        found = [each.text for each in written.iter(f"{NAMESPACE}{tag}")]
        assert found
        assert set(found) <= set(numbers)


def test_dates_are_held_by_a_constraint_and_by_a_calendar_without_free_days(
    written: etree._Element,
) -> None:
    assert facts(written, "Recruit six")["ConstraintType"] == "2"
    days = [each.text for each in written.iter(f"{NAMESPACE}DayWorking")]
    assert days == ["1"] * 7


def test_a_milestone_is_a_diamond_and_an_undated_one_is_scheduled_by_hand(
    written: etree._Element,
) -> None:
    go_live = facts(written, "Go-live")
    assert (go_live["Milestone"], go_live["Duration"]) == ("1", "PT0H0M0S")
    assert go_live["Start"] == go_live["Finish"] == "2018-01-27T09:00:00"
    undated = facts(written, "Date to be set")
    assert undated["Manual"] == "1"
    assert "Start" not in undated


def test_a_summary_runs_over_what_is_under_it(written: etree._Element) -> None:
    scheme = facts(written, "Reablement & <recovery>")
    assert (scheme["Start"], scheme["Finish"]) == ("2017-06-01T09:00:00", "2018-01-27T17:00:00")
    assert "ConstraintType" not in scheme


def test_the_baseline_that_slip_is_counted_from_is_number_nought(written: etree._Element) -> None:
    assert facts(written, "Oxfordshire iBCF")["Notes"] == (
        "Baseline 0 is “july”\nBaseline 1 is “As agreed “today””"
    )


def test_office_notes_and_addresses_never_appear(tmp_path: Path) -> None:
    for kind in ("msproject", "calendar"):
        text = exported(tmp_path, planned(), kind=kind).read_text(encoding="utf-8")
        text = text.replace("\r\n ", "")
        assert SECRET not in text
        assert ADDRESS not in text
        assert "Vanished step" not in text
        assert "Of a scheme that went" not in text


def test_any_text_can_be_written_and_parsed(tmp_path: Path) -> None:
    portfolio = nasty_portfolio()
    milestones = [
        Milestone(scheme_uid=each.uid, title=each.name[:500], owner=each.name[:500], note=each.name)
        for each in portfolio.schemes
    ]
    whole = portfolio.with_rows({"milestone": milestones})
    root = root_of(exported(tmp_path, whole, kind="msproject"))
    assert len(tasks(root)) == 1 + len(portfolio.workstreams) + 2 * len(milestones)


def test_a_programme_without_a_plan_is_a_project_without_tasks(tmp_path: Path) -> None:
    portfolio = small_portfolio().with_rows({"scheme": [], "workstream": []})
    assert len(tasks(root_of(exported(tmp_path, portfolio, kind="msproject")))) == 1


def test_only_as_many_baselines_as_project_keeps_are_written(tmp_path: Path) -> None:
    portfolio = planned()
    many = [Baseline(name=f"b{n}", taken_on=AS_OF, position=n) for n in range(2, 20)]
    recruit = portfolio.milestones[0]
    rows = [
        BaselineRow(
            baseline_uid=each.uid,
            entity="milestone",
            row_uid=recruit.uid,
            name=recruit.title,
            finish=recruit.finish,
        )
        for each in many
    ]
    more: dict[str, list[Any]] = {
        "baseline": [*portfolio.baselines, *many],
        "baseline_row": [*portfolio.baseline_rows, *rows],
    }
    root = root_of(exported(tmp_path, portfolio.with_rows(more), kind="msproject"))
    numbers = [each.text for each in root.iter(f"{NAMESPACE}Number")]
    assert sorted(set(map(int, filter(None, numbers)))) == list(range(11))
    assert "9 older baselines did not fit" in (facts(root, "Oxfordshire iBCF")["Notes"] or "")


def test_reading_it_back_finds_the_same_rows_and_changes_none(tmp_path: Path) -> None:
    portfolio = planned()
    draft = read(exported(tmp_path, portfolio, kind="msproject"), Context())
    assert draft.reader == "mspdi"
    assert draft.as_of == AS_OF
    assert {each.uid for each in draft.schemes} == {
        each.uid for each in portfolio.schemes if not each.vanished_on
    }
    for scheme in draft.schemes:
        assert scheme.uid
        row = portfolio.scheme_by_uid[scheme.uid]
        assert _moved(row, scheme.values) == set()
        known = portfolio.workstream_by_uid.get(row.workstream_uid or "")
        assert scheme.workstream == (known.name if known else None)
    assert len(draft.milestones) == 8
    for step in draft.milestones:
        assert step.uid
        known_step = portfolio.milestone_by_uid[step.uid]
        renamed = {"title"} if "\x0b" in known_step.title else set()
        assert _moved(known_step, step.values) == renamed
        assert draft.schemes[step.scheme].uid == known_step.scheme_uid


def test_reading_it_back_finds_the_same_links_and_baselines(tmp_path: Path) -> None:
    portfolio = planned()
    draft = read(exported(tmp_path, portfolio, kind="msproject"), Context())
    uids = [each.uid for each in draft.milestones]
    links = {(uids[d.before], uids[d.after], d.kind, d.lag_days) for d in draft.dependencies}
    assert links == {
        (row.before_uid, row.after_uid, row.kind, row.lag_days) for row in portfolio.dependencies
    }
    assert [each.name for each in draft.baselines] == ["july", "As agreed “today”"]
    for promised in draft.baselines:
        (kept,) = (row for row in portfolio.baselines if row.name == promised.name)
        rows = [row for row in portfolio.baseline_rows if row.baseline_uid == kept.uid]
        dates = {uids[at]: found for at, found in promised.dates.items()}
        assert dates == {row.row_uid: (stored(row.start), stored(row.finish)) for row in rows}


def test_what_was_changed_in_project_is_read(tmp_path: Path) -> None:
    portfolio = planned()
    path = exported(tmp_path, portfolio, kind="msproject")
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("2018-01-27T09:00:00", "2018-02-05T09:00:00").replace(
            "<Value>Delayed<", "<Value>On track<"
        ),
        encoding="utf-8",
    )
    (step,) = (each for each in read(path, Context()).milestones if each.title == "Go-live")
    values = dict(step.values)
    assert (values["start"], values["finish"]) == (None, "2018-02-05")
    assert values["status"] == "On track"


def _moved(row: Milestone | Scheme, values: Mapping[str, object]) -> set[str]:
    """The fields that a draft would change."""
    return {name for name, value in values.items() if stored(getattr(row, name)) != value}
