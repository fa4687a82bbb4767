"""Rows of registers: known again by their keys, their parents and their names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tests.tracker.imports import AS_OF, accept, document, proposed, scheme
from tracker.commands.imports import accept_proposal
from tracker.draft import Draft, DraftRow, Value, Weight
from tracker.proposing.proposal import NEW_ROW, DocumentFacts, Fate, Proposal
from tracker.proposing.schemes import propose, settle
from tracker.registers.counting import fate_in_words
from tracker.workspace import Workspace


def line(label: str, pence: int, **more: Any) -> DraftRow:
    """A line of money of one table and year, unless it says otherwise."""
    named = more.pop("scheme", None)
    values = {"heading": "Use", "label": label, "year": "2017/18", "allocation": pence, **more}
    return DraftRow("money_line", "table 4, row 2", label, values, scheme=named)


def paper(*rows: DraftRow, **more: Any) -> Draft:
    """A board paper with these rows."""
    return Draft("board-paper", rows=rows, **more)


def changes_of(proposal: Proposal) -> list[tuple[str, str]]:
    """What is proposed, row by row."""
    return [(row.name, str(row.fate)) for row in proposal.rows]


def test_a_row_is_known_by_its_keys_however_they_are_spelt(workspace: Workspace) -> None:
    accept(workspace, proposed(workspace, paper(line("Home Support & Care", 100))))
    again = proposed(workspace, paper(line("home support and  care", 200, heading="USE")), "2")
    (row,) = again.rows
    assert (row.fate, [move.field for move in row.moves]) == (Fate.UPDATED, ["allocation"])


def test_rows_of_equal_keys_pair_off_in_order(workspace: Workspace) -> None:
    accept(workspace, proposed(workspace, paper(line("Other", 1), line("Other", 2))))
    again = proposed(workspace, paper(line("Other", 1), line("Other", 2)), "2")
    assert again.empty
    assert len(workspace.portfolio.money_lines) == 2


def test_what_a_name_holds_in_brackets_tells_rows_apart(workspace: Workspace) -> None:
    accept(workspace, proposed(workspace, paper(line("ICES (Health)", 1))))
    again = proposed(workspace, paper(line("ICES (Social Care)", 1)), "2")
    assert changes_of(again) == [("ICES (Social Care)", "added")]


def test_missing_is_judged_within_the_tables_and_years_the_document_has(
    workspace: Workspace,
) -> None:
    rows = (line("A", 1), line("B", 1), line("C", 1, year="2018/19"), line("D", 1, heading="Else"))
    accept(workspace, proposed(workspace, paper(*rows)))
    again = proposed(workspace, paper(line("A", 1)), "2")
    assert [row.name for row in again.missing] == ["Use, B, 2017/18"]


def test_children_are_matched_under_their_parent(workspace: Workspace) -> None:
    def measures(value: float) -> Draft:
        return paper(
            DraftRow("measure", "row 2", "Delays", {"name": "Days of delay"}),
            DraftRow("measure", "row 3", "Falls", {"name": "Falls at home"}),
            DraftRow("measure_reading", "row 2", "Q1", {"period": "Q1", "value": value}, parent=0),
            DraftRow("measure_reading", "row 3", "Q1", {"period": "Q1", "value": 7.0}, parent=1),
        )

    accept(workspace, proposed(workspace, measures(5.0)))
    by_name = {row.name: row.uid for row in workspace.portfolio.measures}
    readings = {row.measure_uid: row.value for row in workspace.portfolio.readings}
    assert readings == {by_name["Days of delay"]: 5.0, by_name["Falls at home"]: 7.0}
    again = proposed(workspace, measures(6.0), "2")
    assert [row.moves[0].new for row in again.rows if row.fate is Fate.UPDATED] == [6.0]


def test_children_of_a_row_ticked_off_are_not_made(workspace: Workspace) -> None:
    proposal = proposed(
        workspace,
        paper(
            DraftRow("measure", "row 2", "Delays", {"name": "Days of delay"}),
            DraftRow("measure_reading", "row 2", "Q1", {"period": "Q1", "value": 1.0}, parent=0),
        ),
    )
    accept(workspace, proposal, {proposal.rows[0].uid: None})
    assert not workspace.portfolio.measures
    assert not workspace.portfolio.readings


def test_capitals_do_not_rename_a_high_impact_change(workspace: Workspace) -> None:
    def change(name: str) -> Draft:
        return paper(DraftRow("impact_change", "row 2", name, {"name": name}))

    accept(workspace, proposed(workspace, change("Early discharge planning")))
    assert proposed(workspace, change("early discharge planning"), "2").empty


def test_a_name_that_may_be_known_is_added_and_pointed_out(workspace: Workspace) -> None:
    def risk(title: str) -> Draft:
        values = {"kind": "risk", "title": title}
        return paper(DraftRow("raid_item", "row 2", title, values))

    accept(workspace, proposed(workspace, risk("Recruitment of therapists is slow")))
    again = proposed(workspace, risk("Recruitment of occupational therapists is slow"), "2")
    assert changes_of(again) == [("Recruitment of occupational therapists is slow", "added")]
    (note,) = (note for note in again.notes if note.weight is Weight.WARNING)
    assert "though it may be “Recruitment of therapists is slow”" in note.message


def test_a_row_is_linked_to_the_scheme_it_names(workspace: Workspace) -> None:
    draft = document(scheme("Home First"), rows=(line("home first", 1, scheme="home first"),))
    accept(workspace, proposed(workspace, draft))
    (row,) = workspace.portfolio.money_lines
    assert row.scheme_uid == workspace.portfolio.schemes[0].uid


def test_a_link_follows_what_an_unsure_scheme_turns_out_to_be(workspace: Workspace) -> None:
    accept(workspace, proposed(workspace, document(scheme("Home First pathway"))))
    rows = (line("Home First", 1, scheme="Home First"),)
    first = proposed(workspace, document(scheme("Home First"), rows=rows), "2")
    (question,) = first.unsure
    known = workspace.portfolio.schemes[0].uid
    settled = settle(workspace.portfolio, first, {question.where: known})
    accept(workspace, settled)
    assert workspace.portfolio.money_lines[0].scheme_uid == known


def test_a_link_to_a_scheme_left_unsettled_is_not_made(workspace: Workspace) -> None:
    accept(workspace, proposed(workspace, document(scheme("Home First pathway"))))
    rows = (line("Home First", 1, scheme="Home First"),)
    accept(workspace, proposed(workspace, document(scheme("Home First"), rows=rows), "2"))
    assert workspace.portfolio.money_lines[0].scheme_uid is None
    again = proposed(workspace, document(scheme("Home First"), rows=rows), "3")
    settled = settle(workspace.portfolio, again, {again.unsure[0].where: NEW_ROW})
    accept(workspace, settled)
    assert workspace.portfolio.money_lines[0].scheme_uid == again.unsure[0].uid


def test_an_import_of_money_alone_says_what_it_added(workspace: Workspace) -> None:
    total = DraftRow("printed_total", "row 3", "Total", {"label": "Total", "printed": 1})
    draft = paper(line("A", 1), DraftRow(total.entity, "", "", {**total.values, "covers": "lines"}))
    proposal = proposed(workspace, draft)
    assert proposal.count(Fate.ADDED) == 0
    assert fate_in_words(proposal, Fate.ADDED) == "1 line of money"
    assert draft.counts()["money_lines"] == 1
    assert draft.counts()["printed_totals"] == 1


def test_a_stranger_s_grant_of_the_same_name_stands_beside(workspace: Workspace) -> None:
    def grant(pence: int, label: str) -> Draft:
        values: dict[str, Value] = {"fund": "iBCF", "year": "2017/18", "amount": pence}
        return paper(DraftRow("grant", "row 1", "iBCF 2017/18", values), line(label, 1))

    accept(workspace, proposed(workspace, grant(6_276, "Reablement")))
    accept(workspace, proposed(workspace, grant(6_300, "Reablement"), "next issue"))
    assert [row.amount for row in workspace.portfolio.grants] == [6_300]
    accept(workspace, proposed(workspace, grant(8_300, "Falls"), "another council"))
    assert [row.amount for row in workspace.portfolio.grants] == [6_300, 8_300]


def _issue(workspace: Workspace, draft: Draft, name: str, as_of: date) -> Proposal:
    """A document of its own date, read long after and taken in."""
    facts = DocumentFacts(f"{name}.docx", name)
    proposal = propose(workspace.portfolio, draft, facts, as_of=as_of)
    later = AS_OF + timedelta(days=365)
    workspace.run(accept_proposal(workspace.portfolio, proposal, read_on=later))
    return proposal


def test_an_older_paper_leaves_what_a_newer_one_said(workspace: Workspace) -> None:
    _issue(workspace, paper(line("Beds", 200)), "november", AS_OF)
    older = paper(line("Beds", 100), line("Carers", 50))
    proposal = _issue(workspace, older, "july", AS_OF - timedelta(days=120))
    lines = {row.label: row for row in workspace.portfolio.money_lines}
    assert (lines["Beds"].allocation, lines["Carers"].allocation) == (200, 50)
    assert (lines["Beds"].vanished_on, lines["Carers"].vanished_on) == (None, AS_OF)
    carried_by = workspace.portfolio.source_by_uid[lines["Beds"].source_uid or ""]
    assert carried_by.file_name == "november.docx"
    assert [note.message for note in proposal.notes if note.weight is Weight.WARNING] == [
        "1 row stays as november.docx says, which is newer than this document",
        "1 row comes in as vanished, since november.docx, which is newer, leaves them out",
    ]


def test_a_document_without_a_date_of_its_own_is_no_newer(workspace: Workspace) -> None:
    accept(workspace, proposed(workspace, paper(line("Beds", 200))))
    again = _issue(workspace, paper(line("Beds", 100)), "july", AS_OF - timedelta(days=120))
    assert [row.fate for row in again.rows] == [Fate.UPDATED]


def _share(organisation: str, pence: int) -> DraftRow:
    held = {"pool": "Pool 2", "label": "Share", "year": "2017/18"}
    values: dict[str, Value] = {**held, "organisation": organisation, "amount": pence}
    return DraftRow("contribution", "table 5, row 2", organisation, values)


def test_a_body_is_known_by_its_initials(workspace: Workspace) -> None:
    first = paper(_share("Oxfordshire Clinical Commissioning Group", 1), _share("Else", 2))
    accept(workspace, proposed(workspace, first))
    again = proposed(workspace, paper(_share("OCCG", 3), _share("NHS Oxfordshire CCG", 4)), "2")
    fates = {row.name: row.fate for row in again.rows}
    assert fates == {"OCCG": Fate.UPDATED, "NHS Oxfordshire CCG": Fate.ADDED}
    assert workspace.portfolio.contributions[0].organisation.startswith("Oxfordshire Clinical")


def test_a_national_measure_is_not_another_partnerships(workspace: Workspace) -> None:
    def of(heading: str) -> Draft:
        change = DraftRow("impact_change", "t", "Assessors", {"name": "Assessors", "number": "7"})
        values = {"name": "Delayed transfers of care", "heading": heading}
        return paper(change, DraftRow("measure", "t", "Delayed transfers of care", values))

    accept(workspace, proposed(workspace, of("National metrics")))
    again = proposed(workspace, of("Theme 2"), "2")
    fates = [(row.entity, row.fate) for row in again.rows]
    assert fates == [("impact_change", Fate.UNCHANGED), ("measure", Fate.ADDED)]
    later = proposed(workspace, of("National metrics"), "3")
    assert [row.fate for row in later.rows] == [Fate.UNCHANGED, Fate.UNCHANGED]
