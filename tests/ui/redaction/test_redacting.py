"""Replacing words everywhere: looked up first, confirmed in plain words, gone for good."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.conftest import NOON
from tests.ui.told import Told
from tracker.commands.rows import set_field
from ui.desk import Desk
from ui.jobs import Jobs
from ui.pages.history import HistoryPage
from ui.redaction.dialog import RedactionDialog
from ui.redaction.redacting import Redacting

NAME = "Zebediah Quux"


@pytest.fixture
def spoken(desk: Desk) -> Desk:
    """A patient is named in the progress of a scheme."""
    _say(desk, f"{NAME} waits for a place.")
    return desk


@pytest.fixture
def redacting(spoken: Desk, qtbot: QtBot) -> Redacting:
    """What the window does about it."""
    window = QMainWindow()
    qtbot.addWidget(window)
    return Redacting(window, spoken, Jobs(spoken.messages))


def _say(desk: Desk, words: str) -> None:
    uid, day = desk.portfolio.schemes[0].uid, NOON.date()
    desk.run(set_field(desk.portfolio, uid=uid, field="progress", text=words, today=day, as_of=day))


def _looked_up(redacting: Redacting, qtbot: QtBot) -> RedactionDialog:
    dialog = redacting.ask(NAME, " in Progress of a scheme")
    assert dialog is not None
    dialog.reason.put("A patient was named")
    dialog.look.click()
    qtbot.waitUntil(lambda: dialog.told.text().startswith("The words would be"))
    return dialog


def test_what_would_be_touched_is_shown_before_anything_is(
    redacting: Redacting, spoken: Desk, qtbot: QtBot
) -> None:
    dialog = _looked_up(redacting, qtbot)
    assert "1 field of the programme as it is now" in dialog.told.text()
    assert "1 change in the history" in dialog.told.text()
    assert "0 rows of closed months" in dialog.told.text()
    assert spoken.portfolio.schemes[0].progress == f"{NAME} waits for a place."


def test_it_waits_for_the_tick_and_is_never_the_default(redacting: Redacting, qtbot: QtBot) -> None:
    dialog = redacting.ask(NAME)
    assert dialog is not None
    assert dialog.buttons.act is not None
    assert not dialog.look.isEnabled()
    assert not dialog.sure.isEnabled()
    dialog.reject()
    dialog = _looked_up(redacting, qtbot)
    assert dialog.buttons.act is not None
    assert not dialog.buttons.act.isEnabled()
    dialog.sure.click()
    assert dialog.buttons.act.isEnabled()
    assert not dialog.buttons.act.isDefault()
    dialog.words.put(f"{NAME} waits")
    assert not dialog.buttons.act.isEnabled()
    assert dialog.told.text().startswith("Give the words and a reason")


def test_the_words_go_and_the_months_are_told_to_be_intact(
    redacting: Redacting, spoken: Desk, qtbot: QtBot
) -> None:
    dialog = _looked_up(redacting, qtbot)
    dialog.sure.click()
    told = Told(spoken.messages)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(told.notices))
    assert told.last == (
        "Redact words in Progress of a scheme: A patient was named. The words are gone."
        " Closed months: intact, 1 redacted."
    )
    assert spoken.portfolio.schemes[0].progress == "[redacted] waits for a place."
    assert not [e for e in spoken.history() if NAME in e.label]


def test_words_of_the_applications_own_are_refused(redacting: Redacting) -> None:
    dialog = redacting.ask("On track")
    assert dialog is not None
    dialog.reason.put("By mistake")
    dialog.look.click()
    assert "nothing to do with it" in dialog.told.text()


def test_nothing_is_replaced_in_a_closed_month_on_show(
    redacting: Redacting, spoken: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(spoken.messages)
    monkeypatch.setattr(Desk, "why_read_only", "is shown as it was when 2017-11 was closed")
    assert redacting.ask(NAME) is None
    assert told.last.startswith("Nothing was replaced: Lancashire.ibcf is shown as it was")


def test_the_history_page_asks_for_the_words_of_its_line(spoken: Desk, qtbot: QtBot) -> None:
    page = HistoryPage(spoken)
    qtbot.addWidget(page)
    asked: list[tuple[str, str]] = []
    page.redaction_asked.connect(lambda words, where: asked.append((words, where)))
    page._list.selectRow(0)
    lines = [line.field for line in page._lines.items]
    page._detail.selectRow(lines.index("progress"))
    page._redact.click()
    assert asked == [(f"{NAME} waits for a place.", " in What progress has been made? of a scheme")]
