"""Where a return went wrong, cell by cell, for the copy that goes back to its sender."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.fields import field_title
from tracker.model import ItemKind, ReturnItem
from tracker.packs.columns import SHEETS

_PLACE = re.compile(r'sheet "(?P<sheet>.*)", row (?P<row>\d+)')
_ASKED = {ItemKind.REJECTED, ItemKind.CLEARED}


@dataclass(frozen=True, slots=True)
class Mark:
    """A remark on one cell; without a sheet it is about the whole workbook, without a title about
    the row."""

    text: str
    sheet: str | None = None
    row: int = 1
    title: str | None = None


def marks_of(items: Iterable[ReturnItem], *, refused: str | None = None) -> Iterator[Mark]:
    """The remarks for what was turned away or emptied; `refused` is about the file as a whole."""
    if refused is not None:
        yield Mark(f"This return could not be used: it {refused}.")
    for item in items:
        if item.kind not in _ASKED:
            continue
        place = _PLACE.fullmatch(item.place or "")
        if place is None:
            yield Mark(item.reason or "")
        else:
            title = _title(item)
            yield Mark(item.reason or "", place["sheet"], int(place["row"]), title)


def _title(item: ReturnItem) -> str | None:
    if item.entity is None or item.entity not in SHEETS or item.field is None:
        return None
    titles = {column.key: column.title for column in SHEETS[item.entity].columns}
    return titles.get(item.field, field_title(item.entity, item.field))
