"""Rows that the next issue of their own document leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.findings.registry import Hit, Severity, rule
from tracker.model import Stage
from tracker.portfolio import Portfolio
from tracker.status import FINISHED
from tracker.timing import format_date

_ENDED = {Stage.CLOSED, Stage.REPLACED}


@rule(
    "DQ27",
    "Row vanished",
    Severity.ERROR,
    "Work that disappears from a report without a word was finished, dropped or forgotten.",
)
def row_vanished(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """The next issue of a row's document omits it, and it is not completed, cancelled or closed.

    The milestones of a scheme that vanished go with it and are not reported one by one.
    """
    for scheme in portfolio.schemes:
        if scheme.stage in _ENDED:
            continue
        if scheme.vanished_on is not None:
            if scheme.status not in FINISHED:
                yield Hit("scheme", scheme, "status", *_said(scheme.vanished_on))
            continue
        for milestone in portfolio.milestones_by_scheme.get(scheme.uid, ()):
            if milestone.vanished_on is not None and milestone.status not in FINISHED:
                yield Hit("milestone", milestone, "status", *_said(milestone.vanished_on))


def _said(vanished_on: date) -> tuple[str, str]:
    return (
        f"The issue of its document as of {format_date(vanished_on)} leaves it out.",
        "Ask what became of it: complete or cancel it, remove it, or keep it in the plan.",
    )
