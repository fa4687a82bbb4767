"""Where the keyboard was before it came into a part of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class WayBack(QObject):
    """Remembers the widget outside `inside` that had the keyboard last."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        self._came_from: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    @property
    def is_inside(self) -> bool:
        """Whether the keyboard is inside now."""
        holder = QApplication.focusWidget()
        return holder is not None and self._inside.isAncestorOf(holder)

    def go(self) -> None:
        """Send the keyboard back, if where it came from is still there."""
        came_from = self._came_from
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is None or new is None:
            return
        if self._inside.isAncestorOf(new) and not self._inside.isAncestorOf(old):
            self._came_from = old
