"""A return workbook merged three ways with the programme it was issued from."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.tracker.merge.conftest import Office, Sheet, schemes
from tracker.merge.threeway import Outcome
from tracker.model import Source

ALEX, TEAM, HOME, POLICY = (
    "Alex Walker",
    "Multi-Disciplinary Discharge Team",
    "Home First",
    "Implement Home Choice Policy",
)
RAG, PROGRESS, WHEN, BARRIERS = (
    "RAG",
    "What progress has been made?",
    "When will they deliver?",
    "Barriers and help needed",
)


def test_an_untouched_return_changes_nothing(office: Office) -> None:
    before = office.programme.portfolio.schemes
    merge = office.merge(office.filled(ALEX, {}))
    assert merge.count(Outcome.APPLIED) == 0
    assert not merge.needs_a_person
    assert office.programme.portfolio.schemes == before
    assert [row.state for row in office.programme.portfolio.returns] == ["merged"]


def test_what_only_they_changed_is_taken_with_what_follows_from_it(office: Office) -> None:
    path = office.filled(
        ALEX, {(HOME, RAG): "amber", (HOME, WHEN): "By March 2018", (HOME, PROGRESS): "Started."}
    )
    merge = office.merge(path)
    scheme = office.scheme(HOME)
    assert merge.count(Outcome.APPLIED) == 3
    assert (scheme.rag, scheme.progress, scheme.delivery_text) == ("A", "Started.", "By March 2018")
    assert str(scheme.delivery_latest) == "2018-03-31"
    assert office.programme.workspace.history()[0].source is Source.RETURN


def test_a_new_date_of_a_milestone_takes_the_place_of_the_words_it_came_with(
    office: Office,
) -> None:
    def change(book: Any) -> None:
        sheet = Sheet(book["Your milestones"], "Milestone")
        for title, value in (("Code", "EL-2"), ("Milestone", "Go-live"), ("Start", "4/12/2017")):
            sheet.put(2, title, value)

    office.merge(office.returned(ALEX, change), prefer="theirs")
    (step,) = office.programme.portfolio.milestones
    assert (step.start, step.start_text) == (date(2017, 12, 4), "4 December 2017")


def test_what_only_we_changed_stays(office: Office) -> None:
    office.type_in(HOME, "progress", "The office knows better.")
    merge = office.merge(office.filled(ALEX, {(HOME, RAG): "R"}))
    assert not merge.conflicts
    assert office.scheme(HOME).progress == "The office knows better."
    assert office.scheme(HOME).rag == "R"


def test_what_both_changed_alike_is_agreed(office: Office) -> None:
    office.type_in(HOME, "rag", "R")
    merge = office.merge(office.filled(ALEX, {(HOME, RAG): "Red"}))
    assert merge.count(Outcome.AGREED) == 1
    assert not merge.needs_a_person


def test_what_both_changed_otherwise_is_a_conflict_and_ours_stays(office: Office) -> None:
    office.type_in(HOME, "rag", "R")
    merge = office.merge(office.filled(ALEX, {(HOME, RAG): "A"}))
    (conflict,) = merge.conflicts
    assert (conflict.base, conflict.ours, conflict.theirs) == ("G", "R", "A")
    assert office.scheme(HOME).rag == "R"
    assert [row.state for row in office.programme.portfolio.returns] == ["to review"]


def test_blank_cleared_and_missing_are_three_things(office: Office) -> None:
    def change(book: Any) -> None:
        sheet = schemes(book)
        sheet.put(TEAM, BARRIERS, None)
        sheet.inner.delete_cols(sheet.columns[PROGRESS])

    merge = office.merge(office.returned(ALEX, change))
    (cleared,) = merge.conflicts
    assert (cleared.outcome, cleared.field) == (Outcome.CLEARED, "barriers")
    assert "progress" not in {each.field for each in merge.fields}
    blanks = {each.field for each in merge.fields if each.theirs is None}
    assert {"rag_reason", "recruitment_stage"} <= blanks
    assert office.scheme(TEAM).barriers is not None


def test_not_rated_in_words_is_an_answer_and_no_cleared_cell(office: Office) -> None:
    merge = office.merge(office.filled(ALEX, {(HOME, RAG): "Not rated"}))
    assert not merge.needs_a_person
    assert office.scheme(HOME).rag is None


def test_a_preference_settles_conflicts_and_cleared_cells(office: Office) -> None:
    office.type_in(HOME, "rag", "R")
    path = office.filled(ALEX, {(HOME, RAG): "A", (TEAM, BARRIERS): None})
    kept = office.merge(path, prefer="ours", dry_run=True)
    assert not kept.needs_a_person
    taken = office.merge(path, prefer="theirs")
    assert not taken.needs_a_person
    assert (office.scheme(HOME).rag, office.scheme(TEAM).barriers) == ("A", None)


def test_merging_twice_changes_nothing(office: Office) -> None:
    office.type_in(HOME, "rag", "R")
    path = office.filled(ALEX, {(HOME, RAG): "A", (TEAM, PROGRESS): "New."})
    office.merge(path)
    before = office.programme.workspace.history()
    again = office.merge(path)
    assert office.programme.workspace.history() == before
    assert [each.field for each in again.conflicts] == ["rag"]


def test_what_moved_on_after_a_merge_is_not_put_back_by_the_same_file(office: Office) -> None:
    path = office.filled(ALEX, {(HOME, PROGRESS): "As returned."})
    office.merge(path)
    office.type_in(HOME, "progress", "Later still.")
    assert not office.merge(path).needs_a_person
    assert office.scheme(HOME).progress == "Later still."


def test_a_merge_is_one_undo(office: Office) -> None:
    before = office.programme.portfolio
    paths = (
        office.filled(ALEX, {(HOME, RAG): "A"}, as_name="one"),
        office.filled("Judith Johnson", {}, as_name="two"),
    )
    office.merge(*paths)
    office.programme.workspace.undo()
    after = office.programme.portfolio
    assert after.schemes == before.schemes
    assert after.returns == before.returns == []
    office.merge(*paths)
    assert office.scheme(HOME).rag == "A"


def test_returns_about_different_fields_merge_in_either_order(office: Office) -> None:
    one = office.filled(ALEX, {(HOME, RAG): "A"}, as_name="one")
    two = office.filled(ALEX, {(HOME, PROGRESS): "Moving."}, as_name="two")
    office.merge(one, two)
    first = office.scheme(HOME)
    office.programme.workspace.undo()
    office.merge(two, one)
    assert office.scheme(HOME) == first


def test_two_answers_for_one_row_are_named(office: Office) -> None:
    one = office.filled(ALEX, {(HOME, PROGRESS): "One says."}, as_name="one")
    two = office.filled(ALEX, {(HOME, PROGRESS): "Another says."}, as_name="two")
    (conflict,) = office.merge(one, two).conflicts
    assert "one.xlsx" in str(conflict.reason)
    assert "two.xlsx" in str(conflict.reason)
    office.programme.workspace.undo()
    office.merge(one)
    (later,) = office.merge(two).conflicts
    assert "one.xlsx" in str(later.reason)


def test_no_change_this_month_confirms_the_row(office: Office) -> None:
    merge = office.merge(office.filled(ALEX, {(POLICY, "No change this month"): "Yes"}))
    assert not merge.needs_a_person
    scheme = office.scheme(POLICY)
    assert str(scheme.confirmed_on) == "2017-11-09"


def test_nothing_to_report_is_an_answer(office: Office) -> None:
    office.merge(office.filled(ALEX, {(POLICY, "Nothing to report"): "Yes"}))
    scheme = office.scheme(POLICY)
    assert scheme.nothing_to_report
    assert scheme.confirmed_on is not None


def test_new_lead_words_move_the_leads(office: Office) -> None:
    words = "Judith Johnson (EL CCG)"
    office.merge(office.filled(ALEX, {(HOME, "Who is managing the planning?"): words}))
    leads = office.programme.portfolio.leads_by_scheme[office.scheme(HOME).uid]
    assert [lead.name for lead in leads] == ["Judith Johnson"]


def test_who_completed_it_is_recorded(office: Office) -> None:
    def change(book: Any) -> None:
        for row in book["Guidance"].iter_rows():
            if row[0].value == "Completed by":
                row[1].value = "A colleague"
            if row[0].value == "On behalf of":
                row[1].value = ALEX

    office.merge(office.returned(ALEX, change))
    (record,) = office.programme.portfolio.returns
    assert (record.completed_by, record.on_behalf_of) == ("A colleague", ALEX)


def test_different_words_changed_on_both_sides_propose_a_merge_of_words(office: Office) -> None:
    issued = str(office.scheme(TEAM).barriers)
    words = issued.split()
    ours = issued.replace(words[0], f"{words[0]} full", 1)
    theirs = f"{issued} Signed off in December."
    office.type_in(TEAM, "barriers", ours)
    (conflict,) = office.merge(office.filled(ALEX, {(TEAM, BARRIERS): theirs})).conflicts
    assert conflict.both == f"{ours} Signed off in December."
    assert office.scheme(TEAM).barriers == ours
