"""Which rows are wanted: ratings, conditions, areas, leads and words, with counts for the chips.

A facet is what the chips count a row as. Rows fall into few different facets, so that 5,000 rows
are counted once and every chip's number is read from that count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.name_filters import NameFilters

if TYPE_CHECKING:
    from tracker.gridrows.rows import GridRow, GridRows

NOBODY = "(no lead named)"
NONE_GIVEN = "(none)"


class Facet(NamedTuple):
    """The kinds a row is of; the names after `rag` are the conditions a chip may ask for."""

    rag: str | None
    findings: bool
    stale: bool
    vacant: bool
    closed: bool


CONDITIONS = ("findings", "stale", "vacant")
"""Conditions that a chip narrows by; "closed" instead brings rows in that are left out."""

CHOICES: Mapping[str, tuple[str, Callable[[GridRow], frozenset[str]]]] = {
    "areas": ("Area", lambda row: frozenset({row.area or NONE_GIVEN})),
    "leads": ("Lead", lambda row: row.lead_names or frozenset({NOBODY})),
    "workstreams": ("Workstream", lambda row: frozenset({row.workstream or NONE_GIVEN})),
    "categories": ("Category", lambda row: frozenset({row.scheme.category or NONE_GIVEN})),
}
"""Filters that are lists of names: their field in `Filters`, title, and a row's own names."""


@dataclass(frozen=True, slots=True)
class Filters(NameFilters):
    """What the user asked to see. Empty asks for everything that is not closed.

    `rags` are letters, "" standing for not rated; names within one list are alternatives, and
    everything else must hold together. `closed` shows closed schemes too.
    """

    rags: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    closed: bool = False
    areas: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    workstreams: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    text: str = ""

    @property
    def narrow(self) -> bool:
        """Whether they leave anything out besides closed schemes."""
        return replace(self, closed=False) != Filters()

    def cleared(self) -> Filters:
        """Without any of them but the words searched for."""
        return Filters(text=self.text)

    def as_json(self) -> dict[str, Any]:
        """Plain values, for saved views."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return {
            name: sorted(value) if isinstance(value, frozenset) else value
            for name, value in values.items()
            if value
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Filters:
        """What `as_json` gave; what is not understood is left out."""
        known = {each.name: each for each in fields(cls)}
        kept: dict[str, Any] = {}
        for name, value in values.items():
            if name in ("closed", "text"):
                kept[name] = bool(value) if name == "closed" else str(value)
            elif name in known and isinstance(value, list):
                kept[name] = frozenset(map(str, value))
        return cls(**kept)


@dataclass(frozen=True, slots=True)
class FilterResult:
    """The rows that are wanted, in manual order, and how many each chip would leave.

    `total` counts the schemes there are, closed ones left out unless they are asked for.
    """

    uids: list[str]
    total: int
    rags: Mapping[str, int]
    conditions: Mapping[str, int]
    closed: int = 0


def matching(rows: GridRows, filters: Filters) -> FilterResult:
    """The rows that pass, with the chips' counts.

    A chip's count is what it would show by itself under the other kinds of filter.
    """
    facets = rows.facets
    passing = _named(rows, filters)
    whole = rows.facet_counts
    counted = whole if passing is rows.uids else Counter(map(facets.__getitem__, passing))
    wanted = {facet for facet in counted if _rag_ok(facet, filters) and _rest_ok(facet, filters)}
    uids = passing if len(wanted) == len(counted) else [u for u in passing if facets[u] in wanted]
    rags: Counter[str] = Counter()
    conditions: Counter[str] = Counter()
    for facet, number in counted.items():
        if _rest_ok(facet, filters):
            rags[facet.rag or ""] += number
        for name in CONDITIONS:
            others = replace(filters, conditions=filters.conditions - {name})
            if getattr(facet, name) and _rag_ok(facet, filters) and _rest_ok(facet, others):
                conditions[name] += number
    closed = sum(number for facet, number in whole.items() if facet.closed)
    total = len(facets) - (0 if filters.closed else closed)
    return FilterResult(uids, total, rags, conditions, closed)


def _named(rows: GridRows, filters: Filters) -> list[str]:
    """The rows that pass the lists of names and the words searched for."""
    uids = rows.uids
    for name, (_, names_of) in CHOICES.items():
        chosen = filters.chosen(name)
        if chosen:
            uids = [uid for uid in uids if not chosen.isdisjoint(names_of(rows.by_uid[uid]))]
    words = filters.text.casefold().split()
    haystacks = rows.haystacks if words else {}
    for word in words:
        uids = [uid for uid in uids if word in haystacks[uid]]
    return uids


def _rag_ok(facet: Facet, filters: Filters) -> bool:
    return not filters.rags or (facet.rag or "") in filters.rags


def _rest_ok(facet: Facet, filters: Filters) -> bool:
    return (filters.closed or not facet.closed) and all(
        getattr(facet, name) for name in filters.conditions
    )
