"""Which column of a table has which meaning: by its title, by its values where titles fail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from importers.grid import Cell, GridRow
from importers.tracker.alongside import ALONGSIDE, JOINED
from importers.tracker.folding import fold
from importers.tracker.rating import colour_named, read_rating, says_completed
from importers.tracker.statuses import read_status
from importers.tracker.titles import EXACT, WEAK, month_of
from importers.tracker.vocabulary import NOT_USED, NUMBER, SCHEME, WORKSTREAM

SAMPLE = 200
"""How many rows are looked at to tell a column by its values."""

_MONEY = re.compile(r"[£(-]*\s*\d[\d,.]*\s*[km]?\)?", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{3}")


@dataclass(frozen=True, slots=True)
class Column:
    """One titled stretch of grid columns, `start` to `stop` (exclusive).

    `title` is as written, on one line; `lower` is the lower half of a title of two rows. `scores`
    tells how well the title fits each field (`titles.fit`).
    """

    start: int
    stop: int
    title: str
    lower: str = ""
    scores: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Meanings:
    """The columns by field; those of no meaning; and those whose meaning a better column has.

    `beside` are columns whose words are added to a field that has, or could have, a better one.
    """

    chosen: Mapping[str, Column]
    unused: tuple[Column, ...]
    crowded: tuple[tuple[str, Column], ...]
    beside: tuple[tuple[str, Column], ...] = ()


def settle(columns: Sequence[Column], body: Sequence[GridRow]) -> Meanings:
    """Give each field to the column that fits it best, and each column what it fits best.

    Of equally good titles the leftmost is taken; of those that name months the last.
    """
    chosen: dict[str, Column] = {}
    set_aside: set[int] = set()
    fits = [
        (score, name, column)
        for column in columns
        for name, score in column.scores.items()
        if score == max(column.scores.values())
    ]
    fits.sort(key=lambda fitting: (-fitting[0], _seniority(fitting[2])))
    for _, name, column in fits:
        if column.start in set_aside or _holder(chosen, column) is not None:
            continue
        if name == NOT_USED:
            set_aside.add(column.start)
        elif name not in chosen:
            chosen[name] = column
    sample = [row for row in body[:SAMPLE] if row.full_width is None and not row.blank]
    _settle_scheme(chosen, columns, sample)
    _settle_rag(chosen, columns, sample)
    _settle_number(chosen, sample)
    _settle_funding(chosen, sample)
    return _sort_out(chosen, columns, set_aside, sample)


def _sort_out(
    chosen: Mapping[str, Column],
    columns: Sequence[Column],
    set_aside: set[int],
    sample: Sequence[GridRow],
) -> Meanings:
    unused: list[Column] = []
    crowded: list[tuple[str, Column]] = []
    beside: list[tuple[str, Column]] = []
    for column in columns:
        if _holder(chosen, column) is not None:
            continue
        wanted = max(column.scores, key=lambda name: column.scores[name], default=NOT_USED)
        wanted = ALONGSIDE.get(fold(column.title), wanted)
        if column.start in set_aside:
            unused.append(column)
        elif wanted in JOINED and not _is_another_issue(column, chosen.get(wanted)):
            beside.append((wanted, column))
        elif wanted in chosen:
            crowded.append((wanted, column))
        elif column.title or any(_texts(column, sample)):
            unused.append(column)
    return Meanings(chosen, tuple(unused), tuple(crowded), tuple(beside))


def _is_another_issue(column: Column, chosen: Column | None) -> bool:
    """Whether two columns of one meaning are accounts of different times."""
    titles = [column.title, *([chosen.title] if chosen else [])]
    return any(map(month_of, titles)) or len({fold(title) for title in titles}) < len(titles)


def _seniority(column: Column) -> int:
    return -column.start if month_of(column.title) else column.start


def _holder(chosen: Mapping[str, Column], column: Column) -> str | None:
    return next((name for name, held in chosen.items() if held is column), None)


def _cells(column: Column, sample: Iterable[GridRow]) -> Iterator[Cell]:
    return (row.cells[column.start] for row in sample if column.start < len(row.cells))


def _texts(column: Column, sample: Iterable[GridRow]) -> Iterator[str]:
    return (cell.text for cell in _cells(column, sample) if cell.text.strip())


def _wordings(column: Column, sample: Iterable[GridRow]) -> int:
    """How many different texts with words in them a column has."""
    return len({text for text in _texts(column, sample) if _LETTERS.search(text)})


def _settle_scheme(
    chosen: dict[str, Column], columns: Sequence[Column], sample: Sequence[GridRow]
) -> None:
    """The scheme column where no title names it outright.

    Of several weak titles ("Project", "Action") the one with the most different values; without
    any, the untitled column with the most different words, left of the lead (four of the six
    published Lancashire tables); failing that, a column that describes the scheme.
    """
    free = [c for c in columns if _holder(chosen, c) is None or chosen.get(SCHEME) is c]
    held = chosen.get(SCHEME)
    if held is not None:
        if held.scores.get(SCHEME, EXACT) <= WEAK:
            rivals = [c for c in free if c.scores.get(SCHEME) == WEAK]
            named = max(rivals, key=lambda c: _wordings(c, sample), default=held)
            chosen[SCHEME] = named
            over = [c for c in rivals if c.start < named.start]
            if over and _wordings(over[0], sample) < _wordings(named, sample):
                chosen.setdefault(WORKSTREAM, over[0])
        return
    lead = chosen.get("leads_text")
    untitled = [c for c in free if not c.title and (lead is None or c.start < lead.start)]
    untitled = [c for c in untitled if _share(c, sample, _is_rated) <= 0.5]
    best = max(untitled, key=lambda c: _wordings(c, sample), default=None)
    if best is not None and _wordings(best, sample):
        chosen[SCHEME] = best
        return
    described = chosen.get("description")
    if described is not None and SCHEME in described.scores:
        chosen[SCHEME] = chosen.pop("description")


def _settle_rag(
    chosen: dict[str, Column], columns: Sequence[Column], sample: Sequence[GridRow]
) -> None:
    """RAG or plan status, by what most of the cells say; an untitled column may be the RAG."""
    rag = chosen.get("rag")
    if rag is not None:
        status_words = _share(rag, sample, _is_status)
        if status_words > 0.5 and "status" not in chosen:
            chosen["status"] = chosen.pop("rag")
        elif rag.scores.get("rag", 0.0) < EXACT - 1 and _share(rag, sample, _is_rated) <= 0.5:
            del chosen["rag"]
    status = chosen.get("status")
    if status is not None and "rag" not in chosen and _share(status, sample, _is_rated) > 0.5:
        chosen["rag"] = chosen.pop("status")
    untitled = (c for c in columns if not c.title and _holder(chosen, c) is None)
    # Of all rows, not of those with anything in them: the bars of a Gantt chart are no ratings.
    rated = next((c for c in untitled if 2 * _rated(c, sample) > len(sample)), None)
    if rated is not None:
        chosen.setdefault("rag", rated)


def _share(column: Column, sample: Sequence[GridRow], holds_for: Callable[[Cell], bool]) -> float:
    cells = [cell for cell in _cells(column, sample) if cell.text.strip() or _is_rated(cell)]
    return sum(map(holds_for, cells)) / len(cells) if cells else 0.0


def _rated(column: Column, sample: Sequence[GridRow]) -> int:
    return sum(map(_is_rated, _cells(column, sample)))


def _is_rated(cell: Cell) -> bool:
    if not cell.text.strip():
        return read_rating("", cell.fill).rag is not None
    return colour_named(cell.text) is not None and not says_completed(cell.text)


def _is_status(cell: Cell) -> bool:
    known = read_status(cell.text).status is not None or fold(cell.text) == "incomplete"
    return known and not _is_rated(cell)


def _settle_number(chosen: dict[str, Column], sample: Sequence[GridRow]) -> None:
    """A column "No." or "ID" that only counts the rows is their number; else it is their ref."""
    number = chosen.pop(NUMBER, None)
    if number is None:
        return
    values = [text.strip(" .") for text in _texts(number, sample)]
    counts_rows = values == [str(n) for n in range(1, len(values) + 1)]
    name = "local_number" if counts_rows or "ref" in chosen else "ref"
    chosen.setdefault(name, number)


def _settle_funding(chosen: dict[str, Column], sample: Sequence[GridRow]) -> None:
    """A column "Funding" that holds amounts is the allocation, not the category."""
    column = chosen.get("category")
    if column is None or "allocation_text" in chosen:
        return
    if _share(column, sample, lambda cell: bool(_MONEY.fullmatch(cell.text.strip()))) > 0.5:
        chosen["allocation_text"] = chosen.pop("category")
