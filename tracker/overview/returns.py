"""The month's returns as the Overview tells them: one figure, and a line for each standing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.overview.figures import Figure
from tracker.overview.links import Link
from tracker.portfolio import Portfolio
from tracker.returns.board import Standing
from tracker.returns.rows import ReturnRow, kinds_told, open_items, return_rows
from tracker.timing import format_date

_OUTSTANDING = frozenset({Standing.OVERDUE, Standing.ISSUED, Standing.NOT_ISSUED})
_TOLD = (
    Standing.MERGED,
    Standing.TO_REVIEW,
    Standing.REJECTED,
    Standing.OVERDUE,
    Standing.ISSUED,
    Standing.NOT_ISSUED,
)


@dataclass(frozen=True, slots=True)
class ReturnsLine:
    """How many stand so, in words: "To review, 3 conflicts"."""

    standing: Standing
    words: str
    count: int

    @property
    def link(self) -> Link:
        """The first of them on the Returns page."""
        return Link("returns", {"standing": str(self.standing)})


def month_of_returns(portfolio: Portfolio, today: date) -> Sequence[ReturnRow]:
    """The rows of the Returns page; none before the first pack or return."""
    begun = portfolio.packs or portfolio.returns
    return return_rows(portfolio, today=today) if begun else ()


def returns_figure(portfolio: Portfolio, rows: Sequence[ReturnRow]) -> Figure | None:
    """Who has still to answer; None before the first pack or return."""
    if not rows:
        return None
    outstanding = sum(row.standing in _OUTSTANDING for row in rows)
    period = portfolio.open_period
    due = period.due_on if period is not None else None
    return Figure(
        "returns",
        "Returns outstanding",
        f"{outstanding:,}",
        f"due {format_date(due)}" if due else f"of {len(rows):,}",
        Link("returns", {"standing": str(Standing.OVERDUE)}),
    )


def returns_lines(portfolio: Portfolio, rows: Sequence[ReturnRow]) -> Iterator[ReturnsLine]:
    """A line for each standing that anybody has."""
    for standing in _TOLD:
        these = [row for row in rows if row.standing is standing]
        if not these:
            continue
        words = f"{standing[0].upper()}{standing[1:]}"
        if standing is Standing.TO_REVIEW:
            items = [item for row in these for item in open_items(portfolio, row)]
            words = f"{words}, {kinds_told(items)}"
        yield ReturnsLine(standing, words, len(these))
