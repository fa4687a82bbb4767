"""Expected deliveries on days when offices in England are closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import live_milestones, live_schemes
from tracker.model import Status
from tracker.portfolio import Portfolio
from tracker.timing import Precision, format_date
from tracker.workdays import holiday, is_weekend

_DAYS = ("Saturday", "Sunday")
_SATURDAY = 5


@rule(
    "DQ14",
    "Weekend or bank holiday",
    Severity.INFORMATION,
    "Nobody may be there to deliver or to receive it; the date may be a slip of typing.",
)
def closed_day(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """A milestone, or a scheme with delivery words exact to the day, is expected on such a day."""
    for milestone in live_milestones(portfolio):
        finish = milestone.finish
        if finish is None:
            continue
        said = _closed(finish)
        if said is not None and milestone.status != Status.CANCELLED:
            yield Hit("milestone", milestone, "finish", *said)
    for scheme in live_schemes(portfolio):
        latest = scheme.delivery_latest
        if latest is not None and scheme.delivery_precision == Precision.DAY:
            said = _closed(latest)
            if said is not None:
                yield Hit("scheme", scheme, "delivery_text", *said)


@lru_cache(maxsize=4096)
def _closed(day: date) -> tuple[str, str] | None:
    """Why offices are closed on a day and what to do, or None; plans repeat their days."""
    name = holiday(day)
    if name is not None:
        what = f"a bank holiday in England ({name})"
    elif is_weekend(day):
        what = f"a {_DAYS[day.weekday() - _SATURDAY]}"
    else:
        return None
    return f"It is expected on {format_date(day)}, {what}.", "Check the date."
