"""What is allocated, forecast and spent of each grant, and what is left of it (DQ22)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.model import Grant
from tracker.money.printing import printed
from tracker.money.spending import Spend, spending
from tracker.money.tolerance import agree
from tracker.portfolio import Portfolio


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """One grant in one year, in pence. `forecast` and `actual` are None where no line gives any;
    `by_scheme` says that the allocations of schemes were counted, not the lines of tables."""

    grant: Grant
    allocated: int
    forecast: int | None
    actual: int | None
    by_scheme: bool
    units: tuple[str, ...]
    counted: tuple[Spend, ...] = field(default=(), repr=False)

    @property
    def recorded(self) -> bool:
        """Whether anything says what the grant is used for; a quarterly return, for one, gives
        the grant alone."""
        return bool(self.counted)

    @property
    def balance(self) -> int:
        """What is not allocated; negative where more is than the grant gives."""
        return self.grant.amount - self.allocated

    @property
    def forecast_variance(self) -> int | None:
        """By how much the forecast is over what is allocated."""
        return None if self.forecast is None else self.forecast - self.allocated

    @property
    def agrees(self) -> bool:
        """Whether allocations meet the grant, as exactly as either was printed."""
        return agree(self.grant.amount, self.allocated, self.units)


def balance_words(met: Reconciliation) -> str:
    """What is left of a grant, or over it, in words."""
    if not met.balance:
        return "all allocated"
    if not met.recorded:
        return "its use is not recorded"
    amount = printed(abs(met.balance), met.grant.unit)
    return f"{amount} {'unallocated' if met.balance > 0 else 'over the grant'}"


def reconcile(portfolio: Portfolio) -> list[Reconciliation]:
    """Every grant against the spending of its fund and year.

    Where several partnerships have a grant of one fund and year, each meets what its own
    document carries. A table of a grant's use and a plan by scheme tell the same money twice: if
    schemes have allocations, tables do not count, but lines that a person added do.
    """
    if not portfolio.grants:
        return []
    spends = spending(portfolio)
    times = Counter((grant.fund, grant.year) for grant in portfolio.grants)
    return [
        _reconciled(grant, spends, alone=times[grant.fund, grant.year] == 1)
        for grant in portfolio.grants
    ]


def _reconciled(grant: Grant, spends: Sequence[Spend], *, alone: bool) -> Reconciliation:
    of_grant = [
        spend
        for spend in spends
        if (spend.fund, spend.year) == (grant.fund, grant.year)
        and (alone or spend.source_uid == grant.source_uid)
    ]
    by_scheme = any(spend.scheme_uid and spend.allocation for spend in of_grant)
    counted = [
        spend for spend in of_grant if not by_scheme or spend.scheme_uid or spend.source_uid is None
    ]
    given = [spend for spend in counted if spend.allocation is not None]
    return Reconciliation(
        grant,
        allocated=sum(spend.allocated for spend in given),
        forecast=_sum_of([spend.forecast for spend in of_grant]),
        actual=_sum_of([spend.actual for spend in of_grant]),
        by_scheme=by_scheme,
        units=(grant.unit, *(spend.unit for spend in given)),
        counted=tuple(given),
    )


def _sum_of(amounts: Sequence[int | None]) -> int | None:
    held = [amount for amount in amounts if amount is not None]
    return sum(held) if held else None
