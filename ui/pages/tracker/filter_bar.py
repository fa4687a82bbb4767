"""The tracker's row of chips: ratings, conditions, active filters, "+ Filter" and saved views.

Signals:
    views_asked: the menu of saved views is wanted; carries its place on the screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from tracker.gridrows import FilterResult, Filters, GridRows
from tracker.gridrows.filters import CHOICES
from ui.theme import Icons, Theme
from ui.widgets.badges import WORDS
from ui.widgets.chip import Chip
from ui.widgets.filter_bar import FilterBar

_CONDITIONS: Mapping[str, str] = {
    "findings": "Has findings",
    "stale": "Not updated",
    "vacant": "Lead vacant",
}
_FOLDABLE = ("vacant", "stale", "findings")
_LETTERS = ("G", "A", "R", "B", "")


class TrackerFilterBar(FilterBar):
    """Chips for ratings, each with its badge; closed schemes are brought in from "+ Filter"."""

    views_asked = Signal(QPoint)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._closed = 0
        self.views = Chip(theme, icons, "Views", icon="chevron-down", flat=True)
        self.views.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.views.setToolTip("Saved views: grouping, filters, columns and order under a name")
        super().__init__(
            theme,
            icons,
            kinds={
                f"rag:{letter}": Chip(theme, icons, WORDS[letter], badge=letter)
                for letter in _LETTERS
            },
            conditions=_CONDITIONS,
            choices={name: title for name, (title, _) in CHOICES.items()},
            foldable=_FOLDABLE,
            aside=self.views,
        )
        self.views.clicked.connect(
            lambda: self.views_asked.emit(self.views.mapToGlobal(self.views.rect().bottomLeft()))
        )

    def list_of(self, kind: str) -> str:
        return {"rag": "rags"}[kind]

    def show_filters(
        self, filters: Filters, result: FilterResult, rows: GridRows, letters: str
    ) -> None:
        """Show which filters hold, and how many rows each chip would leave."""
        self._closed = result.closed
        for letter in _LETTERS:
            self.chip(f"rag:{letter}").setVisible((letter or " ") in letters)
        counts = {f"rag:{letter}": number for letter, number in result.rags.items()}
        self.show_state(filters, counts | dict(result.conditions), lambda name: _names(rows, name))

    def add_choices(self, menu: QMenu) -> None:
        filters = self.filters
        assert isinstance(filters, Filters)
        if self._closed or filters.closed:
            words = f"Closed schemes too ({self._closed:,})"
            self.add_tick(menu, words, filters.closed, replace(filters, closed=not filters.closed))


def _names(rows: GridRows, name: str) -> list[str]:
    """Every name of one list: areas and workstreams in their order, others by alphabet."""
    names_of = CHOICES[name][1]
    found = {each for row in rows.by_uid.values() for each in names_of(row)}
    ordered = {
        "areas": [area.name for area in rows.portfolio.areas],
        "workstreams": [workstream.name for workstream in rows.portfolio.workstreams],
    }
    known = [each for each in ordered.get(name, ()) if each in found]
    return [*known, *sorted(found - set(known), key=str.casefold)]
