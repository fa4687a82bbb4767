"""Changes since last period: what moved since the last closed period, as one Excel table."""

from __future__ import annotations

from tracker.comparison import compare, side_of
from tracker.comparison.listing import ChangeLine, lines_of
from tracker.export.workbook import words
from tracker.export.workbook.book import Book
from tracker.export.workbook.edition import Edition
from tracker.export.workbook.looks import (
    CELL,
    HEADER,
    NUMBER_CELL,
    NUMBER_HEADER,
    PROSE,
    STRONG_CELL,
)
from tracker.export.workbook.sheet import Entry, Sheet
from tracker.periods import month_words

_COLUMNS = (
    ("What", 16),
    ("Area or scheme", 28),
    ("Row", 34),
    ("Field", 24),
    ("Was", 52),
    ("Now", 52),
    ("Days later", 11),
)
_NUMBERS = frozenset({"Days later"})


def add_changes(book: Book, edition: Edition) -> None:
    """Write the sheet; only where there is a closed period to compare with."""
    previous = edition.portfolio.previous
    if previous is None:
        return
    since = month_words(previous.label)
    before, after = side_of(previous.portfolio, name=since), side_of(edition.portfolio)
    lines = lines_of(compare(before, after).for_papers())
    if not lines:
        sheet = Sheet(book, words.CHANGES, [80])
        sheet.write((f"Nothing has changed since {since} was closed.", PROSE))
        return
    widths = [width for _, width in _COLUMNS]
    sheet = Sheet(book, words.CHANGES, widths, frozen="A2", repeat_row=1)
    header = [(title, NUMBER_HEADER if title in _NUMBERS else HEADER) for title, _ in _COLUMNS]
    sheet.write_table("Changes_since_last_period", header, map(_entries, lines))


def _entries(line: ChangeLine) -> list[Entry | None]:
    texts = (line.row.place, line.row.name, line.title, line.old, line.new)
    days: Entry | None = (line.days, NUMBER_CELL) if line.days is not None else None
    return [(str(line.sort), STRONG_CELL), *((text, CELL) for text in texts), days]
