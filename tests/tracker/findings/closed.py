"""Portfolios with closed periods behind them, for the rules that look back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tracker.model import Period
from tracker.portfolio import Portfolio
from tracker.sealed import SealedPeriod, in_force


def after_closing(portfolio: Portfolio, *closed: Portfolio) -> Portfolio:
    """The portfolio in October 2017, with these closed in the months up to September, in order."""
    labels = [f"2017-{10 - back:02}" for back in range(len(closed), 0, -1)]
    seals = [
        SealedPeriod(
            number=number,
            label=label,
            version=1,
            as_of=date.fromisoformat(f"{label}-28"),
            sealed_at="",
            change_set="",
            change_number=0,
            digest="",
            read=past.rows,
        )
        for number, (label, past) in enumerate(zip(labels, closed, strict=True), start=1)
    ]
    october = Period(label="2017-10", as_of=date(2017, 11, 9))
    return replace(portfolio, periods=[october], earlier=in_force(seals, labels))
