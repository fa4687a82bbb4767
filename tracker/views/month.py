"""The JSON shapes of the month: periods, their seals, and what verifying them found."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.changes import stored
from tracker.key_lists import read_keys
from tracker.model import Period
from tracker.periods import cycle
from tracker.portfolio import Portfolio
from tracker.sealed import SealedPeriod, Verdict
from tracker.trends import rag_trend
from tracker.views.rows import View, rag_counts_view


def period_view(period: Period) -> View:
    """A month of reporting."""
    return {
        "uid": period.uid,
        "period": period.label,
        "kind": period.kind,
        "as_of": stored(period.as_of),
        "open": period.closed_on is None,
        "closed_on": stored(period.closed_on),
        "version": period.version,
        "reason": period.reason,
        "due_on": stored(period.due_on),
        "meeting_on": stored(period.meeting_on),
        "not_asked": sorted(read_keys(period.not_asked)),
        "steps": [
            {"title": title, "on": stored(day)}
            for title, day in (cycle(period.meeting_on) if period.meeting_on else ())
        ],
    }


def period_views(portfolio: Portfolio, seals: Sequence[SealedPeriod]) -> list[View]:
    """Every period with its seals and, once closed, how many schemes stood at each rating."""
    counts = dict(rag_trend(portfolio))
    return [
        {
            **period_view(period),
            "seals": [seal_view(seal) for seal in seals if seal.label == period.label],
            "rag": rag_counts_view(counts[period.label]) if period.label in counts else None,
        }
        for period in sorted(portfolio.periods, key=lambda row: row.label)
    ]


def seal_view(seal: SealedPeriod) -> View:
    """One seal of a period; a later version supersedes an earlier one."""
    return {
        "period": seal.label,
        "version": seal.version,
        "sealed_at": seal.sealed_at,
        "change_set": seal.change_set,
        "digest": seal.digest,
    }


def verdict_view(verdict: Verdict) -> View:
    """What verifying every seal found."""
    return {
        "intact": verdict.intact,
        "verdict": verdict.told(),
        "redacted": verdict.redacted,
        "seals": [seal_view(seal) for seal in verdict.seals],
        "tampering": [
            {
                "period": fault.label,
                "version": fault.version,
                "entity": fault.entity,
                "uid": fault.uid,
                "name": fault.name,
                "family": fault.family,
                "problem": fault.problem,
            }
            for fault in verdict.tampering
        ],
    }
