from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timed import is_quick
from tracker.scheme_cell import (
    LONGEST_NAME,
    SchemeCell,
    read_group_header,
    read_scheme_cell,
    write_scheme_cell,
)

HIGH_IMPACT = "High Impact Change Fund additional spend"
OUTSIDE_BCF = "Spend on schemes previously outside BCF"
OUTSIDE_OF_BCF = "Spend on Schemes previously outside of BCF"
EXISTING = "Additional spend on existing BCF schemes"


def cell(
    name: str,
    description: str | None = None,
    *,
    ref: str | None = None,
    category: str | None = None,
    local_number: str | None = None,
) -> SchemeCell:
    return SchemeCell(name, description, ref, category, local_number)


# Every scheme cell of the Lancashire tracker, November 2017, second column.
PUBLISHED = {
    "CHC screening": cell("CHC screening"),
    "Care Home Trusted Assessor": cell("Care Home Trusted Assessor"),
    "Reablement": cell("Reablement"),
    "Aligned social work personnel": cell("Aligned social work personnel"),
    "Multi-Disciplinary Discharge Team\nSupport joined up leadership to ensure consistent and"
    " effective discharge pathways.": cell(
        "Multi-Disciplinary Discharge Team",
        "Support joined up leadership to ensure consistent and effective discharge pathways.",
    ),
    "Home First\nSupport delivery of discharge to assess to admit; facilitating step up and step"
    " down.": cell(
        "Home First",
        "Support delivery of discharge to assess to admit; facilitating step up and step down.",
    ),
    "Continuing Health Care (CHC) Pathways\nAlign existing budgets as a means to ensure wherever"
    " possible CGC assessments are completed outside of hospital setting. No funding allocation"
    " requested within the bid.": cell(
        "Continuing Health Care (CHC) Pathways",
        "Align existing budgets as a means to ensure wherever possible CGC assessments are"
        " completed outside of hospital setting. No funding allocation requested within the bid.",
    ),
    "Implement Home Choice Policy\nDelivery of national guidance on supporting patient choice. No"
    " funding allocation requested within bid.": cell(
        "Implement Home Choice Policy",
        "Delivery of national guidance on supporting patient choice. No funding allocation"
        " requested within bid.",
    ),
    "Community Hub": cell("Community Hub"),
    "Seven day integrated discharge pilot (intermediate care)": cell(
        "Seven day integrated discharge pilot (intermediate care)"
    ),
    "Home First workforce development – HCA apprenticeships": cell(
        "Home First workforce development – HCA apprenticeships"
    ),
    "Altham Meadows": cell("Altham Meadows"),
    "Crisis Hours & Enhanced Therapies –\n\nRecommended to\nChange to 'Home First'": cell(
        "Crisis Hours & Enhanced Therapies", "Recommended to\nChange to 'Home First'"
    ),
    "1.\xa0Care Home Support Model": cell("Care Home Support Model", local_number="1."),
    "2.\xa0CATCH (Central Allocation Team for Care and Health)": cell(
        "CATCH (Central Allocation Team for Care and Health)", local_number="2."
    ),
    "3.\xa0Integrated Discharge Service Capacity": cell(
        "Integrated Discharge Service Capacity", local_number="3."
    ),
    "4.\xa0AMHP (Advanced Mental Health Practitioner)": cell(
        "AMHP (Advanced Mental Health Practitioner)", local_number="4."
    ),
    "Peripatetic Team aligned to the Health pathway": cell(
        "Peripatetic Team aligned to the Health pathway"
    ),
    "Acute team 7 day working across hospitals": cell("Acute team 7 day working across hospitals"),
    "Seven Day Service – 24 hour AMHP service (Mental Health)": cell(
        "Seven Day Service – 24 hour AMHP service (Mental Health)"
    ),
    "System to Monitor patient Flow – DToC tracking": cell(
        "System to Monitor patient Flow – DToC tracking"
    ),
    "Trusted Assessors – Trusted Assessor Training": cell(
        "Trusted Assessors – Trusted Assessor Training"
    ),
    "Additional spend on existing BCF scheme - Reablement and Occupational Therapy Team LCC Scheme"
    " ref #12 (BCF)": cell(
        "Reablement and Occupational Therapy Team",
        ref="LCC Scheme ref #12",
        category="Additional spend on existing BCF scheme",
    ),
    "Spend on schemes previously outside BCF -\nRoving Nights County Wide Service\n"
    "LCC Scheme ref #26": cell(
        "Roving Nights County Wide Service", ref="LCC Scheme ref #26", category=OUTSIDE_BCF
    ),
    "LDP Scheme -\nCentral LDP Scheme Allocation Team for Care and Health\n"
    "LCC Scheme ref #02": cell(
        "Central LDP Scheme Allocation Team for Care and Health",
        ref="LCC Scheme ref #02",
        category="LDP Scheme",
    ),
    "LDP Scheme -Pennine LDP Scheme Implement Home Choice Policy\nLCC Scheme ref #08": cell(
        "Pennine LDP Scheme Implement Home Choice Policy",
        ref="LCC Scheme ref #08",
        category="LDP Scheme",
    ),
    "LDP Scheme -Morecambe Bay LDP Scheme\nAltham Meadows Intermediate Care Centre\n"
    "LCC Scheme ref #18": cell(
        "Morecambe Bay LDP Scheme Altham Meadows Intermediate Care Centre",
        ref="LCC Scheme ref #18",
        category="LDP Scheme",
    ),
    "Additional spend on existing BCF schemes (BCF) Carers Support\nLCC Scheme  ref #11": cell(
        "Carers Support", ref="LCC Scheme ref #11", category=EXISTING
    ),
    "Additional spend on existing BCF schemes (BCF) Telecare\nLCC Scheme ref #14": cell(
        "Telecare", ref="LCC Scheme ref #14", category=EXISTING
    ),
    "High Impact Change Fund additional spend - Transformation Support to change programme.\n"
    "LCC Scheme ref #22": cell(
        "Transformation Support to change programme.",
        ref="LCC Scheme ref #22",
        category=HIGH_IMPACT,
    ),
    "Spend on schemes previously outside BCF - Homecare Mobilisation\nLCC Scheme ref #29": cell(
        "Homecare Mobilisation", ref="LCC Scheme ref #29", category=OUTSIDE_BCF
    ),
    "High Impact Change Fund additional spend –\nLearning from Passport to Independence\n"
    "LCC Scheme ref # 21": cell(
        "Learning from Passport to Independence", ref="LCC Scheme ref #21", category=HIGH_IMPACT
    ),
    "Additional spend on existing BCF schemes –\nReablement contract": cell(
        "Reablement contract", category=EXISTING
    ),
    "Additional spend on existing BCF schemes –\n"
    "Care Act (carers Personal budgets, training, Advocacy)": cell(
        "Care Act (carers Personal budgets, training, Advocacy)", category=EXISTING
    ),
    "Additional spend on existing BCF schemes –\nIntermediate Care Services": cell(
        "Intermediate Care Services", category=EXISTING
    ),
    "Spend on Schemes previously outside of BCF –\nAdditional reablement costs": cell(
        "Additional reablement costs", category=OUTSIDE_OF_BCF
    ),
    "Spend on Schemes previously outside of BCF – Wellbeing Worker Service": cell(
        "Wellbeing Worker Service", category=OUTSIDE_OF_BCF
    ),
    "Spend on Schemes previously outside of BCF – Home Improvement Agency": cell(
        "Home Improvement Agency", category=OUTSIDE_OF_BCF
    ),
    "Spend on Schemes previously outside of BCF – Hospital Aftercare": cell(
        "Hospital Aftercare", category=OUTSIDE_OF_BCF
    ),
    "Spend on Schemes previously outside of BCF – Additional Fee and Demand pressure": cell(
        "Additional Fee and Demand pressure", category=OUTSIDE_OF_BCF
    ),
    "Spend on Schemes previously outside of BCF – Additional package costs through improved DToC"
    " rates": cell("Additional package costs through improved DToC rates", category=OUTSIDE_OF_BCF),
}

