"""The sections of a quarterly return, found by the titles of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from importers.grid import GridRow, Table
from tracker.quarters import quarter_in

_REMAINING = re.compile(r"remaining characters", re.IGNORECASE)
_YEAR = re.compile(r"(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d")


@dataclass(frozen=True, slots=True)
class Titled:
    """One kind of section: its name, and what each of its columns' titles holds, by part.

    "item" is what a row is about; the columns of `needed` make the header.
    """

    name: str
    parts: Mapping[str, str]
    needed: tuple[str, ...]


SECTIONS: tuple[Titled, ...] = (
    Titled(
        "conditions",
        {
            "item": r"^national condition",
            "Confirmation": r"^confirmation",
            "Explanation": r"^if the answer",
        },
        ("item", "Confirmation"),
    ),
    Titled(
        "section 75",
        {
            "item": r"^statement",
            "Response": r"^response",
            "When": r"when this will happen",
            "Explanation": r"^if the answer",
        },
        ("item", "Response"),
    ),
    Titled(
        "metrics",
        {
            "item": r"^metric",
            "Definition": r"^definition",
            "Assessment": r"^assessment",
            "Challenges": r"^challenges",
            "Achievements": r"^achievements",
            "Support needs": r"^support needs",
        },
        ("item", "Assessment"),
    ),
)
"""Sections that are tables with titled columns (quarterly return, Q2 2018/19); the others are
known by their quarters or years."""


@dataclass(frozen=True, slots=True)
class Block:
    """A section in place: its rows, and the grid column of each part."""

    section: str
    table: Table
    header: GridRow
    columns: Mapping[str, int]
    rows: Sequence[GridRow]


def blocks_in(table: Table) -> Iterator[Block]:
    """The sections of a sheet, each down to the first blank row or the next header."""
    rows = list(table.rows)
    for at, row in enumerate(rows):
        found = _header(row)
        if found is not None:
            name, columns = found
            yield Block(name, table, row, columns, _body(rows[at + 1 :]))


def quarters_of(header: GridRow) -> dict[int, str]:
    """The quarters that a maturity header names, by grid column."""
    named = {index: quarter_in(cell.text) for index, cell in enumerate(header.cells)}
    return {index: quarter for index, quarter in named.items() if quarter}


def years_of(header: GridRow) -> dict[int, str]:
    """The financial years that a header names, each alone in its cell, by grid column."""
    return {
        index: cell.text.strip()
        for index, cell in enumerate(header.cells)
        if _YEAR.fullmatch(cell.text.strip())
    }


def is_remaining(row: GridRow) -> bool:
    """Whether a row says how many characters a narrative has left."""
    return any(_REMAINING.search(cell.text) for cell in row.cells)


def _header(row: GridRow) -> tuple[str, Mapping[str, int]] | None:
    if len(quarters_of(row)) >= 2:
        return "maturity", {}
    if len(years_of(row)) >= 2:
        return "fees", {}
    for section in SECTIONS:
        columns: dict[str, int] = {}
        for index, cell in enumerate(row.cells):
            part = _part(section, cell.text.strip())
            if part is not None:
                columns.setdefault(part, index)
        if all(part in columns for part in section.needed):
            return section.name, columns
    return None


def _part(section: Titled, title: str) -> str | None:
    """The part that a column's title names; the first that fits."""
    matching = (
        part for part, pattern in section.parts.items() if re.search(pattern, title, re.IGNORECASE)
    )
    return next(matching, None) if title else None


def _body(rows: Sequence[GridRow]) -> list[GridRow]:
    body: list[GridRow] = []
    for row in rows:
        if row.blank or _header(row) is not None:
            break
        body.append(row)
    return body
