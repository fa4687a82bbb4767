"""Names of copies that parted."""

from __future__ import annotations

from datetime import datetime

import pytest

from tracker.syncing.copies import may_be_parted_copy, parted_name

AT = datetime(2026, 11, 26, 21, 14, 9)


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("programme-LAPTOP-3.ibcf", True),
        ("Programme-laptop.IBCF", True),
        ("programme (Jane's conflicted copy 2026-11-26).ibcf", True),
        ("programme (conflicted copy 2026-11-26 101010).ibcf", True),
        ("programme (1).ibcf", True),
        ("programme 2.ibcf", True),
        ("programme.sync-conflict-20261126-101010-ABCDEFG.ibcf", True),
        ("programme.ibcf", False),
        ("programme archive.ibcf", False),
        ("programme (before the merger).ibcf", False),
        ("programme-LAPTOP-3.xlsx", False),
        ("programmes.ibcf", False),
        ("other-LAPTOP.ibcf", False),
    ],
)
def test_a_clients_conflict_copy_is_known_by_its_name(name: str, parted: bool) -> None:
    assert may_be_parted_copy(name, of="programme.ibcf") is parted


@pytest.mark.parametrize("user", ["jane", "DOMAIN\\jane", "", "Jané (PMO)"])
def test_our_own_copies_are_known_too(user: str) -> None:
    name = parted_name("programme.ibcf", user=user, at=AT)
    assert may_be_parted_copy(name, of="programme.ibcf")
    assert "\\" not in name


def test_a_copy_never_takes_a_name_that_is_there() -> None:
    first = parted_name("p.ibcf", user="jane", at=AT)
    assert first == "p (jane, changes of 2026-11-26 211409).ibcf"
    second = parted_name("p.ibcf", user="jane", at=AT, taken=[first.upper()])
    assert second == "p (jane, changes of 2026-11-26 211409, 2).ibcf"
