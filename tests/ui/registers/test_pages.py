"""The register pages: what they list, saving, refusing, adding, removing, narrowing, jumping."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.inside import write_in
from ui.desk import Desk
from ui.page_stack import PageStack
from ui.pages.impact import ImpactPage
from ui.pages.impact.return_part import ReturnPart
from ui.pages.impact.start_dialog import StartQuarterDialog
from ui.pages.measures import MeasuresPage
from ui.pages.money import MoneyPage
from ui.pages.raid import RaidPage
from ui.pages.raid.escalate_dialog import EscalateDialog
from ui.registers.add_dialog import AddDialog
from ui.registers.page import RegisterPage
from ui.registers.pane import Pane
from ui.setup.field import TextField

PAGES = (MoneyPage, MeasuresPage, ImpactPage, RaidPage)


def _shown(kind: type[Any], desk: Desk, qtbot: QtBot) -> Any:
    page = kind(desk)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    return page


def _texts(pane: Pane) -> list[list[str]]:
    model = pane.view.model()
    columns = range(model.columnCount())
    return [[model.index(row, at).data() for at in columns] for row in range(model.rowCount())]


def _type(page: RegisterPage, field: str, text: str) -> bool:
    box = page.pane.form.boxes[field]
    assert isinstance(box, TextField)
    write_in(box, text)
    return box.commit()


@pytest.mark.parametrize("kind", PAGES)
def test_every_model_keeps_qts_contract(
    kind: type[Any], registers: Desk, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    page = _shown(kind, registers, qtbot)
    for title, pane in page.panes.items():
        page.show_table(title)
        assert pane.view.model().rowCount() > 0
        qtmodeltester.check(pane.view.model())


@pytest.mark.parametrize("kind", PAGES)
def test_an_empty_programme_says_what_to_do_first(
    kind: type[Any], registers: Desk, qtbot: QtBot
) -> None:
    registers.undo()
    page = _shown(kind, registers, qtbot)
    for title, pane in page.panes.items():
        page.show_table(title)
        assert pane.view.model().rowCount() == 0
        assert not pane.view.isVisible()


def test_money_shows_in_the_unit_it_came_in(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(MoneyPage, registers, qtbot)
    assert _texts(page.panes["Lines"])[0][1:5] == ["Flow", "iBCF", "2017/18", "£1,200k"]
    page.show_table("Grants")
    assert "£30k unallocated" in _texts(page.panes["Grants"])[0]
    page.show_table("Totals")
    assert _texts(page.panes["Totals"])[0][0] == "Does not add up"


def test_a_field_is_saved_when_it_is_left_and_undone(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(MoneyPage, registers, qtbot)
    page.show_cell("rest", "allocation")
    assert _type(page, "allocation", "5,076,000")
    assert registers.portfolio.money_lines[1].allocation == 507_600_000
    registers.undo()
    assert page.pane.form.boxes["allocation"].text == "£5,046,000"


def test_words_that_are_refused_stay_with_the_reason(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(MoneyPage, registers, qtbot)
    page.show_cell("rest", "year")
    assert not _type(page, "year", "2017/28")
    box = page.pane.form.boxes["year"]
    assert box.text == "2017/28"
    assert "do not follow" in box.problem.text()


def test_a_row_is_tied_to_a_scheme_by_name(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(RaidPage, registers, qtbot)
    page.show_cell("risk", "scheme")
    assert _type(page, "scheme", "home first")
    item = next(row for row in registers.portfolio.raid_items if row.uid == "risk")
    assert item.scheme_uid == "scheme"


def test_a_new_row_is_asked_for_added_and_chosen(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(MeasuresPage, registers, qtbot)
    page.show_table("Readings")
    page.pane.show_row("q2")
    dialog = AddDialog(page.pane.table, registers, page.pane.current, page)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted
    dialog.boxes["period"].put("2017/18 Q3")
    dialog.boxes["value"].put("99")
    dialog.accept()
    added = next(row for row in registers.portfolio.readings if row.uid == dialog.uid)
    assert (added.measure_uid, added.value) == ("delays", 99.0)


def test_a_row_is_removed_and_brought_back(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(RaidPage, registers, qtbot)
    page.show_cell("issue", "")
    page.remove()
    assert [line.uid for line in page.pane.view.lines.items] == ["risk"]
    registers.undo()
    assert len(page.pane.view.lines.items) == 2


def test_filters_and_search_leave_rows_out(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(RaidPage, registers, qtbot)
    page.narrow({"band": "High"})
    assert [line.uid for line in page.pane.view.lines.items] == ["risk"]
    page.narrow({})
    page.set_search("beds")
    assert [line.uid for line in page.pane.view.lines.items] == ["issue"]
    page.set_search("nothing like it")
    assert not page.pane.view.isVisible()


def test_a_trend_that_the_numbers_contradict_is_marked(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(MeasuresPage, registers, qtbot)
    (line,) = page.pane.view.lines.items
    assert line.contradicted
    assert _texts(page.pane)[0][-2:] == ["Improving", "Deteriorating"]
    page.pane.show_row("delays")
    told = page.pane.part.accessibleName()
    assert "Target 83" in told
    assert "2018-03 planned 83" in told


def test_the_map_tells_levels_and_what_is_planned(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(ImpactPage, registers, qtbot)
    assert _texts(page.pane) == [
        ["1. Early discharge planning", "Plans in place", "Established"],
        ["7. Focus on choice", "Mature", ""],
    ]
    page.show_cell("one 2018/19 Q3", "level")
    assert page.pane.current.planned
    page.pane.form.boxes["level"].put("Mature")
    assert page.pane.form.boxes["level"].commit()
    assert registers.portfolio.maturities[1].level == "Mature"


def test_an_answer_is_counted_as_it_is_typed(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(ImpactPage, registers, qtbot)
    page.show_cell("comment", "answer")
    part = page.pane.form.part
    assert isinstance(part, ReturnPart)
    page.pane.form.boxes["answer"].editor.setPlainText("12345\n67890")
    assert part.counter.text() == "12 of 12 characters, 0 left"
    page.pane.form.boxes["answer"].editor.setPlainText("12345\n678901")
    assert part.counter.text() == "13 of 12 characters, 1 too many"
    assert page.pane.form.commit()
    assert page.pane.current.state == "Too long by 1"


def test_the_next_quarter_is_offered_and_started(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(ImpactPage, registers, qtbot)
    dialog = StartQuarterDialog(registers, page)
    qtbot.addWidget(dialog)
    assert dialog.quarter.text == "2018/19 Q3"
    dialog.accept()
    page.show_table("Quarterly return")
    page.pane.narrow({"quarter": dialog.started})
    assert {line.quarter.quarter for line in page.pane.view.lines.items} == {"2018/19 Q3"}


def test_escalating_asks_for_a_reason(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(RaidPage, registers, qtbot)
    dialog = EscalateDialog(registers, registers.portfolio.raid_items[0], page)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert "why" in dialog.problem.text()
    dialog.reason.put("It stops three schemes")
    dialog.accept()
    assert [step.to_level for step in registers.portfolio.escalations] == ["project"]


@pytest.mark.parametrize(
    ("uid", "page", "table"),
    [
        ("total", "money", "Totals"),
        ("grant", "money", "Grants"),
        ("delays", "measures", "Measures"),
        ("one", "changes-quarter", "Changes"),
        ("comment", "changes-quarter", "Quarterly return"),
        ("risk", "raid", "Register"),
        ("request", "raid", "Change requests"),
    ],
)
def test_a_finding_leads_to_the_page_and_row_it_is_about(
    uid: str, page: str, table: str, registers: Desk, qtbot: QtBot
) -> None:
    stack = PageStack(registers, {})
    qtbot.addWidget(stack)
    stack.jump(uid, "")
    shown = stack.pages[page]
    assert isinstance(shown, RegisterPage)
    assert shown.pane.table.title == table
    assert shown.pane.current.uid == uid


def test_a_programme_that_is_closed_leaves_a_page_quiet(registers: Desk, qtbot: QtBot) -> None:
    page = _shown(RaidPage, registers, qtbot)
    page.show_cell("risk", "title")
    page.pane.form.boxes["title"].editor.setText("half typed")
    registers.put(None)
    page.refresh()
    assert not registers.is_open
