from __future__ import annotations

from tests.tracker.export.portfolios import finding, small_portfolio
from tracker.columns import CONSOLIDATED_COLUMNS, TRACKER_COLUMNS, Lookup, rag_label, rag_word
from tracker.fields import FIELDS
from tracker.model import Milestone, Scheme


def test_no_column_shows_the_office_note() -> None:
    assert "office_note" not in {column.key for column in CONSOLIDATED_COLUMNS}
    lookup = Lookup.of(small_portfolio(), [])
    scheme = Scheme(name="One", office_note="SECRET")
    shown = [column.get(scheme, lookup) for column in (*CONSOLIDATED_COLUMNS, *TRACKER_COLUMNS)]
    assert "SECRET" not in shown


def test_every_other_field_a_person_may_set_has_a_column() -> None:
    shown = {column.key for column in CONSOLIDATED_COLUMNS if column.read_back}
    assert {spec.name for spec in FIELDS["scheme"]} - shown == {"office_note"}


def test_titles_and_keys_are_unlike_each_other() -> None:
    for columns in (CONSOLIDATED_COLUMNS, TRACKER_COLUMNS):
        assert len({column.key for column in columns}) == len(columns)
        assert len({column.title.casefold() for column in columns}) == len(columns)


def test_a_schemes_findings_include_its_milestones() -> None:
    portfolio = small_portfolio()
    scheme = portfolio.schemes[0]
    milestone = Milestone(scheme_uid=scheme.uid, title="Go-live")
    portfolio = portfolio.with_rows({"milestone": [milestone]})
    lookup = Lookup.of(portfolio, [finding(scheme.uid), finding(milestone.uid)])
    assert lookup.findings[scheme.uid] == 2


def test_a_rating_is_said_in_letter_and_word() -> None:
    assert (rag_label("G"), rag_label(None)) == ("G Green", "– Not rated")
    assert (rag_word("B"), rag_word(None)) == ("Blue", "Not rated")
