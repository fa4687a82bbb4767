"""The lines of the plan as tasks of a project file: numbers, levels, dates that sum up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

from tracker.export.msproject.dates import TaskDates, milestone_dates, scheme_dates
from tracker.model import Milestone, Row, Scheme
from tracker.portfolio import Portfolio
from tracker.timeline.outline import Level, Line, outline


@dataclass(slots=True)
class PlanTask:
    """One task. `number` is its UID and its row; `outline` its place in the outline: "1.2.3"."""

    number: int
    depth: int
    outline: str
    level: Level
    name: str
    row: Row
    dates: TaskDates
    summary: bool = False


def plan_tasks(portfolio: Portfolio) -> list[PlanTask]:
    """Every line of the plan as a task; schemes of no workstream stand at the top.

    A workstream, and a scheme with milestones, runs from the first to the last date under it.
    """
    tasks: list[PlanTask] = []
    above: list[tuple[int, PlanTask]] = []
    counts = [0]
    loose = False
    for line in outline(portfolio):
        if line.row is None:
            loose = True
            continue
        wanted = line.depth if loose else line.depth + 1
        while above and above[-1][0] >= wanted:
            above.pop()
            counts.pop()
        counts[-1] += 1
        place = ".".join(map(str, counts))
        task = PlanTask(
            len(tasks) + 1, len(counts), place, line.level, line.name, line.row, _dates(line)
        )
        if above:
            above[-1][1].summary = True
        tasks.append(task)
        above.append((wanted, task))
        counts.append(0)
    _sum_up(tasks)
    return tasks


def span(tasks: list[PlanTask]) -> tuple[date | None, date | None]:
    """The first and the last date of the tasks."""
    days = [day for task in tasks for day in (task.dates.start, task.dates.finish) if day]
    return min(days, default=None), max(days, default=None)


def _dates(line: Line) -> TaskDates:
    if line.level is Level.MILESTONE:
        return milestone_dates(cast("Milestone", line.row))
    if line.level is Level.SCHEME:
        return scheme_dates(cast("Scheme", line.row))
    return TaskDates(None, None)


def _sum_up(tasks: list[PlanTask]) -> None:
    """Workstreams and schemes with milestones get the span of what is under them."""
    for at, task in enumerate(tasks):
        if task.summary and task.level is not Level.MILESTONE:
            under = []
            for below in tasks[at + 1 :]:
                if below.depth <= task.depth:
                    break
                under.append(below)
            first, last = span([each for each in under if each.level is Level.MILESTONE] or under)
            task.dates = TaskDates(first, last)
