"""What stands on which page, before anything is drawn."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.export.appendix import month, november, plan_with, step
from tests.tracker.oxfordshire import AS_OF
from tracker.export.gantt.measure import drawable, fitted, width_of, wrapped
from tracker.export.gantt.pages import Chart, pages_of, picture_of
from tracker.planrows import PlanRows
from tracker.portfolio import Portfolio
from tracker.timeline import Zoom


def chart_of(portfolio: Portfolio) -> Chart:
    plan = PlanRows(portfolio, AS_OF)
    return pages_of(plan, plan.order)


def test_appendix_3_takes_two_sheets_of_a3_in_weeks() -> None:
    chart = chart_of(november())
    assert (chart.paper.name, len(chart.pages)) == ("A3", 2)
    assert {page.scale.zoom for page in chart.pages} == {Zoom.WEEK}
    rows = [row for page in chart.pages for row in page.rows if not row.continued]
    assert len(rows) == 4 + 13 + 49


def test_every_page_holds_its_rows_and_its_time() -> None:
    chart = chart_of(november())
    width = chart.paper.inner_width - chart.table_width
    for page in chart.pages:
        assert sum(row.height for row in page.rows) <= chart.paper.room
        assert page.scale.end_of(page.last) <= width + 0.01


def test_what_a_pages_first_row_stands_under_is_repeated_above_it() -> None:
    _first, second = chart_of(november()).pages
    above = [row.lines[0] for row in second.rows if row.continued]
    assert above == [
        "Market Capacity (continued)",
        "Dementia Specialist Nurses in Care Homes (continued)",
    ]


def test_a_heading_never_stands_last_on_a_page() -> None:
    steps = [step(f"Step {number}", start=AS_OF) for number in range(90)]
    for page in chart_of(plan_with(*steps)).pages:
        assert not page.rows[-1].row.node.has_children


def test_a_short_plan_fits_a4() -> None:
    chart = chart_of(plan_with(step(start=month(9), finish=month(12))))
    assert (chart.paper.name, len(chart.pages)) == ("A4", 1)


def test_columns_that_no_row_has_anything_in_are_left_out() -> None:
    titles = [column.title for column in chart_of(november()).columns]
    assert titles == ["Start", "Expected delivery", "Status", "Slip, days"]
    owned = chart_of(plan_with(step(start=AS_OF, owner="Ele Crichton")))
    assert next(column.title for column in owned.columns) == "Owner"


def test_a_long_plan_is_split_by_time_where_months_begin() -> None:
    chart = chart_of(plan_with(step(start=month(4, year=2015), finish=month(3, year=2024))))
    assert len(chart.pages) > 1
    for page, following in zip(chart.pages, chart.pages[1:], strict=False):
        assert following.scale.origin == page.last + timedelta(days=1)
        assert following.scale.origin.day == 1


def test_a_plan_of_a_century_takes_few_pages() -> None:
    chart = chart_of(plan_with(step(start=month(1, year=1990), finish=month(1, year=2100))))
    assert len(chart.pages) <= 6


def test_a_picture_has_one_page_as_high_as_it_takes() -> None:
    plan = PlanRows(november(), AS_OF)
    chart = picture_of(plan, plan.order)
    (page,) = chart.pages
    assert len(page.rows) == len(plan.order)
    assert chart.paper.height > 297


def test_an_empty_plan_has_one_empty_page() -> None:
    (page,) = chart_of(Portfolio(plan_with().programme)).pages
    assert not page.rows


@given(st.text(max_size=200), st.floats(8, 90), st.integers(1, 3))
def test_wrapped_lines_fit_and_lose_no_word_unsaid(text: str, width: float, most: int) -> None:
    lines = wrapped(text, width, 7, most=most)
    assert 1 <= len(lines) <= most
    assert all(width_of(line, 7) <= width for line in lines)
    if "…" not in "".join(lines):
        assert " ".join(lines).split() == text.split()


def test_a_text_is_cut_with_an_ellipsis_and_unknown_letters_become_boxes() -> None:
    assert fitted("Emergency Department", 20, 7) == "Emergency D…"
    assert drawable("a\u0007b\tc 𝔘") == "ab c □"
