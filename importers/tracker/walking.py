"""Walking the rows of a tracker: every one ends as a scheme or as a note with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from importers.grid import Cell, GridRow
from importers.lengths import too_long
from importers.tracker.area_column import AreaColumn, names_nothing
from importers.tracker.areas import Certainty, KnownAreas
from importers.tracker.building import DraftBuilder, Place, SchemeRow
from importers.tracker.columns import Column
from importers.tracker.fields import RowReader, cell_at
from importers.tracker.folding import quote
from importers.tracker.header import Header
from importers.tracker.month_first import month_first_delivery, writes_month_first
from importers.tracker.recognise import Section, TrackerTable
from importers.tracker.rows import Kind, RowJudge, RowReading, judge_lead_in
from importers.tracker.vocabulary import AREA, NARRATIVE, SCHEME_PARTS, WORKSTREAM
from tracker.draft import Value, Weight
from tracker.fields import field_title
from tracker.scheme_cell import LONGEST_NAME, SchemeCell, read_scheme_cell

_SAID_OF: Mapping[Kind, tuple[str, Weight]] = {
    Kind.BLANK: ("blank row", Weight.INFORMATION),
    Kind.KEY: ("explains the RAG ratings: {text}", Weight.INFORMATION),
    Kind.TITLE: ("title, not a scheme: {text}", Weight.INFORMATION),
    Kind.TOTAL: ("a total, not a scheme: {text}", Weight.INFORMATION),
    Kind.TEMPLATE: ("only the words of a template: {text}", Weight.REJECTED),
    Kind.NAMELESS: ("row has no scheme name: {text}", Weight.REJECTED),
}
"""What is said of rows that give nothing to the draft."""

_NUMBER = re.compile(r"\d+(?:\.\d+)*[a-z]?\.?", re.IGNORECASE)


@dataclass(slots=True)
class Governing:
    """What stands over the rows to come: the area and group last named, the area to fall back on
    where the document names none, and what the area column has said so far."""

    area: str | None
    fallback: str | None
    group: SchemeCell | None = None
    column: AreaColumn = field(default_factory=AreaColumn)


class TableWalk:
    """Walks one tracker table into a builder.

    `governing` is carried from table to table and changed by headings met on the way;
    `categories` are those its group headers name.
    """

    def __init__(
        self,
        tracker: TrackerTable,
        number: int,
        builder: DraftBuilder,
        governing: Governing,
        *,
        categories: tuple[str, ...],
        known_areas: KnownAreas,
    ) -> None:
        self._tracker = tracker
        self._number = number
        self._builder = builder
        self._governing = governing
        self._categories = categories
        self._known = known_areas
        self._schemes: list[SchemeRow] = []
        self._parts: set[str] = set()
        self._month_first = False

    def walk(self) -> None:
        """Take every row of the table to the builder."""
        for row in self._tracker.lead_in:
            self._settle(row, judge_lead_in(row, self._known, area_given=self._area_given))
        for section in self._tracker.sections:
            if not (self._tracker.continues and section is self._tracker.sections[0]):
                self._remark_header(section.header)
            self._walk_section(section)
        self._governing.column.remark(
            self._builder, self._place(), fallback=self._governing.fallback
        )
        self._warn_of_numbers()
        absent = set(SCHEME_PARTS) - self._parts
        for scheme in self._schemes:
            for part in absent:
                scheme.values.pop(part, None)
            self._builder.add(scheme)

    def _warn_of_numbers(self) -> None:
        """Numbers for names, beside columns that are not used, are another column's schemes."""
        unused = any(section.header.meanings.unused for section in self._tracker.sections)
        numbers = [scheme.name for scheme in self._schemes if _NUMBER.fullmatch(scheme.name)]
        if unused and 2 * len(numbers) > len(self._schemes):
            message = (
                f"the schemes are named only by numbers, such as {quote(numbers[0])}: their names "
                "may be in a column that is not used"
            )
            self._builder.remark(self._place(), message, Weight.WARNING)

    @property
    def _area_given(self) -> bool:
        return (self._governing.area or self._governing.fallback) is not None

    def _place(self, row: GridRow | None = None) -> Place:
        return Place(self._tracker.table, self._number, row)

    def _remark_header(self, header: Header) -> None:
        rows = self._tracker.table.rows[header.top : header.bottom + 1]
        for row in rows:
            self._builder.remark(self._place(row), "header row")
        place = self._place(rows[0]) if len(self._tracker.sections) > 1 else self._place()
        _remark_columns(self._builder, place, header)

    def _walk_section(self, section: Section) -> None:
        fields = section.header.fields
        judge, reader = (
            RowJudge(fields, self._known),
            RowReader(fields, beside=section.header.meanings.beside),
        )
        self._parts |= {"name", *(part for part in SCHEME_PARTS if part in fields)}
        open_scheme: SchemeRow | None = None
        rows = self._tracker.table.rows
        delivery = fields.get("delivery_text")
        self._month_first = writes_month_first(rows[section.start : section.stop], delivery)
        if self._month_first and delivery is not None:
            message = f"{quote(delivery.title)}: its dates show that the month comes first"
            self._builder.remark(self._place(), f"{message}, and were read so", Weight.WARNING)
        for index in range(section.start, section.stop):
            row = rows[index]
            if index in section.repeated:
                self._builder.remark(self._place(row), "header repeated")
                continue
            reading = judge.judge(row, area_given=self._area_given)
            if reading.kind is Kind.SCHEME:
                open_scheme = self._take_scheme(row, reading.text, fields, reader)
            elif reading.kind is Kind.CONTINUATION and open_scheme is not None:
                self._continue(open_scheme, row, reader)
            else:
                self._settle(row, reading)
                open_scheme = None

    def _take_scheme(
        self, row: GridRow, text: str, fields: Mapping[str, Column], reader: RowReader
    ) -> SchemeRow:
        place = self._place(row)
        cell = read_scheme_cell(text, known_categories=self._categories)
        values: dict[str, Value] = {
            "ref": cell.ref,
            "category": cell.category,
            "local_number": cell.local_number,
            "name": cell.name or " ".join(text.split())[:LONGEST_NAME],
            "description": cell.description,
            "scheme_text": text,
        }
        said, remarks = reader.values(row)
        values.update(
            (name, v) for name, v in said.items() if v is not None or not values.get(name)
        )
        if self._month_first:
            values.update(month_first_delivery(values.get("delivery_text")))
        self._apply_group(values)
        self._parts.update(part for part in SCHEME_PARTS if values[part] is not None)
        for message, weight in remarks:
            self._builder.remark(place, message, weight)
        area = self._area(row, fields.get(AREA))
        scheme = SchemeRow(place, values, area, self._workstream(row, fields.get(WORKSTREAM)))
        self._schemes.append(scheme)
        return scheme

    def _area(self, row: GridRow, column: Column | None) -> str | None:
        """The area that a row gives itself, or that stands over it, or to fall back on."""
        governing, place = self._governing, self._place(row)
        own = governing.column.area_of(row, column, place, self._builder) if column else None
        if column and own is None and governing.area is None:
            governing.column.note_without(place)
        return own or governing.area or governing.fallback

    def _workstream(self, row: GridRow, column: Column | None) -> str | None:
        """The workstream that a row gives itself, on one line."""
        cell = cell_at(row, column.start, column.stop) if column else Cell()
        text = " ".join(cell.text.split())
        problem = too_long("workstream", "name", text)
        if problem is not None:
            self._builder.remark(self._place(row), problem, Weight.REJECTED)
        return None if problem is not None or names_nothing(text) else text

    def _apply_group(self, values: dict[str, Value]) -> None:
        """The ref and category of the group header above, which ends at a row with its own."""
        group = self._governing.group
        if group is None:
            return
        if values["ref"] is not None or values["category"] is not None:
            self._governing.group = None
            return
        values["ref"], values["category"] = group.ref, group.category

    def _continue(self, scheme: SchemeRow, row: GridRow, reader: RowReader) -> None:
        """Add the lines of a row whose scheme cell is merged with the one above."""
        said, remarks = reader.values(row, own=True)
        left = []
        for name, value in said.items():
            earlier = scheme.values.get(name)
            if value is None or value == earlier:
                continue
            if name in NARRATIVE:
                scheme.values[name] = f"{earlier}\n{value}" if earlier else value
            elif earlier is None:
                scheme.values[name] = value
            else:
                left.append(name.replace("_", " "))
        message = f"goes on from the row above: added to {quote(scheme.name)}"
        if left:
            message += f", without its own {' and '.join(left)}"
        weight = Weight.WARNING if left else Weight.INFORMATION
        self._builder.remark(self._place(row), message, weight)
        for message, weight in remarks:
            self._builder.remark(self._place(row), message, weight)

    def _settle(self, row: GridRow, reading: RowReading) -> None:
        """Take a row that is no scheme: what it names governs the rows below."""
        place = self._place(row)
        if reading.area is not None:
            self._governing.area, self._governing.group = reading.area.name, None
            self._governing.column.forget()
            if reading.area.certainty >= Certainty.SURE:
                self._builder.name_area(place, reading.area.name)
            self._builder.remark(place, f"names the area of the rows below: {quote(reading.text)}")
        elif reading.group is not None:
            self._governing.group = reading.group
            message = (
                f"group header: its ref and category go to the rows below: {quote(reading.text)}"
            )
            self._builder.remark(place, message)
        elif reading.kind is Kind.NOTE:
            self._keep_note(place, reading.text)
        else:
            kind = Kind.NAMELESS if reading.kind is Kind.CONTINUATION else reading.kind
            message, weight = _SAID_OF[kind]
            self._builder.remark(place, message.format(text=quote(reading.text)), weight)

    def _keep_note(self, place: Place, text: str) -> None:
        area = self._governing.area or self._governing.fallback
        if area is None:
            message = f"a note over the schemes, with no area to keep it: {quote(text, 200)}"
            self._builder.remark(place, message, Weight.WARNING)
            return
        self._builder.name_area(place, area, text)
        self._builder.remark(place, f"kept as a note on {area}: {quote(text)}")


def _remark_columns(builder: DraftBuilder, place: Place, header: Header) -> None:
    unused = [c.title or f"column {c.start + 1}" for c in header.meanings.unused]
    if unused:
        builder.remark(place, f"columns not used: {', '.join(map(quote, unused))}")
    for name, column in header.meanings.beside:
        message = f"column {quote(column.title)} is added to {quote(field_title('scheme', name))}"
        builder.remark(place, message)
    for name, column in header.meanings.crowded:
        taken = header.fields[name].title
        message = f"column {quote(column.title)} is not used: {quote(taken)} was taken for the same"
        builder.remark(place, message, Weight.WARNING)
    if "rag" not in header.fields:
        message = "has no RAG column: ratings stay as they are"
        builder.remark(place, message, Weight.WARNING)
