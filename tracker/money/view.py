"""`show money`: the JSON shape that others script against (design, section 6), in pounds."""

from __future__ import annotations

from typing import Any

from tracker.money.current import current_contributions
from tracker.money.reconciling import Reconciliation, reconcile
from tracker.money.spending import Spend, spending
from tracker.money.totals import CheckedTotal, checked_totals
from tracker.portfolio import Portfolio

View = dict[str, Any]


def money_view(portfolio: Portfolio) -> View:
    """Everything about money; rows that a later issue of their table left out are not in it."""
    reconciled = reconcile(portfolio)
    return {
        "grants": [
            {
                "uid": grant.uid,
                "fund": grant.fund,
                "year": grant.year,
                "amount": _pounds(grant.amount),
                "unit": grant.unit,
                "place": grant.place,
            }
            for grant in portfolio.grants
        ],
        "lines": [_line(portfolio, spend) for spend in spending(portfolio)],
        "contributions": [
            {
                "uid": row.uid,
                "pool": row.pool,
                "organisation": row.organisation,
                "year": row.year,
                "label": row.label,
                "amount": _pounds(row.amount),
                "unit": row.unit,
                "place": row.place,
            }
            for row in current_contributions(portfolio)
        ],
        "totals": [_total(checked) for checked in checked_totals(portfolio)],
        "unallocated": [
            {
                "fund": each.grant.fund,
                "year": each.grant.year,
                "amount": _pounds(each.balance),
                "unit": each.grant.unit,
            }
            for each in reconciled
        ],
        "reconciliation": [_reconciliation(each) for each in reconciled],
    }


def _line(portfolio: Portfolio, spend: Spend) -> View:
    """A line; `uid` is null for the allocation of a scheme, which is set on the scheme."""
    scheme = portfolio.scheme_by_uid.get(spend.scheme_uid or "")
    line = spend.line
    return {
        "uid": line.uid if line else None,
        "heading": line.heading if line else None,
        "label": spend.label,
        "scheme_uid": spend.scheme_uid,
        "scheme": scheme.name if scheme else None,
        "fund": spend.fund,
        "year": spend.year,
        "allocation": _pounds(spend.allocation),
        "forecast": _pounds(spend.forecast),
        "actual": _pounds(spend.actual),
        "unit": spend.unit,
        "place": line.place if line else None,
    }


def _total(checked: CheckedTotal) -> View:
    total = checked.total
    return {
        "uid": total.uid,
        "heading": total.heading,
        "series": total.series,
        "label": total.label,
        "year": total.year,
        "level": total.level,
        "covers": total.covers,
        "printed": _pounds(total.printed),
        "computed": _pounds(checked.computed),
        "agrees": checked.agrees,
        "unit": total.unit,
        "place": total.place,
    }


def _reconciliation(each: Reconciliation) -> View:
    return {
        "fund": each.grant.fund,
        "year": each.grant.year,
        "grant": _pounds(each.grant.amount),
        "allocated": _pounds(each.allocated),
        "balance": _pounds(each.balance),
        "forecast": _pounds(each.forecast),
        "forecast_variance": _pounds(each.forecast_variance),
        "actual": _pounds(each.actual),
        "agrees": each.agrees,
        "unit": each.grant.unit,
    }


def _pounds(pence: int | None) -> float | None:
    return None if pence is None else pence / 100
