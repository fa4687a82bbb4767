"""Settling what returns left open."""

from __future__ import annotations

import json
from datetime import date

from tracker.changes import RowChange
from tracker.commands.merges import RowsTaken
from tracker.commands.return_records import rows_written, state_changes
from tracker.draft import Value
from tracker.errors import NotFound, WrongUsage
from tracker.fields import field_spec, field_title
from tracker.merge.result import WHOLE_ROW, Proposed
from tracker.merge.words import both_changes, one_after_the_other
from tracker.model import ItemKind, ReturnDocument, ReturnItem, Source
from tracker.portfolio import Portfolio
from tracker.ties import removal
from tracker.workspace import Intent

CHOICES = ("ours", "theirs", "both", "edited", "left")
"""What a person may say of an open item."""


def settle_item(
    portfolio: Portfolio, item_uid: str, choice: str, text: str | None = None, *, as_of: date
) -> Intent:
    """Settle one open item: keep ours, take theirs, both texts, or what the person wrote.

    "left" puts it aside. A rejected item can only be put aside. `as_of` is the date words are read
    by. Raises `NotFound`, and `WrongUsage` for a choice that makes no sense here.
    """
    item = _item(portfolio, item_uid)
    if choice not in CHOICES:
        raise WrongUsage(
            f"an item cannot be settled as {choice!r}", remedy=f"use {', '.join(CHOICES)}"
        )
    rows = RowsTaken(portfolio)
    if choice in {"theirs", "both", "edited"}:
        _take(portfolio, rows, item, choice, text, as_of=as_of)
    changes = (*rows.changes(), *state_changes(portfolio, {item_uid: choice}))
    return Intent(f"Settle {_named(item)}: {choice}", changes, Source.RETURN)


def settle_return(portfolio: Portfolio, return_uid: str, choice: str, *, as_of: date) -> Intent:
    """Settle everything that is open of one return: keep all ours, or take all theirs.

    What was rejected stays: it is put aside one by one.
    """
    document = return_document(portfolio, return_uid)
    waiting = [
        item
        for item in portfolio.return_items
        if item.return_uid == return_uid and item.settled is None and item.kind != ItemKind.REJECTED
    ]
    rows = RowsTaken(portfolio)
    for item in waiting if choice == "theirs" else ():
        _take(portfolio, rows, item, choice, None, as_of=as_of)
    settled = dict.fromkeys((item.uid for item in waiting), choice)
    changes = (*rows.changes(), *state_changes(portfolio, settled))
    return Intent(f"Settle all of {document.file_name}: {choice}", changes, Source.RETURN)


def _take(
    portfolio: Portfolio,
    rows: RowsTaken,
    item: ReturnItem,
    choice: str,
    text: str | None,
    *,
    as_of: date,
) -> None:
    if item.kind == ItemKind.REJECTED or item.entity is None or item.row_uid is None:
        raise WrongUsage(
            f"{_named(item)} was rejected and is never taken", remedy="settle it as left"
        )
    if item.kind == ItemKind.PROPOSED:
        if choice != "theirs":
            raise WrongUsage("a proposed row can be taken or left, and edited afterwards")
        values: dict[str, Value] = json.loads(item.theirs or "{}")
        proposed = Proposed(
            item.entity, item.row_uid, item.name or "", values, item.place or "", "", taken=True
        )
        rows.add(proposed, as_of=as_of)
        return
    if item.field is None or item.field == WHOLE_ROW:
        if choice != "theirs":
            raise WrongUsage("a whole row is kept as ours, taken as theirs, or left")
        rows.whole(_whole_row(portfolio, item))
        return
    value = chosen_value(portfolio, item, choice, text)
    rows.put((item.entity, item.row_uid), item.field, value, as_of=as_of)


def _whole_row(portfolio: Portfolio, item: ReturnItem) -> tuple[RowChange, ...]:
    """What taking theirs does to a row that one side removed: it goes, or it is brought back."""
    entity, uid = str(item.entity), str(item.row_uid)
    wanted = rows_written(item.theirs)
    if wanted:
        return tuple(row for row in wanted if not _is_here(portfolio, row))
    if item.ours is not None and json.loads(item.ours) is not None:
        return removal(portfolio, entity, uid)
    raise WrongUsage(
        f"{_named(item)} is not known well enough to be brought back",
        remedy="add it by hand and put this aside",
    )


def _is_here(portfolio: Portfolio, row: RowChange) -> bool:
    return any(each.uid == row.uid for each in portfolio.rows(row.entity))


def chosen_value(
    portfolio: Portfolio, item: ReturnItem, choice: str, text: str | None = None
) -> Value:
    """What "theirs", "both" or "edited" would put into the field of a conflict.

    Raises `WrongUsage` where a field cannot hold both, and for words that it cannot take.
    """
    entity, field = str(item.entity), str(item.field)
    if choice == "edited":
        return field_spec(entity, field).parse(text)
    theirs: Value = json.loads(item.theirs or "null")
    if choice == "theirs":
        return theirs
    row = portfolio.find(str(item.row_uid))[1]
    ours, base = getattr(row, field), json.loads(item.base or "null")
    if not isinstance(ours, str) or not isinstance(theirs, str):
        raise WrongUsage(f"{field_title(entity, field)} cannot hold both", remedy="choose one")
    words = both_changes(base, ours, theirs) if isinstance(base, str) else None
    return field_spec(entity, field).parse(words or one_after_the_other(ours, theirs))


def _named(item: ReturnItem) -> str:
    title = field_title(item.entity or "", item.field) if item.field else None
    return f"{title} of “{item.name}”" if title else f"“{item.name or item.place}”"


def _item(portfolio: Portfolio, uid: str) -> ReturnItem:
    for item in portfolio.return_items:
        if item.uid == uid:
            return item
    raise NotFound(f"there is no item {uid!r} of a return")


def return_document(portfolio: Portfolio, uid: str) -> ReturnDocument:
    """The record of a return; raises `NotFound`."""
    for document in portfolio.returns:
        if document.uid == uid:
            return document
    raise NotFound(f"there is no return {uid!r}")
