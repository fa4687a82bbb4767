"""A row of parts that is one tab stop: arrows, Home and End move inside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ArrowKeys(QObject):
    """Moves the keyboard among parts without pressing any of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []

    def hold(self, parts: Sequence[QWidget], stop: int = 0) -> None:
        """The parts to move among, and the one that Tab reaches."""
        self._parts = list(parts)
        for part in self._parts:
            part.installEventFilter(self)
        self.stop_at(stop)

    def stop_at(self, stop: int) -> None:
        """Make another part the one that Tab reaches."""
        for at, part in enumerate(self._parts):
            reached = Qt.FocusPolicy.StrongFocus if at == stop else Qt.FocusPolicy.ClickFocus
            part.setFocusPolicy(reached)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            target = self._target(watched, Qt.Key(event.key()))
            if target is not None:
                self.stop_at(target)
                self._parts[target].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _target(self, watched: QObject, key: Qt.Key) -> int | None:
        last = len(self._parts) - 1
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_End:
            return last
        if key not in _STEPS or watched not in self._parts:
            return None
        at = next(i for i, part in enumerate(self._parts) if part is watched)
        return min(last, max(0, at + _STEPS[key]))
