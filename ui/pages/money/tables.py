"""The tables of the Money page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tracker.money.reconciling import balance_words
from ui.lists.model import ListColumn
from ui.pages.money.lines import (
    ContributionLine,
    GrantLine,
    SpendLine,
    TotalLine,
    amount_text,
    contribution_lines,
    grant_lines,
    spend_lines,
    total_lines,
)
from ui.pages.money.reconciliation import ReconciliationPart
from ui.registers.table import Narrowing, Table

_FIRST = "Drop a board paper or a plan on the window, or add it by hand."


def _money(
    title: str, pence: Callable[[Any], int | None], unit: Callable[[Any], str]
) -> ListColumn[Any]:
    """A column of amounts in the units they came in, sorted by what they are worth."""
    return ListColumn(
        title,
        lambda line: amount_text(pence(line), unit(line)),
        12,
        sort_key=lambda line: pence(line) or 0,
        right=True,
    )


def _figure(title: str, figure: str) -> ListColumn[Any]:
    return _money(title, lambda line: getattr(line.spend, figure), lambda line: line.spend.unit)


def _of_row(title: str, field: str, width: int, *, stretch: bool = False) -> ListColumn[Any]:
    return ListColumn(title, lambda line: getattr(line.row, field) or "", width, stretch=stretch)


def _verdict_icon(line: TotalLine) -> tuple[str, str]:
    if line.checked.computed is None:
        return "information", "text.faint"
    return ("tick", "text.muted") if line.checked.agrees else ("error", "severity.error.icon")


_LINES: tuple[ListColumn[SpendLine], ...] = (
    ListColumn("Heading", lambda line: line.heading, 26),
    ListColumn("Line", lambda line: line.spend.label, 30, stretch=True),
    ListColumn("Fund", lambda line: line.spend.fund or "", 9),
    ListColumn("Year", lambda line: line.spend.year or "", 8),
    _figure("Allocation", "allocation"),
    _figure("Forecast", "forecast"),
    _figure("Actual", "actual"),
)
_CONTRIBUTIONS: tuple[ListColumn[ContributionLine], ...] = (
    _of_row("Pool", "pool", 34),
    _of_row("Organisation", "organisation", 30),
    _of_row("Contribution", "label", 30, stretch=True),
    _of_row("Year", "year", 8),
    _money("Amount", lambda line: line.row.amount, lambda line: line.row.unit),
)
_GRANTS: tuple[ListColumn[GrantLine], ...] = (
    _of_row("Fund", "fund", 20, stretch=True),
    _of_row("Year", "year", 9),
    _money("Grant", lambda line: line.row.amount, lambda line: line.row.unit),
    _money("Allocated", lambda line: line.met.allocated, lambda line: line.row.unit),
    ListColumn(
        "Balance",
        lambda line: balance_words(line.met),
        28,
        icon=lambda line: (
            ("tick", "text.muted") if line.met.agrees else ("warning", "severity.warning.icon")
        ),
        sort_key=lambda line: line.met.balance,
    ),
)
_TOTALS: tuple[ListColumn[TotalLine], ...] = (
    ListColumn("Verdict", lambda line: line.verdict, 18, icon=_verdict_icon),
    ListColumn("Total", lambda line: line.checked.total.label, 30, stretch=True),
    ListColumn("Of", lambda line: line.checked.total.heading or "", 26),
    ListColumn("Column", lambda line: line.checked.total.series or "", 16),
    ListColumn("Year", lambda line: line.checked.total.year or "", 8),
    _money("Printed", lambda line: line.checked.total.printed, lambda x: x.checked.total.unit),
    _money("Computed", lambda line: line.checked.computed, lambda line: line.checked.total.unit),
    _money("Difference", lambda line: line.difference, lambda line: line.checked.total.unit),
)

TABLES: tuple[Table, ...] = (
    Table(
        entity="money_line",
        title="Lines",
        one="line",
        columns=_LINES,
        lines=spend_lines,
        fields=(
            "label",
            "scheme",
            "heading",
            "fund",
            "year",
            "allocation",
            "forecast",
            "actual",
            "unit",
            "note",
        ),
        asked=("label", "heading", "fund", "year", "allocation", "unit"),
        narrowings=(
            Narrowing("fund", "&Fund", lambda line: line.spend.fund or ""),
            Narrowing("year", "&Year", lambda line: line.spend.year or ""),
            Narrowing("heading", "Hea&ding", lambda line: line.heading),
        ),
        empty=("No money yet", _FIRST),
        below=ReconciliationPart,
    ),
    Table(
        entity="contribution",
        title="Contributions",
        one="contribution",
        columns=_CONTRIBUTIONS,
        lines=contribution_lines,
        fields=("label", "pool", "organisation", "year", "part", "amount", "unit"),
        asked=("pool", "organisation", "label", "year", "amount", "unit"),
        narrowings=(
            Narrowing("pool", "P&ool", lambda line: line.row.pool),
            Narrowing("organisation", "Or&ganisation", lambda line: line.row.organisation),
            Narrowing("year", "&Year", lambda line: line.row.year or ""),
        ),
        empty=("No pooled contributions yet", _FIRST),
    ),
    Table(
        entity="grant",
        title="Grants",
        one="grant",
        columns=_GRANTS,
        lines=grant_lines,
        fields=("fund", "year", "amount", "unit"),
        asked=("fund", "year", "amount", "unit"),
        narrowings=(
            Narrowing("fund", "&Fund", lambda line: line.row.fund),
            Narrowing("year", "&Year", lambda line: line.row.year),
        ),
        empty=("No grants yet", _FIRST),
        below=ReconciliationPart,
    ),
    Table(
        entity="printed_total",
        title="Totals",
        one="total",
        columns=_TOTALS,
        lines=total_lines,
        fields=("label", "printed", "year", "unit"),
        narrowings=(
            Narrowing("verdict", "&Verdict", lambda line: line.verdict),
            Narrowing("year", "&Year", lambda line: line.checked.total.year or ""),
        ),
        empty=("No printed totals yet", "They are read with the tables that print them."),
    ),
)
