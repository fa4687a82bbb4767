"""How the grid is set up, and views of it kept under a name.

Everything is kept as JSON text in the application's settings: "tracker/state" for how the page was
left, "tracker/views" for the named ones.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from PySide6.QtCore import QSettings

from tracker.gridrows import Filters, Grouping
from ui.pages.tracker.columns import DEFAULT_COLUMNS

LINES = (1, 3, 5, 0)
"""How many lines a row may show; 0 is all."""

_STATE, _VIEWS = "tracker/state", "tracker/views"


@dataclass(frozen=True, slots=True)
class ViewState:
    """Grouping, columns with their order and widths, lines, sorting and filters."""

    grouping: str = Grouping.AREA
    columns: tuple[str, ...] = DEFAULT_COLUMNS
    order: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    lines: int = 3
    sort_by: str = ""
    descending: bool = False
    filters: Mapping[str, Any] = field(default_factory=dict)

    @property
    def wanted(self) -> Filters:
        """The filters, as the grid uses them."""
        return Filters.from_json(self.filters)

    @classmethod
    def read(cls, values: Mapping[str, Any]) -> ViewState:
        """What was kept; anything not understood takes its default."""
        known = {each.name for each in fields(cls)}
        default = {"columns": DEFAULT_COLUMNS, "order": ()}
        kept = {name: value for name, value in values.items() if name in known}
        for name in ("columns", "order"):
            given = kept.get(name)
            kept[name] = tuple(map(str, given if isinstance(given, list) else default[name]))
        if kept.get("grouping") not in set(Grouping):
            kept["grouping"] = str(Grouping.AREA)
        if kept.get("lines") not in LINES:
            kept["lines"] = 3
        kept["sort_by"], kept["descending"] = (
            str(kept.get("sort_by", "")),
            bool(kept.get("descending")),
        )
        for name in ("widths", "filters"):
            if not isinstance(kept.get(name), Mapping):
                kept[name] = {}
        return cls(**kept)


class KeptViews:
    """Reads and writes view states in the settings."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def left(self) -> ViewState:
        """How the page was left, without its filters, which belong to the day."""
        return ViewState.read({**self._read(_STATE), "filters": {}})

    def leave(self, state: ViewState) -> None:
        """Remember how the page is set up."""
        self._settings.setValue(_STATE, json.dumps(asdict(state)))

    def named(self) -> dict[str, ViewState]:
        """The saved views, by name."""
        stored = self._read(_VIEWS)
        return {
            name: ViewState.read(stored[name])
            for name in sorted(stored, key=str.casefold)
            if isinstance(stored[name], Mapping)
        }

    def keep(self, name: str, state: ViewState) -> None:
        """Save a view; one of the same name is replaced."""
        self._write({**self.named(), name: state})

    def forget(self, name: str) -> None:
        """Let go of a saved view."""
        self._write({known: state for known, state in self.named().items() if known != name})

    def _write(self, views: Mapping[str, ViewState]) -> None:
        stored = {name: asdict(state) for name, state in views.items()}
        self._settings.setValue(_VIEWS, json.dumps(stored))

    def _read(self, key: str) -> dict[str, Any]:
        try:
            stored = json.loads(str(self._settings.value(key, "{}")))
        except ValueError:
            return {}
        return stored if isinstance(stored, dict) else {}
