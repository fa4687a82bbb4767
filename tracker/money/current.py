"""Which rows of money count: those of the latest issue of their table, of schemes still there.

A line that the next issue of its table leaves out stays in the programme and out of the sums; a
row that a person added is of no issue and always counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

from tracker.model import Contribution, MoneyLine, PrintedTotal
from tracker.portfolio import Portfolio
from tracker.registers.matching import folded_key

AnyMoney = TypeVar("AnyMoney", MoneyLine, Contribution, PrintedTotal)
Scope = tuple[str, ...]


def scope_of(kind: str, name: str | None, year: str | None) -> Scope:
    """The table and year that rows are issued and added up in, however its name is spelt."""
    return kind, _folded(name or ""), year or ""


def current_lines(portfolio: Portfolio) -> list[MoneyLine]:
    """The lines that count, in their order."""
    gone = {scheme.uid for scheme in portfolio.schemes if scheme.vanished_on is not None}
    kept = _of_latest_issue(portfolio, portfolio.money_lines, line_scope)
    return [line for line in kept if line.scheme_uid not in gone]


def current_contributions(portfolio: Portfolio) -> list[Contribution]:
    """The contributions that count, in their order."""
    return _of_latest_issue(portfolio, portfolio.contributions, contribution_scope)


def current_totals(portfolio: Portfolio) -> list[PrintedTotal]:
    """The totals printed in the latest issue of their table."""
    return _of_latest_issue(portfolio, portfolio.printed_totals, total_scope)


def line_scope(line: MoneyLine) -> Scope:
    """The table and year of a line."""
    return scope_of("lines", line.heading, line.year)


def contribution_scope(row: Contribution) -> Scope:
    """The pool and year of a contribution."""
    return scope_of("contributions", row.pool, row.year)


def total_scope(total: PrintedTotal) -> Scope:
    """The table or pool, and the year, of a total."""
    return scope_of(total.covers, total.heading, total.year)


def _of_latest_issue(
    portfolio: Portfolio, rows: Iterable[AnyMoney], scope: Callable[[AnyMoney], Scope]
) -> list[AnyMoney]:
    held = list(rows)
    if not held:
        return []
    ages = _ages(portfolio)
    latest: dict[Scope, int] = {}
    for row in held:
        if row.source_uid is not None:
            age = ages.get(row.source_uid, -1)
            latest[scope(row)] = max(age, latest.get(scope(row), -1))
    return [
        row
        for row in held
        if row.source_uid is None or ages.get(row.source_uid, -1) == latest[scope(row)]
    ]


def _ages(portfolio: Portfolio) -> Mapping[str, int]:
    """Documents in the order of their as-of dates, then of their reading."""
    ordered: list[Any] = sorted(
        portfolio.sources, key=lambda source: (str(source.as_of or ""), str(source.read_on or ""))
    )
    return {source.uid: age for age, source in enumerate(ordered)}


@cache
def _folded(text: str) -> str:
    return folded_key(text)
