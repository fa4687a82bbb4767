"""Trackers set on their side: a form for each scheme, or schemes side by side."""

from __future__ import annotations

from importers.grid import Document
from importers.tracker import recognises
from tests.importers.tracker.tables import across, notes_at, read, table, values


def test_a_form_of_one_scheme_is_read() -> None:
    form = table(
        [*across("Highlight report", 2)],
        ("Scheme:", "Home First"),
        ("RAG:", "Amber"),
        ("Lead:", "Person A"),
        ("Progress this month:", "Begun"),
        ("", ""),
    )
    draft = read(form)
    (scheme,) = draft.schemes
    assert (scheme.name, scheme.where) == ("Home First", "table 1, column 2")
    assert (scheme.values["rag"], scheme.values["progress"]) == ("A", "Begun")
    assert "columns not used: “Highlight report”" in notes_at(draft, "table 1")


def test_schemes_may_stand_side_by_side() -> None:
    draft = read(
        table(
            ("Project", "Home First", "Telecare"),
            ("RAG", "G", "R"),
            ("Lead", *across("Person A", 2)),
            ("Update", "Good", "Slow"),
        )
    )
    assert [scheme.name for scheme in draft.schemes] == ["Home First", "Telecare"]
    assert values(draft, "progress") == ["Good", "Slow"]
    assert values(draft, "leads_text") == ["Person A", "Person A"]


def test_forms_under_the_same_heading_are_of_one_area() -> None:
    rest = (("RAG", "G"), ("Lead", "Person A"))
    first = table(("Scheme", "Beds"), *rest, before=("Fylde and Wyre CCG",))
    draft = read(first, table(("Scheme", "Falls"), *rest, number=2))
    assert [(s.name, s.area) for s in draft.schemes] == [
        ("Beds", "Fylde and Wyre CCG"),
        ("Falls", "Fylde and Wyre CCG"),
    ]


def test_a_list_of_contacts_is_no_form() -> None:
    assert not recognises(Document([table(("Lead", "Person A"), ("Email", "a@b"), ("Area", "X"))]))
