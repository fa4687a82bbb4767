"""Money: grants and what is left of them, every line, every contribution, and printed totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tracker.export.workbook import words
from tracker.export.workbook.book import Book
from tracker.export.workbook.edition import Edition
from tracker.export.workbook.looks import (
    CELL,
    HEADER,
    MONEY_CELL,
    NUMBER_HEADER,
    SECTION,
    STRONG_CELL,
    VERBATIM_CELL,
    Look,
)
from tracker.export.workbook.sheet import Entry, Sheet
from tracker.model import Unit
from tracker.money.current import current_contributions
from tracker.money.reconciling import Reconciliation, reconcile
from tracker.money.spending import spending
from tracker.money.totals import checked_totals
from tracker.portfolio import Portfolio

_WIDTHS = (44, 44, 34, 12, 18, 18, 18, 18, 14)

_IN_UNIT: Mapping[str, tuple[int, Look]] = {
    Unit.THOUSANDS: (100_000, replace(MONEY_CELL, number_format='£#,##0,"k"')),
    Unit.MILLIONS: (1_000_000, replace(MONEY_CELL, number_format='£#,##0.00,,"m"')),
}
"""How amounts are shown in the unit they came in, and the pence that this shows without loss."""

_RECONCILED = (
    *("Fund", "Document", "Counted", "Year"),
    *("Grant", "Allocated", "Not allocated", "Forecast", "Meets it"),
)
_LINES = ("Heading", "Line", "Fund", "Year", "Allocation", "Forecast", "Actual")
_CONTRIBUTIONS = ("Pool", "Contribution", "Organisation", "Year", "Amount")
_TOTALS = ("Heading", "Total", "Of", "Year", "As printed", "Rows add up to", "Difference")


def add_money(book: Book, edition: Edition) -> None:
    """Write the sheet: amounts are pounds, shown in the unit of their document."""
    portfolio = edition.portfolio
    sheet = Sheet(book, words.MONEY, _WIDTHS)
    tables = (
        ("Grants and what is left of them", "Grants", _RECONCILED, _reconciled(portfolio)),
        ("Lines of spending", "Lines", _LINES, _lines(portfolio)),
        ("Contributions to pools", "Contributions", _CONTRIBUTIONS, _contributions(portfolio)),
        ("Totals as printed, against their rows", "Totals", _TOTALS, _totals(portfolio)),
    )
    for title, name, columns, rows in tables:
        _write(sheet, title, f"Money_{name}", columns, list(rows))


def _write(
    sheet: Sheet,
    title: str,
    name: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Entry | None]],
) -> None:
    if not rows:
        return
    if sheet.next_row > 1:
        sheet.skip()
    sheet.write((title, SECTION))
    looks: Iterable[Look] = (HEADER if at < 4 else NUMBER_HEADER for at in range(len(columns)))
    sheet.write_table(name, list(zip(columns, looks, strict=True)), rows)


def _reconciled(portfolio: Portfolio) -> Iterator[list[Entry | None]]:
    for each in reconcile(portfolio):
        grant = each.grant
        source = portfolio.source_by_uid.get(grant.source_uid or "")
        yield [
            (grant.fund, STRONG_CELL),
            (source.file_name if source else "", VERBATIM_CELL),
            (_counted_by(each), CELL),
            (grant.year, CELL),
            _money(grant.amount, grant.unit),
            _money(each.allocated, grant.unit),
            _money(each.balance, grant.unit),
            _money(each.forecast, grant.unit),
            ("Yes" if each.agrees else "No", CELL),
        ]


def _counted_by(met: Reconciliation) -> str:
    if not met.recorded:
        return "nothing that is recorded"
    return "allocations of schemes" if met.by_scheme else "lines of tables"


def _lines(portfolio: Portfolio) -> Iterator[list[Entry | None]]:
    for spend in spending(portfolio):
        heading = spend.line.heading if spend.line else "Schemes"
        yield [
            (heading or "", VERBATIM_CELL),
            (spend.label, VERBATIM_CELL),
            (spend.fund or "", VERBATIM_CELL),
            (spend.year or "", CELL),
            _money(spend.allocation, spend.unit),
            _money(spend.forecast, spend.unit),
            _money(spend.actual, spend.unit),
        ]


def _contributions(portfolio: Portfolio) -> Iterator[list[Entry | None]]:
    for row in current_contributions(portfolio):
        yield [
            (row.pool, VERBATIM_CELL),
            (row.label, VERBATIM_CELL),
            (row.organisation, VERBATIM_CELL),
            (row.year or "", CELL),
            _money(row.amount, row.unit),
        ]


def _totals(portfolio: Portfolio) -> Iterator[list[Entry | None]]:
    for checked in checked_totals(portfolio):
        total, computed = checked.total, checked.computed
        apart = None if computed is None else total.printed - computed
        yield [
            (total.heading or "", VERBATIM_CELL),
            (total.label, VERBATIM_CELL),
            (total.series or "", VERBATIM_CELL),
            (total.year or "", CELL),
            _money(total.printed, total.unit),
            _money(computed, total.unit),
            _money(apart, total.unit),
        ]


def _money(pence: int | None, unit: str) -> Entry | None:
    if pence is None:
        return None
    step, look = _IN_UNIT.get(unit, (1, MONEY_CELL))
    return pence / 100, look if pence % step == 0 else MONEY_CELL
