"""A dialog that is never lower than its words need, whatever it has to say meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog


class FittingDialog(QDialog):
    """Words that wrap ask for their height only once their width is known, and Qt asks once."""

    def event(self, event: QEvent) -> bool:
        """Make room when it is shown and when something in it is shown or said."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Show, QEvent.Type.LayoutRequest}:
            self._make_room()
        return done

    def _make_room(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            layout.activate()
            self.setMinimumHeight(layout.totalMinimumHeightForWidth(self.width()))
