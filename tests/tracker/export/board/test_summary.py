"""The page of what changed: one page, honest about what it leaves out, safe to give away."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from tracker.comparison import Moment, compare, side_of, side_of_baseline
from tracker.errors import WrongUsage
from tracker.export.board.summary.context import PLACEHOLDERS, summary_context
from tracker.export.board.summary.fitting import rows_that_fit
from tracker.export.board.summary.template import summary_template
from tracker.export.board.template import FOLDER, SUMMARY
from tracker.export.registry import export
from tracker.model import Area, Baseline, BaselineRow, Milestone, Programme, Scheme
from tracker.portfolio import Portfolio

AS_OF = date(2017, 11, 30)
DAY = date(2017, 9, 4)
WORDS = ("Specialist team in place.", "Specialist team in place, second cohort in January.")


def _programme(*, later: bool, many: int = 0) -> Portfolio:
    scheme = Scheme(
        uid="s",
        area_uid="a",
        name="Reablement",
        rag="R" if later else "G",
        rag_reason="Recruitment failed, ask sue.lott@lancashire.gov.uk" if later else None,
        progress=WORDS[later],
        office_note="SECRET" if later else None,
    )
    carers = Scheme(uid="c", area_uid="a", name="Carers", stage="closed" if later else "running")
    others = [
        Scheme(uid=f"s{at}", area_uid="a", name=f"Scheme {at}", rag="A" if later else "G")
        for at in range(many)
    ]
    go_live = Milestone(
        uid="m", scheme_uid="s", title="Go-live", finish=DAY + timedelta(days=58 * later)
    )
    gone = Milestone(
        uid="v", scheme_uid="s", title="Write specification", vanished_on=AS_OF if later else None
    )
    return Portfolio(
        Programme(uid="p", name="Lancashire iBCF"),
        areas=[Area(uid="a", name="West Lancs CCG")],
        schemes=[scheme, carers, *others],
        milestones=[go_live, gone],
    )


def _between(many: int = 0) -> tuple[Portfolio, tuple[Moment, Moment]]:
    was, now = _programme(later=False, many=many), _programme(later=True, many=many)
    before = Moment("October 2017", side_of(was, name="2017-10"), was)
    return now, (before, Moment("now", side_of(now), now, moving=True))


def _export(out: Path, *, many: int = 0, **more: Any) -> Path:
    now, between = _between(many)
    made_on = datetime(2017, 11, 30)
    return export(
        "changes", now, [], out, as_of=AS_OF, made_on=made_on, **{"between": between, **more}
    )


def _text(paper: Any) -> str:
    return "\n".join(part.text or "" for part in paper.element.body.iter(qn("w:t")))


def test_the_template_in_the_repository_is_the_one_the_code_makes_and_uses_every_placeholder() -> (
    None
):
    kept = _text(Document(str(FOLDER / SUMMARY)))
    assert kept == _text(summary_template())
    assert [name for name in PLACEHOLDERS if name not in kept] == []


def test_it_tells_moves_slips_rows_and_words(tmp_path: Path) -> None:
    lines = _text(Document(str(_export(tmp_path / "page.docx")))).split("\n")
    for told in (
        "From October 2017 to 30 November 2017",
        "was 0",
        "\u00a0R Red\u00a0",
        "most by 58 days",
        "4 September 2017",
        "1 November 2017",
        "+58",
        "Closed scheme",
        "Vanished milestone",
        "second cohort in January.",
    ):
        assert any(told in line for line in lines), told


def test_what_changed_in_a_text_is_marked_by_styles_of_the_template(tmp_path: Path) -> None:
    paper = Document(str(_export(tmp_path / "page.docx")))
    marked = {
        (style.get(qn("w:val")), "".join(part.text or "" for part in run.iter(qn("w:t"))).strip())
        for run in paper.element.body.iter(qn("w:r"))
        for style in run.iter(qn("w:rStyle"))
    }
    assert ("Addedwords", "second cohort in January.") in {
        (style, text.removeprefix("place, ")) for style, text in marked
    }
    named = {style.style_id for style in paper.styles}
    assert {style for style, _ in marked} <= named


def test_office_notes_and_addresses_are_not_in_it(tmp_path: Path) -> None:
    text = _text(Document(str(_export(tmp_path / "page.docx"))))
    assert "SECRET" not in text
    assert "@" not in text
    assert "Office note" not in text


def test_what_people_typed_cannot_be_a_placeholder_or_a_field(tmp_path: Path) -> None:
    now, (before, _) = _between()
    now.schemes[0].name = "{{ 7 * 6 }} <w:fldSimple> & {% raw %}"
    now.schemes[0].progress = "{{ figures }} \x0bTOC"
    between = before, Moment("now", side_of(now), now, moving=True)
    paper = Document(str(_export(tmp_path / "page.docx", between=between)))
    assert "{{ 7 * 6 }} <w:fldSimple> & {% raw %}" in _text(paper)
    assert list(paper.element.body.iter(qn("w:fldSimple"))) == []


@pytest.mark.parametrize(("moving", "stamp"), [(True, "DRAFT"), (False, "")])
def test_a_draft_is_stamped_only_where_what_is_compared_can_still_move(
    moving: bool, stamp: str
) -> None:
    now, (before, after) = _between()
    between = before, Moment(after.words, after.side, now, moving=moving)
    assert summary_context(now, between, AS_OF, draft=True)["draft"] == stamp
    assert summary_context(now, between, AS_OF, draft=False)["draft"] == ""


def test_what_has_no_room_is_counted_and_says_where_it_stands() -> None:
    now, between = _between(many=60)
    context = summary_context(now, between, AS_OF, draft=False)
    left = 61 - len(context["ratings"])
    assert 0 < left < 61
    assert context["ratings_more"] == f"and {left} more, see the tracker's Changes page"
    assert context["dates_more"] == ""


def test_a_baseline_compares_the_plan_alone() -> None:
    now = _programme(later=True)
    kept = BaselineRow(
        uid="r", baseline_uid="b", entity="milestone", row_uid="m", name="Go-live", finish=DAY
    )
    baseline = Baseline(uid="b", name="july", taken_on=DAY)
    promised = Portfolio(now.programme, baselines=[baseline], baseline_rows=[kept])
    before = Moment("the baseline july", side_of_baseline(promised, baseline), None)
    after = Moment("now", side_of(now), now, moving=True)
    context = summary_context(now, (before, after), AS_OF, draft=False)
    assert [row["days"] for row in context["dates"]] == ["+58"]
    assert "the plan alone" in context["quiet"]
    assert "No other words" not in context["quiet"]
    assert context["between"].startswith("From the baseline july to ")


def test_a_programme_with_nothing_to_compare_says_so(tmp_path: Path) -> None:
    paper = Document(str(_export(tmp_path / "page.docx", between=None)))
    assert "nothing to compare with yet" in _text(paper)


def test_other_exports_compare_nothing(tmp_path: Path) -> None:
    now, between = _between()
    with pytest.raises(WrongUsage, match="compares nothing"):
        export(
            "csv",
            now,
            [],
            tmp_path / "out.csv",
            as_of=AS_OF,
            made_on=datetime(2017, 11, 30),
            between=between,
        )


def test_the_board_hears_of_no_office_note_in_any_list_of_changes() -> None:
    _, (before, after) = _between()
    compared = compare(before.side, after.side)
    assert "office_note" in {change.field for change in compared.changed}
    assert "office_note" not in {change.field for change in compared.for_papers().changed}


heights = st.lists(st.lists(st.floats(5, 60), max_size=30), min_size=1, max_size=5)


@given(heights, st.floats(300, 900))
def test_rows_that_fit_never_take_more_than_there_is_and_leave_nothing_out_without_need(
    tables: list[list[float]], room: float
) -> None:
    shown = rows_that_fit(tables, room, head=40, more=14)
    cut = [count < len(rows) for count, rows in zip(shown, tables, strict=True)]
    taken = sum(
        sum(rows[:count]) + 40 + (14 if left else 0)
        for rows, count, left in zip(tables, shown, cut, strict=True)
        if rows
    )
    assert taken <= room + 1e-6
    if sum(sum(rows) + 40 for rows in tables if rows) <= room:
        assert not any(cut)
