"""Tasks as elements: what a workstream, a scheme and a milestone say in a project file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from tracker.export.addresses import without_addresses
from tracker.export.msproject import schema
from tracker.export.msproject.attributes import Attribute
from tracker.export.msproject.dates import done
from tracker.export.msproject.elements import Content, Markup, element
from tracker.export.msproject.planned import PlanTask
from tracker.export.msproject.times import ending, holds, lag, length, starting
from tracker.model import BaselineRow, Dependency, DependencyKind, Milestone, Scheme
from tracker.timeline.outline import Level

_KINDS = {
    DependencyKind.FINISH_FINISH: 0,
    DependencyKind.FINISH_START: 1,
    DependencyKind.START_FINISH: 2,
    DependencyKind.START_START: 3,
}
_ELAPSED_DAYS = 8
_DAYS = 7
_FIXED_DURATION = 1
_PRIORITY = 500

Promises = Iterable[tuple[int, BaselineRow]]
"""What each baseline, by its number, promised of a row."""


def task_element(
    task: PlanTask, *, links: Iterable[tuple[int, Dependency]], promises: Promises
) -> Markup:
    """One task; `links` are the numbers of the tasks it waits for, with what is known of each."""
    content: dict[str, Content] = {
        "UID": task.number,
        "ID": task.number,
        "Name": without_addresses(task.name),
        "Active": 1,
        "Type": _FIXED_DURATION,
        "IsNull": 0,
        "WBS": task.outline,
        "OutlineNumber": task.outline,
        "OutlineLevel": task.depth,
        "Priority": _PRIORITY,
        "EffortDriven": 0,
        "Estimated": 0,
        "Summary": int(task.summary),
        **_scheduling(task),
        "PredecessorLink": [_link(number, found) for number, found in links],
        "Baseline": [_baseline(number, row) for number, row in promises],
    }
    attributes: dict[Attribute, str] = {Attribute.UID: task.row.uid, Attribute.PART: task.level}
    if task.level is Level.MILESTONE:
        milestone = cast("Milestone", task.row)
        content.update(_progress(milestone))
        attributes.update(_milestone_attributes(task, milestone))
    elif task.level is Level.SCHEME and (status := cast("Scheme", task.row).status):
        attributes[Attribute.STATUS] = status
    content["ExtendedAttribute"] = list(_attributes(attributes))
    return element("Task", schema.TASK, content)


def owner_of(task: PlanTask) -> str | None:
    """Who a milestone is assigned to, less any e-mail address."""
    if task.level is not Level.MILESTONE:
        return None
    return without_addresses(cast("Milestone", task.row).owner or "") or None


def _scheduling(task: PlanTask) -> Mapping[str, str]:
    """Dates; what sums up schemes or milestones is scheduled from them, and not by hand."""
    if task.summary and task.level is not Level.MILESTONE:
        found = task.dates.elements(summary=False)
        own = {"Start", "Finish", "Duration", "DurationFormat"} & found.keys()
        return {"Manual": "0", "Milestone": "0", **{name: found[name] for name in own}}
    return task.dates.elements(summary=task.summary)


def _progress(milestone: Milestone) -> Mapping[str, Content]:
    found: dict[str, Content] = {"PercentComplete": done(milestone)}
    if milestone.actual is not None and holds(milestone.actual):
        found["ActualFinish"] = ending(milestone.actual)
        began = min(milestone.start or milestone.actual, milestone.actual)
        found["ActualStart"] = starting(began if holds(began) else milestone.actual)
    if milestone.note:
        found["Notes"] = without_addresses(milestone.note)
    return found


def _milestone_attributes(task: PlanTask, milestone: Milestone) -> dict[Attribute, str]:
    words = {"owner": milestone.owner or "", "note": milestone.note or ""}
    withheld = [name for name, text in words.items() if without_addresses(text) != text]
    blank = [*task.dates.made_up]
    if milestone.percent_complete is None:
        blank.append("percent_complete")
    if milestone.actual is None:
        blank.append("actual")
    elif not holds(milestone.actual):
        withheld.append("actual")
    return {
        Attribute.STATUS: milestone.status or "",
        Attribute.OWNER: without_addresses(words["owner"]),
        Attribute.BLANK: " ".join(blank),
        Attribute.WITHHELD: " ".join((*task.dates.withheld, *withheld)),
    }


def _attributes(values: Mapping[Attribute, str]) -> Iterator[Markup]:
    for attribute in Attribute:
        if values.get(attribute):
            content = {"FieldID": attribute.field_id, "Value": values[attribute]}
            yield element("ExtendedAttribute", ("FieldID", "Value"), content)


def _link(number: int, found: Dependency) -> Markup:
    content: dict[str, Content] = {
        "PredecessorUID": number,
        "Type": _KINDS[DependencyKind(found.kind)],
        "CrossProject": 0,
        "LinkLag": lag(found.lag_days),
        "LagFormat": _ELAPSED_DAYS,
    }
    return element("PredecessorLink", schema.LINK, content)


def _baseline(number: int, row: BaselineRow) -> Markup:
    content: dict[str, Content] = {"Number": number, "Interim": 0}
    if row.start is not None and holds(row.start):
        content["Start"] = starting(row.start)
    if row.finish is not None and holds(row.finish):
        content["Finish"] = ending(row.finish)
    if row.start is not None and row.finish is not None and {"Start", "Finish"} <= content.keys():
        content["Duration"] = length(row.start, row.finish)
        content["DurationFormat"] = _DAYS
    return element("Baseline", schema.BASELINE, content)
