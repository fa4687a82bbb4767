from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timed import is_quick
from tracker.leads import LeadKind, LeadReading, read_leads

COUNTY = "Lancashire County Council"


def person(name: str, **fields: str) -> LeadReading:
    return LeadReading(LeadKind.PERSON, name, **fields)


def body(organisation: str | None = None, **fields: str) -> LeadReading:
    return LeadReading(LeadKind.ORGANISATION, None, organisation=organisation, **fields)


def vacancy(**fields: str) -> LeadReading:
    return LeadReading(LeadKind.VACANCY, None, **fields)


LCC_LEAD_LEFT = vacancy(role="LCC lead", organisation="LCC", note="Kate Burgess no longer in post")
ALEX_WALKER = person(
    "Alex Walker",
    role="Programme Director for Urgent Care",
    organisation="EL and BwD CCG",
    email="Alex.walker@eastlancsccg.nhs.uk",
)
JUDITH_JOHNSON = person(
    "Judith Johnson",
    role="Head of Clinical Commissioning",
    organisation="EL CCG",
    email="Judith.johnston@eastlancsccg.nhs.uk",
)
TONY_POUNDER = person(
    "Tony Pounder",
    role="Director of Adult Services",
    organisation=COUNTY,
    email="tony.pounder@lancashire.gov.uk",
)

# Every lead cell of the Lancashire tracker, November 2017, third column.
PUBLISHED: dict[str, list[LeadReading]] = {
    "Vic Crumbleholme": [person("Vic Crumbleholme")],
    "Amanda Lomas": [person("Amanda Lomas")],
    "Vic Crumbleholme with BTH (BTH led)\nKate Burgess was LCC lead but is no longer in post."
    " New LCC lead needs to be identified.": [
        person("Vic Crumbleholme", organisation="BTH", note="BTH led"),
        body("BTH"),
        LCC_LEAD_LEFT,
    ],
    "Sarah Camplin (via Vic Crumbleholme)\nKate Burgess was LCC lead but is no longer in post."
    " New LCC lead needs to be identified.": [
        person("Sarah Camplin", via="Vic Crumbleholme"),
        LCC_LEAD_LEFT,
    ],
    "Alex Walker\nProgramme Director for Urgent Care – EL and BwD CCG\n"
    "Alex.walker@eastlancsccg.nhs.uk": [ALEX_WALKER],
    "Judith Johnson\nHead of Clinical Commissioning – EL CCG\n"
    "Judith.johnston@eastlancsccg.nhs.uk": [JUDITH_JOHNSON],
    "Alex Walker\nProgramme Director for Urgent Care – EL and BwD CCG\n"
    "Alex.walker@eastlancsccg.nhs.uk\n\nJudith Johnson\n"
    "Head of Clinical Commissioning – EL CCG\n"
    "Judith.johnston@eastlancsccg.nhs.uk": [ALEX_WALKER, JUDITH_JOHNSON],
    "The CCG has established Project Board to oversee delivery of the local iBCF schemes.  Project"
    " plans have been added to the CCGs PMO system, which will be used to ensure the schemes are"
    " monitored and risks, issues and progress are captured.": [body("CCG")],
    "A collaborative approach but the Unit is managed and operationally overseen by LCC.": [
        body("LCC")
    ],
    "A collaborative between LCC, Community Provider and CCG.": [
        body("LCC"),
        body("Community Provider"),
        body("CCG"),
    ],
    "Donna Roberts (CCG)": [person("Donna Roberts", organisation="CCG")],
    "Emma Ince (CCG)": [person("Emma Ince", organisation="CCG")],
    "Sue Lott (LCC) and Lisa Hulme\n(LTHTR)": [
        person("Sue Lott", organisation="LCC"),
        person("Lisa Hulme", organisation="LTHTR"),
    ],
    "Charlotte Hammond (LCC)": [person("Charlotte Hammond", organisation="LCC")],
    f"Sue Lott, Head of Social Care (Health), {COUNTY}.\nsue.lott@lancashire.gov.uk": [
        person(
            "Sue Lott",
            role="Head of Social Care (Health)",
            organisation=COUNTY,
            email="sue.lott@lancashire.gov.uk",
        )
    ],
    f"Charlotte Hammond, Head of Learning Disability, Autism Service and Mental Health, {COUNTY}."
    "\ncharlotte.hammond@lancashire.gov.uk": [
        person(
            "Charlotte Hammond",
            role="Head of Learning Disability, Autism Service and Mental Health",
            organisation=COUNTY,
            email="charlotte.hammond@lancashire.gov.uk",
        )
    ],
    f"Sue Lott, Head of Service, Social Care (Health), {COUNTY}.\nsue.lott@lancashire.gov.uk": [
        person(
            "Sue Lott",
            role="Head of Service, Social Care (Health)",
            organisation=COUNTY,
            email="sue.lott@lancashire.gov.uk",
        )
    ],
    f"Tony Pounder, Director of Adult Services, {COUNTY}\ntony.pounder@lancashire.gov.uk": [
        TONY_POUNDER
    ],
    f"Tony Pounder, Director of Adult Services, {COUNTY}.\ntony.pounder@lancashire.gov.uk": [
        TONY_POUNDER
    ],
    f"Sue Knox, Commissioning Manager Age Well, {COUNTY}.\nsue.knox@lancashire.gov.uk": [
        person(
            "Sue Knox",
            role="Commissioning Manager Age Well",
            organisation=COUNTY,
            email="sue.knox@lancashire.gov.uk",
        )
    ],
    f"Clare Mattinson, Commissioner, Age Well, {COUNTY}.\nclare.mattinson@lancashire.gov.uk": [
        person(
            "Clare Mattinson",
            role="Commissioner, Age Well",
            organisation=COUNTY,
            email="clare.mattinson@lancashire.gov.uk",
        )
    ],
    f"Liz Wilde, Head of Service Older People, {COUNTY}.\nliz.wilde@lancashire.gov.uk": [
        person(
            "Liz Wilde",
            role="Head of Service Older People",
            organisation=COUNTY,
            email="liz.wilde@lancashire.gov.uk",
        )
    ],
}

