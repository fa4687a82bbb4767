"""A painted button that shows a focus ring when it was reached by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


class RingedButton(QAbstractButton):
    """`ringed` says whether to paint the ring: a click gives the focus without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ringed = False

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self.ringed = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self.ringed = False
        super().focusOutEvent(event)
