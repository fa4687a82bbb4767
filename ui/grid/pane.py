"""A grid with its sideways scroll bar, which shows only when columns do not fit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from ui.grid.view import GridView


class GridPane(QWidget):
    """Holds `view`; one step of `bar` is one column."""

    def __init__(self, view: GridView) -> None:
        super().__init__()
        self.view = view
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName("Scroll columns sideways")
        self.bar.setPageStep(1)
        self.bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(view, 1)
        column.addWidget(self.bar)
        self.setFocusProxy(view)
        view.resized_columns.connect(self._follow)
        self.bar.valueChanged.connect(view.columns.scroll)

    def _follow(self) -> None:
        columns = self.view.columns
        blocked = self.bar.blockSignals(True)
        self.bar.setRange(0, columns.most)
        self.bar.setValue(columns.offset)
        self.bar.blockSignals(blocked)
        if self.bar.isHidden() == bool(columns.most):
            self.bar.setVisible(bool(columns.most))
