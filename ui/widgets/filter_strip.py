"""The line of filters over a list; where the text is large it goes on to a second line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.flow import FlowLayout

_GAP = 12
_UNDERLINED = 3
"""Pixels that an underlined letter takes besides, since none is drawn closer to its neighbour."""


class FilterStrip(QWidget):
    """Filters side by side, each with its label and an access key."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        holder = QWidget()
        self._flow = FlowLayout(holder, gap=_GAP)
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 6, 16, 6)
        around.addWidget(holder)

    def add(self, box: QWidget, *, label: str = "") -> None:
        """One more filter; `label` marks its access key with "&" and names the box."""
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        if label:
            caption = QLabel(label)
            caption.setBuddy(box)
            caption.setMinimumWidth(caption.sizeHint().width() + _UNDERLINED)
            box.setAccessibleName(label.replace("&", ""))
            row.addWidget(caption)
        row.addWidget(box)
        self._flow.addWidget(pair)
