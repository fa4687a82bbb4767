"""What the grid knows about a scheme besides its fields."""

from __future__ import annotations

from tests.tracker.gridrows.conftest import AS_OF, LATER, uid_of
from tracker.commands.rows import set_field
from tracker.findings.registry import Finding, Severity
from tracker.gridrows import GridRows
from tracker.workspace import Workspace


def _finding(uid: str, field: str, entity: str = "scheme") -> Finding:
    return Finding("DQ01", Severity.WARNING, entity, uid, field, "here", "Said.", "Do.")


def _set(programme: Workspace, uid: str, field: str, text: str) -> None:
    programme.run(
        set_field(programme.portfolio, uid=uid, field=field, text=text, today=AS_OF, as_of=AS_OF)
    )


def test_a_row_knows_its_area_workstream_people_and_vacancies(rows: GridRows) -> None:
    row = rows.by_uid[uid_of(rows, "CHC screening")]
    assert (row.area, row.workstream, row.lead_name) == ("FW", "Flow", "Person B")
    vacant = rows.by_uid[uid_of(rows, "Crisis hours")]
    assert len(vacant.vacancies) == 1
    assert vacant.lead_name is None


def test_a_row_is_stale_when_nobody_touched_it_for_longer_than_the_programme_allows(
    programme: Workspace, rows: GridRows
) -> None:
    uid = uid_of(rows, "Reablement")
    assert not rows.by_uid[uid].stale
    later = GridRows(programme.portfolio, as_of=LATER)
    assert (later.by_uid[uid].stale, later.by_uid[uid].days_since_update) == (True, 66)


def test_what_was_confirmed_is_not_stale(programme: Workspace, rows: GridRows) -> None:
    uid = uid_of(rows, "Reablement")
    _set(programme, uid, "confirmed_on", "10 January 2018")
    assert not GridRows(programme.portfolio, as_of=LATER).by_uid[uid].stale


def test_a_running_or_closed_scheme_is_never_stale(programme: Workspace, rows: GridRows) -> None:
    uid = uid_of(rows, "Reablement")
    _set(programme, uid, "stage", "running")
    later = GridRows(programme.portfolio, as_of=LATER)
    assert not later.by_uid[uid].stale
    assert not later.by_uid[uid_of(rows, "Old scheme")].stale


def test_findings_stand_by_field_and_those_of_an_area_apart(programme: Workspace) -> None:
    portfolio = programme.portfolio
    scheme, area = portfolio.schemes[0], portfolio.areas[0]
    found = [
        _finding(scheme.uid, "barriers"),
        _finding(scheme.uid, "barriers"),
        _finding(area.uid, "note", "area"),
    ]
    rows = GridRows(portfolio, found, as_of=AS_OF)
    assert len(rows.by_uid[scheme.uid].findings["barriers"]) == 2
    assert rows.by_uid[scheme.uid].finding_count == 2
    assert len(rows.area_findings(area.uid)) == 1


def test_rows_after_a_change_search_what_they_say_now(programme: Workspace, rows: GridRows) -> None:
    uid, other = uid_of(rows, "Reablement"), uid_of(rows, "Altham Meadows")
    assert "dancing" not in rows.haystacks[uid]
    _set(programme, uid, "progress", "Dancing")
    after = rows.followed_by(programme.portfolio, [], as_of=AS_OF)
    assert "dancing" in after.haystacks[uid]
    assert after.haystacks[other] == rows.haystacks[other]


def test_there_are_no_rows_without_a_programme() -> None:
    assert GridRows.empty().by_uid == {}
