"""From a document of tables to a draft of the plan in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from importers.context import Context
from importers.grid import Document
from importers.plan.bars import compared
from importers.plan.building import PlanBuilder
from importers.plan.fields import PlanFields
from importers.plan.levels import Levelled, Role, levelled, named
from importers.plan.lines import Line, read_lines, without_number
from importers.plan.links import read_links
from importers.plan.scale import Scale, read_scale
from importers.plan.tables import PlanTable, as_plans, plan_tables
from importers.plan.vocabulary import DATES, DURATION, IDENTIFIER, LEVEL, NUMBERING, SCHEME, TITLE
from importers.tracker.area_column import names_nothing
from importers.tracker.building import Place
from importers.tracker.folding import fold, quote
from importers.tracker.heading_date import date_in_headings
from importers.tracker.vocabulary import AREA, WORKSTREAM
from tracker.draft import Draft, DraftArea, DraftBaseline, DraftDependency, Value, Weight
from tracker.errors import Refused

READER = "plan"
_BASELINE = "Baseline"
_LONGEST_NAME = 120
_OF_THE_ROW = frozenset({AREA, IDENTIFIER, NUMBERING, LEVEL, DURATION})
"""Columns that say where a row stands, or what its dates say already."""

_NAMELESS = {"sheet", "sheet1", "sheet2", "sheet3", "plan", "table1", "data"}


def recognises(document: Document) -> bool:
    """Whether any table of the document is a plan."""
    return bool(plan_tables(document))


def read_plan(document: Document, context: Context) -> Draft:
    """Read the plans of a document.

    Every row of a plan ends as a workstream, a scheme, a milestone or a note with its place, and
    every other table as a note. Raises `Refused` if no table is a plan, or none has a row.
    """
    tables = plan_tables(document) or plan_tables(document, asked=True)
    if not tables:
        raise Refused(
            "has no table that reads like a plan",
            remedy="it needs a column naming the tasks or milestones, and their start and finish",
        )
    builder = PlanBuilder()
    _remark_others(builder, document, tables)
    stated = _stated_date(document, tables)
    plans = tuple(as_plans(tables))
    links: list[DraftDependency] = []
    promised: dict[int, tuple[str | None, str | None]] = {}
    for plan in plans:
        walk = _Walk(
            builder,
            plan,
            name=_name(document, plan, context, alone=len(plans) == 1),
            within=plan[0].table.name if len(plans) > 1 else "",
            as_of=context.as_of or stated,
        )
        walk.walk()
        links.extend(walk.links)
        promised.update(walk.promised)
    if context.area:
        builder.give_area(context.area)
    schemes = builder.schemes()
    if not schemes:
        raise Refused("has a header but no plan under it", remedy="add its rows and try again")
    return Draft(
        reader=READER,
        as_of=stated,
        areas=tuple(_areas(schemes_areas=((s.where, s.area) for s in schemes))),
        schemes=schemes,
        milestones=tuple(builder.milestones),
        dependencies=tuple(links),
        baselines=(DraftBaseline(_BASELINE, promised),) if promised else (),
        notes=builder.notes(),
    )


def _areas(schemes_areas: Iterable[tuple[str, str | None]]) -> Iterator[DraftArea]:
    named: set[str] = set()
    for where, area in schemes_areas:
        if area and fold(area) not in named:
            named.add(fold(area))
            yield DraftArea(where, area)


def _remark_others(builder: PlanBuilder, document: Document, tables: Sequence[PlanTable]) -> None:
    """Say which tables are taken, where there are several, and what is not."""
    taken = {part.number: part for part in tables}
    for number, table in enumerate(document.tables):
        place = Place(table, number)
        part = taken.get(number)
        warning = part.table.warning if part is not None else table.warning
        if warning:
            builder.remark(place, warning, Weight.WARNING)
        if part is None:
            if any(not row.blank for row in table.rows):
                builder.remark(place, "not a plan: not read")
        elif table.hidden:
            builder.remark(
                place, "a hidden sheet that is a plan: read with the rest", Weight.WARNING
            )
        elif part.continues:
            builder.remark(place, "goes on from the plan in the table before")
        elif len(tables) > 1:
            builder.remark(place, "read as a plan")


def _stated_date(document: Document, tables: Sequence[PlanTable]) -> date | None:
    """The date the plan gives itself above its header, else the document in its headings."""
    first = tables[0]
    lead_in = (
        " ".join(dict.fromkeys(cell.text for cell in row.cells[:1] if cell.text))
        for row in first.lead_in
    )
    headings = [line for table in document.tables[: first.number + 1] for line in table.before]
    return date_in_headings(lead_in) or date_in_headings(headings)


def _name(document: Document, plan: Sequence[PlanTable], context: Context, *, alone: bool) -> str:
    """What a plan is called: by the document's title, the sheet or the file."""
    sheet = plan[0].table.name
    named = [document.title if alone else None, sheet, context.file_name]
    for name in named:
        words = " ".join((name or "").split())[:_LONGEST_NAME]
        if words and fold(words) not in _NAMELESS:
            return words
    return sheet or "Plan"


@dataclass(slots=True)
class _Open:
    """What stands over the lines to come."""

    workstream: str | None
    scheme: int | None = None
    named: str = ""


