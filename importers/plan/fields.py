"""What the lines of a plan say, as fields of milestones and schemes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from importers.amounts import read_amount, unit_in
from importers.cell_errors import error_said, is_error
from importers.day_order import column_orders, evidence
from importers.grid import Cell
from importers.plan.days import DayReading, read_day
from importers.plan.header import PlanHeader
from importers.plan.levels import Levelled, Role
from importers.plan.lines import Line, Remark
from importers.plan.percents import percent_scale, read_percent
from importers.plan.vocabulary import DATES, IDENTIFIER
from importers.tracker.building import Place
from importers.tracker.folding import quote
from importers.tracker.statuses import read_status
from tracker.draft import Value, Weight
from tracker.model import Unit
from tracker.timing import Precision

_MILESTONE_TEXTS = ("owner", "note")
_NOT_OF_SCHEMES = ("percent_complete", "baseline_start", "baseline_finish", "forecast", "actual")


class PlanFields:
    """Reads the cells of one plan's lines, its columns of dates each as a whole.

    A column that is filled for activities alone, or for milestones alone, says nothing of the
    others: their cells are not blank but not asked for.

    Attributes:
        refs: whether its identifiers are references, and do not just count the rows.
    """

    def __init__(
        self, header: PlanHeader, rows: Sequence[Levelled], remark: Remark, *, as_of: date | None
    ) -> None:
        lines = [row.line for row in rows]
        self._header = header
        self._remark = remark
        self._as_of = as_of
        dates = [name for name in DATES if name in header.fields]
        proofs = [evidence(line.cells[name] for line in lines) for name in dates]
        self._orders = dict(zip(dates, column_orders(proofs), strict=True))
        if lines:
            self._warn_of_orders(lines[0].place)
        allocation = header.fields.get("allocation")
        self._unit = (unit_in(allocation.title) if allocation else None) or Unit.POUNDS
        self._scale = percent_scale(
            line.cells["percent_complete"].text.strip()
            for line in lines
            if "percent_complete" in line.cells
        )
        self.refs = not _counts_rows(lines)
        self._of_schemes = self._said_of([r.line for r in rows if r.role is Role.SCHEME])
        self._of_milestones = self._said_of([r.line for r in rows if r.role is Role.MILESTONE])

    def _said_of(self, lines: Sequence[Line]) -> frozenset[str]:
        return frozenset(
            name for name in self._header.fields if any(line.says(name) for line in lines)
        )

    def _warn_of_orders(self, first: Place) -> None:
        table = Place(first.table, first.table_number)
        for name, (_, warning) in self._orders.items():
            if warning is not None:
                title = quote(self._header.fields[name].title)
                self._remark(table, f"{title}: {warning}", Weight.WARNING)

    def milestone(self, line: Line, title: str, level: int) -> dict[str, Value]:
        """The fields of a milestone; columns that are not there give none."""
        values: dict[str, Value] = {"title": title, "level": level}
        values.update(self._ref(line))
        for name in _MILESTONE_TEXTS:
            if name in self._of_milestones:
                values.update(self._text(line, name, name))
        start, finish = self.day(line, "start"), self.day(line, "finish")
        if start is not None:
            values.update(start=_iso(start.day), start_text=start.text)
        if finish is not None:
            values.update(finish=_iso(finish.day), finish_text=finish.text)
            values["open_ended"] = finish.open_ended
            if start is None and finish.first is not None:
                values.update(start=_iso(finish.first), finish=_iso(finish.last))
        for name in ("forecast", "actual"):
            reading = self.day(line, name)
            if reading is not None:
                values[name] = _iso(reading.day)
        if "status" in self._of_milestones:
            values.update(self._status(line))
        if "percent_complete" in self._of_milestones:
            values["percent_complete"] = self._percent(line)
        self._compare(line, start, finish)
        if line.says("allocation"):
            said = quote(line.cells["allocation"].text)
            message = f"its allocation of {said} was not read: only activities are given money"
            self._remark(line.place, message, Weight.WARNING)
        return values

    def scheme(self, line: Line, name: str, *, alone: bool) -> dict[str, Value]:
        """The fields of an activity; `alone` if no milestone stands under it.

        Days left blank by one that has milestones say nothing: they are the milestones'.
        """
        values: dict[str, Value] = {"name": name}
        values.update(self._ref(line))
        if "owner" in self._of_schemes:
            values.update(self._text(line, "owner", "leads_text"))
        start, finish = self.day(line, "start"), self.day(line, "finish")
        if start is not None and (alone or line.says("start")):
            values.update(start=_iso(start.day), start_text=start.text)
        if finish is not None and (alone or line.says("finish")):
            cell = line.cells["finish"]
            values["delivery_text"] = cell.text.strip() or None
            if finish.day is not None and not finish.sure:
                day = _iso(finish.day)
                values.update(delivery_earliest=day, delivery_latest=day)
                values["delivery_precision"] = str(Precision.DAY)
        if "status" in self._of_schemes:
            values.update(self._status(line))
        if "allocation" in self._of_schemes:
            values.update(self._allocation(line))
        if line.says("note"):
            values.update(self._text(line, "note", "progress"))
        left = [self._header.fields[name].title for name in _NOT_OF_SCHEMES if line.says(name)]
        if left:
            message = f"an activity has no {', '.join(map(quote, left))} of its own: not read"
            self._remark(line.place, message, Weight.INFORMATION)
        self._compare(line, start, finish)
        return values

    def baseline(self, line: Line) -> tuple[str | None, str | None] | None:
        """The start and finish that were promised, where the plan has columns of them."""
        days = [self.day(line, name) for name in ("baseline_start", "baseline_finish")]
        start, finish = (_iso(each.day) if each else None for each in days)
        return (start, finish) if start or finish else None

    def day(self, line: Line, name: str) -> DayReading | None:
        """The reading of a date cell, remarked on; None where there is no such column."""
        if name not in line.cells:
            return None
        order, _ = self._orders[name]
        reading = read_day(
            line.cells[name],
            order,
            as_of=self._as_of,
            from_1904=line.place.table.from_1904,
            ends=not name.endswith("start"),
        )
        if reading.problem is not None:
            title = quote(self._header.fields[name].title)
            self._remark(line.place, f"{title}: {reading.problem}", reading.weight)
        return reading

    def _ref(self, line: Line) -> dict[str, Value]:
        if not self.refs or IDENTIFIER not in line.cells:
            return {}
        return {"ref": " ".join(line.cells[IDENTIFIER].text.split()) or None}

    def _text(self, line: Line, name: str, field: str) -> dict[str, Value]:
        cell = line.cells[name]
        if is_error(cell.text):
            title = self._header.fields[name].title
            self._remark(line.place, error_said(title, cell.text), Weight.WARNING)
            return {}
        return {field: cell.text.strip() or None}

    def _status(self, line: Line) -> dict[str, Value]:
        reading = read_status(line.cells["status"].text)
        if reading.problem is not None:
            self._remark(line.place, reading.problem, Weight.WARNING)
            if reading.status is None:
                return {}
        return {"status": str(reading.status) if reading.status else None}

    def _percent(self, line: Line) -> int | None:
        text = line.cells["percent_complete"].text.strip()
        percent = read_percent(text, self._scale) if text else None
        if text and percent is None:
            message = f"{quote(text)} is no percentage from 0 to 100"
            self._remark(line.place, message, Weight.WARNING)
        return percent

    def _allocation(self, line: Line) -> dict[str, Value]:
        cell = line.cells["allocation"]
        if is_error(cell.text):
            return self._text(line, "allocation", "allocation_text")
        text = cell.text.strip()
        amount = read_amount(text, self._unit)
        return {"allocation_text": text or None, "allocation": amount.pence if amount else None}

    def _compare(self, line: Line, start: DayReading | None, finish: DayReading | None) -> None:
        if start and finish and start.day and finish.day and finish.day < start.day:
            message = "ends before it starts: both dates were read as they stand"
            self._remark(line.place, message, Weight.WARNING)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _counts_rows(lines: Sequence[Line]) -> bool:
    """Whether identifiers are numbers that rise from row to row, or outline numbers."""
    written = [
        text.rstrip(".")
        for line in lines
        if (text := line.cells.get(IDENTIFIER, Cell()).text.strip())
    ]
    return all(part.isdecimal() for text in written for part in text.split("."))
