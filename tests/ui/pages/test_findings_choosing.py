"""Whose finding it is: a milestone's belongs to the area and the leads of its scheme."""

from __future__ import annotations

from tests.tracker.oxfordshire import AS_OF
from tracker.findings import run_rules
from tracker.model import Area, Milestone, Programme, Scheme, SchemeLead
from tracker.portfolio import Portfolio
from ui.pages.findings.choosing import Choice, area_of, chosen, leads_of


def test_a_milestones_finding_is_its_schemes() -> None:
    portfolio = Portfolio(
        Programme(uid="p", name="p"),
        areas=[Area(uid="a", name="Oxfordshire")],
        schemes=[Scheme(uid="s", name="Reablement", area_uid="a")],
        leads=[SchemeLead(uid="l", scheme_uid="s", kind="person", name="Ele Crichton")],
        milestones=[
            Milestone(
                uid="m",
                scheme_uid="s",
                title="Go-live",
                finish=AS_OF.replace(month=1),
                status="On track",
            )
        ],
    )
    findings = run_rules(portfolio, AS_OF)
    (overdue,) = [finding for finding in findings if finding.rule == "DQ04"]
    assert area_of(portfolio, overdue) == "Oxfordshire"
    assert leads_of(portfolio, overdue) == ["Ele Crichton"]
    for choice in (Choice(area="Oxfordshire"), Choice(lead="Ele Crichton")):
        assert overdue in chosen(portfolio, findings, choice)
