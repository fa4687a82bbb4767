"""The cells of a returned row as values, each column in its own way."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from importers.cell_errors import is_error
from importers.consolidated.values import read_day, was_cut
from importers.grid import Cell
from importers.lengths import too_long
from importers.tracker.folding import quote
from importers.tracker.rating import read_rating
from tracker.columns import Kind
from tracker.draft import Value
from tracker.errors import WrongUsage
from tracker.fields import field_spec
from tracker.merge.returned import Unread
from tracker.packs.columns import PackColumn
from tracker.timing import format_date

_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_FIRST_DAY = date(1899, 12, 30)
_SERIALS = (36_526, 73_050)
"""The years 2000 to 2099: a bare number outside them is no date that anybody meant."""

_SAME = {"complete": "completed", "on target": "on track", "not yet started": "not started"}

Reading = tuple[Value, bool]
"""A cell's value, and whether a blank one was put into words."""


def read_cell(entity: str, column: PackColumn, cell: Cell) -> Reading | Unread:
    """The value of a cell that a contact may change, or why it is left as it was."""
    text = cell.text.strip()
    if cell.failed or is_error(text):
        return Unread(column.key, text, f"“{column.title}” holds a formula that failed")
    if not text:
        return None, False
    if was_cut(cell.text):
        return Unread(column.key, text, f"“{column.title}” was too long for Excel and is not whole")
    try:
        return _READERS.get(column.kind, _words)(entity, column, cell.text)
    except WrongUsage as wrong:
        return Unread(column.key, text, wrong.problem)


def _rag(_entity: str, column: PackColumn, text: str) -> Reading:
    rating = read_rating(text, None)
    if rating.problem is not None and not rating.understood:
        raise WrongUsage(f"{column.title}: {rating.problem}")
    return (str(rating.rag) if rating.rag else None), rating.rag is None


def _date(entity: str, column: PackColumn, text: str) -> Reading:
    day = read_day(text)
    if day is not None:
        return day.isoformat(), False
    if _SERIAL.fullmatch(text.strip()):
        days = float(text)
        if _SERIALS[0] <= days <= _SERIALS[1]:
            meant = format_date(_FIRST_DAY + timedelta(days=int(days)))
            raise WrongUsage(f"{column.title}: {text} is not a date; it may mean {meant}")
    return field_spec(entity, column.key).parse(text), False


def _words(entity: str, column: PackColumn, text: str) -> Reading:
    problem = too_long(entity, column.key, text)
    if problem is not None:
        raise WrongUsage(problem)
    if column.choices:
        folded = " ".join(text.casefold().split())
        return field_spec(entity, column.key).parse(_SAME.get(folded, text)), False
    return text, False


def _flag(entity: str, column: PackColumn, text: str) -> Reading:
    if column.key not in {"nothing_to_report", "open_ended"}:
        entity, key = "scheme", "nothing_to_report"
    else:
        key = column.key
    try:
        return field_spec(entity, key).parse(text.rstrip(".")), False
    except WrongUsage:
        said = f"{column.title}: {quote(text)} is neither Yes nor No"
        raise WrongUsage(said) from None


_READERS: Mapping[Kind, Callable[[str, PackColumn, str], Reading]] = {
    Kind.RAG: _rag,
    Kind.DATE: _date,
    Kind.FLAG: _flag,
}
