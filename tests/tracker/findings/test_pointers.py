from __future__ import annotations

import pytest

from tests.tracker.findings.builders import finding_on, row
from tracker.findings.phrases import first_phrase
from tracker.findings.pointers import POINTERS

PUBLISHED = [
    "As above",
    "This will be the determining factor in delivery, see “What progress has been made?” column "
    "for each project.\n\nStaffing is causing issues, but this should be up and running in the "
    "next month or so.",
    "As per Q2 report the additional number of service users/per annum is targeted at ~2200 to "
    "take overall number to ~6000 receiving reablement.",
    "3) Trusted assessor pilot as above",
    "For more detail please refer to the risk log – Appendix B.",
]
OTHERS = [
    "as above.",
    "AS\xa0ABOVE",
    "Recruitment: as above",
    "Same as above",
    "Ditto",
    "As before.",
    "As previous",
    "As previously reported.",
    "As per the attached.",
    "As per last month",
    "as per the previous update",
    "As per the Q1 quarterly return",
    "See attached",
    "See attached action plan.",
    "(see below)",
    "On plan - see Appendix 2",
    "Please see the delivery plan",
    "- see progress column",
    "please\nsee the risk register",
    "Refer to Q2 report",
    "Refer to the action plan",
    "Please refer to previous update.",
    "As reported in Q1.",
]


@pytest.mark.parametrize("words", [*PUBLISHED, *OTHERS])
def test_words_that_send_the_reader_elsewhere_are_noticed(words: str) -> None:
    assert first_phrase(POINTERS, words) is not None


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Recruitment on track",
        "A detailed action plan in relation to the achievement of the Quality Premium measures has "
        "been submitted to NHS England as per letter of 17 August.",
        "Green is the project activity and spend is on track, evidence of impact can be seen.",
        "Seeing change in the discharge to access.",
        "We expect to see progress next month.",
        "GPs refer to the service by telephone.",
        "Patients referred to community services rose by 12.",
        "Delivering as per national guidance and the agreed plan.",
        "Length of stay is just as above average as it was.",
        "As above-average demand continues, beds are full.",
        "As previously agreed by partners, the post is permanent.",
        "The last report was well received.",
        "Ongoing oversee of the project",
        "Performance is above plan and below cost.",
    ],
)
def test_content_is_not_taken_for_a_pointer(words: str) -> None:
    assert first_phrase(POINTERS, words) is None


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("leads_text", "Who is managing the planning?"),
        ("progress", "What progress has been made?"),
        ("recruitment", "Recruitment: where is it up to?"),
        ("barriers", "Barriers and help needed"),
        ("rag_reason", "Reason for RAG"),
    ],
)
def test_every_narrative_field_is_read_and_named_as_its_column(field: str, title: str) -> None:
    finding = finding_on("DQ18", row(**{field: "As above"}))
    assert finding is not None
    assert finding.field == field
    assert finding.message == f"“{title}” points elsewhere: “As above”."


def test_the_office_note_is_the_offices_own() -> None:
    assert finding_on("DQ18", row(office_note="As above")) is None


def test_a_long_text_is_quoted_around_the_pointer() -> None:
    finding = finding_on("DQ18", row(recruitment=PUBLISHED[1]))
    assert finding is not None
    assert finding.message == (
        "“Recruitment: where is it up to?” points elsewhere: "
        "“…factor in delivery, see “What progress has been made?” column for each project”."
    )


@pytest.mark.parametrize("stage", ["closed", "replaced"])
def test_a_scheme_that_has_ended_is_left_alone(stage: str) -> None:
    assert finding_on("DQ18", row(recruitment="As above", stage=stage)) is None
