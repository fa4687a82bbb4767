"""Everything that is given or spent, by line: lines of money, and the allocations of schemes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tracker.model import MoneyLine, Scheme, Unit
from tracker.money.current import current_lines
from tracker.portfolio import Portfolio
from tracker.presence import present_schemes

MAIN_FUND = "iBCF"
"""The fund that a scheme's allocation is of, where the programme has several."""

_NOT_ALLOCATED = re.compile(
    r"^\W*(?:balance|unallocated|un-allocated|(?:yet |still )?to be allocated|not (?:yet )?"
    r"allocated|unspent|uncommitted)\b",
    re.IGNORECASE,
)

_ANY = ("any fund", "any year")
"""What a line that a person added stands for."""


@dataclass(frozen=True, slots=True)
class Spend:
    """One line of spending in pence: a `line` of money, or what a scheme is allocated where no
    line says it."""

    label: str
    scheme_uid: str | None
    fund: str | None
    year: str | None
    allocation: int | None
    forecast: int | None
    actual: int | None
    unit: str
    source_uid: str | None
    line: MoneyLine | None = None

    @property
    def allocated(self) -> int:
        """What it allocates: a line that names the balance allocates nothing."""
        return 0 if _NOT_ALLOCATED.match(self.label) else self.allocation or 0


def spending(portfolio: Portfolio) -> list[Spend]:
    """Lines of money that count, then the allocations of schemes that no line of theirs gives."""
    lines = current_lines(portfolio)
    spends = [_of_line(line) for line in lines]
    return [*spends, *_of_schemes(portfolio, lines)]


def financial_year(day: date) -> str:
    """The financial year of a day, from April: "2017/18"."""
    first = day.year if day.month >= 4 else day.year - 1
    return f"{first}/{(first + 1) % 100:02}"


def _of_line(line: MoneyLine) -> Spend:
    return Spend(
        line.label,
        line.scheme_uid,
        line.fund,
        line.year,
        line.allocation,
        line.forecast,
        line.actual,
        line.unit,
        line.source_uid,
        line,
    )


def _of_schemes(portfolio: Portfolio, lines: Iterable[MoneyLine]) -> Iterator[Spend]:
    """Allocations of schemes, less those that a line of the same fund and year gives, or one that
    a person added: a table of other money may hold a line of the scheme's name."""
    said = {
        (line.scheme_uid, *((line.fund, line.year) if line.source_uid else _ANY))
        for line in lines
        if line.scheme_uid and line.allocation is not None
    }
    for scheme in present_schemes(portfolio):
        if scheme.allocation is None:
            continue
        fund = _fund(portfolio, scheme)
        year = _year(portfolio, scheme, fund)
        if not said.isdisjoint({(scheme.uid, fund, year), (scheme.uid, *_ANY)}):
            continue
        yield Spend(
            scheme.name,
            scheme.uid,
            fund,
            year,
            scheme.allocation,
            None,
            None,
            str(Unit.POUNDS if scheme.allocation % 100_000 else Unit.THOUSANDS),
            scheme.source_uid,
        )


def _fund(portfolio: Portfolio, scheme: Scheme) -> str | None:
    """The one fund granted by the document that carried the scheme, or by any; else the main."""
    own = {row.fund for row in portfolio.grants if row.source_uid == scheme.source_uid}
    every = {row.fund for row in portfolio.grants}
    for funds in (own, every):
        if len(funds) == 1:
            return next(iter(funds))
    return MAIN_FUND if MAIN_FUND in every else None


def _year(portfolio: Portfolio, scheme: Scheme, fund: str | None) -> str | None:
    """The one year that the fund is granted for; else the year of the document."""
    granted = [row for row in portfolio.grants if row.fund == fund]
    own = {row.year for row in granted if row.source_uid == scheme.source_uid}
    for years in (own, {row.year for row in granted}):
        if len(years) == 1:
            return next(iter(years))
    source = portfolio.source_by_uid.get(scheme.source_uid or "")
    return financial_year(source.as_of) if source and source.as_of else None
