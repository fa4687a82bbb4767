"""Which rows of money count: those that no later issue of their table left out (DQ27), of schemes
still there."""

from __future__ import annotations

from functools import cache

from tracker.model import Contribution, MoneyLine, PrintedTotal
from tracker.portfolio import Portfolio
from tracker.presence import present
from tracker.registers.matching import folded_key

Scope = tuple[str, ...]


def current_lines(portfolio: Portfolio) -> list[MoneyLine]:
    """The lines that count, in their order."""
    gone = {scheme.uid for scheme in portfolio.schemes if scheme.vanished_on is not None}
    return [line for line in present(portfolio.money_lines) if line.scheme_uid not in gone]


def current_contributions(portfolio: Portfolio) -> list[Contribution]:
    """The contributions that count, in their order."""
    return present(portfolio.contributions)


def current_totals(portfolio: Portfolio) -> list[PrintedTotal]:
    """The totals printed in the latest issue of their table."""
    return present(portfolio.printed_totals)


def line_scope(line: MoneyLine) -> Scope:
    """The table and year that a line is added up in, however their names are spelt."""
    return _scope("lines", line.heading, line.year)


def contribution_scope(row: Contribution) -> Scope:
    """The pool and year of a contribution."""
    return _scope("contributions", row.pool, row.year)


def total_scope(total: PrintedTotal) -> Scope:
    """The table or pool, and the year, of a total."""
    return _scope(total.covers, total.heading, total.year)


def _scope(kind: str, name: str | None, year: str | None) -> Scope:
    return kind, _folded(name or ""), year or ""


@cache
def _folded(text: str) -> str:
    return folded_key(text)
