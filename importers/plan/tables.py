"""Which tables of a document are plans, and which of them go on from the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from importers.grid import Document, GridRow, Table
from importers.plan.days import may_be_day
from importers.plan.drawn import with_drawn_dates
from importers.plan.header import PlanHeader, find_header
from importers.plan.vocabulary import DATES, TITLE
from importers.tracker.fields import cell_at
from importers.tracker.header import find_header as find_tracker_header
from importers.tracker.recognise import recognise
from importers.tracker.statuses import read_status

_SAMPLE = 60


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table of a plan. One that `continues` has no header and goes on from the last.

    `number` is its place among the tables of the document.
    """

    table: Table
    number: int
    header: PlanHeader
    continues: bool = False

    @property
    def lead_in(self) -> Sequence[GridRow]:
        """The rows above the header."""
        return () if self.continues else self.table.rows[: self.header.top]

    @property
    def body(self) -> Sequence[GridRow]:
        """The rows of the plan."""
        return self.table.rows if self.continues else self.table.rows[self.header.bottom + 1 :]


def plan_tables(document: Document, *, asked: bool = False) -> tuple[PlanTable, ...]:
    """The tables of a document that are plans, in its order; trackers of schemes are not.

    `asked` takes what a person says is a plan: any table that names rows and anything about them.
    """
    trackers = {found.table.place for found in recognise(document).trackers}
    found: list[PlanTable] = []
    for number, given in enumerate(document.tables):
        if (given.place in trackers or _is_hidden_tracker(given)) and not asked:
            continue
        table = with_drawn_dates(given)
        header = find_header(table.rows)
        last = found[-1] if found and found[-1].number == number - 1 else None
        if header is not None and (header.is_plan or asked) and _has_rows(table, header):
            found.append(PlanTable(table, number, header))
        elif last is not None and _goes_on(table, last.header):
            found.append(PlanTable(table, number, last.header, continues=True))
    return tuple(found)


def _is_hidden_tracker(table: Table) -> bool:
    """Whether a sheet that nobody sees is a tracker, which is left alone like the rest of them."""
    header = find_tracker_header(table.rows) if table.hidden else None
    return header is not None and header.is_tracker


def as_plans(tables: Sequence[PlanTable]) -> Iterator[tuple[PlanTable, ...]]:
    """The tables of each plan: one, and those that go on from it."""
    plan: list[PlanTable] = []
    for table in tables:
        if plan and not table.continues:
            yield tuple(plan)
            plan = []
        plan.append(table)
    if plan:
        yield tuple(plan)


def _has_rows(table: Table, header: PlanHeader) -> bool:
    title = header.title
    return any(
        cell_at(row, title.start, title.stop).text.strip()
        for row in table.rows[header.bottom + 1 :]
    )


def _goes_on(table: Table, header: PlanHeader) -> bool:
    """Whether a table without a header holds more rows of the plan before it.

    It must follow directly, name most of its rows, and hold days where the plan has days. A table
    torn off by a scanner may be wider or narrower than the one it goes on from.
    """
    if table.name or table.before:
        return False
    rows = [row for row in table.rows[:_SAMPLE] if not row.blank]
    dates = [header.fields[name] for name in DATES if name in header.fields]
    last = max(column.start for column in (header.fields[TITLE], *dates))
    if not rows or len(rows[0].cells) <= last:
        return False
    titled = sum(bool(_text(row, header, TITLE)) for row in rows)
    said = [
        (may_be_day(text))
        for row in rows
        for column in dates
        if (text := cell_at(row, column.start, column.stop).text.strip())
    ]
    known = [
        read_status(text).status is not None
        for row in rows
        if (text := _text(row, header, "status"))
    ]
    if 2 * titled < len(rows) or not (said or known):
        return False
    return 5 * sum(said) >= 4 * len(said) and 5 * sum(known) >= 4 * len(known)


def _text(row: GridRow, header: PlanHeader, name: str) -> str:
    column = header.fields.get(name)
    return cell_at(row, column.start, column.stop).text.strip() if column else ""
