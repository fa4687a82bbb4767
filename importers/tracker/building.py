"""Putting a draft together: areas once each, schemes that are not said twice, notes in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from importers.grid import GridRow, Table
from importers.lengths import too_long
from importers.tracker.areas import area_key
from importers.tracker.folding import fold, quote
from tracker.draft import Draft, DraftArea, DraftScheme, Note, Value, Weight

_CARRIED = frozenset({"scheme_text"})


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a table, or the table as a whole; sorts in the order of the document."""

    table: Table
    table_number: int
    row: GridRow | None = None

    @property
    def where(self) -> str:
        """The place as told to the user."""
        return self.table.where(self.row) if self.row is not None else self.table.place

    @property
    def order(self) -> tuple[int, int]:
        """Its position in the document."""
        return self.table_number, self.row.number if self.row is not None else -1


@dataclass(frozen=True, slots=True)
class SchemeRow:
    """A row that is a scheme, with everything it says."""

    place: Place
    values: dict[str, Value]
    area: str | None
    workstream: str | None

    @property
    def name(self) -> str:
        """The scheme's name, never empty."""
        return str(self.values["name"])


class DraftBuilder:
    """Collects what the tables of one document hold."""

    def __init__(self) -> None:
        self._notes: list[tuple[tuple[int, int], Note]] = []
        self._areas: dict[str, tuple[Place, str, dict[str, None]]] = {}
        self._schemes: list[SchemeRow] = []
        self._said: dict[tuple[str, str], dict[frozenset[tuple[str, Value]], SchemeRow]] = {}

    def remark(self, place: Place, message: str, weight: Weight = Weight.INFORMATION) -> None:
        """Say something about a place."""
        self._notes.append((place.order, Note(place.where, message, weight)))

    @property
    def area_names(self) -> Iterable[str]:
        """The areas named so far, as first written."""
        return (name for _, name, _ in self._areas.values())

    def name_area(self, place: Place, name: str, note: str | None = None) -> None:
        """Take down an area where it is first named, and a note that stands over its schemes."""
        entry = self._areas.setdefault(area_key(name), (place, name, {}))
        if note is not None:
            entry[2][note] = None

    def add(self, row: SchemeRow) -> None:
        """Take down a scheme, unless an earlier row of its area is the same one.

        A row that says just the same is left out. One of a table with other columns, where the
        columns they share agree, adds its own to the earlier row. Otherwise rows with the same
        name are both kept, with a warning.
        """
        said = frozenset(item for item in row.values.items() if item[0] not in _CARRIED)
        key = (area_key(row.area or ""), fold(row.name))
        earlier = self._said.setdefault(key, {})
        if said in earlier:
            self.remark(row.place, f"says the same as {earlier[said].place.where}: left out")
            return
        if earlier:
            first = next(iter(earlier.values()))
            if _complements(first, row):
                first.values.update(row.values | first.values)
                self.remark(
                    row.place, f"is the scheme of {first.place.where}: put together with it"
                )
                return
            message = f"{quote(row.name)} is also the name of {first.place.where}: both are read"
            self.remark(row.place, message, Weight.WARNING)
        earlier[said] = row
        if row.area is not None:
            self.name_area(row.place, row.area)
        self._schemes.append(row)

    def finish(
        self, *, reader: str, as_of: date | None, rag_definitions: Mapping[str, str]
    ) -> Draft:
        """The draft without texts that are too long, its notes in the order of the document."""
        areas = tuple(
            DraftArea(place.where, name, self._kept(place, "area", _note(notes)))
            for place, name, notes in self._areas.values()
        )
        schemes = tuple(
            DraftScheme(
                row.place.where,
                self._kept(row.place, "scheme", row.values),
                row.area,
                row.workstream,
            )
            for row in self._schemes
        )
        return Draft(
            reader=reader,
            as_of=as_of,
            areas=areas,
            schemes=schemes,
            rag_definitions=rag_definitions,
            notes=tuple(note for _, note in sorted(self._notes, key=lambda entry: entry[0])),
        )

    def _kept(self, place: Place, entity: str, values: Mapping[str, Value]) -> dict[str, Value]:
        kept: dict[str, Value] = {}
        for name, value in values.items():
            problem = too_long(entity, name, value)
            if problem is None:
                kept[name] = value
            else:
                self.remark(place, problem, Weight.REJECTED)
        return kept


def _note(notes: Iterable[str]) -> dict[str, Value]:
    joined = "\n\n".join(notes)
    return {"note": joined} if joined else {}


def _complements(first: SchemeRow, other: SchemeRow) -> bool:
    if first.place.table is other.place.table:
        return False
    shared = (first.values.keys() & other.values.keys()) - _CARRIED
    return all(first.values[name] == other.values[name] for name in shared)
