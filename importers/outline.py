"""A plan as project programs keep it: the shape that their files are brought to.

Readers of files (`importers.project.mspdi`, `importers.project.ganttproject`) make it; the reader
of meaning (`importers.project.read`) sees only this. Dates are text as the file has them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tracker.draft import Note


class PlanForm(StrEnum):
    """The formats of project files; the words are the names of their readers."""

    MSPDI = "mspdi"
    GANTTPROJECT = "ganttproject"


Dates = tuple[str | None, str | None]
"""Start and finish."""


@dataclass(frozen=True, slots=True)
class Task:
    """One row of the plan, in outline order.

    `where` is its place as told to the user, unlike that of any other task; `key` is what links
    call it; `level` counts from 1. `owner` joins the names of those assigned; `fields` are the
    custom fields by their titles in small letters; `baselines` are dates by key of the baseline.
    An inactive task is no longer part of the plan.
    """

    where: str
    key: str
    name: str
    level: int
    start: str | None = None
    finish: str | None = None
    actual: str | None = None
    percent: int | None = None
    owner: str | None = None
    note: str | None = None
    active: bool = True
    fields: Mapping[str, str] = field(default_factory=dict)
    baselines: Mapping[str, Dates] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """The task with the key `after` waits for the one with the key `before`.

    `kind` is a word of `tracker.model.DependencyKind`; `lag_days` are calendar days.
    """

    where: str
    before: str
    after: str
    kind: str
    lag_days: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole plan. `baselines` names them by key; `status_date` is the plan's own as-of date.

    `summary_note` is what is written about the project as a whole; `notes` are what the reader of
    the file could not take.
    """

    form: PlanForm
    title: str | None
    tasks: Sequence[Task]
    links: Sequence[Link] = ()
    baselines: Mapping[str, str] = field(default_factory=dict)
    status_date: str | None = None
    summary_note: str | None = None
    notes: Sequence[Note] = ()
