"""The pages in the middle of the window, made on their first visit.

Signals:
    page_shown: a page has come to the front; carries its name and itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from tracker.overview import Link
from ui.desk import Desk
from ui.page_list import PAGE_OF, PAGES, PageEntry


class PageStack(QStackedWidget):
    """Pages by name over one desk.

    `handlers` are what the window does when a page asks, by the name of the page's signal; a page
    has those signals that it needs. Pages may have `set_search(text)`, `narrow(wanted)` and
    `show_cell(uid, field)`.
    """

    page_shown = Signal(str, QWidget)

    def __init__(self, desk: Desk, handlers: Mapping[str, Callable[..., object]]) -> None:
        super().__init__()
        self.pages: dict[str, QWidget] = {}
        self._desk, self._handlers = desk, handlers

    def show_page(self, name: str) -> QWidget:
        """Bring a page to the front."""
        if name not in self.pages:
            entry = next(page for page in PAGES if page.name == name)
            self.pages[name] = self._made(entry)
            self.addWidget(self.pages[name])
        page = self.pages[name]
        self.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(name, page)
        return page

    def follow(self, link: Link) -> None:
        """Show the rows behind a figure."""
        if link.uid:
            self.jump(link.uid, "")
            return
        page = self.show_page(link.page)
        narrow = getattr(page, "narrow", None)
        if narrow is not None:
            narrow(link.narrow)

    def jump(self, uid: str, field: str) -> None:
        """Show a row's cell, on the page that has it."""
        entity, _ = self._desk.portfolio.find(uid)
        page = self.show_page(PAGE_OF.get(entity, "tracker"))
        page.show_cell(uid, field)  # type: ignore[attr-defined]

    def search(self, text: str) -> None:
        """Show what holds these words, on a page that can."""
        search = getattr(self.currentWidget(), "set_search", None)
        if search is not None:
            search(text)

    def _made(self, entry: PageEntry) -> QWidget:
        page = entry.make(self._desk)
        for name, handler in {**self._handlers, "link_asked": self.follow}.items():
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(handler)
        described = getattr(page, "described", None)
        if described is not None:
            described.connect(lambda text: self._describe(page, text))
        return page

    def _describe(self, page: QWidget, text: str) -> None:
        """Only the page in front speaks in the status bar."""
        tell = self._handlers.get("described_in_front")
        if tell is not None and self.currentWidget() is page:
            tell(text)
