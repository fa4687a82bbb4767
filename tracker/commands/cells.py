"""Typed text on its way into fields, with everything that follows from it: one change per row."""

from __future__ import annotations

from datetime import date

from tracker.area_names import find_area
from tracker.baselines import find_baseline
from tracker.changes import RowChange, Values, changed
from tracker.commands.links import LINK_FIELDS, Links
from tracker.draft import Value
from tracker.errors import WrongUsage
from tracker.fields import field_spec
from tracker.interpret import DELIVERY_PARTS, lead_changes, with_consequences
from tracker.model import Row
from tracker.people import PeopleBook
from tracker.portfolio import Portfolio, values_of
from tracker.registers.natural_keys import BY_ENTITY
from tracker.row_names import row_name

_READINGS = frozenset({*DELIVERY_PARTS, "allocation"})
"""What the app reads from words unless a person says it: typing the same again is saying it."""


class CellEdits:
    """Collects what is typed into cells, row by row.

    New delivery words move the words, earliest, latest and precision together; new lead words move
    the leads; naming a workstream that is not there yet adds it. `as_of` is where a missing year
    is taken from, `today` what a changed row is stamped with.
    """

    def __init__(self, portfolio: Portfolio, *, today: date, as_of: date) -> None:
        self._portfolio = portfolio
        self._today = today
        self._as_of = as_of
        self._people = PeopleBook(portfolio.people)
        self._links = Links(portfolio, self._people)
        self._rows: dict[str, tuple[str, Row]] = {}
        self._after: dict[str, dict[str, Value]] = {}

    def row(self, uid: str) -> tuple[str, Row]:
        """The entity and row of a key or a scheme's code; raises `WrongUsage` if there is none."""
        if uid not in self._rows:
            scheme = self._portfolio.scheme_by_uid.get(uid)
            self._rows[uid] = ("scheme", scheme) if scheme else self._portfolio.find(uid)
        return self._rows[uid]

    def set(self, uid: str, field: str, text: str) -> None:
        """Type text into a cell; empty text clears it.

        Raises `WrongUsage` for an unknown row or field and for a value not understood.
        """
        entity, row = self.row(uid)
        if entity == "scheme" and field in LINK_FIELDS:
            values = self._links.found(field, text)
        elif field == "scheme" and hasattr(row, "scheme_uid") and entity in BY_ENTITY:
            values = {"scheme_uid": self._links.scheme(text)}
        else:
            values = {field: field_spec(entity, field).parse(text)}
        if "name" in values:
            self._refuse_second(entity, row.uid, str(values["name"]))
        self._after.setdefault(row.uid, {}).update(values)

    def _refuse_second(self, entity: str, uid: str, name: str) -> None:
        """Two areas of one name would take each other's schemes; a baseline is called by its."""
        present: Row | None = None
        if entity == "area":
            present = find_area(self._portfolio.areas, name)
        elif entity == "baseline":
            present = find_baseline(self._portfolio, name)
        if present is not None and present.uid != uid:
            what = "an area" if entity == "area" else "a baseline"
            raise WrongUsage(f"there is {what} called “{row_name(present)}” already")

    def changes(self) -> tuple[RowChange, ...]:
        """What was typed, as row changes; cells that hold it already make none."""
        found = [change for uid in self._after for change in self._row_changes(uid)]
        return (*self._links.additions, *found) if found else ()

    def _row_changes(self, uid: str) -> list[RowChange]:
        entity, row = self.row(uid)
        before = values_of(entity, row)
        typed = self._after[uid]
        differing = {name for name, value in typed.items() if value != before[name]}
        if not differing:
            return []
        meant = {name: typed[name] for name in typed if name in differing | _READINGS}
        change = changed(entity, uid, before, self._with_consequences(entity, before, meant))
        assert change is not None
        if "leads_text" not in differing:
            return [change]
        leads = lead_changes(self._portfolio, uid, typed["leads_text"], self._people)
        return [change, *leads]

    def _with_consequences(self, entity: str, before: Values, typed: Values) -> dict[str, Value]:
        after = with_consequences(entity, before, typed, as_of=self._as_of)
        if "updated_on" in before:
            after["updated_on"] = self._today.isoformat()
        return after
