"""What every gesture answers to."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter


class Gesture(Protocol):
    """One drag, from press to release or Esc."""

    def move(self, place: QPointF) -> None:
        """Follow the pointer."""

    def release(self) -> None:
        """Ask for what the drag means."""

    def cancel(self) -> None:
        """Put everything back."""

    def paint(self, painter: QPainter) -> None:
        """Draw over the bars what the drag would do."""
