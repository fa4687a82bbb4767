"""What the tables of the Money page list, with what is worked out for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.model import Contribution, Grant
from tracker.money.current import current_contributions
from tracker.money.printing import printed
from tracker.money.reconciling import Reconciliation, reconcile
from tracker.money.spending import Spend, spending
from tracker.money.totals import CheckedTotal, checked_totals
from tracker.portfolio import Portfolio
from ui.registers.values import scheme_name

OF_SCHEMES = "Allocations of schemes"
"""The heading of money that stands on schemes rather than in a table."""


@dataclass(frozen=True, slots=True)
class SpendLine:
    """A line of spending, and the name of its scheme."""

    spend: Spend
    scheme: str

    @property
    def uid(self) -> str:
        """The key of the line; of the scheme where the allocation stands on it."""
        return self.spend.line.uid if self.spend.line else self.spend.scheme_uid or ""

    @property
    def heading(self) -> str:
        """The table or theme it is added up under."""
        return (self.spend.line.heading or "") if self.spend.line else OF_SCHEMES

    def amount(self, figure: str) -> str:
        """One of its figures, in the unit it came in."""
        return amount_text(getattr(self.spend, figure), self.spend.unit)


@dataclass(frozen=True, slots=True)
class ContributionLine:
    """What an organisation puts into a pool."""

    row: Contribution

    @property
    def uid(self) -> str:
        """The key of the contribution."""
        return self.row.uid


@dataclass(frozen=True, slots=True)
class GrantLine:
    """A grant and how it is met."""

    row: Grant
    met: Reconciliation

    @property
    def uid(self) -> str:
        """The key of the grant."""
        return self.row.uid


@dataclass(frozen=True, slots=True)
class TotalLine:
    """A printed total and what its rows come to."""

    checked: CheckedTotal

    @property
    def uid(self) -> str:
        """The key of the total."""
        return self.checked.total.uid

    @property
    def difference(self) -> int | None:
        """How much is printed over what is computed; None where it has no rows here."""
        computed = self.checked.computed
        return None if computed is None else self.checked.total.printed - computed

    @property
    def verdict(self) -> str:
        """Whether it adds up, in words."""
        if self.checked.computed is None:
            return "No rows here"
        return "Adds up" if self.checked.agrees else "Does not add up"


def amount_text(pence: int | None, unit: str) -> str:
    """An amount in the unit it came in; "" for none."""
    return "" if pence is None else printed(pence, unit)


def spend_lines(portfolio: Portfolio) -> Sequence[SpendLine]:
    """Every line that counts, then the allocations of schemes."""
    return [
        SpendLine(spend, scheme_name(portfolio, spend.scheme_uid)) for spend in spending(portfolio)
    ]


def contribution_lines(portfolio: Portfolio) -> Sequence[ContributionLine]:
    """Every contribution that counts."""
    return [ContributionLine(row) for row in current_contributions(portfolio)]


def grant_lines(portfolio: Portfolio) -> Sequence[GrantLine]:
    """Every grant with what is allocated of it."""
    return [GrantLine(met.grant, met) for met in reconcile(portfolio)]


def total_lines(portfolio: Portfolio) -> Sequence[TotalLine]:
    """Every printed total, those that do not add up first."""
    return sorted(map(TotalLine, checked_totals(portfolio)), key=lambda line: line.checked.agrees)
