"""Which column of a returned sheet is which, whatever has been done to its header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from importers.grid import Cell, GridRow, Table
from importers.tracker.folding import plain
from importers.tracker.titles import fit
from tracker.packs.columns import LAST_MONTH, MILESTONES, SCHEMES, PackSheet

UID_TEXT = re.compile(r"[0-9a-f]{32}")
_ROWS_SEARCHED = 30
_FEWEST_TITLES = 4
_SURE_FIT = 70.0
_EARLIER = plain(LAST_MONTH)

_KEYS_BY_TITLE = {
    sheet.entity: {plain(column.title): column.key for column in sheet.columns}
    for sheet in (SCHEMES, MILESTONES)
}


@dataclass(frozen=True, slots=True)
class Layout:
    """One sheet of a return: its table, the row of titles, and the place of each column.

    `others` are titled columns that no field could be found for, by place.
    """

    sheet: PackSheet
    table: Table
    header: GridRow
    places: Mapping[str, int]
    others: Mapping[int, str]
    of_a_pack: bool

    def rows(self) -> Iterator[GridRow]:
        """The rows under the header that hold anything."""
        found = False
        for row in self.table.rows:
            if found and not row.blank:
                yield row
            found = found or row is self.header

    def cell(self, row: GridRow, key: str) -> Cell:
        """A row's cell in a column, an empty one where the column is not there."""
        place = self.places.get(key)
        return row.cells[place] if place is not None and place < len(row.cells) else Cell()


def find_layouts(tables: Sequence[Table]) -> list[Layout]:
    """The visible sheets that hold a pack's rows: schemes first, then milestones."""
    found = [layout for table in tables if not table.hidden for layout in _best(table)]
    chosen: list[Layout] = []
    for sheet in (SCHEMES, MILESTONES):
        chosen.extend(layout for layout in found if layout.sheet is sheet)
    return chosen


def _best(table: Table) -> Iterator[Layout]:
    """The layout with the row of most titles, if there is one."""
    scored: list[tuple[int, int, Layout]] = []
    for at, row in enumerate(table.rows[:_ROWS_SEARCHED]):
        for sheet in (SCHEMES, MILESTONES):
            places = dict(_exact(sheet, row))
            if len(places) >= _FEWEST_TITLES and _tells_rows(sheet, places):
                scored.append((len(places), -at, _whole(sheet, table, row, places)))
    if scored:
        yield max(scored, key=lambda each: each[:2])[2]


def _exact(sheet: PackSheet, row: GridRow) -> Iterator[tuple[str, int]]:
    keys = _KEYS_BY_TITLE[sheet.entity]
    seen: set[str] = set()
    for at, cell in enumerate(row.cells):
        key = keys.get(plain(cell.text))
        if key is not None and key not in seen:
            seen.add(key)
            yield key, at


def _tells_rows(sheet: PackSheet, places: Mapping[str, int]) -> bool:
    return not places.keys().isdisjoint({sheet.naming, "uid", "code"}) and (
        sheet is SCHEMES or "title" in places
    )


def _whole(sheet: PackSheet, table: Table, header: GridRow, places: dict[str, int]) -> Layout:
    """With the columns whose titles were changed, by what the titles mean or the cells hold."""
    after = [row for row in table.rows if row.number > header.number and not row.blank]
    taken = set(places.values())
    titled = {
        at: cell.text
        for at, cell in enumerate(header.cells)
        if cell.text.strip() and at not in taken
    }
    earlier = {at for at, title in titled.items() if plain(title).startswith(_EARLIER)}
    for at in _key_columns(header, after):
        if "uid" not in places and at not in earlier:
            places["uid"] = at
            titled.pop(at, None)
    for at, title in list(titled.items()):
        if at in earlier:
            continue
        meaning = _meaning(title)
        if meaning in sheet.fields and meaning not in places:
            places[meaning] = at
            del titled[at]
    others = {at: title for at, title in titled.items() if at not in earlier}
    return Layout(sheet, table, header, places, others, of_a_pack=bool(earlier))


def _meaning(title: str) -> str | None:
    scores = fit(title)
    best = max(scores, key=lambda name: scores[name], default=None)
    return best if best is not None and scores[best] >= _SURE_FIT else None


def _key_columns(header: GridRow, rows: Sequence[GridRow]) -> Iterator[int]:
    """Columns of nothing but keys: a uid column whose title is gone."""
    for at in range(len(header.cells)):
        texts = [row.cells[at].text.strip() for row in rows if at < len(row.cells)]
        filled = [text for text in texts if text]
        if filled and all(UID_TEXT.fullmatch(text) for text in filled):
            yield at
