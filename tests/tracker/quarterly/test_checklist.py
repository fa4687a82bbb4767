"""The checklist of a quarterly return: which answers are complete, and why not."""

from __future__ import annotations

from tests.conftest import NOON
from tracker.changes import added
from tracker.commands.rows import set_field
from tracker.portfolio import Portfolio
from tracker.quarterly.checklist import checked_answers, checklist
from tracker.quarters import following
from tracker.workspace import Intent, Workspace

IF_NO = 'If the answer is "No" please provide an explanation'


def _start(workspace: Workspace) -> Portfolio:
    rows = (
        ("confirm", "conditions", "Agreed?", "Confirmation", "Confirmation", "Yes", None),
        ("explain", "conditions", "Agreed?", "Explanation", IF_NO, None, 20_000),
        ("story", "narrative", "Story", None, None, None, 10),
        ("comment", "fees", "4. If you would like to comment", None, None, None, 250),
    )
    names = ("uid", "section", "item", "part", "question", "answer", "longest")
    workspace.run(
        Intent(
            "start",
            (
                added("quarterly_return", {"uid": "q", "quarter": "2018/19 Q2"}),
                *(
                    added(
                        "quarterly_answer",
                        {**dict(zip(names, row, strict=True)), "return_uid": "q", "position": at},
                    )
                    for at, row in enumerate(rows)
                ),
            ),
        )
    )
    return workspace.portfolio


def _set(workspace: Workspace, uid: str, field: str, text: str) -> None:
    day = NOON.date()
    portfolio = workspace.portfolio
    workspace.run(set_field(portfolio, uid=uid, field=field, text=text, today=day, as_of=day))


def _why(portfolio: Portfolio) -> list[str]:
    return [checked.why for checked in checked_answers(portfolio, "q")]


def _sections(portfolio: Portfolio) -> list[tuple[str, int, int]]:
    return [(s.name, s.done, s.of) for s in checklist(portfolio, portfolio.quarterly_returns[0])]


def test_only_what_is_asked_here_is_wanted(workspace: Workspace) -> None:
    assert _why(_start(workspace)) == ["", "", "To be answered", ""]


def test_a_no_asks_for_its_explanation(workspace: Workspace) -> None:
    _start(workspace)
    _set(workspace, "confirm", "answer", "No")
    assert _why(workspace.portfolio)[1] == "To be answered"
    _set(workspace, "explain", "answer", "The district councils have yet to agree.")
    assert _why(workspace.portfolio)[1] == ""


def test_an_answer_over_its_limit_is_incomplete_counted_with_line_ends(
    workspace: Workspace,
) -> None:
    _start(workspace)
    _set(workspace, "story", "answer", "12345\n6789")
    assert _why(workspace.portfolio)[2] == "Too long by 1"
    _set(workspace, "story", "answer", "1234\n6789")
    assert _why(workspace.portfolio)[2] == ""


def test_the_checklist_turns_complete_item_by_item(workspace: Workspace) -> None:
    assert _sections(_start(workspace)) == [
        ("conditions", 2, 2),
        ("narrative", 0, 1),
        ("fees", 1, 1),
        ("sign-off", 0, 2),
    ]
    _set(workspace, "story", "answer", "Short")
    _set(workspace, "q", "signed_off_by", "Helen Coombes")
    _set(workspace, "q", "signed_off_on", "16 October 2018")
    assert [(done, of) for _, done, of in _sections(workspace.portfolio)] == [
        (2, 2),
        (1, 1),
        (1, 1),
        (2, 2),
    ]


def test_quarters_follow_one_another_over_the_year() -> None:
    assert following("2018/19 Q2") == "2018/19 Q3"
    assert following("2018/19 Q4") == "2019/20 Q1"
    assert following("2099/00 Q4") == "2100/01 Q1"
