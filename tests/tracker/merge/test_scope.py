"""Which issued row a returned one is, when its key has gone."""

from __future__ import annotations

from tracker.changes import Key, Values
from tracker.merge.scope import RowIndex

ISSUED: dict[Key, Values] = {
    ("scheme", "a"): {"code": "EL-1", "name": "Home First"},
    ("scheme", "b"): {"code": None, "name": "Reablement"},
    ("milestone", "m"): {"code": None, "scheme": "Reablement", "title": "Go-live"},
}


def find(entity: str, **known_by: object) -> str | None:
    """The key of the row known by these."""
    return RowIndex(ISSUED).find(entity, None, known_by)


def test_a_row_is_known_by_its_code_then_by_its_name() -> None:
    assert find("scheme", code="el-1", name="Renamed") == "a"
    assert find("scheme", name="reablement") == "b"
    assert find("milestone", scheme="Reablement", title="Go-live") == "m"


def test_nothing_is_known_by_a_blank() -> None:
    assert find("scheme", name="A new scheme") is None
    assert find("scheme", code="", name="") is None
    assert find("milestone", scheme="Home First", title="Recruit") is None


def test_a_key_that_was_not_issued_is_no_other_row() -> None:
    assert RowIndex(ISSUED).find("scheme", "z", {"code": "EL-1"}) is None
