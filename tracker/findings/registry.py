"""What a finding is, and how a rule joins the catalogue.

A rule is one small generator over the portfolio and an as-of date::

    @rule("DQ01", "Red or Amber without a barrier", Severity.WARNING, "Why it matters...")
    def red_or_amber_without_barrier(portfolio: Portfolio, as_of: date) -> Iterator[Hit]:
        ...

Rules suggest; they never change data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.model import AcceptedFinding, Row
from tracker.portfolio import Portfolio
from tracker.row_names import row_name


class Severity(StrEnum):
    """How much a finding matters, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule noticed: a row, the field at fault, the sentence and what to do.

    `severity` is given only where it differs from the rule's own.
    """

    entity: str
    row: Row
    field: str
    message: str
    suggestion: str
    severity: Severity | None = None


Check = Callable[[Portfolio, date], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the catalogue (rules.md)."""

    number: str
    title: str
    severity: Severity
    explanation: str
    check: Check


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a rule noticed. `where` names the row as a person would: "Reablement, Fylde and
    Wyre CCG"; `field` is the cell to jump to. `accepted` says until when and why the office lives
    with it; it is None for an open finding."""

    rule: str
    severity: Severity
    entity: str
    uid: str
    field: str
    where: str
    message: str
    suggestion: str
    accepted: AcceptedFinding | None = None


_RULES: dict[str, Rule] = {}


def rule(number: str, title: str, severity: Severity, explanation: str) -> Callable[[Check], Check]:
    """Register the decorated check under its number."""

    def register(check: Check) -> Check:
        if not re.fullmatch(r"DQ\d\d", number):
            raise ValueError(f"{number} is not a rule number of the catalogue")
        if number in _RULES:
            raise ValueError(f"{number} is registered twice")
        _RULES[number] = Rule(number, title, severity, explanation, check)
        return check

    return register


def rules() -> tuple[Rule, ...]:
    """The catalogue, by number."""
    return tuple(_RULES[number] for number in sorted(_RULES))


def run_rules(portfolio: Portfolio, as_of: date) -> list[Finding]:
    """Every open finding as of a date: errors first, then by rule, in the order of the rows."""
    return [finding for finding in run_all_rules(portfolio, as_of) if finding.accepted is None]


def run_all_rules(portfolio: Portfolio, as_of: date) -> list[Finding]:
    """As `run_rules`, with those that were accepted until a date not yet past."""
    accepted = {(row.rule, row.row_uid): row for row in portfolio.acceptances if row.until >= as_of}
    findings = [
        Finding(
            rule=each.number,
            severity=hit.severity or each.severity,
            entity=hit.entity,
            uid=hit.row.uid,
            field=hit.field,
            where=_on_one_line(place_of(portfolio, hit.entity, hit.row)),
            message=_on_one_line(hit.message),
            suggestion=hit.suggestion,
            accepted=accepted.get((each.number, hit.row.uid)),
        )
        for each in rules()
        for hit in each.check(portfolio, as_of)
    ]
    return sorted(findings, key=lambda finding: finding.severity.rank)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def place_of(portfolio: Portfolio, entity: str, row: Row) -> str:
    """The row as a person would name it: "Reablement, Fylde and Wyre CCG"."""
    if entity == "scheme":
        scheme = portfolio.scheme_by_uid[row.uid]
        area = portfolio.area_name(scheme)
        return f"{scheme.name}, {area}" if area else scheme.name
    if entity == "milestone":
        title, scheme_uid = getattr(row, "title", ""), getattr(row, "scheme_uid", "")
        return f"{title}, {place_of(portfolio, 'scheme', portfolio.scheme_by_uid[scheme_uid])}"
    return row_name(row)
