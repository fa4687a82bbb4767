"""What the card about returns says: how many stand where, and whom to chase."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.overview import Link
from tracker.overview.returns import returns_lines
from tracker.portfolio import Portfolio
from tracker.returns.board import Standing
from tracker.returns.rows import CHASED, ReturnRow
from ui.pages.overview.labelled import labelled
from ui.pages.returns.columns import standing_icon
from ui.theme import Icons, Theme
from ui.widgets.card import Card
from ui.widgets.link_row import Cell


def fill_returns(
    card: Card, portfolio: Portfolio, rows: Sequence[ReturnRow], theme: Theme, icons: Icons
) -> None:
    """A line per standing; the card is not there before the first pack or return."""
    card.clear()
    card.setVisible(bool(rows))
    for line in returns_lines(portfolio, rows):
        count = f"{line.count:,}"
        icon, ink = standing_icon(line.standing)
        cells = (
            Cell(paint=labelled(icon, ink, line.words, theme, icons)),
            Cell(count, 4, right=True, weight=600),
        )
        card.line(cells, line.link, name=f"{line.words}: {count}")
    late = sum(row.standing in CHASED for row in rows)
    words = f"Chase {late}" if late else "Open"
    card.offer(words, Link("returns", {"standing": str(Standing.OVERDUE)} if late else {}))