SHAPES = {
    # references are labelled
    "Home First\nRef: 12a": cell("Home First", ref="Ref: 12a"),
    "Ref 12a – Home First": cell("Home First", ref="Ref 12a"),
    "Home First (Ref 12a)": cell("Home First", ref="Ref 12a"),
    "Home First\nReference number: 7": cell("Home First", ref="Reference number: 7"),
    "Home First - ID: HF-03": cell("Home First", ref="ID: HF-03"),
    "Home First\nScheme no. 12": cell("Home First", ref="Scheme no. 12"),
    # and a number without a label is none
    "Scheme 4.2": cell("Scheme 4.2"),
    "Home First #20": cell("Home First #20"),
    "Contact no. 12": cell("Contact no. 12"),
    "Home First\nIt follows scheme ref 4.": cell("Home First", "It follows scheme ref 4."),
    # numbers of rows, and numbers that belong to the name
    "24 hour service": cell("24 hour service"),
    "7 day working": cell("7 day working"),
    "12 - 18 months pilot": cell("12 - 18 months pilot"),
    "1.Care Home": cell("Care Home", local_number="1."),
    "3) Care Home": cell("Care Home", local_number="3)"),
    "4.2 Home First": cell("Home First", local_number="4.2"),
    "1 - Home First": cell("Home First", local_number="1"),
    "1. 24 hour service": cell("24 hour service", local_number="1."),
    "LDP Scheme -\n1. Home First": cell("Home First", category="LDP Scheme", local_number="1."),
    # categories stand at the start and are set off
    "LDP Scheme Allocation Team": cell("LDP Scheme Allocation Team"),
    "LDP Scheme-wide review": cell("LDP Scheme-wide review"),
    "Reablement (BCF)": cell("Reablement (BCF)"),
    # debris
    "[bookmark: _GoBack]Home First\u200b": cell("Home First"),
    " \n\nHome\xa0 First \r\n": cell("Home First"),
    "": cell(""),
}


