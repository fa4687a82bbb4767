"""Issuing packs and taking files in, as the window does it: off its thread, each one undo."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.conftest import LANCASHIRE
from tests.tracker.merge.conftest import Office
from tests.ui.inside import items_of, the_child
from tracker import bootstrap
from tracker.commands.rows import set_field
from tracker.desktop_services import Desktop
from tracker.returns.board import Standing
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.returns import ReturnsPage
from ui.panel.sections.barriers import BarriersSection
from ui.returns.answer_dialog import AnswerDialog
from ui.returns.lead_banner import LeadBanner

CONTACT = "Alex Walker"
PATHWAYS = "Continuing Health Care (CHC) Pathways"


@pytest.fixture
def window(month: tuple[Office, Desk], qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window on the programme whose packs are out."""
    window = MainWindow(month[1], Desktop())
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    yield window
    window.close()


def _noticed(window: MainWindow) -> list[str]:
    said: list[str] = []
    window.desk.messages.noticed.connect(lambda _severity, words, _remedy: said.append(words))
    return said


def test_packs_are_issued_into_a_folder_to_whom_the_dialog_says(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    said = _noticed(window)
    dialog = window.returning.ask_issue("Sue Lott")
    assert dialog is not None
    assert dialog.lead == "Sue Lott"
    dialog.folder.setText(str(tmp_path / "out"))
    before = len(window.desk.portfolio.packs)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert len(window.desk.portfolio.packs) == before + 1
    assert (tmp_path / "out" / "2017-11 Sue Lott.eml").is_file()
    assert said[-1].startswith("Issued 1 pack into")


def test_a_returned_pack_dropped_on_the_window_is_merged_and_a_document_is_not(
    window: MainWindow, month: tuple[Office, Desk], tmp_path: Path, qtbot: QtBot
) -> None:
    office, desk = month
    back = office.filled(CONTACT, {("Home First", "RAG"): "Red"})
    document = shutil.copy(LANCASHIRE, tmp_path / "tracker.docx")
    others: list[Path] = []
    said = _noticed(window)
    window.returning.sort_dropped([back, Path(document)], others.extend)
    qtbot.waitUntil(lambda: bool(said), timeout=120_000)
    assert others == [Path(document)]
    assert isinstance(window.stack.currentWidget(), ReturnsPage)
    assert office.scheme("Home First").rag == "R"
    assert said[-1] == "Merged 1 file: 1 change taken."
    desk.messages.take_remedy()
    assert not desk.portfolio.returns


def test_a_leads_file_a_message_and_a_copy_dropped_together_are_merged(
    window: MainWindow, month: tuple[Office, Desk], tmp_path: Path, qtbot: QtBot, lead_file: Path
) -> None:
    office, _ = month
    copy = tmp_path / "home.ibcf"
    shutil.copyfile(office.programme.path, copy)
    for path, name, words in (
        (copy, "CHC screening", "From home."),
        (lead_file, "Home First", "In the lead's file."),
    ):
        with bootstrap.open_programme(path) as programme:
            uid = next(s.uid for s in programme.portfolio.schemes if s.name == name)
            day = programme.as_of()
            intent = set_field(
                programme.portfolio, uid=uid, field="progress", text=words, today=day, as_of=day
            )
            programme.workspace.run(intent)
    message = EmailMessage()
    message["From"], message["Subject"] = "Judith Johnson <j@ccg.uk>", "Return"
    back = office.filled(
        "Judith Johnson", {("Continuing Health Care (CHC) Pathways", "RAG"): "Red"}
    )
    message.set_content("Here it is.")
    message.add_attachment(
        back.read_bytes(), maintype="application", subtype="xlsx", filename="return.xlsx"
    )
    mail = tmp_path / "answer.eml"
    mail.write_bytes(message.as_bytes())
    others: list[Path] = []
    said = _noticed(window)
    window.returning.sort_dropped([lead_file, mail, copy], others.extend)
    qtbot.waitUntil(lambda: bool(said), timeout=120_000)
    assert said[-1].startswith("Merged 3 files: 3 changes taken")
    assert others == []
    assert office.scheme("Home First").progress == "In the lead's file."
    assert office.scheme("CHC screening").progress == "From home."
    assert office.scheme(PATHWAYS).rag == "R"


def test_the_answer_is_entered_for_the_line_that_is_chosen(window: MainWindow) -> None:
    page = window.show_page("returns")
    assert isinstance(page, ReturnsPage)
    names = [row.name for row in items_of(page.list)]
    page.list.selectRow(names.index("Judith Johnson"))
    window.actions_by_name["enter_answer"].trigger()
    dialog = the_child(window, AnswerDialog)
    assert dialog.line.contact.name == "Judith Johnson"
    dialog.reject()


def test_reminders_are_written_as_drafts(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    page = window.show_page("returns")
    assert isinstance(page, ReturnsPage)
    rows = [row for row in items_of(page.list) if row.line and row.line.pack]
    assert rows[0].standing is Standing.ISSUED
    window.returning.ask_chases(rows[:1])
    (draft,) = tmp_path.glob("*.eml")
    assert "X-Unsent: 1" in draft.read_text(encoding="utf-8")


@pytest.fixture
def lead_file(month: tuple[Office, Desk], tmp_path: Path) -> Path:
    """The lead's file of one contact."""
    issued = Desktop().issue_packs(
        month[0].programme, tmp_path / "files", lead=CONTACT, area=None, kind="ibcf"
    )
    return issued.packs[0].file


def test_a_leads_file_shows_own_rows_and_no_office_pages(
    lead_file: Path, make_desk: Callable[[], Desk], qtbot: QtBot
) -> None:
    desk = make_desk()
    window = MainWindow(desk, Desktop())
    qtbot.addWidget(window)
    window.show()
    assert window.files.open(lead_file)
    items = window.rail.model.items
    hidden = {item.name for at, item in enumerate(items) if window.rail.view.isRowHidden(at)}
    assert {"returns", "money"} <= hidden
    assert "tracker" not in hidden
    banner = the_child(window, LeadBanner)
    assert banner.isVisible()
    assert banner.accessibleName().startswith("Your schemes for November 2017")
    assert the_child(banner, QPushButton).text() == "Send back"
    assert {scheme.code for scheme in desk.portfolio.schemes} == {"EL-1", "EL-2", "EL-4"}
    assert desk.is_locked("scheme", "name")
    assert not desk.is_locked("scheme", "progress")
    assert not window.actions_by_name["issue_packs"].isEnabled()
    assert window.actions_by_name["send_back"].isEnabled()
    window.close()


def test_a_leads_file_offers_nothing_that_belongs_to_the_office(
    lead_file: Path, make_desk: Callable[[], Desk], qtbot: QtBot
) -> None:
    desk = make_desk()
    window = MainWindow(desk, Desktop())
    qtbot.addWidget(window)
    window.show()
    window.files.open(lead_file)
    barred = next(row for row in desk.portfolio.schemes if row.code == "EL-1")
    desk.jump.emit(barred.uid, "barriers")
    qtbot.waitUntil(lambda: window.panel.update_tab is not None)
    section = the_child(window.panel, BarriersSection)
    assert section.words.words
    assert section.raising.isHidden()
    window.close()


def test_a_leads_file_is_sent_back_as_a_file_that_merges(
    lead_file: Path,
    month: tuple[Office, Desk],
    make_desk: Callable[[], Desk],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office, _ = month
    out = tmp_path / "back.ibcf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(out), ""))
    window = MainWindow(make_desk(), Desktop())
    qtbot.addWidget(window)
    window.files.open(lead_file)
    said = _noticed(window)
    window.returning.send_back()
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert Desktop().returns_among(office.programme, [out]) == [out]
    window.close()
