"""The strip of figures at the head of the Overview, each with the rows behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.findings import Finding, Severity
from tracker.findings.scope import live_schemes
from tracker.findings.wording import counted
from tracker.model import Rag, Status
from tracker.overview.due import SOON_DAYS, due_milestones
from tracker.overview.links import Link
from tracker.portfolio import Portfolio
from tracker.timing import format_date


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: what it counts, what more there is to say, and where it leads.

    `rag` puts the rating's badge before the number; `unit` stands after it, smaller.
    """

    key: str
    label: str
    value: str
    caption: str
    link: Link
    unit: str = ""
    rag: str = ""


def figures(
    portfolio: Portfolio,
    findings: Sequence[Finding],
    as_of: date,
    *,
    earlier: Portfolio | None = None,
    earlier_name: str = "",
    returns: Figure | None = None,
) -> list[Figure]:
    """The figures in the order of the strip; `earlier` is the last closed month, by its name."""
    schemes = list(live_schemes(portfolio))
    rated = sum(scheme.rag is not None for scheme in schemes)
    overdue, soon = due_milestones(portfolio, as_of)
    on_track = sum(each.milestone.status == Status.ON_TRACK for each in overdue)
    counts = Counter(finding.severity for finding in findings)
    return [
        Figure(
            "schemes",
            "Schemes",
            f"{len(schemes):,}",
            f"{rated:,} rated, {len(schemes) - rated:,} not rated",
            Link("tracker"),
        ),
        _reds(portfolio, earlier, earlier_name),
        Figure(
            "overdue",
            "Milestones overdue",
            f"{len(overdue):,}",
            f"{on_track:,} still “On track”" if overdue else "none is late",
            Link("plan", {"show": "overdue"}),
        ),
        Figure(
            "soon",
            f"Due in {SOON_DAYS} days",
            f"{len(soon):,}",
            f"by {format_date(as_of + timedelta(days=SOON_DAYS))}",
            Link("plan", {"show": "due"}),
        ),
        _posts(portfolio),
        *([returns] if returns else []),
        Figure(
            "findings",
            "Findings",
            f"{len(findings):,}",
            f"{counted(counts[Severity.ERROR], 'error')}, "
            f"{counted(counts[Severity.WARNING], 'warning')}",
            Link("findings"),
        ),
    ]


def _reds(portfolio: Portfolio, earlier: Portfolio | None, earlier_name: str) -> Figure:
    now = sum(scheme.rag == Rag.RED for scheme in live_schemes(portfolio))
    if earlier is None:
        caption = "no earlier month is closed"
    else:
        before = sum(scheme.rag == Rag.RED for scheme in live_schemes(earlier))
        caption = f"was {before:,} in {earlier_name}"
    link = Link("tracker", {"rag": str(Rag.RED)})
    return Figure("red", "Red", f"{now:,}", caption, link, rag=str(Rag.RED))


def _posts(portfolio: Portfolio) -> Figure:
    """Posts still to fill, over the schemes that say how many they need."""
    stated = [scheme for scheme in live_schemes(portfolio) if scheme.posts_needed is not None]
    unfilled = sum(
        max(0.0, (scheme.posts_needed or 0) - (scheme.posts_in_post or 0)) for scheme in stated
    )
    link = Link("tracker", {"columns": "posts_needed posts_in_post"})
    if not stated:
        return Figure("posts", "Posts unfilled", "–", "no scheme gave figures", link)
    caption = f"{counted(len(stated), 'scheme')} gave figures"
    return Figure("posts", "Posts unfilled", f"{unfilled:,.1f}", caption, link, unit="WTE")
