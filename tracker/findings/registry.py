"""What a finding is, and how a rule joins the catalogue.

A rule is one small generator over the portfolio and an as-of date::

    @rule("DQ01", "Red or Amber without a barrier", Severity.WARNING, "Why it matters...")
    def red_or_amber_without_barrier(portfolio: Portfolio, as_of: date) -> Iterator[Hit]:
        ...

A rule that compares with an earlier issue or snapshot is declared by `rule_since` and is given
that state as a third argument. Rules suggest; they never change data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import wraps
from typing import cast

from tracker.model import AcceptedFinding, Milestone, Row
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
CheckSince = Callable[[Portfolio, date, Portfolio], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the catalogue (rules.md).

    Its check is given the programme, the as-of date, and the programme as it was at the last
    issue or snapshot, if that is known.
    """

    number: str
    title: str
    severity: Severity
    explanation: str
    check: Callable[[Portfolio, date, Portfolio | None], Iterator[Hit]]


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
        @wraps(check)
        def now(portfolio: Portfolio, as_of: date, _earlier: Portfolio | None) -> Iterator[Hit]:
            return check(portfolio, as_of)

        _enter(Rule(number, title, severity, explanation, now))
        return check

    return register


def rule_since(
    number: str, title: str, severity: Severity, explanation: str
) -> Callable[[CheckSince], CheckSince]:
    """Register a check that compares with an earlier state; without one it finds nothing."""

    def register(check: CheckSince) -> CheckSince:
        @wraps(check)
        def since(portfolio: Portfolio, as_of: date, earlier: Portfolio | None) -> Iterator[Hit]:
            return iter(()) if earlier is None else check(portfolio, as_of, earlier)

        _enter(Rule(number, title, severity, explanation, since))
        return check

    return register


def _enter(made: Rule) -> None:
    if not re.fullmatch(r"DQ\d\d", made.number):
        raise ValueError(f"{made.number} is not a rule number of the catalogue")
    if made.number in _RULES:
        raise ValueError(f"{made.number} is registered twice")
    _RULES[made.number] = made


def rules() -> tuple[Rule, ...]:
    """The catalogue, by number."""
    return tuple(_RULES[number] for number in sorted(_RULES))


def run_rules(
    portfolio: Portfolio, as_of: date, *, earlier: Portfolio | None = None
) -> list[Finding]:
    """Every open finding as of a date: errors first, then by rule, in the order of the rows.

    `earlier` is the programme as it was at the last issue or snapshot, for rules that compare.
    """
    found = run_all_rules(portfolio, as_of, earlier=earlier)
    return [finding for finding in found if finding.accepted is None]


def run_all_rules(
    portfolio: Portfolio, as_of: date, *, earlier: Portfolio | None = None
) -> list[Finding]:
    """As `run_rules`, with those that were accepted until a date not yet past.

    Where a period was closed before, rules that compare are given its snapshot instead.
    """
    if portfolio.previous is not None:
        earlier = portfolio.previous.portfolio
    accepted = {(row.rule, row.row_uid): row for row in portfolio.acceptances if row.until >= as_of}
    places = _Places(portfolio)
    findings = [
        Finding(
            rule=each.number,
            severity=hit.severity or each.severity,
            entity=hit.entity,
            uid=hit.row.uid,
            field=hit.field,
            where=places.of(hit.entity, hit.row),
            message=_on_one_line(hit.message),
            suggestion=hit.suggestion,
            accepted=accepted.get((each.number, hit.row.uid)),
        )
        for each in rules()
        for hit in each.check(portfolio, as_of, earlier)
    ]
    return sorted(findings, key=lambda finding: finding.severity.rank)


def _on_one_line(text: str) -> str:
    """The words with single spaces; nearly all are so already."""
    plain = text.isprintable() and "  " not in text
    return text if plain else " ".join(text.split())


def place_of(portfolio: Portfolio, entity: str, row: Row) -> str:
    """The row as a person would name it: "Reablement, Fylde and Wyre CCG"."""
    return _Places(portfolio).of(entity, row)


class _Places:
    """Rows as a person would name them; the place of a scheme is worked out once."""

    def __init__(self, portfolio: Portfolio) -> None:
        self._portfolio = portfolio
        self._schemes: dict[str, str] = {}

    def of(self, entity: str, row: Row) -> str:
        """ "Go-live, Reablement, Fylde and Wyre CCG"."""
        if entity == "scheme":
            return self._scheme(row.uid)
        if entity == "milestone":
            milestone = cast(Milestone, row)
            return f"{_on_one_line(milestone.title)}, {self._scheme(milestone.scheme_uid)}"
        return _on_one_line(row_name(row))

    def _scheme(self, uid: str) -> str:
        if uid not in self._schemes:
            scheme = self._portfolio.scheme_by_uid[uid]
            area = self._portfolio.area_name(scheme)
            name = f"{scheme.name}, {area}" if area else scheme.name
            self._schemes[uid] = _on_one_line(name)
        return self._schemes[uid]
