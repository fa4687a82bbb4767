"""What the card about money says: each grant as a bar, what is left of it, and its parts."""

from __future__ import annotations

from tracker.money.printing import printed
from tracker.money.reconciling import Reconciliation, balance_words, reconcile
from tracker.money.shares import shares
from tracker.overview import Link
from tracker.portfolio import Portfolio
from ui.charts.allocation_bar import allocation_cell
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.link_row import Cell

_MOST_GRANTS, _MOST_PARTS = 3, 6
_AMOUNT = 11


def fill_allocation(card: Card, portfolio: Portfolio, theme: Theme) -> None:
    """Grants that something is allocated of come first; the parts of the first one are named."""
    card.clear()
    found = sorted(reconcile(portfolio), key=lambda met: not met.allocated)
    card.setVisible(bool(found))
    if not found:
        return
    shown = found[:_MOST_GRANTS]
    card.caption(_named(shown[0]) if len(shown) == 1 else "by fund and year")
    for met in shown:
        _fill_grant(card, portfolio, met, theme, named=len(shown) > 1)
    _fill_parts(card, portfolio, shown[0])
    if len(found) > len(shown):
        more = len(found) - len(shown)
        cells = (Cell(f"and {more} more", ink="text.link"),)
        card.line(cells, Link("money", {"table": "Grants"}), name=f"{more} more grants")


def _fill_grant(
    card: Card, portfolio: Portfolio, met: Reconciliation, theme: Theme, *, named: bool
) -> None:
    grant = met.grant
    narrow = {"fund": grant.fund, "year": grant.year}
    given, whole = printed(met.allocated, grant.unit), printed(grant.amount, grant.unit)
    told = f"{given} of {whole} allocated"
    balance = balance_words(met)
    bar = (allocation_cell(portfolio, met, theme),)
    card.line(bar, Link("money", {"table": "Lines", **narrow}), name=f"{_named(met)}: {told}")
    ink = "text.muted" if met.agrees else "severity.warning.text"
    cells = (
        Cell(told, weight=600, tail=_named(met) if named else ""),
        Cell(balance, 24, right=True, ink=ink),
    )
    card.line(cells, Link("money", {"table": "Grants", **narrow}), name=balance)


def _fill_parts(card: Card, portfolio: Portfolio, met: Reconciliation) -> None:
    """Two parts to a line, the largest first."""
    largest = sorted(shares(portfolio, met), key=lambda share: -share.amount)[:_MOST_PARTS]
    for at in range(0, len(largest), 2):
        pair = largest[at : at + 2]
        cells: list[Cell] = []
        for share in pair:
            amount = printed(share.amount, met.grant.unit)
            cells += [Cell(share.label, ink="text.muted"), Cell(amount, _AMOUNT, right=True)]
        if len(pair) == 1:
            cells += [Cell(), Cell(width=_AMOUNT)]
        said = ", ".join(f"{each.label} {printed(each.amount, met.grant.unit)}" for each in pair)
        card.line(cells, None, name=said, height=22)


def _named(met: Reconciliation) -> str:
    return f"{met.grant.fund} {met.grant.year}"
