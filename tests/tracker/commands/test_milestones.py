"""Milestones as rows: added, removed, moved in time and place, indented, completed, pasted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from tests.conftest import NOON
from tracker.changes import added
from tracker.commands.baselines import take_baseline
from tracker.commands.dependencies import link_milestones, unlink
from tracker.commands.milestone_block import paste_milestones
from tracker.commands.milestone_dates import set_dates, shift_dates
from tracker.commands.milestone_order import (
    indent_milestones,
    move_milestones,
    reorder_milestone,
)
from tracker.commands.milestones import (
    add_milestone,
    complete_milestones,
    keep_vanished,
    remove_milestones,
)
from tracker.commands.rows import set_field
from tracker.errors import NotFound, WrongUsage
from tracker.model import Milestone
from tracker.workspace import Intent, Workspace

TODAY = NOON.date()
OUTLINE = [("a", 0), ("b", 0), ("b1", 1), ("b2", 1), ("c", 0), ("x", 0), ("y", 0)]
"""Two schemes, "first" with a to c and "second" with x and y, positions running on."""


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    """The outline in a programme; keys are titles."""
    schemes = [added("scheme", {"uid": name, "name": name}) for name in ("first", "second")]
    rows = [
        added(
            "milestone",
            {
                "uid": title,
                "title": title,
                "scheme_uid": "second" if title in "xy" else "first",
                "level": level,
                "position": position,
                "start": date(2017, 7, 3),
                "finish": date(2017, 9, 30),
                "finish_text": "30.09.2017",
                "status": "On track",
            },
        )
        for position, (title, level) in enumerate(OUTLINE)
    ]
    workspace.run(Intent("start", (*schemes, *rows)))
    return workspace


def _row(plan: Workspace, uid: str) -> Milestone:
    return plan.portfolio.milestone_by_uid[uid]


def _shown(plan: Workspace, scheme: str = "first") -> str:
    """Titles in order, each behind a full stop for every level."""
    rows = plan.portfolio.milestones_by_scheme.get(scheme, ())
    return " ".join("." * row.level + row.title for row in rows)


def test_a_milestone_is_added_at_the_end_of_its_scheme(plan: Workspace) -> None:
    plan.run(add_milestone(plan.portfolio, scheme_uid="first", title=" New  step ", today=TODAY))
    assert _shown(plan) == "a b .b1 .b2 c New step"
    assert _shown(plan, "second") == "x y"


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        ("a", "a new b .b1 .b2 c"),
        ("b", "a b .b1 .b2 new c"),
        ("b1", "a b .b1 .new .b2 c"),
        ("c", "a b .b1 .b2 c new"),
    ],
)
def test_a_milestone_is_added_after_a_row_and_indented_like_it(
    plan: Workspace, after: str, shown: str
) -> None:
    intent = add_milestone(
        plan.portfolio, scheme_uid="first", title="new", after_uid=after, today=TODAY, finish=TODAY
    )
    made = plan.run(intent)
    assert _shown(plan) == shown
    assert made is not None
    new = _row(plan, made.changes[0].uid)
    assert (new.finish, new.finish_text, new.updated_on) == (TODAY, "9 November 2017", TODAY)


def test_a_milestone_needs_a_title_and_a_scheme(plan: Workspace) -> None:
    with pytest.raises(WrongUsage, match="needs a title"):
        add_milestone(plan.portfolio, scheme_uid="first", title=" ", today=TODAY)
    with pytest.raises(NotFound, match="no scheme"):
        add_milestone(plan.portfolio, scheme_uid="third", title="x", today=TODAY)


def test_rows_under_one_that_is_removed_move_out(plan: Workspace) -> None:
    plan.run(remove_milestones(plan.portfolio, uids=["b"]))
    assert _shown(plan) == "a b1 b2 c"
    plan.undo()
    assert _shown(plan) == "a b .b1 .b2 c"


def test_removing_takes_the_links_and_keeps_what_was_promised(plan: Workspace) -> None:
    plan.run(take_baseline(plan.portfolio, name="July", taken_on=TODAY))
    plan.run(link_milestones(plan.portfolio, before_uid="a", after_uid="c"))
    plan.run(remove_milestones(plan.portfolio, uids=["a", "b1"]))
    portfolio = plan.portfolio
    assert not portfolio.dependencies
    assert portfolio.promised["a"].finish == date(2017, 9, 30)
    plan.undo()
    assert len(plan.portfolio.dependencies) == 1


@pytest.mark.parametrize(
    ("uid", "step", "shown"),
    [
        ("a", 1, "b .b1 .b2 a c"),
        ("a", 2, "b .b1 .b2 c a"),
        ("a", 9, "b .b1 .b2 c a"),
        ("b", -1, "b .b1 .b2 a c"),
        ("b", 1, "a c b .b1 .b2"),
        ("c", -1, "a c b .b1 .b2"),
        ("b1", 1, "a b .b2 .b1 c"),
        ("b1", 2, "a b .b2 .b1 c"),
        ("b1", -1, "a b .b1 .b2 c"),
        ("c", 1, "a b .b1 .b2 c"),
    ],
)
def test_a_row_moves_among_those_beside_it_with_all_under_it(
    plan: Workspace, uid: str, step: int, shown: str
) -> None:
    plan.run(reorder_milestone(plan.portfolio, uid=uid, step=step))
    assert _shown(plan) == shown


@pytest.mark.parametrize(
    ("uids", "step", "shown"),
    [
        (["b"], 1, "a .b ..b1 ..b2 c"),
        (["b", "b1"], 1, "a .b ..b1 ..b2 c"),
        (["b2"], 1, "a b .b1 ..b2 c"),
        (["b1"], 1, "a b .b1 .b2 c"),
        (["a"], 1, "a b .b1 .b2 c"),
        (["b1"], -1, "a b b1 .b2 c"),
        (["b1", "b2"], -1, "a b b1 b2 c"),
        (["a"], -1, "a b .b1 .b2 c"),
        (["b", "c"], 1, "a .b ..b1 ..b2 .c"),
    ],
)
def test_rows_are_indented_no_deeper_than_the_one_above_allows(
    plan: Workspace, uids: list[str], step: int, shown: str
) -> None:
    plan.run(indent_milestones(plan.portfolio, uids=uids, step=step, today=TODAY))
    assert _shown(plan) == shown


@pytest.mark.parametrize(
    ("uids", "to", "shown"),
    [
        (["x"], {"after_uid": "b"}, "a b .b1 .b2 x c"),
        (["x", "y"], {"after_uid": "b1"}, "a b .b1 .x .y .b2 c"),
        (["y"], {"before_uid": "a"}, "y a b .b1 .b2 c"),
        (["x"], {}, "a b .b1 .b2 c x"),
        (["b"], {"before_uid": "a"}, "b .b1 .b2 a c"),
        (["b1", "a"], {}, "b .b2 c a b1"),
        (["b2"], {"before_uid": "b1"}, "a b .b2 .b1 c"),
    ],
)
def test_rows_are_cut_and_pasted_within_and_across_schemes(
    plan: Workspace, uids: list[str], to: dict[str, str], shown: str
) -> None:
    plan.run(move_milestones(plan.portfolio, uids=uids, scheme_uid="first", today=TODAY, **to))
    assert _shown(plan) == shown
    plan.undo()
    assert _shown(plan) == "a b .b1 .b2 c"


def test_a_row_is_not_moved_in_among_its_own(plan: Workspace) -> None:
    with pytest.raises(WrongUsage, match="among themselves"):
        move_milestones(plan.portfolio, uids=["b"], scheme_uid="first", after_uid="b1", today=TODAY)


def test_a_drag_moves_both_dates_and_their_words(plan: Workspace) -> None:
    made = plan.run(shift_dates(plan.portfolio, uids=["a", "x"], days=7, today=TODAY))
    assert made is not None
    assert made.label == "Move 2 milestones by +7 days"
    row = _row(plan, "a")
    assert (row.start, row.finish) == (date(2017, 7, 10), date(2017, 10, 7))
    assert row.finish_text == "7 October 2017"
    plan.undo()
    assert _row(plan, "a").finish_text == "30.09.2017"


def test_a_resize_sets_one_date_and_leaves_the_words_of_the_other(plan: Workspace) -> None:
    finish = date(2017, 9, 30)
    intent = set_dates(
        plan.portfolio, uid="a", start=TODAY.replace(month=8), finish=finish, today=TODAY
    )
    plan.run(intent)
    row = _row(plan, "a")
    assert (row.start_text, row.finish_text) == ("9 August 2017", "30.09.2017")
    with pytest.raises(WrongUsage, match="“a” cannot end before it starts"):
        set_dates(plan.portfolio, uid="a", start=TODAY, finish=date(2017, 1, 1), today=TODAY)


def test_a_move_beyond_the_calendar_is_refused(plan: Workspace) -> None:
    with pytest.raises(WrongUsage, match="beyond the calendar"):
        shift_dates(plan.portfolio, uids=["a"], days=10_000_000, today=TODAY)
    with pytest.raises(WrongUsage, match="beyond the calendar"):
        shift_dates(plan.portfolio, uids=["a"], days=10**12, today=TODAY)


def _set(plan: Workspace, uid: str, field: str, text: str) -> None:
    plan.run(set_field(plan.portfolio, uid=uid, field=field, text=text, today=TODAY, as_of=TODAY))


def test_a_typed_date_replaces_the_words_of_the_document(plan: Workspace) -> None:
    _set(plan, "a", "finish", "15/12/2017")
    _set(plan, "a", "status", "completed")
    row = _row(plan, "a")
    assert (row.finish, row.finish_text) == (date(2017, 12, 15), "15 December 2017")
    assert (row.status, row.actual, row.updated_on) == ("Completed", None, TODAY)
    _set(plan, "a", "finish", "")
    assert (_row(plan, "a").finish, _row(plan, "a").finish_text) == (None, None)


def test_open_ended_and_an_expected_delivery_exclude_each_other(plan: Workspace) -> None:
    _set(plan, "a", "open_ended", "yes")
    assert (_row(plan, "a").finish, _row(plan, "a").finish_text) == (None, None)
    _set(plan, "a", "finish", "15/12/2017")
    assert not _row(plan, "a").open_ended


def test_a_baseline_and_a_period_are_set_by_their_uids(plan: Workspace) -> None:
    for name in ("July", "November"):
        plan.run(take_baseline(plan.portfolio, name=name, taken_on=TODAY))
    july, november = (row.uid for row in plan.portfolio.baselines)
    _set(plan, july, "name", "As agreed in July")
    assert plan.portfolio.baselines[0].name == "As agreed in July"
    with pytest.raises(WrongUsage, match="a baseline called “As agreed in July” already"):
        _set(plan, november, "name", "as agreed in july")


def test_completing_gives_a_date_that_setting_the_status_does_not_invent(plan: Workspace) -> None:
    _set(plan, "b", "actual", "1 September 2017")
    _set(plan, "b", "percent_complete", "80%")
    plan.run(complete_milestones(plan.portfolio, uids=["a", "b"], on=TODAY, today=TODAY))
    a, b = _row(plan, "a"), _row(plan, "b")
    assert (a.status, a.actual, a.percent_complete) == ("Completed", TODAY, None)
    assert (b.status, b.actual, b.percent_complete) == ("Completed", date(2017, 9, 1), 100)


def test_a_row_that_vanished_is_kept_when_a_person_says_so(plan: Workspace) -> None:
    row = _row(plan, "a")
    gone = {"vanished_on": TODAY.isoformat()}
    plan.run(Intent("Import", (added("scheme", {"uid": "s", "name": "Gone", **gone}),)))
    plan.run(keep_vanished(plan.portfolio, uids=["s", row.uid], today=TODAY))
    assert plan.portfolio.scheme_by_uid["s"].vanished_on is None


BLOCK = [
    ["Agree process", "Ele Crichton", "03.07.2017", "22/09/2017", "completed"],
    ["", "", "", "", ""],
    ["Recruit staff", "", "2017-09-22", "tbc"],
]


def _pasted(plan: Workspace, rows: Sequence[Sequence[str]], after: str | None = None) -> None:
    plan.run(
        paste_milestones(
            plan.portfolio, scheme_uid="first", rows=rows, after_uid=after, today=TODAY
        )
    )


def test_a_block_from_a_spreadsheet_becomes_milestones(plan: Workspace) -> None:
    _pasted(plan, BLOCK, after="b1")
    assert _shown(plan) == "a b .b1 .Agree process .Recruit staff .b2 c"
    process, recruit = plan.portfolio.milestones_by_scheme["first"][3:5]
    assert (process.owner, process.status) == ("Ele Crichton", "Completed")
    assert (process.start, process.finish) == (date(2017, 7, 3), date(2017, 9, 22))
    assert (recruit.finish, recruit.finish_text) == (None, "tbc")


def test_headings_that_were_copied_along_say_what_the_columns_are(plan: Workspace) -> None:
    _pasted(plan, [["Status", "Task", "End date"], ["On track", "Go-live", "1 November 2017"]][:])
    row = plan.portfolio.milestones_by_scheme["first"][-1]
    assert (row.title, row.status, row.finish) == ("Go-live", "On track", date(2017, 11, 1))


def test_a_block_is_pasted_whole_or_not_at_all(plan: Workspace) -> None:
    rows = [["", "Ele"], ["Go-live", "", "31.02.2017", "", "Nearly"]]
    with pytest.raises(WrongUsage, match="3 cells cannot be read: row 1 of the block, Milestone"):
        _pasted(plan, rows)
    with pytest.raises(WrongUsage, match="nothing to paste"):
        _pasted(plan, [["", ""]])


def test_links_are_made_and_taken_away(plan: Workspace) -> None:
    plan.run(link_milestones(plan.portfolio, before_uid="a", after_uid="c", lag_days=5))
    (link,) = plan.portfolio.dependencies
    assert (link.before_uid, link.after_uid, link.kind, link.lag_days) == ("a", "c", "FS", 5)
    plan.run(unlink(plan.portfolio, uids=[link.uid]))
    assert not plan.portfolio.dependencies
    with pytest.raises(NotFound, match="no link"):
        unlink(plan.portfolio, uids=["nothing"])


def test_what_cannot_wait_is_refused_in_one_sentence(plan: Workspace) -> None:
    for before, after in (("a", "b"), ("b", "c")):
        plan.run(link_milestones(plan.portfolio, before_uid=before, after_uid=after))
    for before, after, told in (
        ("a", "a", "“a” cannot wait for itself"),
        ("a", "b", "“b” waits for “a” already"),
        ("b1", "b", "because one is part of the other"),
        (
            "c",
            "a",
            "“a” cannot wait for “c”, because that one already waits for it: “a” → “b” → “c”",
        ),
    ):
        with pytest.raises(WrongUsage, match=told):
            link_milestones(plan.portfolio, before_uid=before, after_uid=after)
