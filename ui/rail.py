"""The navigation rail: one list of pages with counts, one tab stop, collapsible to icons.

Signals:
    chosen: a page's name.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Icons, Theme

AnyIndex = QModelIndex | QPersistentModelIndex
_EDGE, _ICON_LEFT, _LABEL_LEFT, _BESIDE_LABEL = 8, 17, 43, 58


@dataclass(slots=True)
class RailItem:
    """One page: its name, its label and icon, and a count shown at the right if not None."""

    name: str
    label: str
    icon: str
    count: int | None = None


class RailModel(QAbstractListModel):
    """The rail's items; `rules_before` names those that start a section."""

    def __init__(self, items: list[RailItem], rules_before: frozenset[str]) -> None:
        super().__init__()
        self.items = items
        self.rules_before = rules_before

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return item.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.label if item.count is None else f"{item.label}, {item.count}"
        return None

    def set_count(self, name: str, count: int | None) -> None:
        """Show a number beside a page."""
        for row, item in enumerate(self.items):
            if item.name == name and item.count != count:
                item.count = count
                self.dataChanged.emit(self.index(row), self.index(row))


class _RailDelegate(QStyledItemDelegate):
    """Paints an item: selection bar, icon, label, count."""

    def __init__(self, theme: Theme, icons: Icons, rail: Rail) -> None:
        super().__init__(rail)
        self._theme, self._icons, self._rail = theme, icons, rail

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802
        item = self._rail.model.items[index.row()]
        rule = self._theme.size("spacing", "gutter") if self._starts_section(item) else 0
        return QSize(0, self._theme.size("size", "railItem") + 2 + rule)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        item = self._rail.model.items[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if self._starts_section(item):
            rule = self._theme.size("spacing", "gutter")
            y = box.top() + rule / 2
            painter.setPen(self._theme.colour("border.hairline"))
            painter.drawLine(int(box.left()) + 16, int(y), int(box.right()) - 16, int(y))
            box.setTop(box.top() + rule)
        box.adjust(_EDGE, 1, -_EDGE, -1)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        enabled = self._rail.view.isEnabled()
        if selected and enabled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent.tint"))
            painter.drawRoundedRect(box, 4, 4)
            painter.setBrush(self._theme.colour("accent.fill"))
            bar = QRectF(box.left(), box.top() + 7, 3, box.height() - 14)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        elif state & QStyle.StateFlag.State_MouseOver and enabled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("surface.pressed"))
            painter.drawRoundedRect(box, 4, 4)
        if state & QStyle.StateFlag.State_HasFocus and self._rail.focus_by_keyboard:
            pen = painter.pen()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen.setColor(self._theme.colour("focus.ring"))
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setWidthF(2)
            painter.setPen(pen)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        self._paint_label(painter, box, item, selected=selected, enabled=enabled)
        painter.restore()

    def _paint_label(
        self, painter: QPainter, box: QRectF, item: RailItem, *, selected: bool, enabled: bool
    ) -> None:
        ink = "text.disabled" if not enabled else "text.default" if selected else "text.muted"
        side = 18.0
        left = (box.center().x() - side / 2) if self._rail.collapsed else _ICON_LEFT
        icon = QRectF(left, box.center().y() - side / 2, side, side)
        tint = "accent.fill" if selected and enabled else ink
        self._icons.paint(painter, item.icon, icon, self._theme.colour(tint))
        if self._rail.collapsed:
            return
        painter.setPen(self._theme.colour(ink))
        painter.setFont(self._theme.font(weight=600 if selected else 400))
        label = QRectF(_LABEL_LEFT, box.top(), box.right() - _LABEL_LEFT, box.height())
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(label, flags | Qt.AlignmentFlag.AlignLeft, item.label)
        if item.count is not None:
            painter.setFont(self._theme.font("cell"))
            right = label.adjusted(0, 0, -8, 0)
            painter.drawText(right, flags | Qt.AlignmentFlag.AlignRight, f"{item.count}")

    def _starts_section(self, item: RailItem) -> bool:
        return item.name in self._rail.model.rules_before


class Rail(QWidget):
    """The list and the button that collapses it."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, icons: Icons, items: list[RailItem], rules_before: frozenset[str]
    ) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.collapsed = False
        self.focus_by_keyboard = False
        self._theme, self._icons = theme, icons
        self.model = RailModel(items, rules_before)
        self.view = QListView(self)
        self.view.setObjectName("rail")
        self.view.setAccessibleName("Pages")
        self.view.setModel(self.model)
        self.view.setMouseTracking(True)
        self.view.setItemDelegate(_RailDelegate(theme, icons, self))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self._fold = QPushButton("Collapse", self)
        self._fold.setObjectName("fold")
        self._fold.clicked.connect(lambda: self.set_collapsed(not self.collapsed))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 10)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._fold)
        theme.changed.connect(self._fit)
        self._fit()

    def set_collapsed(self, collapsed: bool) -> None:
        """Show icons alone, or icons and labels."""
        self.collapsed = collapsed
        self._fit()
        self.view.doItemsLayout()

    def hide_pages(self, names: frozenset[str]) -> None:
        """Leave pages out, by name; the others are there."""
        for row, item in enumerate(self.model.items):
            self.view.setRowHidden(row, item.name in names)

    def choose(self, name: str) -> None:
        """Make a page the current one."""
        for row, item in enumerate(self.model.items):
            if item.name == name:
                self.view.setCurrentIndex(self.model.index(row))

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.items[current.row()].name)

    def _fit(self) -> None:
        metrics = QFontMetricsF(self._theme.font(weight=600))
        widest = max(metrics.horizontalAdvance(item.label) for item in self.model.items)
        full = max(self._theme.size("size", "rail"), round(widest) + _BESIDE_LABEL)
        self.setFixedWidth(self._theme.size("size", "railCollapsed") if self.collapsed else full)
        name = "Expand the rail" if self.collapsed else "Collapse the rail"
        self._fold.setText("" if self.collapsed else "Collapse")
        self._fold.setToolTip(name)
        self._fold.setAccessibleName(name)
        self._fold.setIcon(self._icons.icon("collapse-rail", colour="text.muted", size=18))
        self._fold.setIconSize(QSize(18, 18))
        self.view.viewport().update()
