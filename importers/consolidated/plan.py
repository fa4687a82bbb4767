"""The app's own Plan sheet read back: milestones by their UIDs, and the schemes they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from importers.consolidated.layout import Layout
from importers.consolidated.plan_values import FIELDS, read_row
from importers.grid import GridRow
from tracker.draft import DraftMilestone, DraftScheme, Note, Value, Weight
from tracker.export.workbook.words import CONSOLIDATED
from tracker.timeline import Level


@dataclass
class PlanReading:
    """What a Plan sheet gives. `schemes` are the draft's, those of the sheet after any that another
    sheet gave."""

    schemes: list[DraftScheme]
    milestones: list[DraftMilestone] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def read_plan_sheet(layout: Layout, schemes: Sequence[DraftScheme]) -> PlanReading:
    """Read every row of the sheet.

    `schemes` are those that the sheet Consolidated gives: they are read from there, and rows that
    differ here are told of. A scheme on neither sheet is known by what its milestones say of it.
    """
    return _Reader(layout, schemes).read()


class _Reader:
    def __init__(self, layout: Layout, schemes: Sequence[DraftScheme]) -> None:
        self.layout = layout
        self.given = {scheme.uid: scheme for scheme in schemes if scheme.uid}
        self.reading = PlanReading(list(schemes))
        self.places = {scheme.uid: at for at, scheme in enumerate(schemes) if scheme.uid}
        self.seen: dict[str, str] = {}

    def read(self) -> PlanReading:
        # Rows may have been sorted: every scheme is known before the first milestone.
        rows = list(self.layout.rows())
        for row in rows:
            if self._level(row) == Level.SCHEME:
                self._read_scheme(row)
        above: str | None = None
        for row in rows:
            level = self._level(row)
            if level == Level.SCHEME:
                above = self._text(row, "uid")
            elif level == Level.WORKSTREAM:
                above = None
            else:
                self._read_milestone(row, above)
        return self.reading

    def _read_scheme(self, row: GridRow) -> None:
        uid = self._text(row, "uid")
        if not uid or self._repeated(row, uid):
            return
        values, notes = read_row(self.layout, row, "scheme")
        if uid in self.given:
            self._compare(row, values, self.given[uid])
            return
        self.reading.notes += notes
        if not values.get("name"):
            self._leave_out(row, "has no scheme's name, so it was left out")
            return
        self._add_scheme(DraftScheme(self._where(row), values, uid=uid))

    def _compare(self, row: GridRow, values: dict[str, Value], given: DraftScheme) -> None:
        same = FIELDS["scheme"].values()
        differ = [name for name in values if name not in same or values[name] != given.values[name]]
        if differ:
            message = f"differs from the sheet {CONSOLIDATED}, which schemes are read from"
            self.reading.notes.append(Note(self._where(row), message, Weight.WARNING))

    def _read_milestone(self, row: GridRow, above: str | None) -> None:
        uid = self._text(row, "uid") or None
        if uid and self._repeated(row, uid):
            return
        values, notes = read_row(self.layout, row, "milestone")
        self.reading.notes += notes
        if not values.get("title"):
            self._leave_out(row, "has no milestone's title, so it was left out")
            return
        scheme = self._scheme_of(row, above)
        if scheme is None:
            self._leave_out(row, "stands under no scheme, so it was left out")
            return
        if uid is None:
            # In a row that somebody added, a blank cell means that there is nothing to say yet.
            values = {key: value for key, value in values.items() if value is not None}
        self.reading.milestones.append(DraftMilestone(self._where(row), values, scheme, uid))

    def _scheme_of(self, row: GridRow, above: str | None) -> int | None:
        """The place of a milestone's scheme, by its hidden key, else that of the row above it."""
        uid = self._text(row, "scheme_uid") or above
        name = self._text(row, "scheme")
        if uid and uid not in self.places and name:
            self._add_scheme(DraftScheme(self._where(row), {"name": name}, uid=uid))
        return self.places.get(uid or "")

    def _add_scheme(self, scheme: DraftScheme) -> None:
        assert scheme.uid is not None
        self.places[scheme.uid] = len(self.reading.schemes)
        self.reading.schemes.append(scheme)

    def _repeated(self, row: GridRow, uid: str) -> bool:
        earlier = self.seen.setdefault(uid, self._where(row))
        if earlier == self._where(row):
            return False
        self._leave_out(row, f"has the UID of {earlier}, so it was left out")
        return True

    def _leave_out(self, row: GridRow, why: str) -> None:
        self.reading.notes.append(Note(self._where(row), why, Weight.REJECTED))

    def _level(self, row: GridRow) -> str:
        return self._text(row, "level").casefold()

    def _text(self, row: GridRow, key: str) -> str:
        return self.layout.text(row, key).strip()

    def _where(self, row: GridRow) -> str:
        return self.layout.table.where(row)
