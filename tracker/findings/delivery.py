"""Delivery words that give nobody a date to hold on to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.emptiness import Emptiness, emptiness
from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import delivering_schemes
from tracker.findings.wording import quoted
from tracker.model import Scheme
from tracker.portfolio import Portfolio
from tracker.presence import present_milestones


@rule(
    "DQ02",
    "Delivery timing missing or undated",
    Severity.WARNING,
    "Without a date nobody can tell whether the scheme is late.",
)
def delivery_missing_or_undated(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """No date was read from the delivery words, or there are no words and no dated milestone."""
    for scheme in delivering_schemes(portfolio):
        if scheme.delivery_earliest is not None or scheme.delivery_latest is not None:
            continue
        words = scheme.delivery_text or ""
        match emptiness(words):
            case Emptiness.BLANK if _is_dated_by_milestones(portfolio, scheme):
                continue
            case Emptiness.BLANK:
                message = "No delivery timing is given."
                suggestion = "Give the date or month it will deliver"
            case Emptiness.CONTENT:
                message = f"The delivery timing has no date in it: {quoted(words)}."
                suggestion = "Keep the words and add the date or month they mean"
            case _:
                message = f"The delivery timing says only {quoted(words)}."
                suggestion = "Give the date or month it will deliver"
        yield Hit(
            "scheme",
            scheme,
            "delivery_text",
            message,
            f"{suggestion}; if that is not known yet, say when it will be reviewed. "
            "If the service is already in place, set the stage to running.",
        )


def _is_dated_by_milestones(portfolio: Portfolio, scheme: Scheme) -> bool:
    """Whether a scheme that says nothing of its delivery has a plan that does."""
    return any(each.finish is not None for each in present_milestones(portfolio, scheme.uid))
