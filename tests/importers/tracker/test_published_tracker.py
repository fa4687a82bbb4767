"""The Lancashire tracker of November 2017, from the Word file to the draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from importers.context import Context
from importers.grid import Document
from importers.tracker import read_tracker
from importers.word import read_word
from tests.conftest import LANCASHIRE
from tests.importers.tracker.tables import assert_every_row_is_told
from tracker.draft import Draft, Value, Weight

COUNCIL = "Lancashire County Council"
CENTRAL = "Chorley and South Ribble and Greater Preston CCGs"


@pytest.fixture(scope="module")
def document() -> Document:
    return read_word(LANCASHIRE)


@pytest.fixture(scope="module")
def draft(document: Document) -> Draft:
    return read_tracker(document, Context(), reader="tracker")


def scheme(draft: Draft, where: str) -> Mapping[str, Value]:
    return next(scheme.values for scheme in draft.schemes if scheme.where == where)


def test_every_scheme_is_read_into_its_area(draft: Draft) -> None:
    assert Counter(scheme.area for scheme in draft.schemes) == {
        "Fylde and Wyre CCG": 4,
        "East Lancashire CCG": 4,
        "West Lancs CCG": 3,
        "Morecambe Bay CCG": 2,
        CENTRAL: 4,
        COUNCIL: 24,
    }


def test_ratings_are_counted_as_the_paper_counts_them(draft: Draft) -> None:
    ratings = Counter(scheme.values["rag"] for scheme in draft.schemes)
    assert ratings == {"G": 16, "A": 23, "R": 2}


def test_every_row_is_a_scheme_or_a_note(document: Document, draft: Draft) -> None:
    rows = sum(len(table.rows) for table in document.tables)
    assert_every_row_is_told(document, draft)
    assert rows == len(draft.schemes) + len(draft.notes) == 41 + 10
    assert {note.weight for note in draft.notes} == {Weight.INFORMATION}


def test_notes_over_the_schemes_are_kept_with_their_areas(draft: Draft) -> None:
    notes = {area.name: area.values["note"] for area in draft.areas if area.values}
    assert notes.keys() == {CENTRAL, COUNCIL}
    assert str(notes[CENTRAL]).endswith(
        "all are on track, all aim to be in place by the end of November."
    )
    assert str(notes[COUNCIL]).startswith("All Schemes\nTony Pounder")


def test_group_header_gives_ref_and_category_to_the_five_rows_under_it(draft: Draft) -> None:
    council = [scheme.values for scheme in draft.schemes if scheme.area == COUNCIL]
    assert {(row["ref"], row["category"]) for row in council[:5]} == {
        ("LCC Scheme ref #20", "High Impact Change Fund additional spend")
    }
    assert council[5]["ref"] == "LCC Scheme ref #12"
    assert sum(row["ref"] == "LCC Scheme ref #20" for row in council) == 5


def test_definitions_are_those_above_the_first_table(draft: Draft) -> None:
    assert draft.rag_definitions == {
        "G": "the project activity and spend is on track, evidence of impact especially on DToC "
        "can be seen",
        "A": "the project is in progress, there may be some slippage on spend and activity, "
        "however this is understood and overall delivery will still be achieved",
        "R": "the project may not deliver in its current form, maybe the risks are too high or it "
        "is not deliverable for some reason, the spend will not be as planned",
    }


def test_document_gives_itself_no_date(draft: Draft) -> None:
    assert draft.as_of is None


def test_a_row_is_read_as_written(draft: Draft) -> None:
    assert scheme(draft, "table 1, row 4") == {
        "rag": "G",
        "name": "Reablement",
        "scheme_text": "Reablement",
        "leads_text": "Vic Crumbleholme with BTH (BTH led)\nKate Burgess was LCC lead but is no "
        "longer in post. New LCC lead needs to be identified.",
        "progress": "Programme will require a lead-in period",
        "delivery_text": "From November 2017, depending on success of recruitment",
        "recruitment": "Recruitment in progress via BTH",
        "barriers": None,
    }


def test_scheme_cell_is_kept_verbatim_beside_its_parts(draft: Draft) -> None:
    row = scheme(draft, "table 6, row 18")
    assert row["scheme_text"] == (
        "High Impact Change Fund additional spend –\n"
        "Learning from Passport to Independence\nLCC Scheme ref # 21"
    )
    assert row["name"] == "Learning from Passport to Independence"
    assert row["category"] == "High Impact Change Fund additional spend"
    assert row["ref"] == "LCC Scheme ref #21"


def test_lines_under_a_name_are_its_description(draft: Draft) -> None:
    row = scheme(draft, "table 2, row 3")
    assert row["name"] == "Home First"
    assert row["description"] == (
        "Support delivery of discharge to assess to admit; facilitating step up and step down."
    )


def test_a_dash_and_a_nil_answer_stay_as_written(draft: Draft) -> None:
    row = scheme(draft, "table 6, row 11")
    assert row["delivery_text"] == "-"
    assert row["barriers"] == "None to report."
