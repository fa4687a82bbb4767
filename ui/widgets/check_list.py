"""A popup in which to tick names: a search box over a list.

Signals:
    ticked: the names that are ticked now.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme
from ui.widgets.tick_delegate import TickDelegate

_WIDTH, _TALLEST, _SEARCH_FROM = 280, 360, 12


class CheckList(QFrame):
    """Shown by `open_at`; closes on Esc or a click elsewhere."""

    ticked = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        title: str,
        names: Sequence[str],
        chosen: Collection[str],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setFont(theme.font("cell", weight=600))
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find")
        self.search.setAccessibleName(f"Find in {title}")
        self.search.setVisible(len(names) > _SEARCH_FROM)
        self.search.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(TickDelegate(theme, self.list))
        for name in names:
            item = QListWidgetItem(name, self.list)
            ticked = name in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.itemChanged.connect(lambda _item: self.ticked.emit(self.chosen()))
        self.list.itemPressed.connect(self._press)
        self.list.itemClicked.connect(self._click)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (heading, self.search, self.list):
            column.addWidget(part)
        scale = max(1.0, theme.scale)
        rows = max(1, len(names)) * (self.list.sizeHintForRow(0) if names else 0) + 4
        self.list.setFixedSize(round(_WIDTH * scale), min(rows, round(_TALLEST * scale)))
        self._pressed = Qt.CheckState.Unchecked

    def open_at(self, place: QPoint) -> None:
        """Show it, its top left corner at a place of the screen."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(place.x(), screen.right() - self.width())
        y = min(place.y(), screen.bottom() - self.height())
        self.move(x, y)
        self.show()
        first = self.search if self.search.isVisible() else self.list
        self.list.setCurrentRow(0)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def chosen(self) -> frozenset[str]:
        """The names that are ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return frozenset(i.text() for i in items if i.checkState() is Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _press(self, item: QListWidgetItem) -> None:
        self._pressed = item.checkState()

    def _click(self, item: QListWidgetItem) -> None:
        """Tick a name by a click on its words; one on the box has ticked it already."""
        if item.checkState() is self._pressed:
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for row in range(self.list.count()):
            item = self.list.item(row)
            name = item.text().casefold()
            item.setHidden(not all(word in name for word in words))
