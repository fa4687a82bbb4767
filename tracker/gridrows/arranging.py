"""The order of the grid: bands by area, rating, lead or workstream, and rows within them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tracker.columns import NOT_RATED
from tracker.gridrows.rows import GridRow, GridRows
from tracker.model import Rag

BAND, NOTE = "band:", "note:"
"""What the row keys of bands and of their notes begin with."""


class Grouping(StrEnum):
    """What the rows are grouped by; the values are the words on the button."""

    AREA = "area"
    RAG = "RAG"
    LEAD = "lead"
    WORKSTREAM = "workstream"
    NONE = "none"


@dataclass(slots=True)
class Band:
    """A heading over rows. `key` is its row key; `area_uid` is set for an area's band.

    Not frozen: a roll-up has 500 of them, made anew at every letter of a search.
    """

    key: str
    title: str
    uids: Sequence[str]
    note: str | None = None
    area_uid: str | None = None

    @property
    def note_key(self) -> str:
        """The row key of its note."""
        return NOTE + self.key.removeprefix(BAND)

    def ratings(self, rows: GridRows) -> Mapping[str, int]:
        """How many of its schemes stand at each letter, "" being not rated."""
        return Counter(rows.by_uid[uid].scheme.rag or "" for uid in self.uids)

    def finding_count(self, rows: GridRows) -> int:
        """Findings on its schemes and, for an area, on the area itself."""
        own = len(rows.area_findings(self.area_uid)) if self.area_uid else 0
        return own + sum(rows.by_uid[uid].finding_count for uid in self.uids)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Row keys from top to bottom, and the bands among them by key."""

    order: list[str]
    bands: Mapping[str, Band]


_GroupOf = Callable[[GridRow], str]


def arranged(
    rows: GridRows,
    uids: Iterable[str],
    *,
    grouping: Grouping = Grouping.AREA,
    sort_keys: Mapping[str, Any] | None = None,
    descending: bool = False,
    folded: frozenset[str] = frozenset(),
    empty_areas: bool = False,
) -> Arrangement:
    """Put rows under their bands.

    `sort_keys` orders the rows within each band, equal ones staying in manual order; without it the
    manual order stands. Rows of folded bands, by band key, are left out of the order.
    `empty_areas` shows areas without any row too.
    """
    wanted = list(uids)
    if sort_keys is not None:
        wanted.sort(key=sort_keys.__getitem__, reverse=descending)
    if grouping is Grouping.NONE:
        return Arrangement(wanted, {})
    order: list[str] = []
    bands: dict[str, Band] = {}
    for band in _bands(rows, wanted, grouping, empty_areas):
        bands[band.key] = band
        order.append(band.key)
        if band.key in folded:
            continue
        if band.note:
            order.append(band.note_key)
            bands[band.note_key] = band
        order.extend(band.uids)
    return Arrangement(order, bands)


def _bands(
    rows: GridRows, uids: Sequence[str], grouping: Grouping, empty_areas: bool
) -> Iterable[Band]:
    groups: dict[str, list[str]] = defaultdict(list)
    group_of = rows.grouped(grouping, _GROUP_OF[grouping])
    for uid in uids:
        groups[group_of[uid]].append(uid)
    if grouping is Grouping.AREA:
        yield from _area_bands(rows, groups, empty_areas)
        return
    titles = {key: _TITLES[grouping](rows, key) for key in groups}
    for key in sorted(groups, key=lambda key: _rank(rows, grouping, key, titles[key])):
        yield Band(f"{BAND}{grouping}:{key}", titles[key], groups[key])


def _area_bands(
    rows: GridRows, groups: Mapping[str, Sequence[str]], empty_areas: bool
) -> Iterable[Band]:
    for area in rows.portfolio.areas:
        uids = groups.get(area.uid, ())
        if uids or empty_areas:
            yield Band(f"{BAND}{area.uid}", area.name, uids, area.note, area.uid)
    if "" in groups:
        yield Band(BAND, "No area", groups[""])


_GROUP_OF: Mapping[Grouping, _GroupOf] = {
    Grouping.AREA: lambda row: row.scheme.area_uid or "",
    Grouping.RAG: lambda row: row.scheme.rag or "",
    Grouping.LEAD: lambda row: row.lead_name or "",
    Grouping.WORKSTREAM: lambda row: row.scheme.workstream_uid or "",
}
_TITLES: Mapping[Grouping, Callable[[GridRows, str], str]] = {
    Grouping.RAG: lambda _, key: Rag(key).word if key else NOT_RATED,
    Grouping.LEAD: lambda _, key: key or "No lead named",
    Grouping.WORKSTREAM: lambda rows, key: (
        rows.portfolio.workstream_by_uid[key].name if key else "No workstream"
    ),
}
_RAG_ORDER = {rag: place for place, rag in enumerate("RAGB")}


def _rank(rows: GridRows, grouping: Grouping, key: str, title: str) -> tuple[Any, ...]:
    """Worst rating first, workstreams in their order, leads by name; what has none comes last."""
    if grouping is Grouping.RAG:
        return (_RAG_ORDER.get(key, len(_RAG_ORDER)),)
    if grouping is Grouping.WORKSTREAM and key:
        return (0, rows.portfolio.workstream_by_uid[key].position, title.casefold())
    return (0 if key else 1, 0, title.casefold())