def test_all_the_published_cells_are_here() -> None:
    assert len(PUBLISHED) == 41


@pytest.mark.parametrize(("text", "parts"), PUBLISHED.items())
def test_every_published_scheme_cell_is_split(text: str, parts: SchemeCell) -> None:
    assert read_scheme_cell(text) == parts
    assert read_group_header(text) is None


@pytest.mark.parametrize("parts", PUBLISHED.values())
def test_a_published_cell_written_again_reads_the_same(parts: SchemeCell) -> None:
    assert read_scheme_cell(write_scheme_cell(parts)) == parts


@pytest.mark.parametrize(("text", "parts"), SHAPES.items())
def test_shapes_that_other_offices_use(text: str, parts: SchemeCell) -> None:
    assert read_scheme_cell(text) == parts


def test_a_category_of_the_programme_is_recognised_whatever_its_words() -> None:
    known = ["Winter Pressures", "Winter"]
    expected = cell("Extra beds", category="winter pressures")
    assert read_scheme_cell("winter pressures – Extra beds", known_categories=known) == expected
    assert read_scheme_cell("Winter Extra beds", known_categories=known) == cell(
        "Winter Extra beds"
    )


@pytest.mark.parametrize(
    ("text", "category", "ref"),
    [
        (f"{HIGH_IMPACT} – LCC Scheme ref #20", HIGH_IMPACT, "LCC Scheme ref #20"),
        (HIGH_IMPACT, HIGH_IMPACT, None),
        (f"{EXISTING} (BCF)", EXISTING, None),
        ("LCC Scheme ref #20", None, "LCC Scheme ref #20"),
        ("Winter funding – Ref: 7", "Winter funding", "Ref: 7"),
    ],
)
def test_a_group_header_has_a_category_or_a_reference_and_no_scheme(
    text: str, category: str | None, ref: str | None
) -> None:
    header = cell("", category=category, ref=ref)
    assert read_group_header(text) == header
    assert read_group_header(write_scheme_cell(header)) == header


@pytest.mark.parametrize(
    "note",
    [
        "",
        "All Schemes\nTony Pounder, Director of Adult Services, Lancashire County Council.\n"
        "tony.pounder@lancashire.gov.uk\n\nThe iBCF/DToC Board is in place to manage delivery of"
        " all schemes and detailed project plans are in development for all schemes.",
        "Each iBCF scheme has a nominated lead or leads.",
        "All schemes are covered by scheme ref 12",
        "Home First",
    ],
)
def test_a_note_row_is_not_a_group_header(note: str) -> None:
    assert read_group_header(note) is None


def test_a_very_long_line_is_cut_at_a_word() -> None:
    parts = read_scheme_cell("word " * 80 + "\nMore.")
    assert len(parts.name) <= LONGEST_NAME
    assert f"{parts.name} {parts.description}" == ("word " * 80).strip() + "\nMore."


WORDS = st.lists(
    st.sampled_from(["Home", "First", "care", "beds", "(north)", "24", "hour", "&", "Extra", "–"]),
    min_size=1,
    max_size=6,
).map(" ".join)
NAMES = WORDS.filter(lambda words: words[0].isupper() and not words.endswith("–"))
CELLS = st.builds(
    SchemeCell,
    name=NAMES,
    description=st.none() | st.lists(WORDS, min_size=1, max_size=3).map("\n".join),
    ref=st.none() | st.integers(0, 99).map("LCC Scheme ref #{:02}".format),
    category=st.sampled_from([None, HIGH_IMPACT, OUTSIDE_BCF, OUTSIDE_OF_BCF, EXISTING]),
    local_number=st.sampled_from([None, "1.", "12.", "3)", "4.2", "7"]),
)


@given(CELLS)
def test_reading_undoes_writing(parts: SchemeCell) -> None:
    assert read_scheme_cell(write_scheme_cell(parts)) == parts


@given(st.text())
def test_any_text_is_split(text: str) -> None:
    parts = read_scheme_cell(text)
    assert len(parts.name) <= LONGEST_NAME
    read_group_header(text)


REPEATED = [
    *("ref ", "ref.", "ref", "ref #1 ", "LCC Scheme ref ", "(", "[bookmark:", "\n", " ", "a", "a "),
    *("Fund ", "1.", "-", " - ", "#", "ref: 1\n", "id: ", "(BCF)", "LDP Scheme - "),
]


@pytest.mark.parametrize("unit", REPEATED)
def test_a_very_long_cell_is_quick(unit: str) -> None:
    text = (unit * 50_000)[:50_000]
    assert is_quick(lambda: (read_scheme_cell(text), read_group_header(text)), seconds=0.5)
