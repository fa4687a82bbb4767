"""The bar over everything: menus, undo and redo, search, and the period.

Signals:
    searched: the words typed into the search box.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QToolButton,
    QWidget,
)

from ui.actions import EDIT_MENU, fill_menus
from ui.period_button import PeriodButton
from ui.theme import Icons, Theme

_TYPING_MS = 60
_SEARCH_WIDTH = 300


class TopBar(QWidget):
    """Menu bar, undo, redo, search box, period button."""

    searched = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.menus = QMenuBar()
        fill_menus(self.menus, actions)
        self._edit = next(
            menu for menu in self.menus.findChildren(QMenu) if menu.title() == EDIT_MENU
        )
        self._page_actions: list[QAction] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search schemes, leads and text")
        self.search.setAccessibleName("Search schemes, leads and text")
        self.search.setClearButtonEnabled(True)
        self._search_icon = QAction(self)
        self.search.addAction(self._search_icon, QLineEdit.ActionPosition.LeadingPosition)
        self._hint = QLabel("Ctrl+F", self.search)
        self._hint.setObjectName("faint")
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textChanged.connect(self._text_changed)
        self.period = PeriodButton(theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        for name in ("undo", "redo"):
            layout.addWidget(self._flat(actions[name]))
        layout.addWidget(self.search)
        layout.addWidget(self.period)
        theme.changed.connect(self._fit)
        self._fit()

    def show_page_actions(self, actions: Sequence[QAction]) -> None:
        """Put the actions of the page on show at the foot of the Edit menu, for those of before."""
        for action in self._page_actions:
            self._edit.removeAction(action)
        self._page_actions = []
        if actions:
            self._page_actions = [self._edit.addSeparator(), *actions]
            self._edit.addActions(list(actions))

    def _flat(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setProperty("flat", True)
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(action.text().replace("&", ""))
        return button

    def _text_changed(self, text: str) -> None:
        self._hint.setVisible(not text)
        self._typing.start()

    def resizeEvent(self, _event: object) -> None:  # noqa: N802
        hint = self._hint.sizeHint()
        self._hint.move(
            self.search.width() - hint.width() - 10, (self.search.height() - hint.height()) // 2
        )

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.size("size", "topBar"))
        self.search.setFixedSize(
            round(_SEARCH_WIDTH * max(1.0, self._theme.scale)), self._theme.size("size", "control")
        )
        self.period.setFixedHeight(self._theme.size("size", "control"))
        self.period.setIcon(self._icons.icon("period"))
        self._hint.setFont(self._theme.font("caption"))
        self._search_icon.setIcon(self._icons.icon("search", colour="text.muted"))
