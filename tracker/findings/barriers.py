"""Ratings that say there is trouble beside a barriers column that names none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.emptiness import Emptiness, emptiness, says_nothing
from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import live_schemes
from tracker.findings.wording import quoted, rating
from tracker.model import Rag
from tracker.portfolio import Portfolio

_TROUBLED = {Rag.AMBER, Rag.RED}


@rule(
    "DQ01",
    "Red or Amber without a barrier",
    Severity.WARNING,
    "A scheme rated Amber or Red is held back by something, and the board needs to read what.",
)
def red_or_amber_without_barrier(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """Amber or Red with barriers blank or nil; "nothing to report" does not excuse it."""
    for scheme in live_schemes(portfolio):
        if scheme.rag not in _TROUBLED or not says_nothing(scheme.barriers):
            continue
        if emptiness(scheme.barriers) is Emptiness.BLANK:
            said = "no barrier is given"
        else:
            said = f"the barriers say only {quoted(scheme.barriers or '')}"
        if scheme.nothing_to_report:
            said += ", and the update says there is nothing to report"
        yield Hit(
            "scheme",
            scheme,
            "barriers",
            f"Rated {rating(scheme.rag)}, but {said}.",
            "Say what is holding the scheme back and what help it needs, or review the rating.",
            Severity.ERROR if scheme.rag == Rag.RED else None,
        )
