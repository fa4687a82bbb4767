"""The scheme panel: whichever scheme is current, edited in place, and its history.

Signals:
    history_requested: the History page is asked to show a scheme; carries its uid.
    left: the keyboard went back to where it had come from.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from tracker.changes import ChangeSet
from tracker.model import Scheme
from ui.desk import Desk
from ui.panel.history.history_tab import HistoryTab
from ui.panel.look import EDGE, INSET, hairline, label, raise_surface
from ui.panel.order import neighbours
from ui.panel.relevance import touches
from ui.panel.title_bar import PanelTitleBar
from ui.panel.update_tab import UpdateTab
from ui.panel.way_back import WayBack
from ui.theme import Theme
from ui.theme.tokens import shared

UPDATE, HISTORY = "Update", "History"
CHOOSE = "Choose a scheme in the grid"


class _Contents(QWidget):
    """As wide as the panel begins, whatever it shows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._theme.size("size", "panel"), super().sizeHint().height())


class PanelDock(QDockWidget):
    """Follows `desk.scheme_chosen`; makes its contents when the first scheme is looked at."""

    history_requested = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("Scheme")
        self.desk = desk
        self.uid = ""
        self.update_tab: UpdateTab | None = None
        self.history_tab: HistoryTab | None = None
        self._way_back = WayBack(self)
        self._behind = False
        self._first = QTimer(self, singleShot=True, interval=0)
        self._first.timeout.connect(self._make_first)
        self.setObjectName("schemePanel")
        self.setAccessibleName("Scheme panel")
        sides = Qt.DockWidgetArea.RightDockWidgetArea | Qt.DockWidgetArea.LeftDockWidgetArea
        self.setAllowedAreas(sides)
        self.title_bar = PanelTitleBar(desk.theme, desk.icons)
        self.setTitleBarWidget(self.title_bar)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName("Scheme panel")
        self.tabs.setExpanding(False)
        for name in (UPDATE, HISTORY):
            self.tabs.addTab(name)
        self.pages = QStackedWidget()
        self._nothing = label(desk.theme, CHOOSE, muted=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(EDGE + INSET, 16, EDGE + INSET, 16)
        self.pages.addWidget(self._nothing)
        self.setWidget(self._contents())
        self._connect()
        self._show()

    @property
    def scheme(self) -> Scheme | None:
        """The scheme on show."""
        if not self.desk.is_open:
            return None
        return self.desk.portfolio.scheme_by_uid.get(self.uid)

    def choose(self, uid: str) -> None:
        """Show another scheme; "" shows none. What is being typed is saved first."""
        if uid == self.uid:
            return
        if self.update_tab is not None and self.desk.is_open:
            self.update_tab.leave()
        self.uid = uid
        self._show()

    def step(self, *, forward: bool) -> None:
        """Go on to the next scheme of the programme, or back to the one before."""
        if self.desk.is_open:
            uid = neighbours(self.desk.portfolio, self.uid)[forward]
            if uid:
                self.desk.scheme_chosen.emit(uid)

    def leave(self) -> None:
        """Send the keyboard back to where it came from."""
        self._way_back.go()
        self.left.emit()

    def setVisible(self, visible: bool) -> None:  # noqa: N802
        """Closing saves what is typed and gives the keyboard back."""
        if not visible and self._way_back.is_inside:
            self.leave()
        super().setVisible(visible)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.window().installEventFilter(self)
        if self._behind:
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A window that is closed under an open editor saves what was typed."""
        if event.type() == QEvent.Type.Close and self.update_tab is not None and self.uid:
            self.update_tab.commit()
        return super().eventFilter(watched, event)

    def _contents(self) -> QWidget:
        contents = _Contents(self.desk.theme)
        raise_surface(contents)
        column = QVBoxLayout(contents)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        beside = QVBoxLayout()
        beside.setContentsMargins(EDGE + INSET - 2, 0, 0, 0)
        beside.addWidget(self.tabs)
        column.addLayout(beside)
        column.addWidget(hairline())
        column.addWidget(self.pages, 1)
        scale = max(1.0, self.desk.theme.scale)
        narrowest, widest = (shared("size", f"panel{end}") for end in ("Min", "Max"))
        contents.setMinimumWidth(min(round(narrowest * scale), widest))
        self.setMaximumWidth(round(widest * scale))
        self.setFocusProxy(self.tabs)
        return contents

    def _connect(self) -> None:
        desk, bar = self.desk, self.title_bar
        desk.opened.connect(self._programme_changed)
        desk.scheme_chosen.connect(self.choose)
        desk.changed.connect(self._changed)
        desk.findings_changed.connect(self._findings_changed)
        desk.theme.changed.connect(self._redraw)
        bar.previous.connect(lambda: self.step(forward=False))
        bar.following.connect(lambda: self.step(forward=True))
        bar.closing.connect(self.close)
        self.tabs.currentChanged.connect(lambda _at: self._show())
        for keys, forward in (("Alt+PgUp", False), ("Alt+PgDown", True)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda forward=forward: self.step(forward=forward))
        for first, second in pairwise((*bar.buttons, self.tabs)):
            QWidget.setTabOrder(first, second)

    def _show(self) -> None:
        """Fill title bar and tab with the scheme, unless nobody can see them."""
        scheme = self.scheme
        self._behind = not self.isVisible()
        self._show_title(scheme)
        self.tabs.setVisible(scheme is not None)
        if scheme is None:
            self.pages.setCurrentWidget(self._nothing)
        elif self._behind:
            return
        elif self.tabs.tabText(self.tabs.currentIndex()) == HISTORY:
            self._history().show_scheme(scheme.uid)
            self.pages.setCurrentWidget(self._history())
        elif self.update_tab is None:
            self._first.start()
        else:
            self.update_tab.show_scheme(scheme)
            self.pages.setCurrentWidget(self.update_tab)

    def _show_title(self, scheme: Scheme | None) -> None:
        if scheme is None:
            self.title_bar.say("", "Scheme")
            self.title_bar.allow(previous=False, following=False)
            return
        portfolio = self.desk.portfolio
        caption = (scheme.code or scheme.ref, portfolio.area_name(scheme))
        self.title_bar.say(" · ".join(part for part in caption if part), scheme.name)
        before, after = neighbours(portfolio, scheme.uid)
        self.title_bar.allow(previous=bool(before), following=bool(after))

    def _make_first(self) -> None:
        """Make the sections once the window has been painted: they are many."""
        self.update_tab = UpdateTab(self.desk)
        self.pages.addWidget(self.update_tab)
        self._show()

    def _history(self) -> HistoryTab:
        if self.history_tab is None:
            self.history_tab = HistoryTab(self.desk)
            self.history_tab.wanted.connect(self.history_requested)
            self.pages.addWidget(self.history_tab)
        return self.history_tab

    def _programme_changed(self) -> None:
        if self.update_tab is not None:
            self.update_tab.forget()
        self.uid = self.uid if self.scheme is not None else ""
        self._show()

    def _changed(self, made: ChangeSet | None) -> None:
        if self.uid and (made is None or touches(made, self.desk.portfolio, self.uid)):
            self._show()

    def _findings_changed(self) -> None:
        scheme = self.scheme
        if self.update_tab is not None and scheme is not None and not self._behind:
            self.update_tab.findings_changed(scheme)

    def _redraw(self) -> None:
        self.title_bar.draw_icons()
        self._show()
