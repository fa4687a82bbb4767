"""Which rows pass, and what the chips say they would leave."""

from __future__ import annotations

import pytest

from tests.tracker.gridrows.conftest import LATER, names, uid_of
from tracker.findings.registry import Finding, Severity
from tracker.gridrows import Filters, GridRows, matching
from tracker.workspace import Workspace


def _shown(rows: GridRows, filters: Filters) -> list[str]:
    return names(rows, matching(rows, filters).uids)


def test_everything_but_closed_schemes_shows_without_filters(rows: GridRows) -> None:
    result = matching(rows, Filters())
    assert names(rows, result.uids) == [
        "Reablement",
        "CHC screening",
        "Altham Meadows",
        "Crisis hours",
        "Nowhere",
    ]
    assert (result.total, result.closed) == (5, 1)
    assert result.rags == {"G": 1, "A": 2, "R": 1, "": 1}


def test_closed_schemes_show_when_they_are_asked_for(rows: GridRows) -> None:
    result = matching(rows, Filters(closed=True))
    assert "Old scheme" in names(rows, result.uids)
    assert result.total == 6
    assert not Filters(closed=True).narrow


@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        (Filters(rags=frozenset("R")), ["Altham Meadows"]),
        (Filters(rags=frozenset({"R", ""})), ["Altham Meadows", "Crisis hours"]),
        (Filters(conditions=frozenset({"vacant"})), ["Crisis hours"]),
        (Filters(areas=frozenset({"FW"})), ["Reablement", "CHC screening"]),
        (Filters(areas=frozenset({"(none)"})), ["Nowhere"]),
        (
            Filters(leads=frozenset({"Person B"})),
            ["CHC screening", "Altham Meadows"],
        ),
        (Filters(leads=frozenset({"(no lead named)"})), ["Crisis hours", "Nowhere"]),
        (Filters(workstreams=frozenset({"Flow"})), ["CHC screening"]),
        (Filters(categories=frozenset({"LDP Scheme"})), ["Reablement"]),
        (Filters(areas=frozenset({"MB"}), rags=frozenset("R")), ["Altham Meadows"]),
        (Filters(text="open"), ["Altham Meadows", "Crisis hours"]),
        (Filters(text="STAFFING  open"), ["Crisis hours"]),
        (Filters(text="person a"), ["Reablement", "Altham Meadows"]),
        (Filters(text="nothing like it"), []),
    ],
)
def test_filters_leave_the_rows_they_name(
    rows: GridRows, filters: Filters, shown: list[str]
) -> None:
    assert _shown(rows, filters) == shown


def test_stale_rows_can_be_asked_for(programme: Workspace) -> None:
    later = GridRows(programme.portfolio, as_of=LATER)
    assert len(_shown(later, Filters(conditions=frozenset({"stale"})))) == 5


def test_a_chips_count_is_what_it_would_leave_under_the_other_filters(
    programme: Workspace, rows: GridRows
) -> None:
    uid = uid_of(rows, "Altham Meadows")
    finding = Finding("DQ01", Severity.WARNING, "scheme", uid, "rag", "", "Said.", "Do.")
    rows = GridRows(programme.portfolio, [finding], as_of=rows.as_of)
    result = matching(rows, Filters(rags=frozenset("R"), areas=frozenset({"MB"})))
    assert result.rags == {"R": 1, "": 1}
    assert result.conditions == {"findings": 1}
    result = matching(rows, Filters(conditions=frozenset({"findings"})))
    assert result.rags == {"R": 1}
    assert result.conditions["findings"] == 1


def test_filters_come_back_from_json_as_they_went() -> None:
    filters = Filters(rags=frozenset({"G", ""}), areas=frozenset({"FW"}), closed=True, text="a b")
    assert Filters.from_json(filters.as_json()) == filters
    assert Filters.from_json({"rags": "G", "colour": ["red"], "leads": 3}) == Filters()


def test_toggling_a_value_twice_changes_nothing() -> None:
    once = Filters().toggled("rags", "G")
    assert once.rags == {"G"}
    assert once.toggled("rags", "G") == Filters()
