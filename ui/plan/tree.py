"""The plan's tree: the grid with rows of one height, folded by chevron and by Left and Right.

Signals:
    fold_asked: a row is to be folded or opened; carries its key and "fold", "unfold" or "toggle".
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from tracker.planrows import Node
from ui.grid.view import GridView
from ui.plan.columns import NAME
from ui.plan.heads import Heads
from ui.plan.look import PlanLook
from ui.plan.model import PlanModel
from ui.plan.painters import indent_of, plan_painters
from ui.plan.source import PlanSource
from ui.plan.tree_frame import TreeFrame

_PARTS = {Qt.Key.Key_Left: "fold", Qt.Key.Key_Right: "unfold"}


class PlanTree(GridView):
    """Shows a `PlanModel` over a `PlanSource`; its scroll bar is the Gantt's."""

    fold_asked = Signal(str, str)

    def __init__(self, model: PlanModel, source: PlanSource, look: PlanLook) -> None:
        self._source, self._plan_look = source, look
        painters = plan_painters(model.columns, look, source.folded, source.cut)
        heads = Heads(look, source.record, source.folded)
        super().__init__(model, look, painters, heads, frozen=1)
        self._frame = TreeFrame(self, look, painters)
        self.setAccessibleName("Plan: workstreams, schemes and milestones")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSortIndicatorShown(False)
        header.setSectionsMovable(False)
        self.part_asked.connect(self.fold_asked)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        self._frame.paint(painter, event.rect())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        at = event.position().toPoint()
        node = self._node_at(at.y())
        index = self.indexAt(at)
        if node is None or not node.has_children or self.grid_model.is_band(index.row()):
            return
        left = self.visualRect(index).left() + self._plan_look.pad_x
        left += indent_of(self._plan_look, node.depth)
        on_chevron = left - 4 <= at.x() <= left + self._plan_look.icon + 4
        if on_chevron and self._is_name(index.column()):
            self.fold_asked.emit(node.key, "toggle")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self._folds(event):
            super().keyPressEvent(event)

    def _folds(self, event: QKeyEvent) -> bool:
        """Left on a name folds, then goes up to the row it is under; Right opens."""
        here, part = self.currentIndex(), _PARTS.get(Qt.Key(event.key()))
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if part is None or not plain or not here.isValid():
            return False
        node = self._source.rows.nodes[self.current_key()]
        if not self._is_name(here.column()) and not self.grid_model.is_band(here.row()):
            return False
        folded = node.key in self._source.folded
        if node.has_children and folded == (part == "unfold"):
            self.fold_asked.emit(node.key, part)
            return True
        if part == "fold" and node.parent:
            self.go_to(node.parent, NAME)
            return True
        return False

    def _node_at(self, y: int) -> Node | None:
        row = self.rowAt(y)
        return self._source.rows.nodes[self.grid_model.order[row]] if row >= 0 else None

    def _is_name(self, column: int) -> bool:
        return self.grid_model.columns[column].key == NAME
