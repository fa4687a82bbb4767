"""What the app makes of a person's words: every field that follows from another.

The same functions serve typing, importing and merging, so the same words always read the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from tracker.changes import RowChange, Values, added, changed, stored
from tracker.draft import Value
from tracker.fields import read_pounds
from tracker.leads import LeadKind, read_leads
from tracker.model import SchemeLead
from tracker.people import PeopleBook
from tracker.portfolio import Portfolio
from tracker.scheme_cell import SchemeCell, write_scheme_cell
from tracker.timing import format_date, read_timing

CELL_PARTS = ("name", "description", "ref", "category", "local_number")
"""The fields that the tracker writes into one scheme cell."""

DELIVERY_PARTS = ("delivery_earliest", "delivery_latest", "delivery_precision")
"""The fields read from the delivery words; a person may correct them."""

DATE_WORDS: Mapping[str, str] = {"start": "start_text", "finish": "finish_text"}
"""Dates of the plan that are kept as written too, and where."""


def with_consequences(
    entity: str, before: Values, after: Mapping[str, Value], *, as_of: date
) -> dict[str, Value]:
    """`after` with everything that follows from it in the same row, as stored.

    `before` is the row as it was, empty for a new one; words are read by `as_of`.
    """
    result = dict(after)
    if entity == "scheme":
        result.update(followed_through(before, after, as_of=as_of))
    if entity in {"scheme", "milestone"}:
        result = {name: stored(v) for name, v in plan_followed_through(before, result).items()}
    return result


def followed_through(before: Values, after: Mapping[str, Value], *, as_of: date) -> Values:
    """`after` with every scheme field that its words imply.

    `before` is the row as it was (empty for a new one) and `after` the fields that change. A field
    that `after` sets itself is a person's reading of the words and is left alone.
    """
    result = dict(after)
    if "delivery_text" in after and not any(name in after for name in DELIVERY_PARTS):
        result.update(delivery_values(after["delivery_text"], as_of=as_of))
    if "allocation_text" in after and "allocation" not in after:
        result["allocation"] = _pence(after["allocation_text"])
    if any(part in after for part in CELL_PARTS) and "scheme_text" not in after:
        parts = {part: after.get(part, before.get(part)) for part in CELL_PARTS}
        result["scheme_text"] = write_scheme_cell(_cell(parts))
    return result


def plan_followed_through(before: Values, after: Mapping[str, object]) -> dict[str, object]:
    """`after` with what follows from new dates of a milestone, or a new start of a scheme.

    A date given by a person replaces the words that the document wrote for it. An expected
    delivery ends what was open-ended, and what is made open-ended has none.
    """
    result = dict(after)
    if result.get("open_ended") and "finish" not in result:
        result["finish"] = None
    if result.get("finish") is not None and before.get("open_ended"):
        result.setdefault("open_ended", False)
    for field, words in DATE_WORDS.items():
        if field in result and words not in result:
            result[words] = _written(result[field], before.get(field), before.get(words))
    return result


def _written(day: object, old_day: Value, old_words: Value) -> Value:
    """The words for a date; those that are there stay where the date does."""
    iso = stored(day)
    if iso == old_day and iso is not None:
        return old_words
    return format_date(date.fromisoformat(str(iso))) if iso is not None else None


def delivery_values(words: Value, *, as_of: date) -> Values:
    """Earliest, latest and precision of a scheme's delivery words, as stored."""
    timing = read_timing(words if isinstance(words, str) else None, as_of=as_of)
    return {
        "delivery_earliest": timing.earliest.isoformat() if timing.earliest else None,
        "delivery_latest": timing.latest.isoformat() if timing.latest else None,
        "delivery_precision": str(timing.precision),
    }


def lead_changes(
    portfolio: Portfolio, scheme_uid: str, leads_text: Value, people: PeopleBook
) -> Iterator[RowChange]:
    """What makes a scheme's ordered leads follow its text; entries keep their keys by position."""
    present = list(portfolio.leads_by_scheme.get(scheme_uid, ()))
    readings = read_leads(leads_text if isinstance(leads_text, str) else None)
    for position, reading in enumerate(readings):
        person_uid = None
        if reading.kind is LeadKind.PERSON and reading.name:
            person_uid, new_person = people.find_or_add(reading)
            if new_person is not None:
                yield new_person
        values: dict[str, Value] = {
            "scheme_uid": scheme_uid,
            "person_uid": person_uid,
            "position": position,
            "kind": str(reading.kind),
            "name": reading.name,
            "role": reading.role,
            "organisation": reading.organisation,
            "email": reading.email,
            "via": reading.via,
            "note": reading.note,
        }
        if position < len(present):
            row = present[position]
            change = changed("scheme_lead", row.uid, _lead_values(row), values)
            if change is not None:
                yield change
        else:
            yield added("scheme_lead", values)
    for row in present[len(readings) :]:
        yield added("scheme_lead", _lead_values(row)).inverted()


def _lead_values(row: SchemeLead) -> Values:
    return {name: getattr(row, name) for name in SchemeLead.model_fields}


def _pence(text: Value) -> int | None:
    try:
        return read_pounds(str(text)) if text is not None else None
    except ValueError:
        return None


def _cell(parts: Mapping[str, Value]) -> SchemeCell:
    texts = {name: str(value) if value is not None else None for name, value in parts.items()}
    return SchemeCell(
        name=texts["name"] or "",
        description=texts["description"],
        ref=texts["ref"],
        category=texts["category"],
        local_number=texts["local_number"],
    )
