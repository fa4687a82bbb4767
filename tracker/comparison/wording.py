"""A comparison in words, as a programme office would read it out: moves first, words last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.comparison.compare import Comparison, FieldChange, RowNamed, read_day
from tracker.comparison.entities import MONEY
from tracker.draft import Value
from tracker.fields import field_title
from tracker.model import Rag
from tracker.timing import format_date

_LONGEST = 80
_RATINGS = {str(rag): rag.word for rag in Rag}


def told(comparison: Comparison) -> Iterator[str]:
    """The lines of a comparison: ratings, statuses, dates, rows added and removed, other words."""
    yield f"From {comparison.before} to {comparison.after}:"
    if comparison.empty:
        yield "  nothing has changed"
    groups = [
        ("Ratings", [c for c in comparison.changed if c.field == "rag"]),
        ("Statuses", [c for c in comparison.changed if c.field == "status"]),
        ("Dates", [c for c in comparison.changed if c.days is not None]),
    ]
    for title, changes in groups:
        yield from _group(title, [_change(change) for change in changes])
    yield from _group("Added", [_row(row) for row in comparison.added])
    yield from _group("Removed", [_row(row) for row in comparison.removed])
    sorted_out = {id(change) for _, changes in groups for change in changes}
    others = [c for c in comparison.changed if id(c) not in sorted_out]
    yield from _group("Words and figures", [_change(change) for change in others])


def _group(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"{title} ({len(lines):,})"
        for line in lines:
            yield f"  {line}"


def _row(row: RowNamed) -> str:
    name = f"{row.name}, {row.place}" if row.place else row.name
    return f"{row.entity.replace('_', ' ')}: {name}"


def _change(change: FieldChange) -> str:
    row = change.row
    name = f"{row.name}, {row.place}" if row.place else row.name
    moved = f"{_value(change, change.old)} → {_value(change, change.new)}"
    if change.days is not None:
        moved += f", {change.days:+d} {'day' if abs(change.days) == 1 else 'days'}"
    if change.field in {"rag", "status"}:
        return f"{name}: {moved}"
    return f"{name}: {field_title(row.entity, change.field)}: {moved}"


def _value(change: FieldChange, value: Value) -> str:
    words = " ".join(value_words(change, value).split()) or "blank"
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def value_words(change: FieldChange, value: Value) -> str:
    """A value as people read it, whole; "" for a blank."""
    if change.field == "rag":
        return _RATINGS.get(str(value), "not rated")
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, int | float) and (change.row.entity, change.field) in MONEY:
        return f"£{value:,.0f}" if value == round(value) else f"£{value:,.2f}"
    day = read_day(value)
    return format_date(day) if day else str(value)
