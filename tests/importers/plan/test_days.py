"""What the cells of a date column say, each on its own and all together."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.context import Context
from importers.day_order import Order, column_orders, evidence
from importers.grid import Cell, Document, Table
from importers.plan import read_plan
from importers.plan.days import read_day
from tests.importers.plan.tables import read, rows, said, values
from tracker.draft import Weight

MAY = date(2017, 5, 1)


def _finish(text: str, *, order: Order = Order.DAY_FIRST) -> date | None:
    return read_day(Cell(text), order, as_of=None, from_1904=False, ends=True).day


@pytest.mark.parametrize(
    "text",
    [
        *("01.05.2017", "1/5/2017", "01/05/17", "01-05-2017", "2017-05-01", "1 May 2017"),
        *("1st May 2017", "Mon 01/05/17", "Monday 1 May 2017", "01/05/2017 17:00", "1 May 17"),
        *("by 1 May 2017", "42856", "2017-05-01T09:00:00"),
    ],
)
def test_one_day_however_it_is_written(text: str) -> None:
    assert _finish(text) == MAY


@pytest.mark.parametrize(
    "text", ["May 2017", "May-17", "end of May 2017", "Q1 2017/18", "spring 2017", "31 May", "tbc"]
)
def test_words_that_name_no_one_day_are_kept_without_a_date(text: str) -> None:
    reading = read_day(Cell(text), Order.DAY_FIRST, as_of=None, from_1904=False, ends=True)
    assert (reading.day, reading.text) == (None, text)


def test_a_missing_year_is_near_the_as_of_date_if_there_is_one() -> None:
    cell, as_of = Cell("31 May"), date(2017, 3, 1)
    reading = read_day(cell, Order.DAY_FIRST, as_of=as_of, from_1904=False, ends=True)
    assert reading.day == date(2017, 5, 31)


def test_from_is_a_start_and_by_a_finish() -> None:
    words = Cell("from 1 May 2017")
    for ends, day in ((False, MAY), (True, None)):
        reading = read_day(words, Order.DAY_FIRST, as_of=None, from_1904=False, ends=ends)
        assert reading.day == day


def test_a_real_date_has_no_words() -> None:
    cell = Cell("1 May 2017", dated=True)
    reading = read_day(cell, Order.DAY_FIRST, as_of=None, from_1904=False, ends=True)
    assert (reading.day, reading.text) == (MAY, None)


@pytest.mark.parametrize("text", ["31/02/2018", "30.02.2017", "2017-13-01", "02 40 2047"])
def test_an_impossible_date_is_refused_and_its_words_are_kept(text: str) -> None:
    draft = read(("Task", "Start", "Finish"), ("Tender", "", text))
    assert values(draft, "finish") == [None]
    assert values(draft, "finish_text") == [text]
    (note,) = (note for note in draft.notes if note.weight is Weight.REJECTED)
    assert note.where == "the file, row 2"


@pytest.mark.parametrize("text", ["1/1/1850", "5.5.2201", "31/12/1989"])
def test_a_date_outside_the_years_of_any_plan_is_refused(text: str) -> None:
    draft = read(("Task", "Start", "Finish"), ("Tender", "", text))
    assert values(draft, "finish") == [None]
    assert "is not between 1990 and 2100" in said(draft, "row 2")[0]


def test_a_bare_serial_is_offered_as_the_date_it_means() -> None:
    draft = read(("Task", "Start", "Finish"), ("Tender", "", "43039"))
    assert values(draft, "finish") == ["2017-10-31"]
    assert values(draft, "finish_text") == ["43039"]
    told = "“Finish”: “43039” is a bare number; as a date it is 31 October 2017"
    assert told in said(draft, "row 2")


def test_serials_of_a_workbook_that_counts_from_1904() -> None:
    table = Table(
        'sheet "Plan"',
        rows(("Task", "Start", "Finish"), ("Tender", "", "41577")),
        name="Plan",
        from_1904=True,
    )
    assert values(read_plan(Document([table]), Context()), "finish") == ["2017-10-31"]


def test_ongoing_is_open_ended() -> None:
    draft = read(
        ("Task", "Start", "Finish"), ("Reviews", "1/5/2017", "Ongoing"), ("Go", "", "2/5/2017")
    )
    assert values(draft, "open_ended") == [True, False]
    assert values(draft, "finish_text") == ["Ongoing", "2/5/2017"]


def _order_of(*texts: str) -> tuple[Order, str | None]:
    (found,) = column_orders([evidence(map(Cell, texts))])
    return found


def test_a_column_is_month_first_only_if_it_proves_so() -> None:
    assert _order_of("01/13/2017", "02/03/2017")[0] is Order.MONTH_FIRST
    assert _order_of("13/01/2017", "02/03/2017") == (Order.DAY_FIRST, None)


def test_a_column_that_proves_nothing_is_day_first_with_a_warning() -> None:
    order, warning = _order_of("02/03/2017", "04/05/2017")
    assert order is Order.DAY_FIRST
    assert warning is not None
    assert _order_of("03/03/2017", "02.03.2017", "1 May 2017") == (Order.DAY_FIRST, None)


def test_a_column_that_proves_both_is_day_first_and_refuses_the_others() -> None:
    draft = read(("Task", "Start", "Finish"), ("A", "", "13/02/2017"), ("B", "", "02/13/2017"))
    assert values(draft, "finish") == ["2017-02-13", None]
    assert any("only month first" in message for message in said(draft, "the file"))
    assert any("is no date" in message for message in said(draft, "row 3"))


def test_a_column_without_proof_goes_by_its_neighbour() -> None:
    draft = read(("Task", "Start", "Finish"), ("A", "01/02/2017", "01/20/2017"))
    assert values(draft, "start") == ["2017-01-02"]


def test_a_day_after_the_end_is_told_and_both_are_read() -> None:
    draft = read(("Task", "Start", "Finish"), ("A", "20/09/2017", "13/09/2017"))
    assert (values(draft, "start"), values(draft, "finish")) == (["2017-09-20"], ["2017-09-13"])
    assert any("ends before it starts" in message for message in said(draft, "row 2"))


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.sampled_from(["%d.%m.%Y", "%d/%m/%Y"]))
def test_every_day_is_read_as_it_is_written(day: date, form: str) -> None:
    assert _finish(day.strftime(form)) == day


@given(st.text(max_size=40))
def test_any_text_gives_a_day_of_a_plan_or_none(text: str) -> None:
    for order in Order:
        day = _finish(text, order=order)
        assert day is None or date(1990, 1, 1) <= day <= date(2100, 12, 31)


def test_a_day_of_the_week_proves_the_order() -> None:
    assert evidence([Cell("Fri 12/01/18")]).order is Order.DAY_FIRST
    assert evidence([Cell("Fri 01/12/18")]).order is Order.MONTH_FIRST
    assert evidence([Cell("Mon 01/01/18")]).order is None
