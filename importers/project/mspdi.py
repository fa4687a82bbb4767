"""Microsoft Project XML (MSPDI) as an outline.

Element and code meanings follow the MSPDI schema of Project 2007
(http://schemas.microsoft.com/project/2007/mspdi_pj12.xsd). The project's own summary (UID 0) is no
task, and rows without a name or a date are blank lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from importers.grid import Document
from importers.outline import Dates, Link, Outline, PlanForm, Task
from importers.package.xml import Element
from importers.project.lags import PERCENT, WorkingTime
from importers.project.opening import (
    check_size,
    child,
    children,
    joined,
    parts,
    percentage,
    project_tree,
    texts,
    whole,
)
from tracker.draft import Note, Weight
from tracker.model import DependencyKind

_KINDS = {
    "0": DependencyKind.FINISH_FINISH,
    "1": DependencyKind.FINISH_START,
    "2": DependencyKind.START_FINISH,
    "3": DependencyKind.START_START,
}
_WORK = "1"
_NO = frozenset({"0", "false"})
_YES = frozenset({"1", "true"})
Inner = Mapping[str, Sequence[Element]]
"""The elements of a task that hold others, by tag."""
_FILE_NAMES = (".xml", ".mpp")


def open_mspdi(path: Path) -> Document:
    """The file as a document that holds an outline. Raises Refused."""
    root = project_tree(path)
    elements = children(child(root, "Tasks"), "Task")
    check_size(path, len(elements))
    project = texts(root)
    owners = _owners(root)
    titles = _titles(root)
    title = _title(project, elements)
    tasks: list[Task] = []
    links: list[Link | Note] = []
    working = _working_time(project)
    project_note: str | None = None
    rows = 0
    for element in elements:
        facts, inner = parts(element)
        element.clear()
        if _is_project(facts):
            project_note = facts.get("Notes")
            continue
        rows += 1
        if _is_blank(facts):
            continue
        task = _task(facts, inner, f"task {rows}", owners, titles)
        tasks.append(task)
        links.extend(_links(inner, task, working))
    numbers = sorted({key for task in tasks for key in task.baselines}, key=int)
    outline = Outline(
        form=PlanForm.MSPDI,
        title=title,
        tasks=tasks,
        links=[link for link in links if isinstance(link, Link)],
        baselines={key: f"Baseline {key}" if key != "0" else "Baseline" for key in numbers},
        status_date=project.get("StatusDate"),
        summary_note=project_note,
        notes=[note for note in links if isinstance(note, Note)],
    )
    return Document((), outline=outline)


def _title(project: Mapping[str, str], elements: list[Element]) -> str | None:
    name = project.get("Title")
    if name is None and elements and _is_project(first := texts(elements[0])):
        name = first.get("Name")
    name = name or project.get("Name")
    for suffix in _FILE_NAMES:
        name = name.removesuffix(suffix) if name else None
    return name


def _is_project(facts: Mapping[str, str]) -> bool:
    """Whether a task is the summary of the whole project, which the outline does not count."""
    return facts.get("OutlineLevel") == "0" or (
        facts.get("UID") == "0" and facts.get("ID", "0") == "0"
    )


def _is_blank(facts: Mapping[str, str]) -> bool:
    return facts.get("IsNull") in _YES or not ({"Name", "Start", "Finish"} & facts.keys())


def _task(
    facts: Mapping[str, str],
    inner: Inner,
    where: str,
    owners: Mapping[str, str],
    titles: Mapping[str, str],
) -> Task:
    key = facts.get("UID", where)
    manual = facts.get("Manual") in _YES
    return Task(
        where=where,
        key=key,
        name=facts.get("Name", ""),
        level=_level(facts),
        start=facts.get("Start") or (facts.get("ManualStart") if manual else None),
        finish=facts.get("Finish") or (facts.get("ManualFinish") if manual else None),
        actual=facts.get("ActualFinish"),
        percent=percentage(facts.get("PercentComplete")),
        owner=owners.get(key) or facts.get("Contact"),
        note=facts.get("Notes"),
        active=facts.get("Active") not in _NO,
        fields={
            titles[given["FieldID"]]: given["Value"]
            for given in map(texts, inner.get("ExtendedAttribute", ()))
            if given.get("FieldID") in titles and "Value" in given
        },
        baselines=dict(_baselines(inner)),
    )


def _level(facts: Mapping[str, str]) -> int:
    number = facts.get("OutlineNumber", "1")
    return max(1, whole(facts.get("OutlineLevel")) or number.count(".") + 1)


def _baselines(inner: Inner) -> Iterator[tuple[str, Dates]]:
    for given in map(texts, inner.get("Baseline", ())):
        number = whole(given.get("Number", "0"))
        if number is not None and ({"Start", "Finish"} & given.keys()):
            yield str(number), (given.get("Start"), given.get("Finish"))


def _titles(root: Element) -> dict[str, str]:
    """The titles of custom fields by their number; a field without one has its own name."""
    found = map(texts, children(child(root, "ExtendedAttributes"), "ExtendedAttribute"))
    return {
        each["FieldID"]: title.casefold()
        for each in found
        if "FieldID" in each and (title := each.get("Alias") or each.get("FieldName"))
    }


def _owners(root: Element) -> dict[str, str]:
    """The people and teams assigned to each task; materials and costs own nothing."""
    resources = map(texts, children(child(root, "Resources"), "Resource"))
    names = {
        each["UID"]: each["Name"]
        for each in resources
        if "UID" in each and "Name" in each and each.get("Type", _WORK) == _WORK
    }
    assigned: dict[str, list[str]] = defaultdict(list)
    for each in map(texts, children(child(root, "Assignments"), "Assignment")):
        name = names.get(each.get("ResourceUID", ""))
        if name and "TaskUID" in each:
            assigned[each["TaskUID"]].append(name)
    return {task: owner for task, found in assigned.items() if (owner := joined(found))}


def _working_time(project: Mapping[str, str]) -> WorkingTime:
    usual = WorkingTime()
    minutes = whole(project.get("MinutesPerDay")) or usual.minutes_a_day
    week = whole(project.get("MinutesPerWeek")) or minutes * usual.days_a_week
    return WorkingTime(minutes, round(week / minutes))


def _links(inner: Inner, task: Task, working: WorkingTime) -> Iterator[Link | Note]:
    for given in map(texts, inner.get("PredecessorLink", ())):
        if given.get("CrossProject") in _YES or "PredecessorUID" not in given:
            message = "waits for a task of another project; that link was left out"
            yield Note(task.where, message, Weight.WARNING)
            continue
        form = whole(given.get("LagFormat")) or 0
        lag = whole(given.get("LinkLag")) or 0
        if lag and form in PERCENT:
            message = "has a link with a lag in per cent, which was read as no lag"
            yield Note(task.where, message, Weight.WARNING)
            lag = 0
        yield Link(
            where=task.where,
            before=given["PredecessorUID"],
            after=task.key,
            kind=_KINDS.get(given.get("Type", ""), DependencyKind.FINISH_START),
            lag_days=working.lag_days(lag, form),
        )
