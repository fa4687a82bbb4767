"""Tree and Gantt side by side: one scroll bar, one current row, rows aligned."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from ui.grid.pane import GridPane
from ui.plan.gantt.view import GanttView
from ui.plan.tree import PlanTree
from ui.theme.tokens import shared

_MOST_FOR_TREE = 0.62


class Halves(QSplitter):
    """Keeps the two in step."""

    def __init__(self, tree: PlanTree, gantt: GanttView) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.tree, self.gantt = tree, gantt
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(_Left(tree, gantt))
        self.addWidget(gantt)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self._wanted = round(shared("size", "planTree") * max(1.0, tree.look.scale))
        self._share = _MOST_FOR_TREE
        self.splitterMoved.connect(self._moved)
        for half in (tree, gantt):
            half.setMinimumWidth(220)
        theirs, ours = tree.verticalScrollBar(), gantt.verticalScrollBar()
        theirs.rangeChanged.connect(self._take_range)
        theirs.valueChanged.connect(ours.setValue)
        ours.valueChanged.connect(theirs.setValue)
        tree.selectionModel().currentChanged.connect(self._current_changed)
        tree.grid_model.rearranged.connect(self._rearranged)
        tree.grid_model.rowsInserted.connect(self._rearranged)
        tree.grid_model.rowsRemoved.connect(self._rearranged)
        gantt.row_chosen.connect(self._choose)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._light_up)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys that the Gantt has no use for move about in the tree."""
        if self.gantt.hasFocus():
            self.tree.keyPressEvent(event)
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the Gantt its share of a narrow page."""
        super().resizeEvent(event)
        left = min(self._wanted, round(self.width() * self._share))
        self.setSizes([left, self.width() - left])

    def settle(self) -> None:
        """Have both halves laid out for the rows there are now."""
        self.tree.executeDelayedItemsLayout()
        self.tree.updateGeometries()
        bar = self.tree.verticalScrollBar()
        self._take_range(bar.minimum(), bar.maximum())

    def _light_up(self) -> None:
        """The current row is lit in both halves when either of them has the keyboard."""
        focus = QApplication.focusWidget()
        self.tree.highlight.activate()
        lit = self.tree.highlight.active or self.gantt is focus
        self.tree.highlight.active = self.gantt.lit = lit
        self.gantt.viewport().update()

    def _moved(self, place: int, _index: int) -> None:
        """Somebody chose how wide the tree is, and keeps it."""
        self._wanted, self._share = place, 1.0

    def _take_range(self, least: int, most: int) -> None:
        ours, theirs = self.gantt.verticalScrollBar(), self.tree.verticalScrollBar()
        ours.setRange(least, most)
        ours.setPageStep(theirs.pageStep())
        ours.setSingleStep(3 * self.tree.look.least_height)
        ours.setValue(theirs.value())

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.gantt.choose(current.row())

    def _rearranged(self) -> None:
        self.tree.highlight.follow()
        self.gantt.choose(self.tree.currentIndex().row())
        self.gantt.viewport().update()

    def _choose(self, row: int) -> None:
        model = self.tree.grid_model
        column = 0 if model.is_band(row) else self.tree.column
        self.tree.setCurrentIndex(model.index(row, column))


class _Left(QWidget):
    """The tree with room at its foot for the bar that the Gantt scrolls sideways by."""

    def __init__(self, tree: PlanTree, gantt: GanttView) -> None:
        super().__init__()
        self.pane = GridPane(tree)
        self._gantt = gantt
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        self._foot = QWidget()
        self._foot.setFixedHeight(gantt.horizontalScrollBar().sizeHint().height())
        column.addWidget(self._foot)
        tree.resized_columns.connect(self._share)

    def _share(self) -> None:
        """The tree's own sideways bar, where it shows, takes the place at the foot."""
        self._foot.setVisible(self.pane.bar.isHidden())
