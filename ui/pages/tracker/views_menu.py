"""Saved views: kept under a name, used again, forgotten."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from ui.pages.tracker.view_state import KeptViews, ViewState


class ViewsMenu:
    """Opens under the "Views" chip of the filter bar."""

    def __init__(
        self,
        parent: QWidget,
        kept: KeptViews,
        now: Callable[[], ViewState],
        use: Callable[[ViewState], None],
    ) -> None:
        self._parent, self._kept, self._now, self._use = parent, kept, now, use

    def open(self, place: QPoint) -> None:
        """Show the menu."""
        self.menu().popup(place)

    def menu(self) -> QMenu:
        """Every saved view, then saving and forgetting."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        views = self._kept.named()
        self._add(menu, "The tracker as published", lambda: self._use(ViewState()))
        for name, state in views.items():
            self._add(menu, name, partial(self._use, state))
        menu.addSeparator()
        self._add(menu, "Save this view…", self.ask_name)
        forget = menu.addMenu("Forget a view")
        forget.setEnabled(bool(views))
        for name in views:
            self._add(forget, name, partial(self._kept.forget, name))
        return menu

    def ask_name(self) -> None:
        """Ask what to call the present view, and keep it."""
        name, given = QInputDialog.getText(self._parent, "Save this view", "Name of the view")
        if given and name.strip():
            self._kept.keep(name.strip(), self._now())

    def _add(self, menu: QMenu, words: str, act: Callable[[], object]) -> None:
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _on=False: act())
