"""Filter chips in a row that is one tab stop.

Signals:
    pressed: a chip's name; it has been toggled if it can be.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.chip import Chip

_STEPS: Mapping[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ChipRow(QWidget):
    """Chips side by side. Tab comes to the row once; arrows move in it, Space presses."""

    pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._chips: dict[str, Chip] = {}
        self._rules: list[QWidget] = []
        self._current = ""
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(max(0, theme.size("spacing", "chipGap") - 4))

    def add(self, name: str, chip: Chip, *, before: str = "") -> Chip:
        """A chip at the right end, or before another."""
        place = self._layout.indexOf(self._chips[before]) if before else self._layout.count()
        self._chips[name] = chip
        self._layout.insertWidget(place, chip)
        chip.clicked.connect(lambda _checked=False: self._press(name))
        self._offer()
        return chip

    def add_rule(self, rule: QWidget) -> None:
        """Something between chips that cannot be pressed."""
        self._rules.append(rule)
        self._layout.addWidget(rule)

    def remove(self, name: str) -> None:
        """Take a chip away; the focus goes to the one beside it."""
        names = self._reachable()
        chip = self._chips.pop(name)
        had_focus = chip.hasFocus()
        chip.hide()
        self._layout.removeWidget(chip)
        chip.deleteLater()
        if had_focus and len(names) > 1:
            at = names.index(name)
            self._current = names[at - 1 if at else 1]
            self._chips[self._current].setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer()

    def wanted_width(self) -> int:
        """How wide the row is with the chips that show; known before they are laid out."""
        parts = [*self._chips.values(), *self._rules]
        shown = [part for part in parts if not part.isHidden()]
        widths = [max(part.sizeHint().width(), part.minimumWidth()) for part in shown]
        return sum(widths) + self._layout.spacing() * max(len(shown) - 1, 0)

    def chip(self, name: str) -> Chip | None:
        """The chip of this name, if there is one."""
        return self._chips.get(name)

    def names(self) -> list[str]:
        """The chips there are."""
        return list(self._chips)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = _STEPS.get(event.key())
        names = self._reachable()
        if step is None or not names:
            super().keyPressEvent(event)
            return
        at = names.index(self._current) if self._current in names else 0
        self._current = names[(at + step) % len(names)]
        self._offer()
        self._chips[self._current].setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, name: str) -> None:
        self._current = name
        self._offer()
        self.pressed.emit(name)

    def _reachable(self) -> list[str]:
        shown = [name for name, chip in self._chips.items() if not chip.isHidden()]
        return sorted(shown, key=lambda name: self._layout.indexOf(self._chips[name]))

    def _offer(self) -> None:
        """Leave one chip for Tab to stop at."""
        names = self._reachable()
        if self._current not in names:
            self._current = names[0] if names else ""
        for name, chip in self._chips.items():
            here = name == self._current
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.NoFocus)
