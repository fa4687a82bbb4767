from __future__ import annotations

import pytest

from tracker.findings.names import read_name, same_scheme

ONE_SCHEME = [
    ("Implement Home Choice Policy", "Pennine LDP Scheme Implement Home Choice Policy"),
    ("Altham Meadows", "Morecambe Bay LDP Scheme Altham Meadows Intermediate Care Centre"),
    (
        "CATCH (Central Allocation Team for Care and Health)",
        "Central LDP Scheme Allocation Team for Care and Health",
    ),
    ("Reablement", "REABLEMENT"),
    ("Re-ablement", "Reablement"),
    ("Home First", "‘Home First’"),
    ("Community Hub", "Community Hubs scheme"),
    ("Continuing Health Care (CHC) Pathways", "Continuing Healthcare Pathway"),
    ("Care Home Trusted Assessor", "Care Home Trusted Assesor"),
    ("Implement Home Choice Policy", "Home Choice Policy Implementation"),
    ("Seven day integrated discharge pilot", "7 day integrated discharge pilot"),
    ("Therapies & Crisis Hours", "Crisis hours and therapies"),
]
TWO_SCHEMES = [
    ("Reablement", "Reablement contract"),
    ("Reablement", "Reablement and Occupational Therapy Team"),
    ("Reablement contract", "Additional reablement costs"),
    ("Home First", "Home First workforce development – HCA apprenticeships"),
    ("Community Hub", "Community Hub Upholland"),
    ("Intermediate Care Services", "Altham Meadows Intermediate Care Centre"),
    ("Altham Meadows phase 1", "Altham Meadows phase 2"),
    ("Seven day integrated discharge pilot", "Five day integrated discharge pilot"),
    ("Integrated discharge team North", "Integrated discharge team South"),
    ("Intermediate care beds Ward A", "Intermediate care beds Ward B"),
    ("Care Home Trusted Assessor", "Trusted Assessors – Trusted Assessor Training"),
    (
        "AMHP (Advanced Mental Health Practitioner)",
        "Seven Day Service – 24 hour AMHP service (Mental Health)",
    ),
    ("", "Reablement"),
]


@pytest.mark.parametrize(("one", "other"), ONE_SCHEME)
def test_one_scheme_under_two_names(one: str, other: str) -> None:
    assert same_scheme(read_name(one), read_name(other))
    assert same_scheme(read_name(other), read_name(one))


@pytest.mark.parametrize(("one", "other"), TWO_SCHEMES)
def test_two_schemes_with_something_in_common(one: str, other: str) -> None:
    assert not same_scheme(read_name(one), read_name(other))
    assert not same_scheme(read_name(other), read_name(one))


@pytest.mark.parametrize("name", ["The scheme", "---", "A", "of the"])
def test_a_name_of_small_words_is_still_a_name(name: str) -> None:
    assert same_scheme(read_name(name), read_name(name))
