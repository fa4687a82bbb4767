"""The words the panel is made of, as plain functions of plain values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.tracker.findings.builders import portfolio_of, row
from tracker.changes import ChangeSet, RowChange
from tracker.leads import read_leads
from tracker.model import Source
from tracker.portfolio import Portfolio
from tracker.workspace import HistoryEntry
from ui.panel.history.words import Move, moves, revert_words, told_when
from ui.panel.lead_words import lead_words
from ui.panel.order import neighbours
from ui.panel.relevance import touches
from ui.panel.sections.recruitment import stage_words, step_of
from ui.panel.values import number_text, pounds_text, value_text


@pytest.fixture
def portfolio() -> Portfolio:
    """Two areas, three schemes."""
    return portfolio_of(
        {
            "Fylde and Wyre CCG": [row("CHC screening"), row("Reablement")],
            None: [row("Home First")],
        }
    )


def _entry(**changes: Any) -> HistoryEntry:
    entry = HistoryEntry(
        uid="c1",
        number=2,
        copy_uid="copy",
        label="Set RAG",
        source=Source.EDIT,
        author="Person A",
        at="2017-11-09T12:05:00",
        reverts=None,
        rows=3,
        undone=False,
    )
    return replace(entry, **changes)


@pytest.mark.parametrize(
    ("number", "text"), [(1.0, "1.0"), (0.5, "0.5"), (0.25, "0.25"), (12.0, "12.0")]
)
def test_posts_have_a_decimal(number: float, text: str) -> None:
    assert number_text(number) == text


@pytest.mark.parametrize(
    ("pence", "text"),
    [(120_000, "£1,200"), (120_050, "£1,200.50"), (-650, "-£6.50"), (0, "£0")],
)
def test_pounds_have_pence_only_where_there_are_any(pence: int, text: str) -> None:
    assert pounds_text(pence) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (True, "yes"), (date(2017, 6, 4), "4 June 2017"), (2.0, "2.0"), ("a", "a")],
)
def test_values_are_shown_as_they_would_be_typed(value: object, text: str) -> None:
    assert value_text(value) == text


@pytest.mark.parametrize(
    ("cell", "spoken"),
    [
        (
            "Sue Lott, Head of Social Care (Health), Lancashire County Council,"
            " sue.lott@lancashire.gov.uk",
            "Person: Sue Lott, Head of Social Care (Health) · Lancashire County Council"
            " · sue.lott@lancashire.gov.uk",
        ),
        (
            "Sarah Camplin (via Vic Crumbleholme)",
            "Person: Sarah Camplin, via Vic Crumbleholme · no e-mail given",
        ),
        ("New LCC lead needs to be identified", "Vacancy: Vacant, LCC lead"),
        ("BTH", "Organisation: BTH, lead organisation"),
    ],
)
def test_a_lead_is_told_on_two_lines(cell: str, spoken: str) -> None:
    (reading,) = read_leads(cell)
    assert lead_words(reading).spoken == spoken


def test_stages_are_counted_among_the_eight() -> None:
    assert step_of("job description") == 1
    assert step_of("in post") == 8
    assert step_of("not required") == step_of(None) == 0
    assert stage_words("advertised") == "stage 3 of 8"
    assert stage_words("not required") == ""


def test_neighbours_follow_areas_and_end_with_schemes_of_none(portfolio: Portfolio) -> None:
    screening, reablement, home_first = (scheme.uid for scheme in portfolio.schemes)
    assert neighbours(portfolio, screening) == ("", reablement)
    assert neighbours(portfolio, reablement) == (screening, home_first)
    assert neighbours(portfolio, home_first) == (reablement, "")
    assert neighbours(portfolio, "gone") == ("", "")


@pytest.mark.parametrize(
    ("entity", "uid", "matters"),
    [
        ("scheme", "own", True),
        ("scheme", "other", False),
        ("scheme_lead", "lead", True),
        ("scheme_lead", "other", False),
        ("rag_definition", "any", True),
        ("person", "any", True),
        ("period", "any", False),
    ],
)
def test_only_changes_of_what_is_shown_matter(
    portfolio: Portfolio, entity: str, uid: str, matters: bool
) -> None:
    own = portfolio.schemes[0].uid
    lead = portfolio.leads_by_scheme[own][0].uid
    change = RowChange(entity, {"own": own, "lead": lead}.get(uid, uid), {"name": "a"}, {})
    assert touches(ChangeSet("", (change,)), portfolio, own) is matters


def test_a_lead_taken_away_matters_to_its_scheme(portfolio: Portfolio) -> None:
    own = portfolio.schemes[0].uid
    gone = RowChange("scheme_lead", "gone", {"uid": "gone", "scheme_uid": own}, None)
    assert touches(ChangeSet("", (gone,)), portfolio, own)


def test_history_tells_values_as_people_know_them(portfolio: Portfolio) -> None:
    area = portfolio.areas[0]
    change = RowChange(
        "scheme",
        "own",
        {
            "rag": "G",
            "area_uid": None,
            "confirmed_on": None,
            "allocation": 100,
            "nothing_to_report": False,
            "contact_uid": "gone",
            "updated_on": "2017-11-01",
        },
        {
            "rag": None,
            "area_uid": area.uid,
            "confirmed_on": "2017-11-09",
            "allocation": None,
            "nothing_to_report": True,
            "contact_uid": None,
            "updated_on": "2017-11-09",
        },
    )
    assert moves(ChangeSet("", (change,)), portfolio, "own") == (
        Move("RAG", "Green", "Not rated"),
        Move("Area", "blank", "Fylde and Wyre CCG"),
        Move("Confirmed on", "blank", "9 November 2017"),
        Move("Allocation", "£1", "blank"),
        Move("Nothing to report", "no", "yes"),
        Move("Contact", "a row since removed", "blank"),
    )


def test_a_new_row_has_no_before(portfolio: Portfolio) -> None:
    change = RowChange("scheme", "own", None, {"uid": "own", "name": "Home First", "position": 4})
    assert moves(ChangeSet("", (change,)), portfolio, "own") == (
        Move("Scheme", None, "Home First"),
    )


def test_an_entry_says_when_who_and_where_from() -> None:
    assert told_when(_entry()) == "9 November 2017, 12:05 · Person A"
    imported = _entry(source=Source.IMPORT, undone=True, at="2017")
    assert told_when(imported) == "2017 · Person A · import · undone"


def test_reverting_warns_of_other_schemes() -> None:
    one = ChangeSet("", (RowChange("scheme", "own", {}, {}), RowChange("scheme_lead", "l", {}, {})))
    two = ChangeSet("", (RowChange("scheme", "own", {}, {}), RowChange("scheme", "b", {}, {})))
    assert revert_words(_entry(), one, "own") == "Revert"
    assert revert_words(_entry(), two, "own") == "Revert all 3 rows"
