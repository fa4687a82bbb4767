from __future__ import annotations

import re

import pytest

from tests.tracker.findings.builders import AS_OF, portfolio_of, row
from tracker.errors import NotFound
from tracker.findings import Finding, Severity, run_rules
from tracker.findings.challenge import challenge_list, leads_with_findings
from tracker.model import Milestone
from tracker.portfolio import Portfolio

LOTT = (
    "Sue Lott, Head of Social Care (Health), Lancashire County Council.\nsue.lott@lancashire.gov.uk"
)
HAMMOND = "Charlotte Hammond (LCC)"
COUNCIL = "Lancashire County Council"


def letter(portfolio: Portfolio, lead: str) -> str:
    return challenge_list(portfolio, run_rules(portfolio, AS_OF), lead=lead, as_of=AS_OF)


def points(text: str) -> list[str]:
    return re.findall(r"^\d+\. (.*)$", text, re.MULTILINE)


def test_a_letter_greets_says_what_was_noticed_where_and_what_to_do_and_how_to_answer() -> None:
    portfolio = portfolio_of({COUNCIL: [row("Telecare", rag="R", barriers="", leads_text=LOTT)]})
    assert letter(portfolio, "Sue Lott") == (
        "Dear Sue Lott\n"
        "\n"
        "Lancashire iBCF, as of 9 November 2017\n"
        "\n"
        "When we put the tracker together, we noticed one thing about your schemes.\n"
        "\n"
        "1. Telecare, Lancashire County Council\n"
        "   Rated Red, but no barrier is given.\n"
        "   Say what is holding the scheme back and what help it needs, or review the rating.\n"
        "\n"
        "Please answer by replying to this e-mail with the number of each point, or by changing "
        "the row in your return. If what the tracker says is right, say so and why.\n"
    )


def test_at_most_five_things_are_asked_errors_first_and_the_rest_is_counted() -> None:
    rows = [row(f"Scheme {letter}", rag="A", barriers="", leads_text=LOTT) for letter in "BCDEFG"]
    last = row("Scheme H", rag="R", barriers="", leads_text=LOTT)
    text = letter(portfolio_of({COUNCIL: [*rows, last]}), "Sue Lott")
    assert points(text) == [f"Scheme {letter}, {COUNCIL}" for letter in "HBCDE"]
    assert "2 other points can wait" in text


def test_a_lead_is_asked_only_about_their_own_schemes() -> None:
    rows = [
        row("AMHP", progress="", leads_text=HAMMOND),
        row("Telecare", progress="", leads_text=LOTT),
    ]
    portfolio = portfolio_of({COUNCIL: rows})
    assert points(letter(portfolio, "Charlotte Hammond")) == [f"AMHP, {COUNCIL}"]
    assert points(letter(portfolio, "sue  LOTT")) == [f"Telecare, {COUNCIL}"]


def test_everyone_who_leads_a_scheme_is_asked_about_it() -> None:
    both = row("IDS", progress="", leads_text="Sue Lott (LCC) and Lisa Hulme\n(LTHTR)")
    portfolio = portfolio_of({COUNCIL: [both]})
    assert leads_with_findings(portfolio, run_rules(portfolio, AS_OF)) == ["Lisa Hulme", "Sue Lott"]


def test_an_areas_finding_goes_to_the_leads_of_its_schemes_and_a_milestones_to_its_schemes() -> (
    None
):
    portfolio = portfolio_of(
        {COUNCIL: [row("AMHP", leads_text=HAMMOND)], "CCG": [row("Telecare", leads_text=LOTT)]}
    )
    step = Milestone(scheme_uid=portfolio.schemes[1].uid, title="Go-live")
    portfolio = portfolio.with_rows({"milestone": [step]})
    on_area = _finding("area", portfolio.areas[0].uid, COUNCIL)
    on_step = _finding("milestone", step.uid, "Go-live, Telecare, CCG")
    assert leads_with_findings(portfolio, [on_area]) == ["Charlotte Hammond"]
    assert leads_with_findings(portfolio, [on_step]) == ["Sue Lott"]
    text = challenge_list(portfolio, [on_area, on_step], lead="Sue Lott", as_of=AS_OF)
    assert points(text) == ["Go-live, Telecare, CCG"]


def test_a_lead_of_two_schemes_of_an_area_is_told_of_the_area_once() -> None:
    rows = [row("One", rag="A", leads_text=LOTT), row("Two", rag="A", leads_text=LOTT)]
    portfolio = portfolio_of({COUNCIL: rows}, notes={COUNCIL: "All are on track."})
    assert points(letter(portfolio, "Sue Lott")) == [COUNCIL]


def test_a_lead_with_nothing_to_answer_is_thanked() -> None:
    text = letter(portfolio_of({COUNCIL: [row(leads_text=LOTT)]}), "Sue Lott")
    assert "no questions" in text
    assert not points(text)


def test_organisations_and_vacancies_are_sent_nothing() -> None:
    portfolio = portfolio_of({COUNCIL: [row(leads_text="LCC"), row(leads_text="Vacant")]})
    assert leads_with_findings(portfolio, run_rules(portfolio, AS_OF)) == []


def test_somebody_who_leads_nothing_is_an_error_that_names_them() -> None:
    with pytest.raises(NotFound, match="Person A"):
        letter(portfolio_of({COUNCIL: [row()]}), "Person A")


def test_the_office_note_stays_in_the_office() -> None:
    held = row(rag="R", barriers="", progress="", leads_text=LOTT, office_note="Not for sharing")
    assert "Not for sharing" not in letter(portfolio_of({COUNCIL: [held]}), "Sue Lott")


def _finding(entity: str, uid: str, where: str) -> Finding:
    return Finding(
        rule="DQ99",
        severity=Severity.WARNING,
        entity=entity,
        uid=uid,
        field="",
        where=where,
        message="Message.",
        suggestion="Suggestion.",
    )
