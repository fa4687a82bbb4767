"""The page as a whole: what it shows, how it follows the desk, where it leads."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import AS_OF, Press
from tests.ui.inside import the_child
from tests.ui.pages.tracker.conftest import titles
from tracker import bootstrap
from tracker.changes import added, changed
from tracker.commands.rows import set_field
from tracker.gridrows import Filters, Grouping
from tracker.workspace import Intent
from ui.desk import Desk
from ui.pages.tracker import TrackerPage
from ui.pages.tracker.columns import DEFAULT_COLUMNS

Uid = Callable[[str], str]
_Text = Qt.ItemDataRole.AccessibleTextRole


def _set(desk: Desk, uid: str, field: str, text: str) -> None:
    intent = set_field(
        desk.portfolio, uid=uid, field=field, text=text, today=AS_OF, as_of=desk.as_of
    )
    desk.run(intent)


def test_schemes_stand_under_their_areas_in_the_trackers_columns(page: TrackerPage) -> None:
    assert titles(page)[:6] == [
        "Fylde and Wyre CCG",
        "CHC screening",
        "Care Home Trusted Assessor",
        "Reablement",
        "Aligned social work personnel",
        "East Lancashire CCG",
    ]
    assert tuple(page.view.columns.shown) == DEFAULT_COLUMNS
    assert page.header.summary == "41 schemes"


def test_the_model_keeps_qts_contract(qtmodeltester: ModelTester, page: TrackerPage) -> None:
    qtmodeltester.check(page.model)
    page.set_search("reablement")
    page.group(Grouping.RAG)
    qtmodeltester.check(page.model)


def test_every_cell_and_band_says_what_it_shows(page: TrackerPage, uid: Uid) -> None:
    row = page.model.row_of(uid("Aligned social work personnel")) or 0
    assert page.model.index(row, 0).data(_Text) == "RAG Amber"
    lead = page.model.index(row, 2)
    assert lead.data(_Text).endswith("1 finding")
    assert "Vacant" in lead.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    band = page.model.index(0, 0).data(_Text)
    assert band.startswith("Fylde and Wyre CCG, 4 schemes, 3 Green, 1 Amber, ")


def test_last_periods_rating_is_said_once_there_is_one(page: TrackerPage, uid: Uid) -> None:
    row = page.source.record(uid("Reablement"))
    row.previous_rag = "A"
    index = page.model.index(page.model.row_of(row.uid) or 0, 0)
    assert index.data(_Text) == "RAG Green, was Amber"
    page.view.grab()


def test_a_changed_row_is_drawn_afresh_and_the_others_stay(
    qtbot: QtBot, page: TrackerPage, desk: Desk, uid: Uid
) -> None:
    page.view.go_to(uid("Reablement"), "progress")
    before = list(page.model.order)
    with qtbot.waitSignal(page.model.dataChanged) as heard:
        _set(desk, uid("Reablement"), "rag", "Red")
    assert heard.args[0].row() == page.model.row_of(uid("Reablement"))
    assert page.model.order == before
    assert page.view.current_key() == uid("Reablement")
    assert page.filters.chip("rag:R").accessibleName() == "Red, 3"


def test_undo_of_an_added_scheme_takes_its_row_away(page: TrackerPage, desk: Desk) -> None:
    page.add_scheme()
    assert "New scheme" in titles(page)
    assert page.header.summary == "42 schemes"
    desk.undo()
    assert "New scheme" not in titles(page)


def test_a_new_scheme_stands_in_the_current_area_with_its_name_in_the_editor(
    page: TrackerPage, desk: Desk, uid: Uid, press: Press
) -> None:
    page.view.go_to(uid("Home First"), "rag")
    page.add_scheme()
    press("Falls car", Qt.Key.Key_Return)
    made = next(scheme for scheme in desk.portfolio.schemes if scheme.name == "Falls car")
    assert desk.portfolio.area_name(made) == "East Lancashire CCG"
    assert desk.portfolio.schemes_by_area[made.area_uid][-1].uid == made.uid


def test_another_windows_change_is_taken_in(page: TrackerPage, desk: Desk, uid: Uid) -> None:
    scheme = uid("CHC screening")
    _set(desk, scheme, "progress", "Begun")
    change = changed("scheme", scheme, {"progress": "Begun"}, {"progress": "Done elsewhere"})
    assert change is not None
    desk.workspace.run(Intent("elsewhere", (change,)))
    desk.look_for_others()
    row, column = page.model.row_of(scheme) or 0, page.model.column_of("progress") or 0
    assert page.model.index(row, column).data() == "Done elsewhere"


def test_findings_mark_their_cells_and_those_without_a_column_mark_the_name(
    page: TrackerPage, desk: Desk, uid: Uid
) -> None:
    scheme = uid("Aligned social work personnel")
    assert page.source.marks(scheme, "leads_text")
    page.choose_columns(["progress"])
    names = {mark.sentence for mark in page.source.marks(scheme, "name")}
    assert {finding.message for finding in desk.findings if finding.uid == scheme} <= names


def test_moving_about_tells_the_desk_which_scheme_is_current(
    qtbot: QtBot, page: TrackerPage, desk: Desk, uid: Uid
) -> None:
    with qtbot.waitSignal(desk.scheme_chosen) as chosen:
        page.view.go_to(uid("Reablement"))
    assert chosen.args == [uid("Reablement")]
    desk.scheme_chosen.emit(uid("Home First"))
    assert page.view.current_key() == uid("Home First")


def test_a_finding_leads_to_its_cell_through_folds_filters_and_hidden_columns(
    page: TrackerPage, desk: Desk, uid: Uid
) -> None:
    band = page.source.band_over(uid("Home First"))
    page.showing.press_band(band, "fold")
    page.showing.filter(Filters(rags=frozenset("R")))
    page.show_cell(uid("Home First"), "rag_reason")
    index = page.view.currentIndex()
    assert page.view.current_key() == uid("Home First")
    assert page.model.columns[index.column()].key == "rag_reason"
    assert not page.source.filters.narrow
    assert band not in page.source.folded
    page.show_cell(uid("Home First"), "no such field")
    assert page.model.columns[page.view.currentIndex().column()].key == "name"
    assert desk.is_open


def test_an_area_leads_to_its_note_and_a_milestone_to_its_scheme(
    page: TrackerPage, desk: Desk, uid: Uid
) -> None:
    area = next(area for area in desk.portfolio.areas if area.note)
    page.group(Grouping.RAG)
    page.show_cell(area.uid, "note")
    assert page.view.current_key() == f"note:{area.uid}"
    milestone = added("milestone", {"title": "First step", "scheme_uid": uid("Reablement")})
    desk.run(Intent("Add a milestone", (milestone,)))
    page.show_cell(milestone.uid, "finish")
    assert page.view.current_key() == uid("Reablement")


def test_a_programme_that_may_only_be_read_can_be_looked_at_and_copied(
    qtbot: QtBot, desk: Desk, page: TrackerPage, uid: Uid, press: Press
) -> None:
    desk.put(bootstrap.OpenProgramme(desk.programme.path, read_only=True))
    page.view.go_to(uid("Reablement"), "rag")
    press("r", Qt.Key.Key_Delete)
    assert desk.portfolio.scheme_by_uid[uid("Reablement")].rag == "G"
    assert not page.header.add.isEnabled()
    assert page.actions_of_cells.by_name["copy"].isEnabled()
    assert qtbot is not None


def test_bands_fold_by_key_and_keep_their_heading(
    page: TrackerPage, uid: Uid, press: Press
) -> None:
    page.view.go_to(uid("CHC screening"), "rag")
    press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert titles(page)[:2] == ["Fylde and Wyre CCG", "East Lancashire CCG"]
    said = page.model.index(0, 0).data(_Text)
    assert said.endswith(", folded")
    press(Qt.Key.Key_Right)
    assert titles(page)[1] == "CHC screening"


def test_a_note_shows_two_lines_and_the_whole_when_it_is_asked_for(
    page: TrackerPage, press: Press
) -> None:
    row = next(at for at, key in enumerate(page.model.order) if key.startswith("note:"))
    page.view.setCurrentIndex(page.model.index(row, 0))
    before = page.view.rowHeight(row)
    press(Qt.Key.Key_Return)
    assert page.view.rowHeight(row) > before
    press(Qt.Key.Key_Return)
    assert page.view.rowHeight(row) == before


def test_rows_group_by_rating_lead_workstream_or_not_at_all(page: TrackerPage) -> None:
    page.group(Grouping.RAG)
    assert [each for each in titles(page) if each in ("Red", "Amber", "Green")] == [
        "Red",
        "Amber",
        "Green",
    ]
    page.group(Grouping.NONE)
    assert len(page.model.order) == 41
    page.group(Grouping.WORKSTREAM)
    assert titles(page)[0] == "No workstream"


def test_a_rating_moves_its_row_when_rows_are_grouped_by_it(
    page: TrackerPage, desk: Desk, uid: Uid
) -> None:
    page.group(Grouping.RAG)
    _set(desk, uid("CHC screening"), "rag", "Red")
    assert page.source.bands[page.source.band_over(uid("CHC screening"))].title == "Red"


def test_nothing_that_matches_says_so_and_offers_to_clear(qtbot: QtBot, page: TrackerPage) -> None:
    page.set_search("no such words anywhere")
    assert page.empty.isVisible()
    assert page.header.summary == "0 of 41 schemes"
    with qtbot.waitSignal(page.search_cleared):
        the_child(page.empty, QPushButton).click()
    assert not page.empty.isVisible()
    assert page.header.summary == "41 schemes"


def test_an_empty_desk_shows_an_empty_page(qtbot: QtBot, page: TrackerPage, desk: Desk) -> None:
    desk.put(None)
    assert page.model.order == []
    assert page.header.summary == ""
    assert qtbot is not None


def test_the_page_works_without_a_programme_from_the_start(qtbot: QtBot, empty_desk: Desk) -> None:
    page = TrackerPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    page.set_search("x")
    page.show_cell("nobody", "rag")
    assert page.row_menu.menu() is None


def test_delivery_is_ordered_by_date_not_by_letter(page: TrackerPage, desk: Desk) -> None:
    page.group(Grouping.NONE)
    page.view.order_by("delivery_text", False)
    uids = [key for key in page.model.order if key in desk.portfolio.scheme_by_uid]
    schemes = [desk.portfolio.scheme_by_uid[uid] for uid in uids]
    days = [s.delivery_earliest or s.delivery_latest for s in schemes if s.delivery_text]
    dated = [day for day in days if day]
    assert dated == sorted(dated)


def test_a_search_looks_into_folded_areas(page: TrackerPage, desk: Desk) -> None:
    for band in [
        key for key in page.model.order if page.model.is_band(page.model.row_of(key) or 0)
    ]:
        page.source.fold(band, True)
    page.set_search("reablement")
    shown = [key for key in page.model.order if key in desk.portfolio.scheme_by_uid]
    assert len(shown) >= 3
