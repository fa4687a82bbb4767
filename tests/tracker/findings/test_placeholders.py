from __future__ import annotations

import pytest

from tests.tracker.findings.builders import finding_on, row
from tracker.findings.phrases import first_phrase
from tracker.findings.placeholders import PLACEHOLDERS


@pytest.mark.parametrize(
    "words",
    [
        "A reduction of x% in delayed days",
        "XX% of patients",
        "x per cent fewer admissions",
        "Savings of £xm a year",
        "TBC",
        "Start date tbc.",
        "T.B.C.",
        "Provider (TBC)",
        "TBA",
        "To be finalised",
        "To be finalized.",
        "Model agreed.\nTo be confirmed",
        "[insert figure]",
        "[Insert date",
        "<enter text here>",
        "[name] will lead",
        "[Date]",
        "Lorem ipsum dolor sit amet",
        "w/c XX/11/17",
        "Cost of ???",
        "Posts: ?",
        "?",
        "Signed: ____",
        "Details to follow",
    ],
)
def test_placeholders_are_noticed(words: str) -> None:
    assert first_phrase(PLACEHOLDERS, words) is not None


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Plan to deliver 50+ cases a week by start of November 2017",
        "Increases of 4.17% and other inflationary factors; the annual impact is estimated at £6m",
        "x-ray capacity is 5% down",
        "2 x 5% uplifts agreed",
        "Max 100% of beds",
        "XXL equipment ordered",
        "TBCs and TB clinics",
        "Outbc and ftbcd",
        "The service specification is to be finalised by Friday.",
        "Will this be ready on time? We think so.",
        "Is the post funded ?",
        "[Update 12/11: posts advertised]",
        "Awaiting confirmation",
        "None to report.",
        "R&D <5 beds> and [3] others",
        "Staff to follow the new pathway",
        "10x% growth",
    ],
)
def test_content_is_not_taken_for_a_placeholder(words: str) -> None:
    assert first_phrase(PLACEHOLDERS, words) is None


@pytest.mark.parametrize(
    "field", ["name", "description", "rag_reason", "progress", "recruitment", "barriers"]
)
def test_each_field_is_read_and_the_words_are_quoted(field: str) -> None:
    finding = finding_on("DQ25", row(**{field: "Reablement model TBC"}))
    assert finding is not None
    assert finding.field == field
    assert "“Reablement model TBC”" in finding.message


@pytest.mark.parametrize("field", ["delivery_text", "leads_text", "office_note"])
def test_undated_delivery_and_vacant_leads_have_rules_of_their_own(field: str) -> None:
    assert finding_on("DQ25", row(**{field: "TBC"})) is None