A, B = person("Person A"), person("Person B")

SHAPES: dict[str, list[LeadReading]] = {
    # joint leads
    "Person A / Person B": [A, B],
    "Person A/Person B": [A, B],
    "Person A & Person B": [A, B],
    "Person A; Person B": [A, B],
    "Person A and Person B": [A, B],
    "Person A\n& Person B": [A, B],
    "Person A, Person B and Person C": [A, B, person("Person C")],
    "• Person A\n• Person B": [A, B],
    "- Person A\n- Person B": [A, B],
    "1. Person A\n2. Person B": [A, B],
    "Person A – LCC / Person B – BTH": [
        person("Person A", organisation="LCC"),
        person("Person B", organisation="BTH"),
    ],
    "Person A, Director, LCC a@b.org Person B, Director, BTH b@b.org": [
        person("Person A", role="Director", organisation="LCC", email="a@b.org"),
        person("Person B", role="Director", organisation="BTH", email="b@b.org"),
    ],
    "Lead: Person A; Support: Person B": [
        person("Person A", role="Lead"),
        person("Person B", role="Support"),
    ],
    "LCC lead: Person A\nBTH lead: vacant": [
        person("Person A", role="LCC lead", organisation="LCC"),
        vacancy(role="BTH lead", organisation="BTH"),
    ],
    # one person
    "Dr Person A": [person("Dr Person A")],
    "PERSON ALPHA": [person("PERSON ALPHA")],
    "Person O'Alpha-McBeta": [person("Person O'Alpha-McBeta")],
    "Person van der Alpha": [person("Person van der Alpha")],
    "Alpha, Person": [person("Person Alpha")],
    "Person A - Organisation": [person("Person A", organisation="Organisation")],
    "LCC – Person A": [person("Person A", organisation="LCC")],
    "LCC (Person A)": [person("Person A", organisation="LCC")],
    "Person A (Role, Org)": [person("Person A", role="Role", organisation="Org")],
    "Person A <a@b.org>": [person("Person A", email="a@b.org")],
    "Person A (Director, BTH, a@b.org, 01632 960001)": [
        person(
            "Person A", role="Director", organisation="BTH", email="a@b.org", note="01632 960001"
        )
    ],
    "Name: Person A\nRole: Head of Care\nOrganisation: LCC\nEmail: a@b.org\nTel: 01632 960001": [
        person(
            "Person A",
            role="Head of Care",
            organisation="LCC",
            email="a@b.org",
            note="01632 960001",
        )
    ],
    "Person A (maternity cover)": [person("Person A", note="maternity cover")],
    "Person A (tbc)": [person("Person A", note="tbc")],
    "Person A\nperson.a@b.org\na.person@c.org": [
        person("Person A", email="person.a@b.org", note="a.person@c.org")
    ],
    "Person A and Person B\npersonb@b.org": [A, person("Person B", email="personb@b.org")],
    # an address alone
    "alex.walker@eastlancsccg.nhs.uk": [
        person("Alex Walker", email="alex.walker@eastlancsccg.nhs.uk")
    ],
    "a.walker@eastlancsccg.nhs.uk": [body(email="a.walker@eastlancsccg.nhs.uk")],
    "ibcf.team@lancashire.gov.uk": [body(email="ibcf.team@lancashire.gov.uk")],
    # bodies
    "LCC": [body("LCC")],
    "OCC/OCCG": [body("OCC"), body("OCCG")],
    "EL and BwD CCG": [body("EL and BwD CCG")],
    "NHS Lancashire and South Cumbria ICB": [body("NHS Lancashire and South Cumbria ICB")],
    "Morecambe Bay CCG and Lancashire County Council": [
        body("Morecambe Bay CCG"),
        body(COUNTY),
    ],
    "A&E Delivery Board": [body("A&E Delivery Board")],
    "Person A and LCC": [A, body("LCC")],
    "Head of Social Care, LCC": [body("LCC", role="Head of Social Care")],
    # vacancies
    "TBC": [vacancy()],
    "Vacant": [vacancy()],
    "To be appointed": [vacancy()],
    "No named lead": [vacancy()],
    "Vacancy – LCC lead": [vacancy(role="LCC lead", organisation="LCC")],
    "LCC lead (vacant)": [vacancy(role="LCC lead", organisation="LCC")],
    "TBC (LCC)": [vacancy(organisation="LCC")],
    "CHC lead tbc": [vacancy(role="CHC lead")],
    "Person A (LCC) and BTH lead to be identified": [
        person("Person A", organisation="LCC"),
        vacancy(role="BTH lead", organisation="BTH"),
    ],
    "Person A (no longer in post)": [vacancy(note="Person A no longer in post")],
    "Vacant (previously Person A)": [vacancy(note="previously Person A")],
    # words that name nobody
    "As above": [body(note="As above")],
    "Each iBCF scheme has a nominated lead.": [body(note="Each iBCF scheme has a nominated lead.")],
}


