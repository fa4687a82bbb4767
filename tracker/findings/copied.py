"""Words and dates that are carried from one closed period to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from tracker.emptiness import Emptiness, emptiness
from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import delivering_schemes, live_schemes
from tracker.findings.wording import column, listed, quoted
from tracker.model import Scheme
from tracker.portfolio import Portfolio
from tracker.proposing.comparing import same
from tracker.timing import format_date

_PERIODS = 3
"""Saying the same for so many periods, this one included, is no account of the period."""

_PROMISES = 3
_LOOKED_BACK = 6
"""How many closed periods are looked into for promises that moved."""

_ACCOUNTS = ("progress", "recruitment", "barriers")
"""The columns that are about the period; leads and descriptions may well stay as they are."""


@rule(
    "DQ40",
    "Copied forward",
    Severity.WARNING,
    "Words that never change say nothing of this period, and a date that moves each time is none.",
)
def copied_forward(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """Narrative as it was in the last two closed periods, or delivery put off a third time."""
    closed = portfolio.closed_before
    if len(closed) >= _PERIODS - 1:
        before = [period.scheme_by_uid for period in closed[1 - _PERIODS :]]
        for scheme in live_schemes(portfolio):
            past = [rows[scheme.uid] for rows in before if scheme.uid in rows]
            if len(past) == _PERIODS - 1:
                yield from _same_words(scheme, past)
    if len(closed) >= _PROMISES:
        lately = [period.scheme_by_uid for period in closed[-_LOOKED_BACK:]]
        for scheme in delivering_schemes(portfolio):
            yield from _put_off(scheme, [rows[scheme.uid] for rows in lately if scheme.uid in rows])


def _same_words(scheme: Scheme, past: Sequence[Scheme]) -> Iterator[Hit]:
    copied = [
        field
        for field in _ACCOUNTS
        if emptiness(text := getattr(scheme, field) or "") is Emptiness.CONTENT
        and all(same(getattr(row, field), text) for row in past)
    ]
    if copied:
        words = quoted(getattr(scheme, copied[0]))
        yield Hit(
            "scheme",
            scheme,
            copied[0],
            f"{listed([column(field) for field in copied])} says the same for the third period "
            f"running: {words}.",
            "Say what happened since the last report, or that there is nothing to report.",
        )


def _put_off(scheme: Scheme, past: Sequence[Scheme]) -> Iterator[Hit]:
    promised = [day for row in (*past, scheme) if (day := _promise(row)) is not None]
    moves = sum(later > earlier for earlier, later in pairwise(promised))
    if moves >= _PROMISES and promised[-1] == _promise(scheme):
        yield Hit(
            "scheme",
            scheme,
            "delivery_text",
            f"Delivery has been put off {moves} times, from {format_date(promised[0])} to "
            f"{format_date(promised[-1])}.",
            "Ask what has to happen first, and agree a date that can be kept.",
        )


def _promise(scheme: Scheme) -> date | None:
    return scheme.delivery_latest or scheme.delivery_earliest
