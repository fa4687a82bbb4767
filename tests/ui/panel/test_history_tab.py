"""What happened to a scheme, told in the panel, and taken back from there."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.panel.conftest import Panel
from tracker.commands.rows import set_field
from ui.panel.history.entry_view import EntryView
from ui.panel.history.history_tab import HistoryTab
from ui.panel.look import Words

TODAY = date(2017, 11, 9)


def _set(panel: Panel, field: str, text: str) -> None:
    portfolio = panel.desk.portfolio
    uid = panel.scheme.uid
    panel.desk.run(set_field(portfolio, uid=uid, field=field, text=text, today=TODAY, as_of=TODAY))


def _history(panel: Panel) -> HistoryTab:
    panel.dock.tabs.setCurrentIndex(1)
    assert panel.dock.history_tab is not None
    return panel.dock.history_tab


def _said(entry: EntryView) -> list[str]:
    return [words.plain for words in entry.findChildren(Words)]


def _buttons(entry: EntryView) -> list[QPushButton]:
    return entry.findChildren(QPushButton)


def test_change_sets_are_listed_newest_first_with_before_and_after(panel: Panel) -> None:
    _set(panel, "rag", "Amber")
    _set(panel, "delivery_text", "By March 2018")
    newest, older, first = _history(panel).entries
    assert _said(newest)[1:] == [
        "Set When will they deliver? of “Reablement”",
        "When will they deliver?: From November 2017, depending on success of recruitment"
        " → By March 2018",
        "Earliest delivery: 1 November 2017 → blank",
        "Latest delivery: blank → 31 March 2018",
    ]
    assert _said(older)[-1] == "RAG: Green → Amber"
    assert "import" in _said(first)[0]
    assert "RAG: Green" in _said(first)


def test_a_change_of_another_scheme_is_not_listed(panel: Panel) -> None:
    panel.choose("CHC screening")
    _set(panel, "rag", "Red")
    panel.choose("Reablement")
    assert len(_history(panel).entries) == 1


def test_reverting_takes_back_one_change_set_and_is_itself_listed(panel: Panel) -> None:
    _set(panel, "rag", "Amber")
    _set(panel, "progress", "Six posts are filled")
    entries = _history(panel).entries
    (revert,) = _buttons(entries[1])
    assert revert.text() == "Revert"
    revert.click()
    assert panel.scheme.rag == "G"
    assert panel.scheme.progress == "Six posts are filled"
    said = [_said(entry) for entry in _history(panel).entries]
    assert said[0][1] == "Undo: Set RAG of “Reablement”"
    assert said[2][0].endswith("undone")
    assert not _buttons(_history(panel).entries[2])


def test_reverting_what_touched_other_schemes_too_says_how_many_rows(panel: Panel) -> None:
    (button,) = _buttons(_history(panel).entries[-1])
    assert button.text().startswith("Revert all ")


def test_a_change_that_has_been_overtaken_is_not_reverted_silently(
    panel: Panel, qtbot: QtBot
) -> None:
    _set(panel, "progress", "First")
    _set(panel, "progress", "Second")
    entries = _history(panel).entries
    with qtbot.waitSignal(panel.desk.messages.noticed):
        _buttons(entries[1])[0].click()
    assert panel.scheme.progress == "Second"


def test_names_are_told_instead_of_keys(panel: Panel) -> None:
    _set(panel, "area", "East Lancashire CCG")
    assert "Area: Fylde and Wyre CCG → East Lancashire CCG" in _said(_history(panel).entries[0])


def test_the_history_page_is_one_click_away(panel: Panel, qtbot: QtBot) -> None:
    history = _history(panel)
    (page,) = [b for b in history.findChildren(QPushButton) if b.text() == "Show in History"]
    with qtbot.waitSignal(panel.dock.history_requested) as asked:
        page.click()
    assert asked.args == [panel.scheme.uid]


def test_long_histories_are_shown_some_at_a_time(panel: Panel) -> None:
    for number in range(22):
        _set(panel, "progress", f"Update {number}")
    history = _history(panel)
    assert len(history.entries) == 20
    (more,) = [b for b in history.findChildren(QPushButton) if b.text() == "Show 20 more"]
    more.click()
    assert len(history.entries) == 23


def test_a_line_added_to_a_text_leaves_the_others_unmarked(panel: Panel) -> None:
    _set(panel, "progress", "Six posts are advertised.")
    _set(panel, "progress", "Six posts are advertised.\nTwo are filled.")
    (words,) = _history(panel).entries[0].findChildren(Words)[2:]
    assert words.plain.endswith(
        "Six posts are advertised. → Six posts are advertised.\nTwo are filled."
    )
    html = words.text()
    assert "line-through" not in html
    assert "<br>Six posts are advertised.<br><span" in html
    assert html.count("underline") == 1
