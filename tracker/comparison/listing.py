"""A comparison as lines of a table: for the Changes sheet and the Changes page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tracker.comparison.compare import Comparison, FieldChange, RowNamed
from tracker.comparison.wording import value_words
from tracker.fields import field_title


class Sort(StrEnum):
    """What kind of change a line tells, the most telling first."""

    RATING = "Rating"
    STATUS = "Status"
    DATE = "Date"
    ADDED = "New"
    REMOVED = "Gone"
    WORDS = "Words and figures"


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One line. `old` and `new` are in words, whole; `days` is how much later a date is."""

    sort: Sort
    row: RowNamed
    field: str
    title: str
    old: str
    new: str
    days: int | None = None


def lines_of(comparison: Comparison) -> list[ChangeLine]:
    """Every change, by what kind it is, in the order of the rows."""
    order = list(Sort)
    return sorted(_lines(comparison), key=lambda line: order.index(line.sort))


def _lines(comparison: Comparison) -> Iterator[ChangeLine]:
    for sort, rows in ((Sort.ADDED, comparison.added), (Sort.REMOVED, comparison.removed)):
        for row in rows:
            kind = row.entity.replace("_", " ").capitalize()
            told = ("", row.name) if sort is Sort.ADDED else (row.name, "")
            yield ChangeLine(sort, row, "", kind, *told)
    for change in comparison.changed:
        yield ChangeLine(
            _sort_of(change),
            change.row,
            change.field,
            field_title(change.row.entity, change.field),
            value_words(change, change.old),
            value_words(change, change.new),
            change.days,
        )


def _sort_of(change: FieldChange) -> Sort:
    if change.field == "rag":
        return Sort.RATING
    if change.field == "status":
        return Sort.STATUS
    return Sort.DATE if change.days is not None else Sort.WORDS
