"""Every grant against what is allocated of it, and the totals that do not add up.

Signals:
    followed: a line was pressed; carries its `Link`.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea

from tracker.money.printing import printed
from tracker.money.reconciling import Reconciliation, balance_words, reconcile
from tracker.money.totals import CheckedTotal, checked_totals
from tracker.overview import Link
from ui.charts.allocation_bar import allocation_cell
from ui.desk import Desk
from ui.widgets.card import Card
from ui.widgets.link_row import Cell

_NAME, _AMOUNT, _BALANCE, _VARIANCE = 24, 13, 27, 15
_MOST_TOTALS = 5


class ReconciliationPart(QScrollArea):
    """Beneath the lines and the grants; follows no line but tells of all."""

    followed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._card = Card(desk.theme, "Reconciliation")
        self._card.followed.connect(self.followed)
        self.setWidgetResizable(True)
        self.setWidget(self._card)
        self.setAccessibleName("Reconciliation of grants")
        self.setMinimumHeight(round(170 * max(1.0, desk.theme.scale)))
        desk.theme.changed.connect(partial(self.show_line, None))

    def show_line(self, _line: Any) -> None:
        """Reconcile afresh."""
        if not self._desk.is_open:
            return
        card, portfolio = self._card, self._desk.portfolio
        card.clear()
        found = reconcile(portfolio)
        card.caption("allocation against grant, by fund and year")
        if found:
            card.line(_heads(), name="Fund and year, allocation, grant, allocated, balance")
        else:
            card.words("Add a grant to see what is allocated of it.")
        times = Counter((met.grant.fund, met.grant.year) for met in found)
        for met in found:
            self._line(met, of_several=times[met.grant.fund, met.grant.year] > 1)
        wrong = [each for each in checked_totals(portfolio) if not each.agrees]
        if wrong:
            card.rule()
        for each in wrong[:_MOST_TOTALS]:
            card.line(_told(each), _WRONG, name=" ".join(cell.text for cell in _told(each)))
        if len(wrong) > _MOST_TOTALS:
            card.words(f"and {len(wrong) - _MOST_TOTALS} more totals that do not add up")

    def _line(self, met: Reconciliation, *, of_several: bool) -> None:
        """One grant; where several are of its fund and year, with the document it came in."""
        grant = met.grant
        name = f"{grant.fund} {grant.year}"
        source = self._desk.portfolio.source_by_uid.get(grant.source_uid or "")
        tail = source.file_name if source and of_several else ""
        amount, given = printed(grant.amount, grant.unit), printed(met.allocated, grant.unit)
        balance, late = balance_words(met), not met.agrees
        variance = met.forecast_variance
        forecast = "no forecast"
        if variance is not None:
            forecast = f"{'+' if variance > 0 else ''}{printed(variance, grant.unit)}"
        cells = (
            Cell(name, _NAME, weight=600, tail=tail),
            allocation_cell(self._desk.portfolio, met, self._desk.theme),
            Cell(amount, _AMOUNT, right=True),
            Cell(given, _AMOUNT, right=True),
            Cell(
                balance,
                _BALANCE,
                ink="severity.warning.text" if late else "text.muted",
                weight=600 if late else 400,
            ),
            Cell(forecast, _VARIANCE, right=True, ink="text.muted"),
        )
        told = f"{name} {tail}: grant {amount}, allocated {given}, {balance}, forecast {forecast}"
        self._card.line(cells, None, name=told, height=26)


_WRONG = Link("money", {"table": "Totals", "verdict": "Does not add up"})


def _heads() -> tuple[Cell, ...]:
    muted = "text.muted"
    return (
        Cell("Fund and year", _NAME, ink=muted),
        Cell("Allocated", ink=muted),
        Cell("Grant", _AMOUNT, right=True, ink=muted),
        Cell("Allocated", _AMOUNT, right=True, ink=muted),
        Cell("Balance", _BALANCE, ink=muted),
        Cell("Forecast over", _VARIANCE, right=True, ink=muted),
    )


def _told(each: CheckedTotal) -> tuple[Cell, ...]:
    total = each.total
    where = ", ".join(filter(None, (total.series or total.heading, total.year)))
    computed = "" if each.computed is None else printed(each.computed, total.unit)
    return (
        Cell(f"✕ “{total.label}”, {where}", ink="severity.error.text", weight=600),
        Cell(f"printed {printed(total.printed, total.unit)}", 20, right=True),
        Cell(f"computed {computed}", 22, right=True),
    )
