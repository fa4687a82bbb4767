from __future__ import annotations

from tracker.findings.counterparts import (
    MOST_HOLDERS,
    RAREST_WORDS,
    counterparts,
    sharing_rare_words,
)
from tracker.findings.names import read_name
from tracker.model import Scheme


def test_both_sides_of_a_pair_know_each_other_in_the_order_of_the_rows() -> None:
    schemes = [
        Scheme(name="Altham Meadows", area_uid="a"),
        Scheme(name="Telecare", area_uid="a"),
        Scheme(name="Altham Meadows Intermediate Care Centre", area_uid="b"),
        Scheme(name="altham meadow", area_uid="c"),
    ]
    assert counterparts(schemes) == {0: [2, 3], 2: [0, 3], 3: [0, 2]}


def test_a_small_word_as_its_only_rare_one_still_finds_a_name_spelt_otherwise() -> None:
    common = [
        Scheme(name=f"Care home team {number}", area_uid="a") for number in range(MOST_HOLDERS)
    ]
    pair = [
        Scheme(name="Care home trusted assessor", area_uid="a"),
        Scheme(name="Care home trusted assesor", area_uid="b"),
    ]
    assert set(counterparts([*common, *pair])) == {MOST_HOLDERS, MOST_HOLDERS + 1}


def test_names_to_compare_stay_in_proportion_to_the_number_of_schemes() -> None:
    kinds = ["care", "home", "first", "team", "hub", "discharge", "support"]
    names = [
        read_name(f"{kinds[n % 7]} {kinds[n % 5]} {kinds[n % 3]} place{n % 100} own{n // 20}")
        for n in range(3_000)
    ]
    most = max(len(others) for others in sharing_rare_words(names))
    assert most <= RAREST_WORDS * MOST_HOLDERS


def test_refs_are_compared_by_their_words_and_numbers() -> None:
    schemes = [
        Scheme(name="One", ref="LCC Scheme ref #02", area_uid="a"),
        Scheme(name="Two", ref="lcc scheme ref # 2", area_uid="b"),
        Scheme(name="Three", ref="LCC Scheme ref #20", area_uid="c"),
        Scheme(name="Four", ref="", area_uid="d"),
        Scheme(name="Five", ref=None, area_uid="e"),
    ]
    assert counterparts(schemes) == {0: [1], 1: [0]}