class _Walk:
    """Walks the lines of one plan into a builder.

    Attributes: `links` between milestones, and what was `promised` of them by their place.
    """

    def __init__(
        self,
        builder: PlanBuilder,
        plan: Sequence[PlanTable],
        *,
        name: str,
        within: str,
        as_of: date | None,
    ) -> None:
        self.links: list[DraftDependency] = []
        self.promised: dict[int, tuple[str | None, str | None]] = {}
        self._builder = builder
        self._plan = plan
        self._header = plan[0].header
        self._name = name
        self._within = within
        self._lines = read_lines(plan, builder.remark)
        self._by_columns = not {SCHEME, WORKSTREAM}.isdisjoint(self._header.fields)
        self._rows = named(self._lines) if self._by_columns else levelled(self._lines)
        self._fields = PlanFields(self._header, self._rows, builder.remark, as_of=as_of)
        self._scales = {
            part.number: read_scale(part.table.rows, part.header)
            for part in plan
            if not part.continues
        }
        self._milestones: dict[int, int] = {}
        self._open = _Open(None)

    def walk(self) -> None:
        """Take every line of the plan to the builder."""
        self._remark_columns()
        rows = self._rows
        if self._within and not any(row.role is Role.WORKSTREAM for row in rows):
            self._open.workstream = self._builder.add_workstream(self._place, self._within)
        for index, row in enumerate(rows):
            if self._by_columns:
                self._take_named(index, row.line)
            else:
                follower = rows[index + 1] if index + 1 < len(rows) else None
                self._take(index, row, follower)
        self.links = read_links(self._lines, self._milestones, self._builder.remark)
        dated = {*DATES} & self._header.fields.keys()
        if self._lines and not any(line.says(name) for line in self._lines for name in dated):
            self._builder.remark(self._place, "a plan without any dates", Weight.WARNING)

    @property
    def _place(self) -> Place:
        return Place(self._plan[0].table, self._plan[0].number)

    def _remark_columns(self) -> None:
        for row in self._plan[0].lead_in:
            texts = dict.fromkeys(cell.text for cell in row.cells if cell.text)
            if texts:
                place = Place(self._plan[0].table, self._plan[0].number, row)
                self._builder.remark(place, f"above the plan: {quote(' '.join(texts))}")
        if self._header.unused:
            titles = ", ".join(quote(column.title) for column in self._header.unused)
            self._builder.remark(self._place, f"columns not used: {titles}")

    def _take(self, index: int, row: Levelled, follower: Levelled | None) -> None:
        """A line whose role its level gives."""
        line = row.line
        title = without_number(line.title) if row.numbered else line.title
        if row.role is Role.WORKSTREAM:
            self._open.workstream = self._builder.add_workstream(line.place, title)
            self._open.scheme = None
            self._remark_workstream(line)
        elif row.role is Role.SCHEME:
            alone = follower is None or follower.role is not Role.MILESTONE
            self._open_scheme(line, self._fields.scheme(line, title, alone=alone))
        else:
            self._take_milestone(index, line, title, row.level)

    def _take_named(self, index: int, line: Line) -> None:
        """A line whose columns name what it belongs to; a blank stands for the name above."""
        workstream, scheme = line.names.get(WORKSTREAM), line.names.get(SCHEME)
        if workstream and fold(workstream) != fold(self._open.workstream or ""):
            self._open.workstream = self._builder.add_workstream(line.place, workstream)
            self._open.scheme, self._open.named = None, ""
        title = line.names.get(TITLE)
        if title is None:
            if scheme:
                self._open_scheme(line, self._fields.scheme(line, scheme, alone=True))
                self._open.named = fold(scheme)
            else:
                self._remark_workstream(line)
            return
        if scheme and (fold(scheme) != self._open.named or self._open.scheme is None):
            column = self._header.fields[SCHEME].title or "scheme"
            self._open_scheme(line, {"name": scheme}, column=column)
            self._open.named = fold(scheme)
        self._take_milestone(index, line, title, 0)

    def _take_milestone(self, index: int, line: Line, title: str, level: int) -> None:
        if self._open.scheme is None:
            values: dict[str, Value] = {"name": self._open.workstream or self._name}
            self._open_scheme(line, values, column=str(values["name"]))
        assert self._open.scheme is not None
        values = self._fields.milestone(line, title, level)
        place = self._builder.add_milestone(line.place, values, self._open.scheme)
        self._milestones[index] = place
        promised = self._fields.baseline(line)
        if promised is not None:
            self.promised[place] = promised
        self._compare_bar(line, values)

    def _compare_bar(self, line: Line, values: Mapping[str, Value]) -> None:
        scale: Scale | None = self._scales.get(line.place.table_number)
        said = compared(line, values, scale) if scale else None
        if said is not None:
            self._builder.remark(line.place, said)

    def _open_scheme(
        self, line: Line, values: dict[str, Value], *, column: str | None = None
    ) -> None:
        area = " ".join(line.cells[AREA].text.split()) if line.says(AREA) else ""
        self._open.scheme = self._builder.add_scheme(
            line.place,
            values,
            workstream=self._open.workstream,
            area=None if names_nothing(area) else area,
            column=column,
        )

    def _remark_workstream(self, line: Line) -> None:
        """What a workstream's own row says besides its name has nowhere to go."""
        said = [
            self._header.fields[name].title
            for name in line.cells
            if line.says(name) and name not in _OF_THE_ROW
        ]
        if said:
            message = f"a workstream has no {', '.join(map(quote, said))} of its own: not read"
            self._builder.remark(line.place, message)
