"""GanttProject plans (.gan) as an outline.

Tasks stand inside one another; a length is in working days of the plan's own calendar; a task
lists the tasks that wait for it. Meanings follow GanttProject 2.8 to 3.3.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from importers.grid import Document
from importers.outline import Dates, Link, Outline, PlanForm, Task
from importers.package.signatures import OTHER_XML
from importers.package.xml import Element
from importers.project.opening import (
    check_size,
    child,
    children,
    joined,
    percentage,
    project_tree,
    whole,
)
from importers.project.working_days import WorkCalendar, read_calendar
from importers.wording import clean
from tracker.errors import Refused
from tracker.model import DependencyKind

_KINDS = {
    "1": DependencyKind.START_START,
    "2": DependencyKind.FINISH_START,
    "3": DependencyKind.FINISH_FINISH,
    "4": DependencyKind.START_FINISH,
}
_PLANNER = "mrproject-version"
"""Written by GNOME Planner, whose files begin alike and mean something else."""


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What a task refers to: the calendar, owners and baselines by task, titles of fields."""

    calendar: WorkCalendar
    owners: Mapping[str, str]
    titles: Mapping[str, str]
    baselines: Mapping[str, Mapping[str, Dates]]


def open_ganttproject(path: Path) -> Document:
    """The file as a document that holds an outline. Raises Refused."""
    root = project_tree(path)
    holder = child(root, "tasks")
    if holder is None or root.get(_PLANNER):
        raise Refused(OTHER_XML.problem, file=path, remedy=OTHER_XML.remedy)
    elements = list(_walked(holder))
    check_size(path, len(elements))
    calendar = read_calendar(root)
    names, promised = _baselines(root, calendar)
    around = _Surroundings(calendar, _owners(root), _titles(holder), promised)
    tasks = [_task(each, level, at, around) for at, (each, level) in enumerate(elements, 1)]
    links = [
        link
        for task, (each, _) in zip(tasks, elements, strict=True)
        for link in _links(each, task, calendar)
    ]
    outline = Outline(
        form=PlanForm.GANTTPROJECT,
        title=clean(root.get("name", "")).strip() or None,
        tasks=tasks,
        links=links,
        baselines=names,
    )
    return Document((), outline=outline)


def _walked(holder: Element) -> Iterator[tuple[Element, int]]:
    """Every task with its level, as the program lists them."""
    waiting = [(each, 1) for each in reversed(children(holder, "task"))]
    while waiting:
        element, level = waiting.pop()
        yield element, level
        waiting.extend((each, level + 1) for each in reversed(children(element, "task")))


def _task(element: Element, level: int, number: int, around: _Surroundings) -> Task:
    where = f"task {number}"
    key = element.get("id", where)
    start, finish = _dates(element, around.calendar)
    notes = child(element, "notes")
    return Task(
        where=where,
        key=key,
        name=clean(element.get("name", "")).strip(),
        level=level,
        start=start,
        finish=finish,
        percent=percentage(element.get("complete")),
        owner=around.owners.get(key),
        note=clean(notes.text or "").strip() or None if notes is not None else None,
        fields={
            around.titles[name]: clean(value)
            for each in children(element, "customproperty")
            if (name := each.get("taskproperty-id", "")) in around.titles
            and (value := each.get("value"))
        },
        baselines=around.baselines.get(key, {}),
    )


def _dates(element: Element, calendar: WorkCalendar) -> Dates:
    """Start as written, and the last working day of the task; a milestone ends as it starts."""
    start = element.get("start")
    days = whole(element.get("duration"))
    if start is None or element.get("meeting") == "true" or not days:
        return start, start
    try:
        first = date.fromisoformat(start)
    except ValueError:
        return start, None
    last = calendar.last_day(first, days)
    return start, last.isoformat() if last else None


def _baselines(
    root: Element, calendar: WorkCalendar
) -> tuple[dict[str, str], dict[str, dict[str, Dates]]]:
    """The names of the baselines, and what each promised by task."""
    names: dict[str, str] = {}
    promised: dict[str, dict[str, Dates]] = defaultdict(dict)
    for number, each in enumerate(children(child(root, "previous"), "previous-tasks")):
        key = str(number)
        names[key] = clean(each.get("name", "")).strip() or f"Baseline {number + 1}"
        for task in children(each, "previous-task"):
            promised[task.get("id", "")][key] = _dates(task, calendar)
    return names, promised


def _titles(holder: Element) -> dict[str, str]:
    return {
        each.get("id", ""): each.get("name", "").casefold()
        for each in children(child(holder, "taskproperties"), "taskproperty")
        if each.get("type") == "custom"
    }


def _owners(root: Element) -> dict[str, str]:
    """Who is assigned to each task, the one responsible first."""
    names = {
        each.get("id", ""): clean(each.get("name", "")).strip()
        for each in children(child(root, "resources"), "resource")
    }
    assigned: dict[str, list[str]] = defaultdict(list)
    given = children(child(root, "allocations"), "allocation")
    for each in sorted(given, key=lambda allocation: allocation.get("responsible") != "true"):
        assigned[each.get("task-id", "")].append(names.get(each.get("resource-id", ""), ""))
    return {task: owner for task, found in assigned.items() if (owner := joined(found))}


def _links(element: Element, task: Task, calendar: WorkCalendar) -> Iterator[Link]:
    for each in children(element, "depend"):
        yield Link(
            where=task.where,
            before=task.key,
            after=each.get("id", ""),
            kind=_KINDS.get(each.get("type", ""), DependencyKind.FINISH_START),
            lag_days=calendar.time.calendar_days(whole(each.get("difference")) or 0),
        )
