"""The challenge list: what one lead is asked about their schemes, ready for an e-mail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from tracker.errors import NotFound
from tracker.findings.registry import Finding
from tracker.findings.wording import counted
from tracker.leads import LeadKind
from tracker.portfolio import Portfolio
from tracker.timing import format_date

MOST_ASKED = 5
"""A lead is asked at most this many things (rules.md, preamble)."""


def leads_with_findings(portfolio: Portfolio, findings: Sequence[Finding]) -> list[str]:
    """The people whose schemes have findings, by name."""
    names = _names_by_uid(portfolio)
    asked = {folded for finding in findings for folded in names.get(finding.uid, {})}
    known = {folded: name for held in names.values() for folded, name in held.items()}
    return sorted((known[folded] for folded in asked), key=str.casefold)


def challenge_list(
    portfolio: Portfolio, findings: Sequence[Finding], *, lead: str, as_of: date
) -> str:
    """A letter to `lead` with at most `MOST_ASKED` numbered points, errors first.

    A finding belongs to the people who lead its scheme; that of an area to those who lead any
    scheme of it. Raises `NotFound` if nobody of this name leads a scheme.
    """
    names = _names_by_uid(portfolio)
    wanted = _folded(lead)
    name = next((held[wanted] for held in names.values() if wanted in held), None)
    if name is None:
        raise NotFound(
            f"nobody called “{lead}” leads a scheme",
            remedy="give the name as it stands in the schemes’ leads",
        )
    theirs = sorted(
        (finding for finding in findings if wanted in names.get(finding.uid, {})),
        key=lambda finding: finding.severity.rank,
    )
    return _letter(name, portfolio.programme.name, theirs, as_of)


def _letter(name: str, programme: str, findings: Sequence[Finding], as_of: date) -> str:
    about = f"{programme}, as of {format_date(as_of)}"
    if not findings:
        return f"Dear {name}\n\n{about}: we have no questions about your schemes. Thank you.\n"
    asked = findings[:MOST_ASKED]
    left = len(findings) - len(asked)
    points = "\n\n".join(
        f"{number}. {finding.where}\n   {finding.message}\n   {finding.suggestion}"
        for number, finding in enumerate(asked, start=1)
    )
    opening = (
        "When we put the tracker together, we noticed the following about your schemes."
        if len(asked) > 1
        else "When we put the tracker together, we noticed one thing about your schemes."
    )
    waiting = f"{counted(left, 'other point')} can wait until these are settled.\n\n" * (left > 0)
    return (
        f"Dear {name}\n\n{about}\n\n{opening}\n\n{points}\n\n{waiting}"
        "Please answer by replying to this e-mail with the number of each point, or by changing "
        "the row in your return. If what the tracker says is right, say so and why.\n"
    )


def _names_by_uid(portfolio: Portfolio) -> Mapping[str, Mapping[str, str]]:
    """Who answers for each scheme, milestone and area, by key: names as written, by folded name."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for lead in portfolio.leads:
        if lead.kind == LeadKind.PERSON and lead.name:
            names[lead.scheme_uid].setdefault(_folded(lead.name), lead.name)
    for scheme in portfolio.schemes:
        if scheme.area_uid and scheme.uid in names:
            names[scheme.area_uid].update(names[scheme.uid])
    for milestone in portfolio.milestones:
        if milestone.scheme_uid in names:
            names[milestone.uid] = names[milestone.scheme_uid]
    return names


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
