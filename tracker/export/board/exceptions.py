"""What a board reads first: the reds, the ambers and what is overdue, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.findings.scope import live_schemes
from tracker.model import Rag, Scheme
from tracker.overview import due_milestones
from tracker.portfolio import Portfolio
from tracker.timing import format_date

NOT_GIVEN = "No reason is given."


def rated(portfolio: Portfolio, rag: Rag) -> Iterator[dict[str, str]]:
    """The live schemes of a rating: where, who leads, and why, by what the lead wrote."""
    for scheme in live_schemes(portfolio):
        if scheme.rag == rag:
            yield {
                "code": scheme.code or "",
                "name": scheme.name,
                "area": portfolio.area_name(scheme) or "",
                "lead": lead_names(portfolio, scheme),
                "reason": scheme.rag_reason or scheme.barriers or NOT_GIVEN,
                "help": scheme.help_needed or "",
            }


def lead_names(portfolio: Portfolio, scheme: Scheme) -> str:
    """Who leads a scheme, by name or organisation; vacancies are said."""
    leads = portfolio.leads_by_scheme.get(scheme.uid, ())
    names = (lead.name or lead.organisation or lead.role or "" for lead in leads)
    return ", ".join(name for name in names if name) or "No lead is named"


def overdue(portfolio: Portfolio, as_of: date) -> Iterator[dict[str, str]]:
    """Open milestones whose day has passed, longest first."""
    late, _ = due_milestones(portfolio, as_of)
    for each in late:
        yield {
            "milestone": each.milestone.title,
            "scheme": each.scheme.name,
            "owner": each.owner,
            "expected": format_date(each.expected),
            "days": f"{-each.days:,}",
            "status": each.milestone.status or "Blank",
        }
