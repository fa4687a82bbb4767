"""The row of chips under the page header: ratings, conditions, active filters, "+ Filter".

Signals:
    asked: other filters are wanted; carries `Filters`.
    views_asked: the menu of saved views is wanted; carries its place on the screen.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from tracker.gridrows import FilterResult, Filters, GridRows
from tracker.gridrows.filters import CHOICES, CONDITIONS
from ui.theme import Icons, Theme
from ui.widgets.badges import WORDS
from ui.widgets.check_list import CheckList
from ui.widgets.chip import Chip
from ui.widgets.chip_row import ChipRow

_CONDITIONS = {"findings": "Has findings", "stale": "Not updated", "vacant": "Lead vacant"}
_FOLDABLE = ("vacant", "stale", "findings")
"""Conditions that go into "+ Filter" when there is no room for them, first to last."""
_LONGEST = 28
_MARGINS = 40
_LETTERS = ("G", "A", "R", "B", "")


class FilterBar(QWidget):
    """Holds no filters itself: it shows those it is given and asks for others."""

    asked = Signal(object)
    views_asked = Signal(QPoint)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._icons = theme, icons
        self._filters, self._rows = Filters(), GridRows.empty()
        self._closed = 0
        self._rules: list[QFrame] = []
        self.chips = ChipRow(theme)
        self.chips.setAccessibleName("Filters")
        for letter in _LETTERS:
            self.chips.add(f"rag:{letter}", Chip(theme, icons, WORDS[letter], badge=letter))
        self.chips.add_rule(self._rule())
        for name in CONDITIONS:
            self.chips.add(name, Chip(theme, icons, _CONDITIONS[name]))
        self.chips.add_rule(self._rule())
        self.chips.add("filter", Chip(theme, icons, "Filter", icon="add", flat=True))
        self.views = Chip(theme, icons, "Views", icon="chevron-down", flat=True)
        self.views.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.views.setToolTip("Saved views: grouping, filters, columns and order under a name")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 12, 0)
        row.addWidget(self.chips)
        row.addStretch(1)
        row.addWidget(self.views)
        self.chips.pressed.connect(self._pressed)
        self.views.clicked.connect(
            lambda: self.views_asked.emit(self.views.mapToGlobal(self.views.rect().bottomLeft()))
        )
        theme.changed.connect(self._fit)
        self._fit()

    def show_filters(
        self, filters: Filters, result: FilterResult, rows: GridRows, letters: str
    ) -> None:
        """Show which filters hold, and how many rows each chip would leave."""
        self._filters, self._rows, self._closed = filters, rows, result.closed
        for letter in _LETTERS:
            chip = self._chip(f"rag:{letter}")
            chip.show_count(result.rags.get(letter, 0))
            chip.setChecked(letter in filters.rags)
            chip.setVisible((letter or " ") in letters)
        for name in CONDITIONS:
            self._chip(name).show_count(result.conditions.get(name, 0))
            self._chip(name).setChecked(name in filters.conditions)
        self._show_active()
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._make_room()

    def _show_active(self) -> None:
        """One tinted chip for each list of names that is narrowed."""
        for name, (title, _) in CHOICES.items():
            chosen = self._filters.chosen(name)
            chip = self.chips.chip(f"on:{name}")
            if not chosen:
                if chip is not None:
                    self.chips.remove(f"on:{name}")
                continue
            one = next(iter(chosen))
            words = one if len(chosen) == 1 else f"{len(chosen)} of {len(self._names(name))}"
            if len(words) > _LONGEST:
                words = words[: _LONGEST - 1].rstrip() + "…"
            if chip is None:
                chip = Chip(self._theme, self._icons, "", removable=True)
                self.chips.add(f"on:{name}", chip, before="filter")
            chip.rename(f"{title}: {words}")

    def _make_room(self) -> None:
        """Put conditions into "+ Filter" while the row is too long; then leave words out."""
        for name in CONDITIONS:
            self._chip(name).show()
        self._compact(False)
        for name in _FOLDABLE:
            if self._fits():
                return
            self._chip(name).hide()
        self._compact(not self._fits())

    def _compact(self, compact: bool) -> None:
        for letter in _LETTERS:
            self._chip(f"rag:{letter}").set_compact(compact)

    def _fits(self) -> bool:
        return self.chips.wanted_width() + self.views.sizeHint().width() + _MARGINS <= self.width()

    def _pressed(self, name: str) -> None:
        filters = self._filters
        if name.startswith("rag:"):
            self.asked.emit(filters.toggled("rags", name.removeprefix("rag:")))
        elif name.startswith("on:"):
            self.asked.emit(filters.choosing(name.removeprefix("on:"), frozenset()))
        elif name == "filter":
            self._menu().popup(self._under(self._chip(name)))
        else:
            self.asked.emit(filters.toggled("conditions", name))

    def _menu(self) -> QMenu:
        filters, menu = self._filters, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in CONDITIONS:
            if self._chip(name).isHidden():
                on = name in filters.conditions
                wanted = filters.toggled("conditions", name)
                self._add(menu, _CONDITIONS[name], on, wanted)
        for name, (title, _) in CHOICES.items():
            action = menu.addAction(f"{title}…")
            action.triggered.connect(lambda _on=False, name=name: self.choose(name))
        menu.addSeparator()
        if self._closed or filters.closed:
            words = f"Closed schemes too ({self._closed:,})"
            self._add(menu, words, filters.closed, replace(filters, closed=not filters.closed))
        clear = menu.addAction("Clear filters")
        clear.setEnabled(filters.narrow)
        clear.triggered.connect(lambda: self.asked.emit(Filters(text=filters.text)))
        return menu

    def choose(self, name: str) -> CheckList:
        """Open the list of names of one filter."""
        title, chosen = CHOICES[name][0], self._filters.chosen(name)
        box = CheckList(self, self._theme, title, self._names(name), chosen)

        def ticked(names: frozenset[str]) -> None:
            self.asked.emit(self._filters.choosing(name, names))

        box.ticked.connect(ticked)
        box.open_at(self._under(self._chip("filter")))
        return box

    def _add(self, menu: QMenu, words: str, on: bool, wanted: Filters) -> None:
        action = QAction(words, menu, checkable=True, checked=on)
        action.triggered.connect(lambda _on=False: self.asked.emit(wanted))
        menu.addAction(action)

    def _names(self, name: str) -> list[str]:
        """Every name of one list: areas and workstreams in their order, others by alphabet."""
        names_of = CHOICES[name][1]
        found = {each for row in self._rows.by_uid.values() for each in names_of(row)}
        portfolio = self._rows.portfolio
        ordered = {
            "areas": [area.name for area in portfolio.areas],
            "workstreams": [workstream.name for workstream in portfolio.workstreams],
        }
        known = [each for each in ordered.get(name, ()) if each in found]
        return [*known, *sorted(found - set(known), key=str.casefold)]

    def _chip(self, name: str) -> Chip:
        chip = self.chips.chip(name)
        assert chip is not None
        return chip

    def _under(self, chip: Chip) -> QPoint:
        return chip.mapToGlobal(chip.rect().bottomLeft())

    def _rule(self) -> QFrame:
        rule = QFrame()
        rule.setFixedSize(1, 16)
        rule.setAutoFillBackground(True)
        self._rules.append(rule)
        return rule

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.size("size", "filterBar"))
        for rule in self._rules:
            palette = rule.palette()
            palette.setColor(rule.backgroundRole(), self._theme.colour("border.hairline"))
            rule.setPalette(palette)
