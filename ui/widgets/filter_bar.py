"""The row of chips under a page header: kinds of row, conditions, active filters, "+ Filter".

Signals:
    asked: other filters are wanted; carries them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, Self

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.theme import Icons, Theme
from ui.widgets.check_list import CheckList
from ui.widgets.chip import Chip
from ui.widgets.chip_row import ChipRow

_LONGEST = 28
_MARGINS = 40
CONDITIONS = "conditions"
"""The list of a page's filters that its conditions are put into."""


class Filtering(Protocol):
    """What a page's filters answer to; they never change, but give others."""

    @property
    def narrow(self) -> bool:
        """Whether they leave anything out."""

    def toggled(self, name: str, value: str) -> Self:
        """With one value of a list put in or taken out."""

    def choosing(self, name: str, names: frozenset[str]) -> Self:
        """With other names in one list."""

    def chosen(self, name: str) -> frozenset[str]:
        """The names of one list."""

    def cleared(self) -> Self:
        """Without any of them but the words searched for."""


class FilterBar(QWidget):
    """Holds no filters itself: it shows those it is given and asks for others.

    `kinds` are chips by "list:value" of the filters; `conditions` and `choices` (lists of names)
    have their title by name. Of the conditions, `foldable` go into "+ Filter" when there is no
    room, first to last. `aside` stands at the right end.
    """

    asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        *,
        kinds: Mapping[str, Chip],
        conditions: Mapping[str, str],
        choices: Mapping[str, str],
        foldable: Sequence[str],
        aside: QWidget,
    ) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._icons = theme, icons
        self._kinds, self._conditions, self._choices = tuple(kinds), conditions, choices
        self._foldable, self._aside = foldable, aside
        self._filters: Filtering | None = None
        self._names: Callable[[str], list[str]] = lambda _name: []
        self._rules: list[QFrame] = []
        self.chips = ChipRow(theme)
        self.chips.setAccessibleName("Filters")
        for name, chip in kinds.items():
            self.chips.add(name, chip)
        self.chips.add_rule(self._rule())
        for name, title in conditions.items():
            self.chips.add(name, Chip(theme, icons, title))
        self.chips.add_rule(self._rule())
        self.chips.add("filter", Chip(theme, icons, "Filter", icon="add", flat=True))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 12, 0)
        row.addWidget(self.chips)
        row.addStretch(1)
        row.addWidget(aside)
        self.chips.pressed.connect(self._pressed)
        theme.changed.connect(self._fit)
        self._fit()

    def show_state(
        self,
        filters: Filtering,
        counts: Mapping[str, int],
        names: Callable[[str], list[str]],
    ) -> None:
        """Show which filters hold, how many rows each chip would leave, and the names there are.

        `counts` are by the names of chips; `names` gives those of one of the choices.
        """
        self._filters, self._names = filters, names
        for name in self._kinds:
            kind, _, value = name.partition(":")
            self._show_chip(name, counts, held=value in filters.chosen(self.list_of(kind)))
        for name in self._conditions:
            self._show_chip(name, counts, held=name in filters.chosen(CONDITIONS))
        self._show_active(filters)
        self._make_room()

    def list_of(self, kind: str) -> str:
        """The list of the filters that chips of a kind toggle values of."""
        return kind

    def add_choices(self, menu: QMenu) -> None:
        """What else stands in "+ Filter"; nothing unless a page says so."""

    def choose(self, name: str) -> CheckList:
        """Open the list of names of one filter."""
        filters = self.filters
        box = CheckList(
            self, self._theme, self._choices[name], self._names(name), filters.chosen(name)
        )
        box.ticked.connect(lambda names: self.asked.emit(self.filters.choosing(name, names)))
        box.open_at(_under(self.chip("filter")))
        return box

    @property
    def filters(self) -> Filtering:
        """The filters on show."""
        assert self._filters is not None
        return self._filters

    def chip(self, name: str) -> Chip:
        """A chip that is there."""
        chip = self.chips.chip(name)
        assert chip is not None
        return chip

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._make_room()

    def _show_chip(self, name: str, counts: Mapping[str, int], *, held: bool) -> None:
        chip = self.chip(name)
        chip.show_count(counts.get(name, 0))
        chip.setChecked(held)

    def _show_active(self, filters: Filtering) -> None:
        """One tinted chip for each list of names that is narrowed."""
        for name, title in self._choices.items():
            chosen = filters.chosen(name)
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
        for name in self._conditions:
            self.chip(name).show()
        self._compact(False)
        for name in self._foldable:
            if self._fits():
                return
            self.chip(name).hide()
        self._compact(not self._fits())

    def _compact(self, compact: bool) -> None:
        for name in self._kinds:
            self.chip(name).set_compact(compact)

    def _fits(self) -> bool:
        return self.chips.wanted_width() + self._aside.sizeHint().width() + _MARGINS <= self.width()

    def _pressed(self, name: str) -> None:
        kind, _, value = name.partition(":")
        if name == "filter":
            self._menu().popup(_under(self.chip(name)))
        elif kind == "on":
            self.asked.emit(self.filters.choosing(value, frozenset()))
        elif name in self._conditions:
            self.asked.emit(self.filters.toggled(CONDITIONS, name))
        else:
            self.asked.emit(self.filters.toggled(self.list_of(kind), value))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        held = self.filters.chosen(CONDITIONS)
        for name, title in self._conditions.items():
            if self.chip(name).isHidden():
                self.add_tick(menu, title, name in held, self.filters.toggled(CONDITIONS, name))
        for name, title in self._choices.items():
            action = menu.addAction(f"{title}…")
            action.triggered.connect(lambda _on=False, name=name: self.choose(name))
        menu.addSeparator()
        self.add_choices(menu)
        clear = menu.addAction("Clear filters")
        clear.setEnabled(self.filters.narrow)
        clear.triggered.connect(lambda: self.asked.emit(self.filters.cleared()))
        return menu

    def add_tick(self, menu: QMenu, words: str, on: bool, wanted: Filtering) -> None:
        """A line of the menu that can be ticked, and asks for other filters."""
        action = QAction(words, menu, checkable=True, checked=on)
        action.triggered.connect(lambda _on=False: self.asked.emit(wanted))
        menu.addAction(action)

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


def _under(chip: Chip) -> QPoint:
    return chip.mapToGlobal(chip.rect().bottomLeft())
