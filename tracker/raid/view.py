"""Entries of the register in the JSON shape that others script against (design, section 6)."""

from __future__ import annotations

from typing import Any

from tracker.changes import stored
from tracker.model import Escalation, RaidItem
from tracker.portfolio import Portfolio
from tracker.raid.scoring import score


def raid_view(portfolio: Portfolio, item: RaidItem) -> dict[str, Any]:
    """One entry with its score and every escalation of it."""
    scheme = portfolio.scheme_by_uid.get(item.scheme_uid or "")
    return {
        "uid": item.uid,
        "ref": item.ref,
        "kind": item.kind,
        "title": item.title,
        "description": item.description,
        "owner": item.owner,
        "level": item.level,
        "likelihood": item.likelihood,
        "impact": item.impact,
        "score": score(item),
        "mitigation": item.mitigation,
        "raised_on": stored(item.raised_on),
        "review_on": stored(item.review_on),
        "status": item.status,
        "scheme_uid": item.scheme_uid,
        "scheme": scheme.name if scheme else None,
        "escalations": [
            _escalation_view(step) for step in portfolio.parts_of("escalation", item.uid)
        ],
    }


def _escalation_view(step: Escalation) -> dict[str, Any]:
    return {
        "from": step.from_level,
        "to": step.to_level,
        "on": stored(step.moved_on),
        "by": step.moved_by,
        "reason": step.reason,
    }
