"""Whatever a table holds, every row is told, and soon."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from importers.grid import Cell, GridRow, Table
from tests.importers.tracker.tables import QUESTIONS, TITLES, above, across, read, shaded, table

WIDTH = len(TITLES)
TEXTS = st.sampled_from(
    [
        *("", "", "G", "Amber", "Purple", "-", "CHC screening", "Reablement\nSupport at home"),
        *("West Lancs CCG", "Total", "[succinct name]", "Green is on track", "tbc", *TITLES),
        "High Impact Change Fund additional spend – LCC Scheme ref #20",
        "Each scheme has a lead. These report to the steering group every month of the year.",
    ]
)
CELLS = st.one_of(
    TEXTS.map(Cell),
    TEXTS.map(above),
    st.sampled_from(["00B050", "FF0000", "7030A0", "FFFFFF"]).map(shaded),
)
ROWS = st.one_of(
    st.lists(CELLS, min_size=WIDTH, max_size=WIDTH),
    TEXTS.map(lambda text: across(text, WIDTH)),
    st.just(list(map(Cell, TITLES))),
    TEXTS.map(lambda text: [Cell("G"), *across(text, 2), *[Cell()] * (WIDTH - 3)]),
)


@settings(deadline=None)
@given(st.lists(ROWS, max_size=12), st.lists(ROWS, max_size=3))
def test_every_row_is_a_scheme_or_a_note(rows: list[list[Cell]], lead_in: list[list[Cell]]) -> None:
    scheme = ("G", "A scheme that makes it a tracker", "Person A", "Begun", "May 2018", "None")
    read(table(*lead_in, TITLES, scheme, *rows))


def test_time_grows_in_proportion_to_the_rows() -> None:
    def seconds(count: int) -> float:
        rows = [GridRow(1, tuple(map(Cell, QUESTIONS)))]
        rows += [
            GridRow(n, (Cell("A"), Cell(f"Scheme {n} of the county"), *[Cell("Words " * 9)] * 5))
            for n in range(2, count + 2)
        ]
        started = time.process_time()
        draft = read(Table("table 1", rows, ("West Lancs CCG",)))
        assert len(draft.schemes) == count
        return time.process_time() - started

    few = max(seconds(2_000), 0.02)
    assert seconds(20_000) < 30 * few
