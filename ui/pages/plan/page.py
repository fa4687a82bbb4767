"""The Plan page, assembled: header, filter bar, tree and Gantt over the desk.

Signals:
    export_wanted: the plan is wanted as a file; carries the kind of document.
    search_cleared: the words searched for have been dropped here.
    described: what is chosen, in words, for the status bar.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from tracker.findings.wording import counted
from tracker.planrows import PlanFilters
from tracker.timeline import Level, Zoom
from tracker.timing import format_date
from ui.desk import Desk
from ui.pages.plan.filter_bar import PlanFilterBar
from ui.pages.plan.header import PlanHeader
from ui.plan.columns import NAME, plan_columns
from ui.plan.gantt.telling import noted
from ui.plan.gantt.view import GanttView
from ui.plan.halves import Halves
from ui.plan.look import PlanLook
from ui.plan.model import PlanModel
from ui.plan.showing import Showing
from ui.plan.source import PlanSource
from ui.plan.tree import PlanTree
from ui.widgets.empty import EmptyState


class PlanPage(QWidget):
    """Tree and Gantt of the programme's milestones."""

    export_wanted = Signal(str)
    search_cleared = Signal()
    described = Signal(str)

    def __init__(self, desk: Desk, *, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk, self._today = desk, today
        self.look = PlanLook(desk.theme, desk.icons)
        self.source = PlanSource(desk, today)
        self.model = PlanModel(plan_columns(), self)
        self.tree = PlanTree(self.model, self.source, self.look)
        self.gantt = GanttView(self.model, self.source, self.look)
        self.halves = Halves(self.tree, self.gantt)
        self.showing = Showing(desk, self.source, self.model, self.halves)
        self.setFocusProxy(self.tree)
        self.header = PlanHeader(self, baselines=QMenu(self), exports=QMenu(self))
        self.filters = PlanFilterBar(desk.theme, desk.icons)
        self.empty = EmptyState(desk.theme, desk.icons, icon="plan")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.halves)
        self._stack.addWidget(self.empty)
        self._lay_out()
        self._connect()
        self.gantt.zoom_to(Zoom.WEEK)
        self.showing.load()

    def set_search(self, text: str) -> None:
        """Show the rows that hold all of these words."""
        if text != self.source.filters.text:
            self.showing.filter(replace(self.source.filters, text=text))

    def show_cell(self, uid: str, field: str) -> None:
        """Go to a row's cell, whatever is folded, filtered or scrolled away."""
        if self._desk.is_open and self.showing.reveal(uid):
            self.tree.go_to(uid, field if self.model.column_of(field) is not None else NAME)
            self.tree.setFocus()

    def add_milestone(self) -> None:
        """Add a milestone after the chosen row and edit its title."""

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        self.setTabOrder(self.header, self.filters)
        self.setTabOrder(self.filters, self.tree)
        self.setTabOrder(self.tree, self.gantt)

    def _connect(self) -> None:
        desk = self._desk
        self.showing.shown.connect(self._tell)
        self.filters.asked.connect(self._filter)
        self.gantt.scaled.connect(lambda: self.header.zooms.hold(self.gantt.calendar.scale.zoom))
        self.tree.selectionModel().currentRowChanged.connect(self._row_changed)
        self.tree.told.connect(desk.messages.note)
        desk.scheme_chosen.connect(self._follow)

    def _filter(self, filters: PlanFilters) -> None:
        if self.source.filters.text and not filters.text:
            self.search_cleared.emit()
        self.showing.filter(filters)

    def _tell(self) -> None:
        """Bring header, chips and the empty page in line with the rows on show."""
        source, desk = self.source, self._desk
        self.header.set_summary(self._summary() if desk.is_open else "")
        baseline = desk.portfolio.baseline if desk.is_open else None
        self.header.name_baseline(baseline.name if baseline is not None else None)
        self.header.set_editable(desk.editable)
        self.filters.show_filters(source.filters, source.result, source.rows)
        self.tree.editing.today = format_date(self._today())
        if not self.model.order and source.filters.narrow:
            self.empty.say(
                "No milestones match",
                "No milestone passes the filters and the words searched for.",
                button="Clear filters",
                act=lambda: self._filter(PlanFilters()),
            )
        elif not self.model.order:
            self.empty.say(
                "No plan yet",
                "Drop your plan on the window to import it, or give a scheme its first milestone.",
                button="Add a milestone" if desk.editable else "",
                act=self.add_milestone,
            )
        self._stack.setCurrentIndex(0 if self.model.order else 1)

    def _summary(self) -> str:
        source = self.source
        if source.filters.narrow:
            return (
                f"{source.result.milestones:,} of {counted(len(source.rows.facets), 'milestone')}"
            )
        counts = source.rows.counts
        return ", ".join(counted(counts[level], level) for level in Level)

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        key = self.model.order[current.row()] if current.isValid() else ""
        if not key:
            return
        row = self.source.record(key)
        self.described.emit(noted(row, self.source.rows))
        if row.bar.first is not None and row.node.level is Level.MILESTONE:
            self.gantt.reveal(row.bar.last or row.bar.first)
        scheme = self.source.rows.scheme_of(key)
        if scheme:
            self._desk.scheme_chosen.emit(scheme)

    def _follow(self, uid: str) -> None:
        """Somebody else, such as the panel's arrows, chose a scheme."""
        here = self.tree.current_key()
        elsewhere = not here or self.source.rows.scheme_of(here) != uid
        if uid and elsewhere and self.isVisible() and self.showing.reveal(uid):
            self.tree.go_to(uid, NAME)
