"""Settling what a return left open, as a person sees it: three texts, a choice, what is saved."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import get_args

from tracker.changes import stored
from tracker.commands.returns import chosen_value, settle_item
from tracker.draft import Value
from tracker.errors import TrackerError
from tracker.fields import field_spec, field_title
from tracker.model import ENTITIES, ItemKind, Rag, ReturnItem
from tracker.portfolio import Portfolio
from tracker.row_names import row_name
from tracker.timing import describe, format_date, read_timing
from tracker.workspace import Intent

_RATINGS = {str(rag): rag.word for rag in Rag}
_BOTH_SIDES = "both sides changed it"
"""Said of every true conflict: the three cards show as much."""
_WHOLE_ROW = frozenset({None, "", "uid"})
_KIND_WORDS = {
    ItemKind.CONFLICT: "Conflict",
    ItemKind.CLEARED: "Emptied cell",
    ItemKind.PROPOSED: "New row",
    ItemKind.REJECTED: "Not taken",
}


class Choice(StrEnum):
    """What a person may say of an open item; the order is that of their keys, Alt+1 to Alt+5."""

    ISSUED = "issued"
    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Words:
    """The three sides of an item as people read them; "" is a blank."""

    issued: str
    ours: str
    theirs: str


def is_of_a_field(item: ReturnItem) -> bool:
    """Whether it is about one field that can be set either way, not about a whole row."""
    return (
        item.kind in {ItemKind.CONFLICT, ItemKind.CLEARED}
        and item.entity is not None
        and item.field not in _WHOLE_ROW
    )


def words_of(portfolio: Portfolio, item: ReturnItem) -> Words:
    """What was issued, what stands here now, and what came back."""
    return Words(
        _told(portfolio, item, _read(item.base)),
        _told(portfolio, item, _ours(portfolio, item)),
        _told(portfolio, item, _read(item.theirs)),
    )


def subject_of(portfolio: Portfolio, item: ReturnItem) -> str:
    """The row an item is about, with its code where it has one: "EL-2 Home First"."""
    scheme = portfolio.scheme_by_uid.get(item.row_uid or "")
    milestone = portfolio.milestone_by_uid.get(item.row_uid or "")
    if milestone is not None:
        scheme = portfolio.scheme_by_uid.get(milestone.scheme_uid)
    code = f"{scheme.code} " if scheme is not None and scheme.code else ""
    return f"{code}{item.name or item.place or 'The whole file'}"


def title_of(item: ReturnItem) -> str:
    """The field an item is about, else what happened to its row."""
    if item.entity is not None and item.field not in _WHOLE_ROW:
        return field_title(item.entity, str(item.field))
    kinds = {
        ItemKind.PROPOSED: f"New {item.entity or 'row'}",
        ItemKind.REJECTED: "Not taken",
    }
    return kinds.get(ItemKind(item.kind), "The whole row")


def reason_of(item: ReturnItem) -> str:
    """What a person should know of an item besides its words, as a sentence; often nothing."""
    told = (item.reason or "").removeprefix(_BOTH_SIDES).lstrip("; ")
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def text_of(portfolio: Portfolio, item: ReturnItem, choice: Choice) -> str | None:
    """What would be saved, in words; None for a choice that makes no sense here."""
    words = words_of(portfolio, item)
    texts = {Choice.ISSUED: words.issued, Choice.OURS: words.ours, Choice.THEIRS: words.theirs}
    if choice is not Choice.BOTH:
        return texts.get(choice, words.ours)
    if not words.ours or not words.theirs or words.ours == words.theirs:
        return None
    try:
        return _told(portfolio, item, chosen_value(portfolio, item, str(choice)))
    except TrackerError:
        return None


def reading_of(item: ReturnItem, text: str, *, as_of: date) -> str:
    """How words would be read, as a sentence; "" where they are kept as they are."""
    entity, field = str(item.entity), str(item.field)
    if field == "delivery_text":
        return f"Read as {describe(read_timing(text or None, as_of=as_of))}"
    try:
        value = field_spec(entity, field).parse(text)
    except TrackerError as error:
        return error.sentence
    if value is None:
        return "The cell will be empty"
    told = told_value(entity, field, stored(value))
    return f"Read as {told}" if told != text and not _is_text(entity, field) else ""


def heading_of(portfolio: Portfolio, item: ReturnItem, *, number: int, of: int) -> str:
    """What an item is, which of how many it is, and what it is about, on one line."""
    proposed = item.kind == ItemKind.PROPOSED
    kind = title_of(item) if proposed else _KIND_WORDS[ItemKind(item.kind)]
    about = "" if item.field in _WHOLE_ROW else f", “{title_of(item)}”"
    return f"{kind} {number:,} of {of:,}: {subject_of(portfolio, item)}{about}"


def proposed_values(portfolio: Portfolio, item: ReturnItem) -> list[tuple[str, str]]:
    """The fields of a row that a return adds, by title, what it is part of first; nothing for
    other items."""
    values = _read(item.theirs)
    if not isinstance(values, dict):
        return []
    entity = str(item.entity)
    held = {name: value for name, value in values.items() if value not in {None, ""}}
    parts = [name for name in held if name.endswith("_uid")]
    shown = [name for name in held if name not in {*parts, "uid", "position"}]
    return [
        *(
            (
                name.removesuffix("_uid").replace("_", " ").capitalize(),
                _named(portfolio, held[name]),
            )
            for name in parts
        ),
        *((field_title(entity, name), told_value(entity, name, held[name])) for name in shown),
    ]


def settlement(
    portfolio: Portfolio, item: ReturnItem, choice: Choice, text: str, *, as_of: date
) -> Intent:
    """Settle an item of a field with the words in the box.

    Words that were changed, and those as issued, are what a person wrote. Raises `WrongUsage`.
    """
    unchanged = text == text_of(portfolio, item, choice)
    if unchanged and choice in {Choice.OURS, Choice.THEIRS, Choice.BOTH}:
        return settle_item(portfolio, item.uid, str(choice), as_of=as_of)
    return settle_item(portfolio, item.uid, str(Choice.EDITED), text, as_of=as_of)


def told_value(entity: str, field: str, value: Value) -> str:
    """A stored value as people read and type it."""
    if value is None:
        return ""
    if field == "rag":
        return _RATINGS.get(str(value), str(value))
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, str) and _holds(entity, field, date):
        return format_date(date.fromisoformat(value))
    return str(value)


def _told(portfolio: Portfolio, item: ReturnItem, value: object) -> str:
    if isinstance(value, dict):
        return "\n".join(f"{title}: {words}" for title, words in proposed_values(portfolio, item))
    if not isinstance(value, str | int | float | bool):
        return ""
    if str(item.field).endswith("_uid"):
        return _named(portfolio, value)
    return told_value(str(item.entity), str(item.field), value)


def _named(portfolio: Portfolio, uid: object) -> str:
    """What the row of a key is called; the key where there is no such row."""
    rows = (row for name in ENTITIES for row in portfolio.rows(name) if row.uid == uid)
    return next((row_name(row) for row in rows), str(uid))


def _ours(portfolio: Portfolio, item: ReturnItem) -> object:
    """The value that stands now, which may have moved on since the merge."""
    if item.entity in ENTITIES and is_of_a_field(item):
        for row in portfolio.rows(item.entity):
            if row.uid == item.row_uid:
                return stored(getattr(row, str(item.field)))
    return _read(item.ours)


def _read(text: str | None) -> object:
    return json.loads(text) if text else None


def _is_text(entity: str, field: str) -> bool:
    return _holds(entity, field, str) and field != "rag"


def _holds(entity: str, field: str, kind: type) -> bool:
    """Whether a field of an entity holds values of this kind."""
    info = ENTITIES[entity].model_fields.get(field) if entity in ENTITIES else None
    return info is not None and kind in {info.annotation, *get_args(info.annotation)}
