"""Refreshing a page only while somebody can see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Refreshes a page that is on show; one behind waits until it comes to the front."""

    def __init__(self, page: QWidget, refresh: Callable[[], object]) -> None:
        super().__init__(page)
        self._page, self._refresh = page, refresh
        self._waiting = False
        page.installEventFilter(self)

    def ask(self, *_what_changed: object) -> None:
        """Something that the page shows has changed; to be connected to any signal."""
        if self._page.isVisible():
            self._refresh()
        else:
            self._waiting = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The page comes to the front."""
        if event.type() == QEvent.Type.Show and self._waiting:
            self._waiting = False
            self._refresh()
        return super().eventFilter(watched, event)
