"""A page of highlights per scheme: the facts of each as its template wants them."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.columns import rag_label
from tracker.export.board.context import cleaned
from tracker.export.board.exceptions import lead_names
from tracker.findings.scope import live_schemes
from tracker.model import Scheme
from tracker.portfolio import Portfolio
from tracker.presence import present_milestones
from tracker.slip import NO_SLIP, due, milestone_slip
from tracker.status import derived_status
from tracker.timing import format_date

PLACEHOLDERS = ("programme", "as_of", "draft", "schemes")


def highlights_context(portfolio: Portfolio, as_of: date, *, draft: bool) -> dict[str, Any]:
    """Every live scheme with what a one-page report says of it."""
    context = {
        "programme": portfolio.programme.name,
        "as_of": format_date(as_of),
        "draft": "DRAFT" if draft else "",
        "schemes": [_scheme(portfolio, scheme) for scheme in live_schemes(portfolio)],
    }
    return {name: cleaned(value) for name, value in context.items()}


def _scheme(portfolio: Portfolio, scheme: Scheme) -> dict[str, Any]:
    milestones = present_milestones(portfolio, scheme.uid)
    said = (scheme.barriers, scheme.help_needed)
    return {
        "name": f"{scheme.code} {scheme.name}" if scheme.code else scheme.name,
        "area": portfolio.area_name(scheme) or "",
        "lead": lead_names(portfolio, scheme),
        "rating": " ".join(filter(None, (rag_label(scheme.rag), scheme.rag_reason))),
        "status": scheme.status or derived_status(milestones) or "Not given",
        "delivery": scheme.delivery_text or "Not given",
        "recruitment": scheme.recruitment or scheme.recruitment_stage or "Not given",
        "progress": scheme.progress or "Nothing is reported.",
        "barriers": "\n".join(filter(None, said)) or "None is reported.",
        "milestones": [
            {
                "title": each.title,
                "expected": format_date(day) if (day := due(each)) else each.finish_text or "",
                "status": each.status or "Blank",
                "slip": slip.words
                if (slip := milestone_slip(each, portfolio.promised.get(each.uid)))
                else NO_SLIP,
            }
            for each in milestones
        ],
    }
