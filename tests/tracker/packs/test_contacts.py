"""Who is asked about a scheme."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from tracker.model import Area, Person, Programme, Scheme, SchemeLead
from tracker.packs.contacts import Contact, ContactBook
from tracker.packs.planning import plan_packs, reading_copies
from tracker.portfolio import Portfolio

DAY = date(2017, 11, 9)
AREA = Area(uid="a", name="Fylde and Wyre CCG")
NUMBERS = count(1)


def person(uid: str, **more: Any) -> Person:
    """Somebody called after their key."""
    return Person(uid=uid, name=uid.title(), **more)


def lead(scheme: str, kind: str = "person", **more: Any) -> SchemeLead:
    """An entry of a scheme's leads, in the order made."""
    return SchemeLead(uid=f"l{next(NUMBERS)}", scheme_uid=scheme, kind=kind, **more)


def contact(*leads: SchemeLead, people: tuple[Person, ...] = (), **scheme: Any) -> Contact:
    """Who is asked about one scheme."""
    one = Scheme(uid="s", name="Reablement", area_uid="a", **scheme)
    portfolio = Portfolio(
        Programme(uid="p", name="P"), areas=[AREA], people=people, schemes=[one], leads=leads
    )
    return ContactBook(portfolio, {DAY}).contact_of(one)


def test_the_schemes_contact_comes_before_its_leads() -> None:
    people = (person("contact", email="c@nhs.uk"), person("lead", email="l@nhs.uk"))
    found = contact(lead("s", name="Lead", person_uid="lead"), people=people, contact_uid="contact")
    assert (found.name, found.email) == ("Contact", "c@nhs.uk")


def test_a_named_lead_with_an_address_comes_before_one_without() -> None:
    found = contact(lead("s", name="First"), lead("s", name="Second", email="s@nhs.uk"))
    assert found.name == "Second"


def test_without_any_address_the_first_named_lead_is_asked() -> None:
    found = contact(lead("s", "organisation", organisation="LCC"), lead("s", name="Named"))
    assert found.name == "Named"


def test_a_body_or_a_vacancy_is_asked_as_it_is_named() -> None:
    assert contact(lead("s", "organisation", organisation="LCC")).name == "LCC"
    assert contact(lead("s", "vacancy", organisation="LCC")).name == "Vacancy (LCC)"
    assert contact().name == "No lead named"


def test_the_deputy_answers_while_somebody_is_away() -> None:
    people = (
        person("boss", email="b@nhs.uk", deputy_uid="deputy", away_from=date(2017, 11, 1)),
        person("deputy", email="d@nhs.uk"),
    )
    found = contact(people=people, contact_uid="boss")
    assert (found.name, found.in_place_of) == ("Deputy", "Boss")
    back = (person("boss", deputy_uid="deputy", away_until=date(2017, 10, 1)), people[1])
    assert contact(people=back, contact_uid="boss").name == "Boss"


def test_two_deputies_of_each_other_who_are_both_away_end_the_search() -> None:
    away = {"away_from": date(2017, 1, 1)}
    people = (person("one", deputy_uid="two", **away), person("two", deputy_uid="one", **away))
    assert contact(people=people, contact_uid="one").name in {"One", "Two"}


def test_one_person_gets_one_pack_and_other_leads_a_copy_to_read() -> None:
    schemes = [Scheme(uid=uid, name=uid, area_uid="a", position=n) for n, uid in enumerate("xyz")]
    leads = [
        lead("x", name="Sue Lott"),
        lead("y", name="sue  lott", email="sue@lcc.uk"),
        lead("y", name="Lisa Hulme", email="lisa@nhs.uk"),
        lead("z", "organisation", organisation="CCG"),
    ]
    portfolio = Portfolio(Programme(uid="p", name="P"), areas=[AREA], schemes=schemes, leads=leads)
    plans = plan_packs(portfolio, days={DAY})
    assert [[scheme.uid for scheme in plan.schemes] for plan in plans] == [["x", "y"], ["z"]]
    (copy,) = reading_copies(portfolio, plans, days={DAY})
    assert (copy.contact.name, [s.uid for s in copy.schemes]) == ("Lisa Hulme", ["y"])


def test_closed_schemes_are_not_asked_about() -> None:
    schemes = [Scheme(uid="x", name="x", stage="closed"), Scheme(uid="y", name="y")]
    portfolio = Portfolio(Programme(uid="p", name="P"), schemes=schemes)
    (plan,) = plan_packs(portfolio, days={DAY})
    assert [scheme.uid for scheme in plan.schemes] == ["y"]
