"""A page is refreshed while it is on show, and else once when it comes to the front."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.when_seen import WhenSeen


def test_a_page_behind_waits_and_is_refreshed_once_when_it_comes_to_the_front(
    qtbot: QtBot,
) -> None:
    page, refreshed = QWidget(), list[str]()
    qtbot.addWidget(page)
    seen = WhenSeen(page, lambda: refreshed.append("again"))
    page.show()
    assert refreshed == []
    seen.ask("what changed")
    assert len(refreshed) == 1
    page.hide()
    seen.ask()
    seen.ask()
    assert len(refreshed) == 1
    page.show()
    assert len(refreshed) == 2
