"""The rows of a returned sheet, and the columns renamed beyond recognition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from importers.grid import GridRow
from importers.returns.cells import read_cell
from importers.returns.layout import UID_TEXT, Layout
from tracker.changes import Key, Values
from tracker.columns import Kind
from tracker.draft import Value
from tracker.merge.returned import ReturnedRow, Stray, Unread
from tracker.packs.columns import NO_CHANGE, PackColumn
from tracker.proposing.comparing import same

_ALIKE = 0.6
"""The share of cells that must stand as issued for a column to be known by them."""

_FEWEST_ALIKE = 2


def settled_layout(layout: Layout, base: Mapping[Key, Values]) -> Layout:
    """The layout with columns found again by what was issued in them, titles notwithstanding."""
    if not base or not layout.others:
        return layout
    places, others = dict(layout.places), dict(layout.others)
    for column in layout.sheet.columns:
        if column.locked or column.key in places or column.kind is Kind.FLAG:
            continue
        for at in list(others):
            if _holds(layout, at, column, base):
                places[column.key] = at
                del others[at]
                break
    return replace(layout, places=places, others=others)


def read_rows(layout: Layout) -> Iterator[ReturnedRow]:
    """Every row that says anything besides its key."""
    columns = [column for column in layout.sheet.columns if column.key in layout.places]
    answered = [column for column in columns if not column.locked]
    known = [column for column in columns if column.locked and column.kind is not Kind.KEY]
    for row in layout.rows():
        if not any(layout.cell(row, c.key).text.strip() for c in columns if c.kind is not Kind.KEY):
            continue
        if _is_header(layout, row):
            continue
        yield _row(layout, row, answered, known)


def stray_columns(layout: Layout) -> Iterator[Stray]:
    """Columns of no known field that have words in them: shown, since nothing is dropped."""
    for at, title in layout.others.items():
        filled = sum(1 for row in layout.rows() if at < len(row.cells) and row.cells[at].text)
        if filled:
            yield Stray(
                layout.table.where(layout.header),
                f"the column “{' '.join(title.split())[:60]}” is none of the pack's, so what "
                f"stands in its {filled} cells was not taken",
            )


def _row(
    layout: Layout, row: GridRow, answered: list[PackColumn], known: list[PackColumn]
) -> ReturnedRow:
    values: dict[str, Value] = {}
    unread: list[Unread] = []
    said_none: set[str] = set()
    confirmed = False
    for column in answered:
        reading = read_cell(layout.sheet.entity, column, layout.cell(row, column.key))
        if isinstance(reading, Unread):
            unread.append(reading)
        elif column.key == NO_CHANGE:
            confirmed = bool(reading[0])
        else:
            values[column.key] = reading[0]
            if reading[1]:
                said_none.add(column.key)
    uid = layout.cell(row, "uid").text.strip().casefold()
    locked = {column.key: layout.cell(row, column.key).text.strip() for column in known}
    return ReturnedRow(
        entity=layout.sheet.entity,
        place=layout.table.where(row),
        uid=uid if UID_TEXT.fullmatch(uid) else None,
        values=values,
        locked=locked,
        unread=tuple(unread),
        said_none=frozenset(said_none),
        confirmed=confirmed,
    )


def _is_header(layout: Layout, row: GridRow) -> bool:
    """Whether a row repeats the titles, as rows pasted from another pack do."""
    shared = sum(
        1
        for at in layout.places.values()
        if at < len(row.cells)
        and row.cells[at].text
        and row.cells[at].text == layout.header.cells[at].text
    )
    return shared * 2 > len(layout.places)


def _holds(layout: Layout, at: int, column: PackColumn, base: Mapping[Key, Values]) -> bool:
    compared = alike = 0
    for row in layout.rows():
        uid = layout.cell(row, "uid").text.strip()
        issued = base.get((layout.sheet.entity, uid), {}).get(column.key)
        if issued is None or at >= len(row.cells):
            continue
        compared += 1
        reading = read_cell(layout.sheet.entity, column, row.cells[at])
        alike += not isinstance(reading, Unread) and same(issued, reading[0])
    return alike >= _FEWEST_ALIKE and alike >= _ALIKE * compared
