"""The titles of a header of one row, or of two: a band above its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from importers.grid import Cell, GridRow
from importers.tracker.columns import Column
from importers.tracker.folding import fold, plain
from importers.tracker.rating import colour_named
from importers.tracker.titles import LONGEST_TITLE, WHOLE_TITLES, fit


def one_row(row: GridRow) -> Iterator[Column]:
    """The columns that a row titles, each over the cells that are merged into it."""
    for start, stop in _stretches(row.cells):
        text = row.cells[start].text
        yield Column(start, stop, " ".join(text.split()), scores=fit(text))


def two_rows(upper: GridRow, lower: GridRow) -> Iterator[Column]:
    """Columns titled by both rows together where that says at least as much as the lower alone.

    Where the lower row is sure to hold titles, one that means nothing leaves the band its meaning.
    """
    titled = has_titles_below(upper, lower)
    bands = _bands(upper, lower) if titled else upper.cells
    for start, stop in _stretches(lower.cells):
        above = _text(bands, start)
        below = "" if lower.cells[start].above else lower.cells[start].text
        joined = " ".join(f"{above} {below}".split())
        whole, alone = fit(joined), fit(below)
        better = max(whole.values(), default=0.0) >= max(alone.values(), default=0.0)
        scores = whole if better else alone
        if titled and not scores and (start == 0 or _text(bands, start - 1) != above):
            scores = fit(above)
        yield Column(start, stop, joined, lower=below, scores=scores)


def is_band(upper: GridRow, lower: GridRow) -> bool:
    """Whether two rows can be one header: cells of the upper cover several, or reach down."""
    if lower.blank or lower.full_width is not None:
        return False
    spans = any(1 < cell.span < len(upper.cells) for cell in upper.cells)
    return spans or any(cell.above for cell in lower.cells) or has_titles_below(upper, lower)


def has_titles_below(upper: GridRow, lower: GridRow) -> bool:
    """Whether a row under a row of titles holds titles too, as where a band is not merged.

    Every text of it stands in a gap between the titles above or under the title before the gap,
    and most are titles; so no row of a scheme is taken for one.
    """
    if lower.full_width is not None or sum(1 for column in one_row(upper) if column.scores) < 2:
        return False
    bands = _bands(upper, lower)
    texts, titles, gaps = 0, 0, 0
    for at, cell in enumerate(lower.cells):
        if not cell.text or cell.above:
            continue
        if not _has_room(upper.cells, at) or not _may_be_title(cell.text):
            return False
        texts += 1
        gaps += not _text(upper.cells, at)
        titles += bool(fit(cell.text)) or plain(f"{bands[at].text} {cell.text}") in WHOLE_TITLES
    return gaps > 0 and texts >= 2 and 2 * titles > texts


def _has_room(upper: Sequence[Cell], at: int) -> bool:
    """Whether a cell above is empty or, before an empty one, the name of a band."""
    return not _text(upper, at) or (at + 1 < len(upper) and not upper[at + 1].text)


def _may_be_title(text: str) -> bool:
    return len(text) <= LONGEST_TITLE and bool(fold(text)) and colour_named(text) is None


def _bands(upper: GridRow, lower: GridRow) -> Sequence[Cell]:
    """The upper cells, each empty one above a text being the band before it."""
    cells: list[Cell] = []
    band = Cell()
    for at, below in enumerate(lower.cells):
        own = upper.cells[at] if at < len(upper.cells) else Cell()
        band = own if own.text or not below.text else band
        cells.append(band)
    return cells


def _text(cells: Sequence[Cell], at: int) -> str:
    return cells[at].text if at < len(cells) else ""


def _stretches(cells: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(cells):
        stop = start + 1
        while stop < len(cells) and cells[start].span > 1 and cells[stop] is cells[start]:
            stop += 1
        yield start, stop
        start = stop
