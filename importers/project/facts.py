"""What one task says of a scheme or a milestone, in the fields of `tracker.model`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from importers.lengths import too_long
from importers.outline import Task
from tracker.draft import Note, Value, Weight
from tracker.export.msproject.attributes import FULL, NONE, Attribute
from tracker.fields import SHORT_LIMIT
from tracker.model import Status
from tracker.timing.wording import format_date

FIRST_YEAR, LAST_YEAR = 1990, 2100
_DATE_LENGTH = 10
_STATUSES = {str(status).casefold(): str(status) for status in Status}


def day(text: str | None) -> date | None:
    """The day of a date with or without a time; None for what is none, or out of any plan."""
    try:
        found = date.fromisoformat((text or "")[:_DATE_LENGTH])
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None


def named(task: Task) -> str:
    """The task's name as it can be kept; one without a name is called by its place."""
    return task.name[:SHORT_LIMIT].rstrip() or task.where.capitalize()


def milestone_values(task: Task, *, level: int) -> dict[str, Value]:
    """The milestone's fields; one that the file does not speak of is absent.

    Of a plan that this app wrote, a blank it had to fill stays blank, and words that it did not
    write whole are left alone.
    """
    values: dict[str, Value] = {"title": named(task), "level": level}
    values.update(_dates(task))
    if task.percent is not None:
        values["percent_complete"] = task.percent
    if (status := _status(task)) is not None:
        values["status"] = status
    if task.owner is not None:
        values["owner"] = task.owner
    if task.note is not None:
        values["note"] = task.note
    return _ours(task, values) if is_ours(task) else values


def scheme_values(task: Task) -> dict[str, Value]:
    """The scheme's fields; the dates of one that this app wrote only sum up its milestones'.

    How much of a summary is done sums up its milestones too, so it is no declared status.
    """
    values: dict[str, Value] = {"name": named(task)}
    if is_ours(task):
        values["status"] = _given_status(task)
        return values
    if (start := day(task.start)) is not None:
        values["start"] = start.isoformat()
    if (finish := day(task.finish)) is not None:
        values["delivery_text"] = format_date(finish)
    if (status := _given_status(task)) is not None:
        values["status"] = status
    if task.owner is not None:
        values["leads_text"] = task.owner
    if task.note is not None:
        values["description"] = task.note
    return values


def is_ours(task: Task) -> bool:
    """Whether this app wrote the task."""
    return Attribute.UID.casefold() in task.fields


def uid_of(task: Task) -> str | None:
    """The key of the row that the task was written from, if this app wrote it."""
    return task.fields.get(Attribute.UID.casefold())


def date_notes(task: Task) -> Iterator[Note]:
    """What is odd about the task's dates."""
    for title, text in (("start", task.start), ("finish", task.finish), ("end", task.actual)):
        if text and day(text) is None:
            message = f"its {title} {text[:30]!r} is no date from 1990 to 2100, so it is left blank"
            yield Note(task.where, message, Weight.WARNING)
    start, finish = day(task.start), day(task.finish)
    if start and finish and finish < start:
        message = f"ends ({format_date(finish)}) before it starts ({format_date(start)})"
        yield Note(task.where, message, Weight.WARNING)


def fitting(
    entity: str, values: dict[str, Value], where: str, *, name: str
) -> tuple[dict[str, Value], list[Note]]:
    """The values without those that are too long, and a note for each of these."""
    problems = {field: too_long(entity, field, value) for field, value in values.items()}
    kept = {field: value for field, value in values.items() if not problems[field]}
    notes = [
        Note(where, f"{field} of “{name}” {problem}", Weight.REJECTED)
        for field, problem in problems.items()
        if problem
    ]
    return kept, notes


def _dates(task: Task) -> Iterator[tuple[str, Value]]:
    for field, text in (("start", task.start), ("finish", task.finish), ("actual", task.actual)):
        if text is None:
            continue
        found = day(text)
        yield field, found.isoformat() if found else None
        if found is None and field != "actual":
            yield f"{field}_text", text[:SHORT_LIMIT]


def _status(task: Task) -> str | None:
    """As given in a field called Status; else what is plain from how much is done."""
    given = _given_status(task)
    if given is not None or task.percent is None:
        return given
    if not task.active:
        return str(Status.CANCELLED)
    return {FULL: str(Status.COMPLETED), NONE: str(Status.NOT_STARTED)}.get(task.percent)


def _given_status(task: Task) -> str | None:
    return _STATUSES.get(task.fields.get(Attribute.STATUS.casefold(), "").strip().casefold())


def _ours(task: Task, values: dict[str, Value]) -> dict[str, Value]:
    blank = set(task.fields.get(Attribute.BLANK.casefold(), "").split())
    withheld = set(task.fields.get(Attribute.WITHHELD.casefold(), "").split())
    values["status"] = _given_status(task)
    values["owner"] = task.fields.get(Attribute.OWNER.casefold())
    values.setdefault("note", None)
    start, finish = values.get("start"), values.get("finish")
    filled = {
        "start": finish,
        "finish": start,
        "actual": finish,
        "percent_complete": FULL if values["status"] == Status.COMPLETED else NONE,
    }
    for field, filling in filled.items():
        if field in blank and values.get(field) == filling:
            values[field] = None
    return {field: value for field, value in values.items() if field not in withheld}
