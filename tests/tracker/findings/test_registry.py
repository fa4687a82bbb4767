from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from tests.tracker.findings.builders import AS_OF, portfolio_of, row
from tracker.findings import Severity, rules, run_rules
from tracker.findings.registry import Hit, place_of, rule
from tracker.model import Milestone
from tracker.portfolio import Portfolio


def silent(_portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    return iter(())


def test_every_rule_is_numbered_titled_and_explained_in_one_sentence() -> None:
    catalogue = rules()
    assert [each.number for each in catalogue] == sorted({each.number for each in catalogue})
    for each in catalogue:
        assert re.fullmatch(r"DQ\d\d", each.number)
        assert each.title
        assert re.fullmatch(r"[A-Z][^.]+\.", each.explanation), each.number
        assert each.check.__doc__


def test_the_rules_that_read_one_month_are_there() -> None:
    expected = {"DQ01", "DQ02", "DQ15", "DQ16", "DQ17", "DQ18", "DQ19", "DQ20", "DQ25", "DQ36"}
    assert expected <= {each.number for each in rules()}


def test_a_number_is_given_once_and_belongs_to_the_catalogue() -> None:
    with pytest.raises(ValueError, match="twice"):
        rule("DQ01", "Again", Severity.WARNING, "Why.")(silent)
    with pytest.raises(ValueError, match="not a rule number"):
        rule("X1", "Odd", Severity.WARNING, "Why.")(silent)


def test_a_row_with_everything_in_order_has_no_findings() -> None:
    assert run_rules(portfolio_of({"West Lancs CCG": [row()]}), AS_OF) == []


def test_errors_come_first_then_rules_by_number_then_rows_in_order() -> None:
    rows = [row("One", rag="A", barriers="", updated_on=None), row("Two", rag="R", barriers="")]
    found = run_rules(portfolio_of({"West Lancs CCG": rows}), AS_OF)
    assert [(finding.severity, finding.rule, finding.where) for finding in found] == [
        (Severity.ERROR, "DQ01", "Two, West Lancs CCG"),
        (Severity.WARNING, "DQ01", "One, West Lancs CCG"),
        (Severity.WARNING, "DQ36", "One, West Lancs CCG"),
    ]


def test_rows_are_named_as_a_person_would() -> None:
    portfolio = portfolio_of({"West Lancs CCG": [row("Community Hub")], None: [row("Telecare")]})
    hub, telecare = portfolio.schemes
    milestone = Milestone(scheme_uid=hub.uid, title="Go-live")
    assert place_of(portfolio, "scheme", hub) == "Community Hub, West Lancs CCG"
    assert place_of(portfolio, "scheme", telecare) == "Telecare"
    assert place_of(portfolio, "milestone", milestone) == "Go-live, Community Hub, West Lancs CCG"
    assert place_of(portfolio, "area", portfolio.areas[0]) == "West Lancs CCG"
