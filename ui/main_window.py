"""The frame: top bar, rail, pages, scheme panel and status bar around one open programme."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from tracker.overview import Link
from tracker.returns.board import Standing
from tracker.services import Services
from ui import window_state
from ui.actions import enable, make_actions, paint_icons
from ui.centre import laid_out
from ui.desk import Desk
from ui.dropping import Dropping
from ui.exporting import Exporting
from ui.files import Files
from ui.importing import Importing
from ui.jobs import Jobs
from ui.notice_bar import NoticeBar
from ui.page_list import PAGES
from ui.page_stack import PageStack
from ui.pages.first_run import FirstRunPage
from ui.panel.dock import PanelDock
from ui.periods import Periods
from ui.rail_pages import rail_of_pages
from ui.redaction.redacting import Redacting
from ui.regions import Regions
from ui.returns.lead_banner import LeadBanner
from ui.returns.returning import Returning
from ui.sharing.banner import ShareBanner
from ui.sharing.keeper import Keeper
from ui.shortcuts import show_about, show_shortcuts
from ui.status_bar import StatusBar
from ui.theme import Appearance
from ui.top_bar import TopBar

RAIL_COLLAPSES_BELOW = 1280
PANEL_HIDES_BELOW = 1120


class MainWindow(QMainWindow):
    """Assembles the parts and connects their signals; holds no rules of its own."""

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__()
        self.desk = desk
        self._panel_aside = False
        self.jobs = Jobs(desk.messages)
        self.files = Files(self, desk, services, self.jobs)
        self.importing = Importing(self, desk, self.jobs)
        self.exporting = Exporting(self, desk, self.jobs)
        self.returning = Returning(self, desk, services, self.jobs)
        self.keeper = Keeper(desk, self.jobs, self.returning.take)
        self.redacting = Redacting(self, desk, self.jobs)
        self.dropping = Dropping(self, desk.theme)
        self.setMinimumSize(1024, 700)
        self.resize(1440, 900)
        self.actions_by_name = make_actions(self, desk.icons, self._handlers())
        self.files.fill_recent(self.actions_by_name["recent"])
        self.top_bar = TopBar(desk.theme, desk.icons, self.actions_by_name)
        self.setMenuWidget(self.top_bar)
        self.periods = Periods(self, desk, self.jobs, self.top_bar.period, self.files.today)
        self.rail = rail_of_pages(desk)
        self.first_run = FirstRunPage(desk.theme, desk.icons)
        self.stack = PageStack(desk, self._page_handlers())
        self.stack.addWidget(self.first_run)
        self.setCentralWidget(laid_out(self.rail, self._bars(), self.stack))
        self.panel = PanelDock(desk)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
        self.setStatusBar(StatusBar(desk))
        self._connect()
        window_state.restore(self)
        self._programme_changed()

    @property
    def status(self) -> StatusBar:
        """The line at the bottom."""
        bar = self.statusBar()
        assert isinstance(bar, StatusBar)
        return bar

    def start(self, file: Path | None) -> None:
        """Open a file, else the one open last, else stay on the first page."""
        recent = window_state.recent_files()
        if file is not None or recent:
            self.files.open(file or recent[0])

    @property
    def pages(self) -> dict[str, QWidget]:
        """The pages visited so far, by name."""
        return self.stack.pages

    def show_page(self, name: str) -> QWidget:
        """Bring a page to the front, making it on its first visit."""
        return self.stack.show_page(name)

    def show_findings(self, severity: str = "") -> None:
        """The Findings page, narrowed to one severity if given."""
        self.stack.follow(Link("findings", {"severity": severity}))

    def show_history(self, uid: str) -> None:
        """The History page, narrowed to one row."""
        self.stack.follow(Link("history", {"row": uid}))

    def _page_handlers(self) -> dict[str, Callable[..., object]]:
        """What is done when a page asks, by the name of its signal."""
        return {
            "export_requested": self.exporting.consolidated,
            "export_wanted": self.exporting.ask,
            "summary_wanted": self.exporting.summary,
            "history_requested": self.show_history,
            "search_cleared": self.top_bar.search.clear,
            **self.returning.for_pages(),
            "address_asked": self.files.edit_person,
            "close_asked": lambda: self.periods.ask_close(),
            "redaction_asked": self.redacting.ask,
            "described_in_front": lambda text: self.status.show_page_note(text),
        }

    def _page_shown(self, name: str, page: QWidget) -> None:
        self._make_way(page)
        self.rail.choose(name)
        self.status.show_page_note("")
        self.top_bar.show_page_actions(getattr(page, "edit_actions", list)())
        can_search = hasattr(page, "set_search")
        self.top_bar.search.setEnabled(can_search)
        if can_search:
            self.stack.search(self.top_bar.search.text())

    def _make_way(self, page: QWidget) -> None:
        """The scheme panel steps aside for a page that has no use for it, and comes back after."""
        without_panel = getattr(page, "without_panel", False)
        if without_panel and self.panel.isVisible():
            self.panel.setVisible(False)
            self._panel_aside = True
        elif not without_panel and self._panel_aside:
            self.panel.setVisible(True)
            self._panel_aside = False

    def _bars(self) -> list[QWidget]:
        banner = LeadBanner(self.desk)
        banner.send_back.clicked.connect(lambda: self.returning.send_back())
        return [banner, ShareBanner(self.keeper), NoticeBar(self.desk.messages, self.desk.icons)]

    def _connect(self) -> None:
        desk = self.desk
        desk.opened.connect(self._programme_changed)
        desk.changed.connect(self._moved)
        desk.theme.changed.connect(self._repaint_icons)
        desk.jump.connect(self.stack.jump)
        self.stack.page_shown.connect(self._page_shown)
        self.rail.chosen.connect(self.show_page)
        self.first_run.asked.connect(lambda name: self.actions_by_name[name].trigger())
        self.top_bar.searched.connect(self.stack.search)
        self.status.findings_asked.connect(self.show_findings)
        self.status.undo_asked.connect(lambda: desk.undo())
        self.status.cancel_asked.connect(self.jobs.cancel)
        self.keeper.moved.connect(self.status.refresh)
        self.jobs.started.connect(self.status.start_job)
        self.jobs.finished.connect(self.status.finish_job)
        self.panel.history_requested.connect(self.show_history)
        to_review = Link("returns", {"standing": Standing.TO_REVIEW})
        self.dropping.dropped.connect(self._take_dropped)
        self.dropping.hovering.connect(lambda on: self.first_run.drop_zone.set_hovered(on))
        self.returning.received.connect(lambda: self.stack.follow(to_review))
        self.regions = Regions(
            lambda: [
                self.top_bar.search,
                self.top_bar.period,
                self.rail.view,
                self.stack.currentWidget(),
                self.panel,
                self.status,
            ]
        )

    def _handlers(self) -> dict[str, Callable[[], object]]:
        desk = self.desk
        return {
            "new": self.files.ask_new,
            "open": self.files.ask_open,
            "demo": self.files.open_demo,
            "close": self.files.close,
            "backup": self.files.ask_backup,
            "import": self._ask_import,
            **self.exporting.for_menus(),
            "quit": self.close,
            "undo": desk.undo,
            "redo": desk.redo,
            "redact": lambda: self.redacting.ask(),
            "find": lambda: self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "panel": lambda: self.panel.setVisible(not self.panel.isVisible()),
            "rail": lambda: self.rail.set_collapsed(not self.rail.collapsed),
            "light": lambda: self._appear(Appearance.LIGHT),
            "dark": lambda: self._appear(Appearance.DARK),
            "system": lambda: self._appear(Appearance.SYSTEM),
            "add_scheme": lambda: self._on_tracker("add_scheme"),
            "add_area": self.files.ask_area,
            "areas": self.files.edit_lists,
            "period": lambda: self.periods.ask_dates(),
            "close_period": lambda: self.periods.ask_close(),
            "reopen_period": lambda: self.periods.ask_reopen(),
            **self.returning.for_menus(),
            "enter_answer": lambda: self.returning.answering.ask_answer(
                getattr(self.stack.currentWidget(), "chosen_row", None)
            ),
            **{f"page_{page.name}": partial(self.show_page, page.name) for page in PAGES},
            "next_region": lambda: self.regions.step(1),
            "previous_region": lambda: self.regions.step(-1),
            "shortcuts": lambda: show_shortcuts(self, self.desk),
            "about": lambda: show_about(self, self.desk),
        }

    def _on_tracker(self, act: str) -> None:
        getattr(self.show_page("tracker"), act)()

    def _ask_import(self) -> None:
        if not self.desk.is_open:
            self.files.start_from_documents(self.importing)
        else:
            self.importing.ask()

    def _appear(self, appearance: Appearance) -> None:
        self.desk.theme.choose(appearance)
        window_state.remember_appearance(appearance)

    def _repaint_icons(self) -> None:
        paint_icons(self.actions_by_name, self.desk.icons)

    def _moved(self) -> None:
        """What may be undone and the period may have changed with the rows."""
        self.actions_by_name["undo"].setEnabled(self.desk.undoable)
        self.actions_by_name["redo"].setEnabled(self.desk.redoable)

    def _programme_changed(self) -> None:
        desk = self.desk
        enable(
            self.actions_by_name,
            is_open=desk.is_open,
            editable=desk.editable,
            lead=desk.is_lead_file,
        )
        wide = self.width() >= self._grown(PANEL_HIDES_BELOW)
        self.panel.setVisible(desk.is_open and wide and not self._panel_aside)
        title = "iBCF Scheme Tracker"
        if desk.is_open:
            title = f"{desk.programme.path.name} – {title}"
            window_state.remember_file(desk.programme.path)
            if title != self.windowTitle():
                self.show_page("tracker")
            self._moved()
        else:
            self.status.show_page_note("")
            self.stack.setCurrentWidget(self.first_run)
            self.first_run.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setWindowTitle(title)
        self.top_bar.search.setEnabled(desk.is_open)

    def _take_dropped(self, paths: list[Path]) -> None:
        self.returning.sort_dropped(
            paths, lambda others: self.files.take_dropped(others, self.importing)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        before, after = event.oldSize().width(), event.size().width()
        rail, panel = self._grown(RAIL_COLLAPSES_BELOW), self._grown(PANEL_HIDES_BELOW)
        if before < 0 or (before < rail) != (after < rail):
            self.rail.set_collapsed(after < rail)
        if before < 0 or (before < panel) != (after < panel):
            self.panel.setVisible(after >= panel and self.desk.is_open and not self._panel_aside)

    def _grown(self, width: int) -> int:
        """A width at which the layout changes, for text of this size."""
        return round(width * max(1.0, self.desk.theme.scale))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        window_state.keep(self)
        for page in self.pages.values():
            save = getattr(page, "save_view_state", None)
            if save is not None:
                save()
        self.jobs.wait()
        self.desk.put(None)
        super().closeEvent(event)
