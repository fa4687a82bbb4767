"""Which columns show, in what order and how wide, and which have been scrolled out of sight.

Columns scroll sideways one at a time, as under frozen panes in a spreadsheet: those scrolled out
are hidden, so that the first ones stay and keys, selection and editing need no second view.

Signals:
    changed: columns or widths are different now.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHeaderView

from ui.grid.column import Column
from ui.grid.look import Look

_USEFUL = 12
"""Characters that must be left beside the columns that stay."""


class ColumnLayout(QObject):
    """Owns the header's sections.

    Attributes:
        order: every column's key, from left to right.
        chosen: the keys of the columns the user wants to see.
        widths: what the user has dragged columns to, in pixels.
        offset: how many columns after the frozen ones are scrolled out; `most` is the last of them.
    """

    changed = Signal()

    def __init__(
        self, header: QHeaderView, columns: Sequence[Column], look: Look, *, frozen: int
    ) -> None:
        super().__init__(header)
        self._header, self._look, self._frozen = header, look, frozen
        self._columns = {column.key: column for column in columns}
        self._logical = {column.key: at for at, column in enumerate(columns)}
        self._keys = [column.key for column in columns]
        self._room = self._held = 0
        self._fitted: dict[str, int] = {}
        self._applying = False
        self.order = list(self._keys)
        self.chosen = set(self._keys)
        self.widths: dict[str, int] = {}
        self.offset = self.most = 0
        header.sectionResized.connect(self._dragged)
        header.sectionMoved.connect(self._moved)

    @property
    def shown(self) -> list[str]:
        """The chosen columns from left to right, those scrolled out included."""
        return [key for key in self.order if key in self.chosen]

    def measured(self) -> dict[int, int]:
        """The width of every chosen column, by its place in the model."""
        return {self._logical[key]: self._fitted[key] for key in self.shown}

    def choose(self, keys: Sequence[str]) -> None:
        """Show these columns only; the frozen ones always show."""
        self.chosen = {*keys, *self.order[: self._frozen]} & set(self._keys)
        self.fit(self._room)

    def arrange(self, order: Sequence[str], widths: Mapping[str, int]) -> None:
        """Put columns into an order, new ones last, with the widths somebody gave them."""
        known = [key for key in order if key in self._columns]
        self.order = [*known, *(key for key in self._keys if key not in known)]
        self.widths = {key: width for key, width in widths.items() if key in self._columns}
        self._applying = True
        for place, key in enumerate(self.order):
            self._header.moveSection(self._header.visualIndex(self._logical[key]), place)
        self._applying = False
        self.fit(self._room)

    def fit(self, room: int) -> None:
        """Share out so many pixels: shrink to what columns can live with, else scroll sideways."""
        self._room = room
        shown = self.shown
        self._fitted = self._shrunk(shown, room)
        self._held = self._holdable(shown, room)
        fixed, rest = shown[: self._held], shown[self._held :]
        left = room - self._sum(fixed)
        self.most = self._last_offset(rest, left)
        self.offset = min(self.offset, self.most)
        seen = [*fixed, *self._fitting(rest[self.offset :], left)]
        if seen and room > 0:
            # The last one takes what is left, so that the table itself never scrolls sideways.
            self._fitted[seen[-1]] += room - self._sum(seen)
        self._apply(seen)

    def scroll(self, offset: int) -> None:
        """Scroll so many columns out of sight."""
        wanted = min(max(offset, 0), self.most)
        if wanted != self.offset:
            self.offset = wanted
            self.fit(self._room)

    def reveal(self, key: str) -> None:
        """Choose a column if it is not, and scroll sideways until it is in sight."""
        if key not in self.chosen:
            self.choose([*self.chosen, key])
        place = self.shown.index(key) - self._held
        if place < 0:
            return
        if place < self.offset:
            self.scroll(place)
        while self._header.isSectionHidden(self._logical[key]) and self.offset < self.most:
            self.scroll(self.offset + 1)

    def beside(self, key: str, step: int) -> str:
        """The chosen column to the left (-1) or right (1) of one; itself at an end."""
        shown = self.shown
        return shown[min(max(shown.index(key) + step, 0), len(shown) - 1)]

    def _shrunk(self, shown: Sequence[str], room: int) -> dict[str, int]:
        columns, look = self._columns, self._look
        want = {key: self.widths.get(key) or look.width_of(columns[key].width) for key in shown}
        least = {
            key: self.widths.get(key) or min(want[key], look.width_of(columns[key].least))
            for key in shown
        }
        over = sum(want.values()) - room
        give = sum(want[key] - least[key] for key in shown)
        if over <= 0 or over > give:
            return want
        return {key: want[key] - ceil((want[key] - least[key]) * over / give) for key in shown}

    def _holdable(self, shown: Sequence[str], room: int) -> int:
        """How many columns can stay while the others scroll.

        The last of them gives way first, as far as it is useful; then they are fewer.
        """
        useful = self._look.width_of(_USEFUL)
        held = self._frozen if self._sum(shown) > room else 0
        short = useful - (room - self._sum(shown[:held]))
        if held and 0 < short <= self._fitted[shown[held - 1]] - useful:
            self._fitted[shown[held - 1]] -= short
        while held and room - self._sum(shown[:held]) < useful:
            held -= 1
        return held

    def _sum(self, keys: Sequence[str]) -> int:
        return sum(self._fitted[key] for key in keys)

    def _last_offset(self, rest: Sequence[str], left: int) -> int:
        for offset in range(len(rest)):
            if self._sum(rest[offset:]) <= left:
                return offset
        return max(len(rest) - 1, 0)

    def _fitting(self, rest: Sequence[str], left: int) -> Sequence[str]:
        """As many columns as there is room for, and at least one."""
        for count, key in enumerate(rest):
            left -= self._fitted[key]
            if left < 0:
                return rest[: max(count, 1)]
        return rest

    def _apply(self, seen: Sequence[str]) -> None:
        self._applying = True
        for key, logical in self._logical.items():
            hidden = key not in seen
            if self._header.isSectionHidden(logical) != hidden:
                self._header.setSectionHidden(logical, hidden)
            if not hidden and self._header.sectionSize(logical) != self._fitted[key]:
                self._header.resizeSection(logical, self._fitted[key])
        self._applying = False
        self.changed.emit()

    def _dragged(self, logical: int, _old: int, new: int) -> None:
        if self._applying or new == 0:
            return
        self.widths[self._keys[logical]] = max(new, self._look.width_of(3))
        self.fit(self._room)

    def _moved(self, _logical: int, _old: int, _new: int) -> None:
        if self._applying:
            return
        header = self._header
        self.order = [self._keys[header.logicalIndex(at)] for at in range(header.count())]
        self.fit(self._room)
