"""High impact changes in the JSON shape that others script against (design, section 6)."""

from __future__ import annotations

from typing import Any

from tracker.changes import stored
from tracker.impact.funding import funding_of_all
from tracker.model import ImpactAction, ImpactChange, ImpactScheme, Maturity
from tracker.portfolio import Portfolio


def impact_view(portfolio: Portfolio) -> dict[str, Any]:
    """The numbered changes, and under `beside` what stands beside them (the red bag scheme)."""
    numbered = [change for change in portfolio.impact_changes if _counts(portfolio, change)]
    beside = [change for change in portfolio.impact_changes if change not in numbered]
    return {
        "changes": [_change_view(portfolio, change) for change in numbered],
        "beside": [_change_view(portfolio, change) for change in beside],
        "funding": funding_of_all(portfolio.impact_schemes) / 100,
    }


def _counts(portfolio: Portfolio, change: ImpactChange) -> bool:
    """Whether it is one of the changes: where some have numbers, those; else every one."""
    return change.number is not None or all(
        other.number is None for other in portfolio.impact_changes
    )


def _change_view(portfolio: Portfolio, change: ImpactChange) -> dict[str, Any]:
    return {
        "uid": change.uid,
        "number": change.number,
        "name": change.name,
        "schemes": [
            _scheme_view(portfolio, row) for row in portfolio.parts_of("impact_scheme", change.uid)
        ],
        "actions": [_action_view(row) for row in portfolio.parts_of("impact_action", change.uid)],
        "maturity": [_maturity_view(row) for row in portfolio.parts_of("maturity", change.uid)],
    }


def _scheme_view(portfolio: Portfolio, row: ImpactScheme) -> dict[str, Any]:
    scheme = portfolio.scheme_by_uid.get(row.scheme_uid or "")
    return {
        "uid": row.uid,
        "scheme_uid": row.scheme_uid,
        "name": scheme.name if scheme else row.label,
        "label": row.label,
        "funding": None if row.funding is None else row.funding / 100,
        "funding_text": row.funding_text,
    }


def _action_view(row: ImpactAction) -> dict[str, Any]:
    return {
        "uid": row.uid,
        "text": row.text,
        "due": stored(row.due),
        "due_text": row.due_text,
        "status": row.status,
        "success": row.success,
        "owner": row.owner,
    }


def _maturity_view(row: Maturity) -> dict[str, Any]:
    return {
        "quarter": row.quarter,
        "kind": row.kind,
        "level": row.level,
        "rationale": row.rationale,
        "challenges": row.challenges,
        "milestones_met": row.milestones_met,
        "support_needs": row.support_needs,
    }
