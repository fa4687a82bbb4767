"""Opening a month of reporting."""

from __future__ import annotations

from datetime import date

from tracker.changes import added, changed
from tracker.portfolio import Portfolio
from tracker.workspace import Intent


def open_period(portfolio: Portfolio, *, as_of: date) -> Intent:
    """Open the month of the as-of date; a month that is open already only moves its date."""
    label = f"{as_of:%Y-%m}"
    present = next((period for period in portfolio.periods if period.label == label), None)
    if present is None:
        change = added("period", {"label": label, "as_of": as_of})
        return Intent(f"Open {label}", (change,))
    moved = changed("period", present.uid, {"as_of": present.as_of}, {"as_of": as_of})
    return Intent(f"Set the as-of date of {label}", (moved,) if moved else ())
