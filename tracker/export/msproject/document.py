"""The plan as a whole project file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import chain
from pathlib import Path

from tracker.export.msproject import schema, times
from tracker.export.msproject.attributes import BASELINE_NOTE, Attribute
from tracker.export.msproject.elements import Content, Markup, element, holding, pieces
from tracker.export.msproject.parts import assignment, definition, every_day, resource
from tracker.export.msproject.planned import PlanTask, plan_tasks, span
from tracker.export.msproject.task_elements import owner_of, task_element
from tracker.model import Baseline, BaselineRow, Dependency
from tracker.portfolio import Portfolio
from tracker.timeline.outline import Level

MOST_BASELINES = 11
"""Project keeps a baseline and ten more."""

_HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="{schema.NAMESPACE}">'
_SAVE_VERSION = 12
_DAYS = 7
_COMMAS = str.maketrans({",": ";", "[": "(", "]": ")"})
"""What Project does not take in the name of a resource."""


def write_msproject(
    portfolio: Portfolio,
    path: Path,
    *,
    as_of: date,
    made_on: datetime,
) -> None:
    """Workstreams, schemes and milestones as tasks, with links and baselines.

    What slip is counted from is Project's own baseline, the others follow from the newest; their
    names stand in the project's notes. Office notes and e-mail addresses are left out. OSError if
    the file cannot be written.
    """
    tasks = plan_tasks(portfolio)
    baselines = _baselines(portfolio)
    content = {**_settings(portfolio, tasks, as_of, made_on), **_parts(portfolio, tasks, baselines)}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_HEAD)
        file.writelines(pieces(schema.PROJECT, content))
        file.write("</Project>\n")


def _settings(
    portfolio: Portfolio, tasks: list[PlanTask], as_of: date, made_on: datetime
) -> dict[str, Content]:
    first, last = span(tasks)
    moment = made_on.isoformat(timespec="seconds").partition("+")[0]
    return {
        "SaveVersion": _SAVE_VERSION,
        "Name": portfolio.programme.name,
        "Title": portfolio.programme.name,
        "CreationDate": moment,
        "LastSaved": moment,
        "ScheduleFromStart": 1,
        "StartDate": times.starting(first or as_of),
        "FinishDate": times.ending(last or as_of),
        "CalendarUID": 1,
        "DefaultStartTime": times.DAY_STARTS,
        "DefaultFinishTime": times.DAY_ENDS,
        "MinutesPerDay": times.MINUTES_A_DAY,
        "MinutesPerWeek": times.MINUTES_A_DAY * times.DAYS_A_WEEK,
        "DaysPerMonth": 30,
        "DurationFormat": _DAYS,
        "HonorConstraints": 1,
        "WeekStartDay": 1,
        "StatusDate": times.ending(as_of),
        "CurrentDate": moment,
    }


def _parts(
    portfolio: Portfolio, tasks: list[PlanTask], baselines: Sequence[Baseline]
) -> dict[str, Content]:
    owners = {task.number: owner.translate(_COMMAS) for task in tasks if (owner := owner_of(task))}
    resources = {name: at for at, name in enumerate(dict.fromkeys(owners.values()), 1)}
    root = element("Task", schema.TASK, _project_task(portfolio, tasks, baselines))
    return {
        "ExtendedAttributes": holding("ExtendedAttributes", map(definition, Attribute)),
        "Calendars": holding("Calendars", [every_day()]),
        "Tasks": holding("Tasks", chain([root], _tasks(portfolio, tasks, baselines))),
        "Resources": holding("Resources", [resource(at, name) for name, at in resources.items()]),
        "Assignments": holding(
            "Assignments",
            [
                assignment(at, task=number, resource=resources[name])
                for at, (number, name) in enumerate(owners.items(), 1)
            ],
        ),
    }


def _baselines(portfolio: Portfolio) -> list[Baseline]:
    """Those that fit, the one that slip is counted from first, then from the newest."""
    chosen = portfolio.baseline
    newest = sorted(portfolio.baselines, key=lambda row: (row.taken_on, row.position), reverse=True)
    return sorted(newest, key=lambda row: row is not chosen)[:MOST_BASELINES]


def _tasks(
    portfolio: Portfolio, tasks: list[PlanTask], baselines: Sequence[Baseline]
) -> Iterator[Markup]:
    numbers = {task.row.uid: task.number for task in tasks if task.level is Level.MILESTONE}
    links: dict[str, list[tuple[int, Dependency]]] = defaultdict(list)
    for link in portfolio.dependencies:
        if link.before_uid in numbers and link.after_uid in numbers:
            links[link.after_uid].append((numbers[link.before_uid], link))
    promised = _promised(portfolio, baselines)
    for task in tasks:
        uid = task.row.uid
        yield task_element(task, links=links.get(uid, ()), promises=promised.get(uid, ()))


def _promised(
    portfolio: Portfolio, baselines: Sequence[Baseline]
) -> Mapping[str, list[tuple[int, BaselineRow]]]:
    """What each baseline promised, by the key of the row, in the order of their numbers."""
    numbers = {row.uid: number for number, row in enumerate(baselines)}
    found: dict[str, list[tuple[int, BaselineRow]]] = defaultdict(list)
    for row in portfolio.baseline_rows:
        if row.baseline_uid in numbers and (row.start or row.finish):
            found[row.row_uid].append((numbers[row.baseline_uid], row))
    for rows in found.values():
        rows.sort(key=lambda numbered: numbered[0])
    return found


def _project_task(
    portfolio: Portfolio, tasks: list[PlanTask], baselines: Sequence[Baseline]
) -> dict[str, Content]:
    """The task that stands for the whole project; its notes are those of the project."""
    first, last = span(tasks)
    dates = {"Start": times.starting(first), "Finish": times.ending(last)} if first and last else {}
    lines = [
        BASELINE_NOTE.format(number=number, name=" ".join(row.name.split()))
        for number, row in enumerate(baselines)
    ]
    if (left_out := len(portfolio.baselines) - len(baselines)) > 0:
        lines.append(f"{left_out} older baselines did not fit")
    return {
        "UID": 0,
        "ID": 0,
        "Name": portfolio.programme.name,
        "Type": 1,
        "IsNull": 0,
        "WBS": 0,
        "OutlineNumber": 0,
        "OutlineLevel": 0,
        "Summary": 1,
        **dates,
        **({"Notes": "\n".join(lines)} if lines else {}),
    }
