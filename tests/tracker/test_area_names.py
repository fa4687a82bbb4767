"""Areas and bodies known again, however long their names are written."""

from __future__ import annotations

import pytest

from tests.tracker.imports import imported, scheme
from tracker.area_names import folded_area, initials, spelt_out
from tracker.workspace import Workspace


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Oxfordshire CCG", "OCCG"),
        ("Oxfordshire Clinical Commissioning Group", "OCCG"),
        ("Lancashire County Council", "LCC"),
        ("NHS Fylde and Wyre CCG", "FWCCG"),
    ],
)
def test_initials_are_those_people_write(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_kind_of_body_may_be_written_out() -> None:
    assert folded_area("NHS Oxfordshire Clinical Commissioning Group") == folded_area(
        "Oxfordshire CCG"
    )


def test_initials_of_two_bodies_say_nothing() -> None:
    assert spelt_out("OCCG", ["Oxfordshire CCG"]) == "Oxfordshire CCG"
    assert spelt_out("OCCG", ["Oxfordshire CCG", "Oldham CCG"]) == "OCCG"
    assert spelt_out("Occg", ["Oxfordshire CCG"]) == "Occg"


def test_a_known_area_is_known_by_its_initials(workspace: Workspace) -> None:
    imported(workspace, scheme("Beds", area="Oxfordshire CCG"))
    again = imported(workspace, scheme("Beds", area="OCCG", rag="G"), issue="second")
    assert [row.fate for row in again.rows if row.entity == "scheme"] == ["updated"]
    assert [area.name for area in workspace.portfolio.areas] == ["Oxfordshire CCG"]
