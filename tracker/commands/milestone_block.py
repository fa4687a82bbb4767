"""Milestones pasted as a block from a spreadsheet: title, owner, start, finish, status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tracker.commands.blocks import refuse_unread
from tracker.commands.milestones import placed_milestones
from tracker.emptiness import Emptiness, emptiness
from tracker.errors import WrongUsage
from tracker.fields import field_spec, field_title
from tracker.portfolio import Portfolio
from tracker.workspace import Intent

COLUMNS = ("title", "owner", "start", "finish", "status")
"""The columns of a block without headings."""

HEADINGS: Mapping[str, str] = {
    heading: field
    for field, headings in {
        "title": ("milestone", "task", "title", "activity", "workstream/activity", "step", "name"),
        "owner": ("owner", "lead", "who"),
        "start": ("start", "start date", "from"),
        "finish": ("finish", "end", "end date", "expected delivery", "due", "due date", "to"),
        "status": ("status",),
    }.items()
    for heading in headings
}
"""Headings that people copy along, and the fields they stand for."""

_DATES = {"start": "start_text", "finish": "finish_text"}


def paste_milestones(
    portfolio: Portfolio,
    *,
    scheme_uid: str,
    rows: Sequence[Sequence[str]],
    today: date,
    after_uid: str | None = None,
) -> Intent:
    """New milestones from a block of cells, at the end of a scheme or after one of its rows.

    Headings, if they were copied along, say what the columns are. A date that is put off ("tbc")
    is kept in words. All or nothing: raises `WrongUsage` naming the cells that cannot be read.
    """
    columns, body = _columns(rows)
    new: list[dict[str, object]] = []
    refused: list[str] = []
    for nth, cells in enumerate(body, start=1):
        texts = {field: cell.strip() for field, cell in zip(columns, cells, strict=False) if field}
        if any(texts.values()):
            new.append(_read(texts, f"row {nth} of the block", refused))
    refuse_unread(refused)
    if not new:
        raise WrongUsage("there is nothing to paste", remedy="copy rows that have titles")
    what = "a milestone" if len(new) == 1 else f"{len(new):,} milestones"
    changes = placed_milestones(portfolio, scheme_uid, after_uid, new, today=today)
    return Intent(f"Paste {what}", changes)


def _columns(
    rows: Sequence[Sequence[str]],
) -> tuple[Sequence[str | None], Sequence[Sequence[str]]]:
    first = [" ".join(cell.casefold().split()) for cell in rows[0]] if rows else []
    if first and first[0] and all(not cell or cell in HEADINGS for cell in first):
        return [HEADINGS.get(cell) for cell in first], rows[1:]
    return COLUMNS, rows


def _read(texts: Mapping[str, str], where: str, refused: list[str]) -> dict[str, object]:
    values: dict[str, object] = {}
    for field, text in {"title": "", **texts}.items():
        if field in _DATES and emptiness(text) not in {Emptiness.CONTENT, Emptiness.BLANK}:
            values[field], values[_DATES[field]] = None, text
            continue
        try:
            values[field] = field_spec("milestone", field).parse(text)
        except WrongUsage as error:
            told = error.problem.removeprefix(f"{field_title('milestone', field)}: ")
            refused.append(f"{where}, {field_title('milestone', field)}: {told}")
    return values
