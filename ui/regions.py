"""F6: from one part of the window to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class Regions:
    """The parts of the window in their order; each gets the focus back where it last had it."""

    def __init__(self, parts: Callable[[], Sequence[QWidget | None]]) -> None:
        self._parts = parts
        self._last: WeakKeyDictionary[QWidget, QWidget] = WeakKeyDictionary()

    def step(self, direction: int) -> None:
        """Move the focus to the next region that is there and can take it; -1 goes back."""
        parts = [part for part in self._parts() if part is not None]
        focused = QApplication.focusWidget()
        at = next((n for n, part in enumerate(parts) if _holds(part, focused)), None)
        if at is not None and focused is not None:
            self._last[parts[at]] = focused
        start = (at if at is not None else -1 if direction > 0 else 0) + direction
        for step in range(len(parts)):
            if self._enter(parts[(start + step * direction) % len(parts)]):
                return

    def _enter(self, part: QWidget) -> bool:
        last, proxy = self._last.get(part), part.focusProxy()
        candidates = (last if _holds(part, last) else None, proxy, part, *_inside(part))
        target = next((one for one in candidates if one is not None and _takes_focus(one)), None)
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _takes_focus(widget: QWidget) -> bool:
    by_key = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_key) and widget.isVisible() and widget.isEnabled()


def _inside(part: QWidget) -> list[QWidget]:
    """What lies in a region, in tab order."""
    found: list[QWidget] = []
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
