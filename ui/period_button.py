"""The button that says which period is on show, with a tag that says whether it is open."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton

from ui.theme import Theme

_GAP = 8


class PeriodButton(QToolButton):
    """A menu of periods; the tag stands at its right.

    Attributes:
        tag: "Open" or "Closed"; hidden where no period is on show.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.tag = QLabel(self)
        self.tag.setObjectName("tag")
        self.tag.setFont(theme.font("caption"))
        self.tag.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_period("", "")

    def show_period(self, label: str, state: str) -> None:
        """Name the period on show and its state; "" hides the button."""
        self.setText(f"\u2009{label}")  # Qt puts the words against the icon
        self.tag.setText(state)
        self.tag.setVisible(bool(state))
        self.tag.adjustSize()
        self.setAccessibleName(f"Period: {label}, {state.lower()}" if state else f"Period: {label}")
        self.setVisible(bool(label))
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:  # noqa: N802
        hint = super().sizeHint()
        return QSize(hint.width() + self._tagged, hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    @property
    def _tagged(self) -> int:
        return self.tag.width() + _GAP if self.tag.text() else 0

    def _place(self) -> None:
        left = self.width() - self.tag.width() - _GAP
        self.tag.move(left, (self.height() - self.tag.height()) // 2)
