"""The Changes page: what moved since a closed month, word by word."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import AS_OF
from tracker.commands.periods import close_period, open_period
from tracker.commands.rows import set_field
from tracker.comparison import Comparison, Side, compare
from ui.desk import Desk
from ui.pages.changes.differences import Differences
from ui.pages.changes.page import ChangesPage
from ui.pages.findings.page import FindingsPage


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ChangesPage:
    """November closed, December open, one scheme re-rated and its progress rewritten."""
    scheme = desk.portfolio.schemes[0]
    desk.run(close_period(desk.portfolio, today=AS_OF, findings=[]))
    desk.run(open_period(desk.portfolio, label="2017-12"))
    for field, text in (("rag", "Red"), ("progress", f"{scheme.progress} Halted.")):
        desk.run(
            set_field(
                desk.portfolio, uid=scheme.uid, field=field, text=text, today=AS_OF, as_of=AS_OF
            )
        )
    made = ChangesPage(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_compares_only_while_it_is_looked_at(
    page: ChangesPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []

    def told(before: Side, after: Side) -> Comparison:
        compared.append("once")
        return compare(before, after)

    monkeypatch.setattr("ui.pages.changes.page.compare", told)
    page.hide()
    desk.changed.emit(frozenset())
    assert not compared
    page.show()
    assert compared == ["once"]


def test_it_opens_on_what_moved_since_the_last_closed_month(
    page: ChangesPage, qtmodeltester: ModelTester
) -> None:
    lines = page._model.items
    assert [str(line.sort) for line in lines] == ["Rating", "Words and figures"]
    assert (lines[0].old, lines[0].new) == ("Green", "Red")
    assert lines[1].new.endswith("Halted.")
    qtmodeltester.check(page._model)


def test_the_words_of_the_chosen_line_are_told(page: ChangesPage) -> None:
    page._list.selectRow(1)
    (words,) = page.findChildren(Differences)
    assert words.accessibleName().endswith("Halted.")


def test_a_state_compared_with_itself_has_no_changes(page: ChangesPage) -> None:
    before, after = page.findChildren(QComboBox)
    before.setCurrentText(after.currentText())
    page.refresh()
    assert page._empty.isVisibleTo(page)


@pytest.mark.usefixtures("page")
def test_findings_open_on_what_is_new_or_worse(desk: Desk, qtbot: QtBot) -> None:
    findings = FindingsPage(desk)
    qtbot.addWidget(findings)
    assert findings._show.currentText() == "New or worse"
    findings.narrow({"severity": "Warning"})
    assert findings._show.currentText() == "All"


def test_the_summary_for_the_board_is_of_the_two_states_on_show(
    page: ChangesPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.summary_wanted) as wanted:
        page._summary.click()
    assert wanted.args == ["2017-11", "now"]
