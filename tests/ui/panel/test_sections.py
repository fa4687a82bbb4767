"""What each section says of a scheme, and what a person can do there."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.panel.conftest import Panel
from tracker.changes import changed
from tracker.commands.rows import set_field
from tracker.model import Rag
from tracker.workspace import Intent
from ui.panel.sections.barriers import BLANK, NOTHING, RAISE, RAISED, BarriersSection
from ui.panel.sections.delivery import DeliverySection
from ui.panel.sections.facts import DatesSection
from ui.panel.sections.findings import FindingsSection
from ui.panel.sections.leads import LeadsSection
from ui.panel.sections.rag import RagSection
from ui.panel.sections.recruitment import RecruitmentSection

TODAY = date(2017, 11, 9)


def _set(panel: Panel, field: str, text: str) -> None:
    portfolio = panel.desk.portfolio
    uid = panel.scheme.uid
    panel.desk.run(set_field(portfolio, uid=uid, field=field, text=text, today=TODAY, as_of=TODAY))


def _rag(panel: Panel) -> RagSection:
    section = panel.section(RagSection)
    assert isinstance(section, RagSection)
    return section


def _delivery(panel: Panel) -> DeliverySection:
    section = panel.section(DeliverySection)
    assert isinstance(section, DeliverySection)
    return section


def _barriers(panel: Panel) -> BarriersSection:
    section = panel.section(BarriersSection)
    assert isinstance(section, BarriersSection)
    return section


def test_the_declared_rating_is_pressed_and_defined(panel: Panel) -> None:
    section = _rag(panel)
    shown = [button for button in section.buttons if button.isVisible()]
    assert [button.accessibleName() for button in shown] == [
        "Green, chosen",
        "Amber",
        "Red",
        "Not rated",
    ]
    assert section.definition.plain == (
        "Green: the project activity and spend is on track, evidence of impact especially on DToC"
        " can be seen."
    )


def test_a_person_declares_a_rating_by_pressing_its_button(panel: Panel) -> None:
    section = _rag(panel)
    red = section.buttons[2]
    red.click()
    assert panel.scheme.rag == Rag.RED
    assert red.accessibleName() == "Red, chosen"
    assert section.definition.plain.startswith("Red: the project may not deliver")


def test_a_rating_can_be_taken_back_to_none(panel: Panel) -> None:
    _rag(panel).buttons[3].click()
    assert panel.scheme.rag is None
    assert _rag(panel).definition.plain == "Nobody has declared a rating yet."


def test_arrows_move_among_the_ratings_without_declaring_one(panel: Panel) -> None:
    section = _rag(panel)
    green, amber = section.buttons[:2]
    green.setFocus()
    QTest.keyClick(green, Qt.Key.Key_Right)
    assert amber.hasFocus()
    assert panel.scheme.rag == Rag.GREEN
    QTest.keyClick(amber, Qt.Key.Key_Space)
    assert panel.scheme.rag == Rag.AMBER


def test_blue_is_offered_where_the_programme_uses_it(panel: Panel) -> None:
    blue = _rag(panel).buttons[4]
    assert not blue.isVisible()
    programme = panel.desk.portfolio.programme
    on = changed("programme", programme.uid, {"blue_in_use": False}, {"blue_in_use": True})
    assert on is not None
    panel.desk.run(Intent("Use Blue", (on,)))
    assert blue.isVisible()
    assert blue.accessibleName() == "Complete"


def test_the_reason_has_a_caption_once_it_is_given(panel: Panel) -> None:
    _set(panel, "rag_reason", "Six of ten posts are filled")
    assert panel.text("rag_reason").words == "Six of ten posts are filled"


def test_leads_are_listed_with_what_is_known_of_each(panel: Panel) -> None:
    section = panel.section(LeadsSection)
    assert isinstance(section, LeadsSection)
    assert [words.spoken for words in section.listed] == [
        "Person: Vic Crumbleholme, BTH · no e-mail given · BTH led",
        "Organisation: BTH, lead organisation",
        "Vacancy: Vacant, LCC lead, Kate Burgess no longer in post",
    ]


def test_the_reading_of_leads_follows_the_typing(panel: Panel) -> None:
    section = panel.section(LeadsSection)
    assert isinstance(section, LeadsSection)
    field = panel.type_into("leads_text", "Sarah Camplin (via Vic Crumbleholme)")
    assert [words.spoken for words in section.listed] == [
        "Person: Sarah Camplin, via Vic Crumbleholme · no e-mail given"
    ]
    QTest.keyClick(field.text, Qt.Key.Key_Escape)
    assert len(section.listed) == 3


def test_what_was_read_from_the_delivery_words_stands_beneath_them(panel: Panel) -> None:
    reading = _delivery(panel).reading
    assert reading.plain == "Read as 1 November 2017 or later, to the month, no end date."
    panel.type_into("delivery_text", "Awaiting confirmation")
    assert reading.plain == "Read as having no date."
    panel.grid.setFocus()
    assert panel.scheme.delivery_earliest is None


def test_a_person_corrects_the_dates_and_has_the_words_read_again(panel: Panel) -> None:
    section = _delivery(panel)
    section.correct.click()
    form = section.correction
    assert form.isVisible()
    assert form.earliest.hasFocus()
    assert form.earliest.text() == "1 November 2017"
    form.earliest.setText("6 November 2017")
    form.latest.setText("3 November 2017")
    QTest.keyClick(form.latest, Qt.Key.Key_Return)
    assert form.notice.sentence == "the earliest date is after the latest; swap them."
    form.latest.setText("30 November 2017")
    QTest.keyClick(form.latest, Qt.Key.Key_Return)
    assert not form.isVisible()
    assert section.reading.plain == "Read as 6 to 30 November 2017, to the month."
    assert panel.scheme.delivery_text == "From November 2017, depending on success of recruitment"
    section.again.click()
    assert panel.scheme.delivery_earliest == date(2017, 11, 1)
    assert not section.again.isVisible()


def test_escape_closes_the_correction_and_keeps_the_panel(panel: Panel) -> None:
    section = _delivery(panel)
    section.correct.click()
    QTest.keyClick(section.correction.earliest, Qt.Key.Key_Escape)
    assert not section.correction.isVisible()
    assert section.correct.hasFocus()


def test_recruitment_shows_steps_stage_and_posts(panel: Panel) -> None:
    section = panel.section(RecruitmentSection)
    assert isinstance(section, RecruitmentSection)
    assert section.steps.accessibleName() == "no stage given"
    _set(panel, "recruitment_stage", "advertised")
    assert section.steps.accessibleName() == "stage 3 of 8"
    panel.type_into("posts_needed", "4")
    panel.type_into("posts_in_post", "1")
    panel.grid.setFocus()
    assert (panel.text("posts_in_post").words, panel.text("posts_needed").words) == ("1.0", "4.0")


def test_recruitment_that_is_not_required_shows_words_and_no_steps(panel: Panel) -> None:
    section = panel.section(RecruitmentSection)
    assert isinstance(section, RecruitmentSection)
    _set(panel, "recruitment_stage", "not required")
    assert not section.steps.isVisible()
    assert section.stage.choice.currentText() == "Not required"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", BLANK),
        ("None to report", "Nil: an answer, and nothing is in the way"),
        ("tbc", "To be confirmed: an answer is still to come"),
        ("n/a", "Not applicable: the question does not arise"),
        ("Recruitment of six posts", ""),
    ],
)
def test_barriers_tell_the_kinds_of_nothing_apart(panel: Panel, words: str, told: str) -> None:
    section = _barriers(panel)
    _set(panel, "barriers", words)
    assert section.told == told


def test_nothing_to_report_is_said_and_taken_back(panel: Panel) -> None:
    section = _barriers(panel)
    section.nothing.click()
    assert section.told == NOTHING
    assert section.words.editor.accessibleDescription() == NOTHING
    section.nothing.click()
    assert section.told == BLANK
    assert not panel.scheme.nothing_to_report


def test_still_true_confirms_the_row_today(panel: Panel) -> None:
    section = panel.section(DatesSection)
    assert isinstance(section, DatesSection)
    section.still.click()
    assert panel.scheme.confirmed_on == date.today()
    assert not section.still.isVisible()


def test_money_is_shown_as_written_and_as_read(panel: Panel) -> None:
    _set(panel, "allocation_text", "£1,200.50")
    assert panel.text("allocation_text").words == "£1,200.50"
    assert panel.text("allocation").words == "£1,200.50"
    panel.type_into("allocation", "£1,300")
    panel.grid.setFocus()
    assert panel.scheme.allocation == 130_000
    assert panel.scheme.allocation_text == "£1,200.50"


def test_a_finding_leads_to_its_cell(panel: Panel, qtbot: QtBot) -> None:
    section = panel.section(FindingsSection)
    assert isinstance(section, FindingsSection)
    assert [row.accessibleName() for row in section.rows] == [
        "Warning: Vacant: LCC lead (Kate Burgess no longer in post). DQ15"
    ]
    row = section.rows[0]
    assert row.toolTip() == "Name who will take over, or say by when somebody will be found."
    row.setFocus()
    with qtbot.waitSignal(panel.desk.jump) as jumped:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert jumped.args == [panel.scheme.uid, "leads_text"]


def test_findings_follow_the_rules(panel: Panel) -> None:
    section = panel.section(FindingsSection)
    assert isinstance(section, FindingsSection)
    _set(panel, "leads_text", "Vic Crumbleholme")
    panel.desk.check()
    assert section.rows == []


def test_the_office_note_is_marked_as_staying_in_the_office(panel: Panel) -> None:
    panel.type_into("office_note", "Ring the director first")
    panel.grid.setFocus()
    assert panel.scheme.office_note == "Ring the director first"


def test_a_barrier_is_raised_once_and_then_led_to(panel: Panel, qtbot: QtBot) -> None:
    section = _barriers(panel)
    _set(panel, "barriers", "The post has been advertised twice.")
    assert (section.raising.text(), section.raising.isHidden()) == (RAISE, False)
    section.raising.click()
    (item,) = panel.desk.portfolio.raid_items
    assert (item.title, item.scheme_uid) == (
        "The post has been advertised twice.",
        panel.scheme.uid,
    )
    assert section.raising.text() == RAISED
    with qtbot.waitSignal(panel.desk.jump) as asked:
        section.raising.click()
    assert asked.args == [item.uid, ""]
    assert len(panel.desk.portfolio.raid_items) == 1


def test_nothing_in_the_way_is_nothing_to_raise(panel: Panel) -> None:
    _set(panel, "barriers", "None to report")
    assert _barriers(panel).raising.isHidden()
