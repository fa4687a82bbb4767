"""What each column of amounts of a table holds: a year, a fund, an organisation, a figure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from importers.paper.figures import Column
from importers.paper.funds import fund_in
from importers.paper.tables import PaperTable

_FIGURES = (
    ("forecast", re.compile(r"\b(?:forecast|outturn|projected|projection|expected)\b", re.I)),
    ("actual", re.compile(r"\b(?:actuals?|spent|to date|year[- ]to[- ]date|ytd)\b", re.I)),
)
_PLAIN_WORDS = re.compile(
    r"\b(?:total|gross|net|funding|funds?|budget(?:ed)?|allocat\w+|expenditure|spend(?:ing)?|"
    r"plan(?:ned)?|contributions?|amounts?|investment|value|costs?|forecast|outturn|projected|"
    r"projection|expected|actuals?|spent|to date|year|ytd|full|annual|indicative|proposed|"
    r"agreed|revised|original|in|for|of|the|and|s)\b|[^\w\s]",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"^\s*(?:grand |overall )?total(?: all| funds?| funding)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slot:
    """One column of amounts. `number` is its place among them; `party` the organisation, or
    whatever else its title says that is neither year, figure nor fund; `adds_up` marks a column
    that sums the others of its year."""

    number: int
    figure: str
    year: str | None
    fund: str | None = None
    party: str = ""
    adds_up: bool = False


@dataclass(frozen=True, slots=True)
class Slots:
    """The columns of a table, and what has to be said of where their years come from."""

    slots: tuple[Slot, ...]
    said: str | None = None


def slots_of(paper: PaperTable) -> Slots:
    """What the columns of a table of money hold.

    A column without a year in its header has that of the nearest words above; where there are
    none, and for several columns alike, those of the last table of the paper that gave as many.
    """
    figures = paper.figures
    assert figures is not None
    first = [_slot(number, column) for number, column in enumerate(figures.columns)]
    named = any(slot.fund for slot in first)
    slots = [_with_fund(slot, figures.columns[slot.number], named=named) for slot in first]
    years, said = _years(paper, slots)
    dated = [replace(slot, year=year) for slot, year in zip(slots, years, strict=True)]
    return Slots(tuple(_told_apart(dated)), said)


def _slot(number: int, column: Column) -> Slot:
    title = column.title
    figure = next((name for name, pattern in _FIGURES if pattern.search(title)), "allocation")
    year = column.year or (column.odd_years[0] if column.odd_years else None)
    rest = " ".join(_PLAIN_WORDS.sub(" ", title).split())
    return Slot(
        number,
        figure,
        year,
        fund=fund_in(title),
        party=title if rest else "",
        adds_up=bool(_TOTAL.match(title)),
    )


def _with_fund(slot: Slot, column: Column, *, named: bool) -> Slot:
    """Where one column is named after a fund, its neighbours are funds too, as written."""
    if slot.fund:
        return replace(slot, party="")
    if named and slot.party:
        return replace(slot, fund=column.title, party="")
    return slot


def _years(paper: PaperTable, slots: list[Slot]) -> tuple[list[str | None], str | None]:
    given = [slot.year for slot in slots]
    if all(given):
        return given, None
    if any(given):
        only = set(filter(None, given))
        filler = only.pop() if len(only) == 1 else None
        return [year or filler for year in given], None
    alike = Counter((slot.figure, slot.fund, slot.party) for slot in slots)
    if max(alike.values()) == 1:
        if paper.year:
            return [paper.year] * len(slots), None
        place, years = _earlier_years(paper, 1)
        said = f"it gives no year: {years[0]} is that of {place}" if years else None
        return [years[0] if years else None] * len(slots), said
    place, years = _earlier_years(paper, len(slots))
    if not years:
        return given, "it gives no year for its columns"
    told = " and ".join(years)
    return list(years), f"it gives no years: {told} are those of {place}"


def _earlier_years(paper: PaperTable, number: int) -> tuple[str, list[str]]:
    """The latest earlier table of so many different years, and these in their order."""
    for taken in reversed(paper.earlier):
        found = [
            str(row.values["year"])
            for row in taken.reading.rows
            if row.entity in {"money_line", "contribution"} and row.values.get("year")
        ]
        years = list(dict.fromkeys(found))
        if len(years) == number:
            return taken.table.table.place, years
    return "", []


def _told_apart(slots: list[Slot]) -> list[Slot]:
    """Columns that would hold the same are told apart by their place."""
    seen: Counter[tuple[str, str | None, str | None, str]] = Counter()
    apart = []
    for slot in slots:
        key = (slot.figure, slot.year, slot.fund, slot.party)
        seen[key] += 1
        same = seen[key] > 1 and not slot.adds_up
        apart.append(replace(slot, party=f"column {slot.number + 1}") if same else slot)
    totals = [slot for slot in apart if slot.adds_up]
    others = Counter(slot.year for slot in apart if not slot.adds_up)
    return [replace(slot, adds_up=slot in totals and others[slot.year] >= 2) for slot in apart]
