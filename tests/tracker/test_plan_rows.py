"""What becomes of the rows beneath a plan's schemes, of their links and of their dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.tracker.imports import AS_OF, accept, document, proposed, scheme
from tests.tracker.plans import milestone, plan
from tracker.changes import RowChange
from tracker.draft import Draft, DraftBaseline, Value
from tracker.errors import WrongUsage
from tracker.proposing.proposal import NEW_ROW, DocumentFacts, Fate, Proposal
from tracker.proposing.schemes import propose, settle
from tracker.workspace import Intent, Workspace


def _taken(workspace: Workspace, draft: Draft, issue: str = "first") -> Proposal:
    """Import a document, all of it."""
    proposal = proposed(workspace, draft, issue)
    accept(workspace, proposal)
    return proposal


def test_equal_titles_within_a_scheme_pair_off_in_order(workspace: Workspace) -> None:
    first = plan({"Beds": [milestone("Tender", finish=f"2017-0{n}-01") for n in (1, 2, 3)]})
    _taken(workspace, first)
    again = proposed(workspace, first, "second")
    assert again.empty
    moved = plan({"Beds": [milestone("Tender", finish=f"2017-0{n}-01") for n in (1, 2, 4)]})
    (row,) = (row for row in proposed(workspace, moved, "2").rows if row.fate is Fate.UPDATED)
    assert [(move.old, move.new) for move in row.moves] == [("2017-03-01", "2017-04-01")]


def test_a_number_in_a_title_tells_milestones_apart(workspace: Workspace) -> None:
    _taken(workspace, plan({"Beds": [milestone("Tender (Phase 1)")]}))
    second = proposed(workspace, plan({"Beds": [milestone("Tender (Phase 2)")]}), "second")
    assert second.count(Fate.ADDED, ("milestone",)) == 1
    assert [row.name for row in second.missing] == ["Tender (Phase 1)"]


def test_a_scheme_is_another_in_another_workstream(workspace: Workspace) -> None:
    _taken(workspace, plan({"Reablement": [milestone("Tender")]}, workstream="Flow"))
    other = plan({"Reablement": [milestone("Tender")]}, workstream="Market")
    assert proposed(workspace, other, "other").count(Fate.ADDED) == 2


def test_the_milestones_of_a_tracker_scheme_are_put_under_it(workspace: Workspace) -> None:
    _taken(workspace, document(scheme("Reablement", rag="A", area=None)), "tracker")
    proposal = _taken(workspace, plan({"Reablement": [milestone("Tender")]}))
    assert proposal.count(Fate.ADDED) == 1
    assert not proposal.missing
    (found,) = workspace.portfolio.schemes
    assert found.rag == "A"
    assert [row.title for row in workspace.portfolio.milestones_by_scheme[found.uid]] == ["Tender"]


def test_a_tracker_does_not_miss_what_only_a_plan_has(workspace: Workspace) -> None:
    _taken(workspace, plan({"Reablement": [milestone("Tender")]}))
    proposal = _taken(workspace, document(scheme("Home First")), "tracker")
    assert not proposal.missing
    second = proposed(workspace, plan({"Reablement": [milestone("Tender")]}), "second")
    assert not second.missing


def test_a_scheme_that_the_next_issue_omits_vanishes_with_its_milestones(
    workspace: Workspace,
) -> None:
    steps = [milestone("Tender")]
    _taken(workspace, plan({"Reablement": steps, "Care Home": steps}))
    second = _taken(workspace, plan({"Reablement": steps}), "second")
    assert [(row.entity, row.name, row.vanished) for row in second.missing] == [
        ("scheme", "Care Home", True),
        ("milestone", "Tender", True),
    ]
    _taken(workspace, plan({"Reablement": steps, "Care Home": steps}), "third")
    assert not [row for row in workspace.portfolio.schemes if row.vanished_on]
    assert not [row for row in workspace.portfolio.milestones if row.vanished_on]


def test_an_earlier_issue_marks_nothing_as_vanished(workspace: Workspace) -> None:
    _taken(workspace, plan({"Reablement": [milestone("Tender"), milestone("Go-live")]}))
    older = plan({"Reablement": [milestone("Tender")]})
    facts = DocumentFacts("older.docx", "older")
    proposal = propose(workspace.portfolio, older, facts, as_of=date(2017, 7, 10))
    assert not any(row.vanished for row in proposal.missing)


def test_a_tracker_marks_what_its_next_issue_omits_too(workspace: Workspace) -> None:
    _taken(workspace, document(scheme("Home First"), scheme("Telecare")), "november")
    second = _taken(workspace, document(scheme("Home First")), "december")
    assert [(row.name, row.vanished) for row in second.missing] == [("Telecare", True)]
    gone = [row.name for row in workspace.portfolio.schemes if row.vanished_on == AS_OF]
    assert gone == ["Telecare"]


def test_a_corrected_date_stays_while_the_words_do(workspace: Workspace) -> None:
    words = {"finish": "2017-12-01", "finish_text": "01.12.2017"}
    _taken(workspace, plan({"Reablement": [milestone("Tender", **words)]}))
    uid = workspace.portfolio.milestones[0].uid
    corrected = RowChange("milestone", uid, {"finish": "2017-12-01"}, {"finish": "2017-12-15"})
    workspace.run(Intent("Correct", (corrected,)))
    same = plan({"Reablement": [milestone("Tender", **words, status="On track")]})
    _taken(workspace, same, "second")
    assert workspace.portfolio.milestones[0].finish == date(2017, 12, 15)
    later = {"finish": "2018-01-05", "finish_text": "05.01.2018"}
    _taken(workspace, plan({"Reablement": [milestone("Tender", **later)]}), "third")
    assert workspace.portfolio.milestones[0].finish == date(2018, 1, 5)


def test_words_without_a_date_are_compared_as_words(workspace: Workspace) -> None:
    undated = plan({"Beds": [milestone("Tender", finish=None, finish_text="tbc")]})
    _taken(workspace, undated)
    reworded = plan({"Beds": [milestone("Tender", finish=None, finish_text="spring 2018")]})
    (row,) = (row for row in proposed(workspace, reworded, "2").rows if row.fate is Fate.UPDATED)
    assert [(move.field, move.new) for move in row.moves] == [("finish_text", "spring 2018")]


def test_an_allocation_follows_its_words(workspace: Workspace) -> None:
    def priced(words: str, pence: int) -> Draft:
        draft = plan({"Beds": [milestone("Tender")]})
        values: dict[str, Value] = {"name": "Beds", "allocation_text": words, "allocation": pence}
        return replace(draft, schemes=(replace(draft.schemes[0], values=values),))

    _taken(workspace, priced("1,200", 120_000_000))
    _taken(workspace, priced("1,500", 150_000_000), "second")
    found = workspace.portfolio.schemes[0]
    assert (found.allocation_text, found.allocation) == ("1,500", 150_000_000)


def test_links_and_baselines_come_along_once(workspace: Workspace) -> None:
    promised = DraftBaseline("Baseline", {0: ("2017-09-01", "2017-09-13")})
    draft = plan(
        {"Beds": [milestone("Tender"), milestone("Open")]}, links=[(0, 1)], baselines=[promised]
    )
    _taken(workspace, draft)
    portfolio = workspace.portfolio
    (link,) = portfolio.dependencies
    titles = [portfolio.milestone_by_uid[uid].title for uid in (link.before_uid, link.after_uid)]
    assert titles == ["Tender", "Open"]
    (row,) = portfolio.baseline_rows
    assert (row.name, row.finish) == ("Tender", date(2017, 9, 13))
    assert proposed(workspace, draft, "second").empty


def test_new_milestones_are_put_where_the_document_has_them(workspace: Workspace) -> None:
    def titles() -> list[str]:
        portfolio = workspace.portfolio
        return [row.title for row in portfolio.milestones_by_scheme[portfolio.schemes[0].uid]]

    steps = {title: milestone(title) for title in ("Plan", "Specify", "Tender", "Award", "Open")}
    _taken(workspace, plan({"Beds": [steps["Plan"], steps["Tender"], steps["Open"]]}))
    _taken(workspace, plan({"Beds": list(steps.values())}), "second")
    assert titles() == list(steps)
    _taken(workspace, plan({"Beds": list(reversed(steps.values()))}), "third")
    assert titles() == list(reversed(steps))


def test_a_question_about_a_scheme_keeps_its_milestones_waiting(workspace: Workspace) -> None:
    beds = {"Beds": [milestone("Tender")]}
    steps = [milestone("Recruit staff")]
    _taken(workspace, plan({**beds, "Dementia nurses in care homes": steps}))
    renamed = plan({**beds, "Dementia specialist nurses in care homes": steps})
    proposal = proposed(workspace, renamed, "second")
    (question,) = proposal.unsure
    assert [row.name for row in proposal.rows if row.entity == "milestone"] == ["Tender"]
    assert not proposal.missing
    settled = settle(workspace.portfolio, proposal, {question.where: question.possible[0]})
    assert settled.empty is False
    assert settled.count(Fate.UNCHANGED, ("milestone",)) == 2
    anew = settle(workspace.portfolio, proposal, {question.where: NEW_ROW})
    assert anew.count(Fate.ADDED, ("milestone",)) == 1
    assert [each.entity for each in anew.missing] == ["scheme", "milestone"]


def test_a_milestone_can_be_settled_once(workspace: Workspace) -> None:
    _taken(workspace, plan({"Beds": [milestone("Recruit therapists"), milestone("Open")]}))
    unsure = plan({"Beds": [milestone("Recruit the therapists now"), milestone("Open")]})
    proposal = proposed(workspace, unsure, "second")
    (question,) = proposal.unsure
    assert (question.entity, question.within) == ("milestone", "Beds")
    taken = next(row.uid for row in workspace.portfolio.milestones if row.title == "Open")
    settled = settle(workspace.portfolio, proposal, {question.where: question.possible[0]})
    assert (settled.unsure, settled.missing) == ((), ())
    left = settle(workspace.portfolio, proposal, {question.where: None})
    assert left.unsure == ()
    assert any("as you chose" in note.message for note in left.notes)
    with pytest.raises(WrongUsage, match="no milestone"):
        settle(workspace.portfolio, proposal, {question.where: "elsewhere"})
    assert settle(workspace.portfolio, proposal, {question.where: taken}).missing


def test_what_the_app_wrote_itself_brings_no_vanished_row_back(workspace: Workspace) -> None:
    steps = [milestone("Tender")]
    _taken(workspace, plan({"Reablement": steps, "Care Home": steps}))
    _taken(workspace, plan({"Reablement": steps}), "second")
    export = replace(plan({"Reablement": steps, "Care Home": steps}), own=True)
    assert proposed(workspace, export, "export").empty
