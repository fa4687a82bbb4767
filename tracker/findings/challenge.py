"""The challenge list: what one lead is asked about their schemes, ready for an e-mail."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from tracker.errors import NotFound
from tracker.findings.registry import Finding
from tracker.findings.wording import counted
from tracker.leads import LeadKind
from tracker.model import Scheme
from tracker.people import folded_name
from tracker.portfolio import Portfolio
from tracker.timing import format_date

MOST_ASKED = 5
"""A lead is asked at most this many things (rules.md, preamble)."""


def leads_with_findings(portfolio: Portfolio, findings: Sequence[Finding]) -> list[str]:
    """The people whose schemes have findings, by name."""
    found = {finding.uid for finding in findings}
    names: dict[str, str] = {}
    for name, scheme in _led_by_people(portfolio):
        folded = folded_name(name)
        if folded not in names and not found.isdisjoint(_rows_of(portfolio, scheme)):
            names[folded] = name
    return sorted(names.values(), key=str.casefold)


def challenge_list(
    portfolio: Portfolio, findings: Sequence[Finding], *, lead: str, as_of: date
) -> str:
    """A letter to `lead` with at most `MOST_ASKED` numbered points, errors first.

    Raises `NotFound` if nobody of this name leads a scheme.
    """
    name, about_them = findings_of_lead(portfolio, findings, lead=lead)
    return _letter(name, portfolio.programme.name, about_them, as_of)


def findings_of_lead(
    portfolio: Portfolio, findings: Sequence[Finding], *, lead: str
) -> tuple[str, list[Finding]]:
    """A lead's name as the programme writes it, and the open findings about them, errors first.

    A finding belongs to the people who lead its scheme; that of an area to those who lead any
    scheme of it. Raises `NotFound` if nobody of this name leads a scheme.
    """
    wanted = folded_name(lead)
    led = [pair for pair in _led_by_people(portfolio) if folded_name(pair[0]) == wanted]
    if not led:
        raise NotFound(
            f"nobody called “{lead}” leads a scheme",
            remedy="give the name as it stands in the schemes’ leads",
        )
    theirs = {uid for _, scheme in led for uid in _rows_of(portfolio, scheme)}
    return led[0][0], findings_about(findings, theirs)


def findings_about(findings: Sequence[Finding], rows: Collection[str]) -> list[Finding]:
    """The open findings of these rows, errors first."""
    about = [each for each in findings if each.uid in rows and each.accepted is None]
    return sorted(about, key=lambda finding: finding.severity.rank)


def numbered_points(findings: Sequence[Finding]) -> str:
    """The first `MOST_ASKED` findings as numbered points of a letter."""
    return "\n\n".join(
        f"{number}. {finding.where}\n   {finding.message}\n   {finding.suggestion}"
        for number, finding in enumerate(findings[:MOST_ASKED], start=1)
    )


def _letter(name: str, programme: str, findings: Sequence[Finding], as_of: date) -> str:
    about = f"{programme}, as of {format_date(as_of)}"
    if not findings:
        return f"Dear {name}\n\n{about}: we have no questions about your schemes. Thank you.\n"
    asked = findings[:MOST_ASKED]
    left = len(findings) - len(asked)
    points = numbered_points(asked)
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


def _led_by_people(portfolio: Portfolio) -> Iterator[tuple[str, Scheme]]:
    """Each named lead and a scheme they lead."""
    for lead in portfolio.leads:
        if lead.kind == LeadKind.PERSON and lead.name:
            yield lead.name, portfolio.scheme_by_uid[lead.scheme_uid]


def _rows_of(portfolio: Portfolio, scheme: Scheme) -> Iterator[str]:
    """The keys of the rows that a scheme's leads answer for: it, its area and its milestones."""
    yield scheme.uid
    if scheme.area_uid:
        yield scheme.area_uid
    for milestone in portfolio.milestones_by_scheme.get(scheme.uid, ()):
        yield milestone.uid