@pytest.mark.parametrize(("cell", "leads"), PUBLISHED.items())
def test_every_published_lead_cell_is_read(cell: str, leads: list[LeadReading]) -> None:
    assert list(read_leads(cell)) == leads


@pytest.mark.parametrize(("cell", "leads"), SHAPES.items())
def test_shapes_that_other_offices_use(cell: str, leads: list[LeadReading]) -> None:
    assert list(read_leads(cell)) == leads


@pytest.mark.parametrize("cell", [None, "", " \n\xa0", "-", "–", "None", "N/A"])
def test_a_cell_that_says_nothing_names_nobody(cell: str | None) -> None:
    assert read_leads(cell) == ()


def test_somebody_who_has_left_is_not_a_lead() -> None:
    cell = "Kate Burgess was LCC lead but is no longer in post."
    assert [(lead.name, lead.vacant) for lead in read_leads(cell)] == [(None, True)]


def test_no_break_spaces_and_word_debris_make_no_difference() -> None:
    cell = "[bookmark: _GoBack]Sue\xa0Lott\u200b (LCC)"
    assert read_leads(cell) == (person("Sue Lott", organisation="LCC"),)


FRAGMENTS = st.one_of(
    st.text(max_size=6),
    st.sampled_from(
        [
            *("Person A", "Person B", "LCC", COUNTY, "Head of Care", "Lead:", "vacant", "TBC"),
            *("(", ")", "[", "]", "<", ">", ";", ", ", " - ", " – ", " / ", " & ", " and ", "\n"),
            *(" with ", "(via ", "was LCC lead but is no longer in post. ", "needs to be found"),
            *(
                "managed by ",
                "between ",
                " is leading ",
                "Email: ",
                "01632 960001",
                "• ",
                "BTH led",
            ),
        ]
    ),
)
ADDRESSES = st.from_regex(
    r"[A-Za-z0-9][A-Za-z0-9_+-]{0,8}(\.[A-Za-z0-9_-]{1,8}){0,2}@[a-z0-9-]{0,8}[a-z0-9](\.[a-z]{2,6}){1,3}",
    fullmatch=True,
)


@given(st.lists(FRAGMENTS, max_size=12).map("".join))
def test_any_text_is_read_into_whole_entries(text: str) -> None:
    for lead in read_leads(text):
        assert (lead.name is not None) == (lead.kind is LeadKind.PERSON)
        parts = (lead.name, lead.role, lead.organisation, lead.email, lead.via, lead.note)
        assert all(part is None or part.strip() for part in parts)
        assert lead.vacant or any(parts)


@given(st.lists(st.tuples(FRAGMENTS, st.none() | ADDRESSES), max_size=8))
def test_no_address_is_ever_lost(parts: list[tuple[str, str | None]]) -> None:
    leads = read_leads("".join(f"{words} {address or ''} " for words, address in parts))
    kept = [f"{lead.email} {lead.note}" for lead in leads]
    for _, address in parts:
        assert address is None or any(address in words for words in kept)


REPEATED = [
    *("Person A / Person B, ", "a, ", "x@y.org ", "(", "(a@b.org) ", "- a ", "a", " ", "\n(a)"),
    *("a@", "to be ", "was the ", "managed by ", "LCC and ", "0", "Lead: Person A\n", "a.", "'"),
]


@pytest.mark.parametrize("unit", REPEATED)
def test_a_very_long_cell_is_quick(unit: str) -> None:
    cell = (unit * 50_000)[:50_000]
    assert is_quick(lambda: read_leads(cell), seconds=0.5)
