"""Plans that are wrong, hostile or enormous: bounded, explained, nothing lost without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.context import Context
from importers.project.cycles import closing_links
from importers.readers import read
from tests.importers.project.plans import (
    dated,
    drafted,
    gan,
    link,
    linked,
    mspdi,
    outlined,
    said,
    task,
)
from tracker.errors import Refused


def test_the_link_that_closes_a_circle_is_left_out_and_told(tmp_path: Path) -> None:
    text = mspdi(task(1, "A", raw=link(3)), task(2, "B", raw=link(1)), task(3, "C", raw=link(2)))
    draft = drafted(tmp_path, text)
    assert linked(draft) == [("A", "B", "FS", 0), ("B", "C", "FS", 0)]
    (note,) = said(draft)
    assert note.startswith("task 1: “A” waits for “C”, which waits for it in turn")


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=40))
def test_without_the_links_named_no_circle_is_left(links: list[tuple[int, int]]) -> None:
    closing = closing_links(links, nodes=8)
    kept = [pair for at, pair in enumerate(links) if at not in closing]
    left = set(range(8))
    while free := {node for node in left if not any(a in left and b == node for a, b in kept)}:
        left -= free
    assert not left


def test_links_without_cycles_are_all_kept() -> None:
    assert closing_links([(0, 1), (0, 2), (1, 3), (2, 3), (0, 3)], nodes=4) == set()


def test_a_long_chain_of_links_is_walked_without_recursion() -> None:
    chain = [(at, at + 1) for at in range(50_000)]
    assert closing_links([*chain, (50_000, 0)], nodes=50_001) == {50_000}


def test_links_to_nothing_to_itself_and_to_summaries_are_told(tmp_path: Path) -> None:
    text = mspdi(
        task(1, "S"),
        task(2, "A", 2, raw=link(99) + link(2)),
        task(3, "B", 2, raw=link(1) + link(2) + link(2, kind=3)),
    )
    draft = drafted(tmp_path, text)
    assert linked(draft) == [("A", "B", "FS", 0)]
    assert said(draft) == [
        "task 2: is linked to the task '99', which is not in the file; that was left out",
        "task 2: is linked to itself; that was left out",
        "task 3: is linked to “S”, which is no milestone; that was left out",
    ]


def test_an_end_before_the_start_is_kept_and_told(tmp_path: Path) -> None:
    draft = drafted(tmp_path, mspdi(dated(1, "A", 1, "2017-06-09", "2017-06-01")))
    assert draft.milestones[0].values["finish"] == "2017-06-01"
    assert said(draft) == ["task 1: ends (1 June 2017) before it starts (9 June 2017)"]


@pytest.mark.parametrize("bad", ["1984-01-01", "2149-12-31", "2017-02-30", "soon"])
def test_a_date_out_of_any_plan_is_blank_with_its_words_kept(tmp_path: Path, bad: str) -> None:
    draft = drafted(tmp_path, mspdi(task(1, "A", Start=bad, Finish="2017-06-01")))
    values = draft.milestones[0].values
    assert (values["start"], values["start_text"], values["finish"]) == (None, bad, "2017-06-01")
    assert "is no date from 1990 to 2100" in said(draft)[0]


def test_of_two_tasks_with_one_uid_links_mean_the_first(tmp_path: Path) -> None:
    draft = drafted(tmp_path, mspdi(task(1, "A"), task(1, "Twin"), task(2, "B", raw=link(1))))
    assert linked(draft) == [("A", "B", "FS", 0)]
    assert "has the UID of task 1" in said(draft)[0]


def test_a_thousand_levels_are_one_scheme_under_a_shortened_path(tmp_path: Path) -> None:
    draft = drafted(tmp_path, mspdi(*(task(n, f"Level {n}", n) for n in range(1, 1001))))
    ((workstream, scheme, title, level),) = outlined(draft)
    assert (scheme, title, level) == ("Level 999", "Level 1000", 0)
    assert workstream == "Level 1 > … > Level 998"


def test_a_thousand_levels_of_tasks_within_tasks_are_refused(tmp_path: Path) -> None:
    text = gan('<task id="1" name="A">' * 1000 + "</task>" * 1000)
    with pytest.raises(Refused, match="nests its tasks more than 250 deep"):
        drafted(tmp_path, text, "plan.gan")


def test_uneven_outlines_keep_every_row(tmp_path: Path) -> None:
    text = mspdi(
        task(1, "W"),
        task(2, "Sign-off", 2),
        task(3, "S", 2),
        task(4, "A", 3),
        task(5, "B", 3),
        task(6, "Sub", 4),
        task(7, "C", 3),
        task(8, "Alone"),
    )
    assert outlined(drafted(tmp_path, text)) == [
        ("W", "W", "Sign-off", 0),
        ("W", "S", "A", 0),
        ("W", "S", "B", 0),
        ("W", "S", "Sub", 1),
        ("W", "S", "C", 0),
        (None, "Winter plan", "Alone", 0),
    ]


def test_a_level_that_is_skipped_counts_as_the_next(tmp_path: Path) -> None:
    text = mspdi(task(1, "S", 1), task(2, "A", 7), task(3, "B", 7))
    assert outlined(drafted(tmp_path, text)) == [(None, "S", "A", 0), (None, "S", "B", 0)]


def test_truncated_xml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"is damaged.*save it again"):
        drafted(tmp_path, mspdi(task(1, "A"))[:-20])


@pytest.mark.parametrize("root", ["Project", "project"])
def test_a_document_type_is_refused(tmp_path: Path, root: str) -> None:
    doctype = f'<!DOCTYPE {root} [<!ENTITY a "b">]>'
    text = f'<?xml version="1.0"?>{doctype}<{root}><Title>&a;</Title></{root}>'
    with pytest.raises(Refused, match="declares XML entities"):
        drafted(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "<note>hello</note>",
        '<?xml version="1.0"?><project basedir="."><target/></project>',
        '<project mrproject-version="2"><tasks/></project>',
    ],
)
def test_other_xml_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Refused, match="neither a Microsoft Project nor a GanttProject plan"):
        drafted(tmp_path, text)


def test_a_huge_file_is_refused_before_it_is_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importers.project.opening.MAX_BYTES", 200)
    with pytest.raises(Refused, match="is larger than"):
        drafted(tmp_path, mspdi(*(task(n, "A") for n in range(9))))


def test_too_many_tasks_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importers.project.opening.MAX_TASKS", 2)
    with pytest.raises(Refused, match="holds more than 2 tasks"):
        drafted(tmp_path, mspdi(*(task(n, "A") for n in range(1, 4))))


def test_a_document_that_is_no_project_file_cannot_be_read_as_one(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("Task,Start\nA,1 June 2017\n")
    with pytest.raises(Refused, match="is not a GanttProject plan"):
        read(path, Context(), "ganttproject")


def test_a_name_longer_than_a_cell_is_cut(tmp_path: Path) -> None:
    (milestone,) = drafted(tmp_path, mspdi(task(1, "x" * 900))).milestones
    assert len(milestone.title) == 500


def test_a_note_that_is_too_long_is_left_out_and_told(tmp_path: Path) -> None:
    draft = drafted(tmp_path, mspdi(task(1, "A", Notes="x" * 20_001)))
    assert "note" not in draft.milestones[0].values
    assert "note of “A”" in said(draft)[0]
