from __future__ import annotations

import pytest

from tests.tracker.findings.builders import finding_on, findings_of, portfolio_of, row
from tracker.findings import Severity
from tracker.model import SchemeLead

DEPARTED = (
    "Vic Crumbleholme with BTH (BTH led)\n"
    "Kate Burgess was LCC lead but is no longer in post. New LCC lead needs to be identified."
)
BOARD = (
    "The CCG has established Project Board to oversee delivery of the local iBCF schemes.  "
    "Project plans have been added to the CCGs PMO system, which will be used to ensure the "
    "schemes are monitored and risks, issues and progress are captured."
)


def test_a_vacancy_beside_a_named_lead_is_noticed_and_the_post_is_named() -> None:
    finding = finding_on("DQ15", row(leads_text=DEPARTED))
    assert finding is not None
    assert finding.message == "Vacant: LCC lead (Kate Burgess no longer in post)."
    assert finding.field == "leads_text"


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        (
            "A collaborative between LCC, Community Provider and CCG.",
            "LCC, Community Provider and CCG",
        ),
        (
            "A collaborative approach but the Unit is managed and operationally overseen by LCC.",
            "LCC",
        ),
        (BOARD, "CCG"),
    ],
)
def test_organisations_alone_are_nobody_to_ask(words: str, bodies: str) -> None:
    finding = finding_on("DQ15", row(leads_text=words))
    assert finding is not None
    assert finding.message == f"No person is named as lead, only {bodies}."


@pytest.mark.parametrize("words", [None, "", "  "])
def test_a_blank_lead_is_noticed(words: str | None) -> None:
    finding = finding_on("DQ15", row(leads_text=words))
    assert finding is not None
    assert finding.message.startswith("No lead is given.")


@pytest.mark.parametrize("words", ["None", "TBC", "Vacant"])
def test_words_that_name_nobody_are_noticed(words: str) -> None:
    assert finding_on("DQ15", row(leads_text=words)) is not None


@pytest.mark.parametrize(
    "words",
    [
        "Amanda Lomas",
        "Sue Lott (LCC) and Lisa Hulme\n(LTHTR)",
        "Alex Walker\nProgramme Director for Urgent Care – EL and BwD CCG\n"
        "Alex.walker@eastlancsccg.nhs.uk",
    ],
)
def test_a_named_person_is_enough(words: str) -> None:
    assert finding_on("DQ15", row(leads_text=words)) is None


@pytest.mark.parametrize("stage", ["closed", "replaced"])
def test_a_scheme_that_has_ended_needs_no_lead(stage: str) -> None:
    assert finding_on("DQ15", row(leads_text=None, stage=stage)) is None


def with_address(name: str | None, address: str, kind: str = "person") -> str | None:
    """The message of DQ16 for one lead with one address, or None."""
    portfolio = portfolio_of({"East Lancashire CCG": [row(leads_text=None)]})
    lead = SchemeLead(
        scheme_uid=portfolio.schemes[0].uid, kind=kind, name=name, organisation="LCC", email=address
    )
    found = findings_of("DQ16", portfolio.with_rows({"scheme_lead": [lead]}))
    assert all(finding.severity is Severity.INFORMATION for finding in found)
    return found[0].message if found else None


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Sue Lott", "sue.lott@lancashire.gov.uk"),
        ("Alex Walker", "Alex.walker@eastlancsccg.nhs.uk"),
        ("Judith Johnson", "Judith.johnston@eastlancsccg.nhs.uk"),
        ("Sue Lott", "slott2@lancashire.gov.uk"),
        ("Dr Zoë O’Neil", "zoe.oneil@nhs.net"),
        ("Anne-Marie Person", "annemarie.p@nhs.net"),
        ("Alexander Person", "alex@nhs.net"),
    ],
)
def test_an_address_with_a_part_of_the_name_is_theirs(name: str, address: str) -> None:
    assert with_address(name, address) is None


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Sue Lott", "pmo@lancashire.gov.uk"),
        ("Dr Person", "dr.dre@nhs.net"),
        ("李 明", "pmo@a.org"),
    ],
)
def test_an_address_with_no_part_of_the_name_is_pointed_out(name: str, address: str) -> None:
    message = with_address(name, address)
    assert message == f"The address “{address}” has no part of the name {name} in it."


@pytest.mark.parametrize(
    "address",
    [
        "sue.lott@lancashire",
        "sue.lottlancashire.gov.uk",
        "sue lott@lancashire.gov.uk",
        ".sue@lancashire.gov.uk",
        "sue..lott@lancashire.gov.uk",
        "sue.lott@lancashire..gov.uk",
        "@lancashire.gov.uk",
        "sue.lott",
        f"{'s' * 260}@a.org",
    ],
)
def test_a_malformed_address_is_noticed_whoever_it_belongs_to(address: str) -> None:
    for name, kind in (("Sue Lott", "person"), (None, "organisation")):
        message = with_address(name, address, kind)
        assert message is not None
        assert "not a valid e-mail address" in message


def test_an_organisations_mailbox_need_not_carry_a_name() -> None:
    assert with_address(None, "pmo@lancashire.gov.uk", "organisation") is None
