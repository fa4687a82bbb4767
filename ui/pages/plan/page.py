"""The Plan page, assembled: header, filter bar, tree and Gantt over the desk.

Signals:
    export_wanted: the plan is wanted as a file; carries the kind of document.
    search_cleared: the words searched for have been dropped here.
    described: what is chosen, in words, for the status bar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from tracker.findings.wording import counted
from tracker.planrows import PlanFilters
from tracker.timeline import Level, Zoom
from tracker.timing import format_date
from ui.desk import Desk
from ui.ledger_dialog import LedgerDialog
from ui.pages.plan.baselines_menu import BaselinesMenu
from ui.pages.plan.exports_menu import exports_menu
from ui.pages.plan.filter_bar import PlanFilterBar
from ui.pages.plan.header import PlanHeader
from ui.plan.actions import PlanActions
from ui.plan.columns import NAME, plan_columns
from ui.plan.doing import Doing
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
        self._scheme = ""
        self.look = PlanLook(desk.theme, desk.icons)
        self.source = PlanSource(desk, today)
        self.model = PlanModel(plan_columns(), self)
        self.tree = PlanTree(self.model, self.source, self.look)
        self.gantt = GanttView(self.model, self.source, self.look)
        self.halves = Halves(self.tree, self.gantt)
        self.showing = Showing(desk, self.source, self.model, self.halves)
        self.setFocusProxy(self.tree)
        self.doing = Doing(desk, self.source, today, self._chosen)
        self.baselines = BaselinesMenu(self, desk, self.doing, self.showing)
        self.actions_of_rows = PlanActions(
            self.halves,
            self.doing,
            lambda sentence: desk.messages.notice("warning", sentence),
            self._acts(),
        )
        self.header = PlanHeader(
            self,
            baselines=self.baselines,
            exports=exports_menu(self, self.export_wanted.emit),
        )
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

    def narrow(self, wanted: Mapping[str, str]) -> None:
        """Show the rows behind a figure: `show` names a condition, "overdue" or "due"."""
        show = wanted.get("show")
        self._filter(PlanFilters(conditions=frozenset({show} if show else ())))

    def show_cell(self, uid: str, field: str) -> None:
        """Go to a row's cell, whatever is folded, filtered or scrolled away."""
        if self._desk.is_open and self.showing.reveal(uid):
            self.tree.go_to(uid, field if self.model.column_of(field) is not None else NAME)
            self.tree.setFocus()

    def edit_actions(self) -> list[QAction]:
        """What can be done to the rows, for the Edit menu."""
        return list(self.actions_of_rows.by_name.values())

    def add_milestone(self) -> None:
        """Add a milestone after the chosen row and edit its title."""
        self._create(self._under())

    def show_ledger(self) -> LedgerDialog | None:
        """Every date ever promised of the chosen milestone or scheme."""
        key = self.tree.current_key()
        if not key or self.source.is_band(key):
            return None
        dialog = LedgerDialog(self, self._desk, key)
        dialog.open()
        return dialog

    def fit(self) -> None:
        """The whole plan in sight."""
        self.gantt.fit(*self.showing.range)

    def fold_all(self) -> None:
        """Fold every scheme."""
        nodes = self.source.rows.nodes
        self.showing.fold_all(
            [key for key, node in nodes.items() if node.level is Level.SCHEME and node.has_children]
        )

    def _acts(self) -> dict[str, Callable[[], object]]:
        gantt = self.gantt
        return {
            "add": self.add_milestone,
            "ledger": self.show_ledger,
            "rebaseline": self.baselines.rebaseline,
            "fold_all": self.fold_all,
            "unfold_all": lambda: self.showing.fold_all([]),
            "zoom_in": lambda: gantt.zoom_by(1.25),
            "zoom_out": lambda: gantt.zoom_by(0.8),
            "fit": self.fit,
            "go_today": gantt.go_to_today,
        }

    def _chosen(self) -> list[str]:
        """The selected rows; the current one if there are none."""
        rows = self.tree.block().rows
        keys = [self.model.order[row] for row in rows]
        here = self.tree.current_key()
        return keys or ([here] if here else [])

    def _under(self) -> str:
        """The row that a new milestone goes after: the chosen one, else a scheme of the panel."""
        rows, here = self.source.rows, self.tree.current_key()
        if here and not self.source.is_band(here):
            return here
        under = rows.under(here) if here else ()
        schemes = self._desk.portfolio.schemes
        last = self._scheme or (schemes[0].uid if schemes else "")
        return next(iter(under), last)

    def _create(self, key: str, day: date | None = None) -> None:
        uid = self.doing.add(key, day)
        if uid:
            self.show_cell(uid, NAME)
            self.tree.editing.start(selected=True)

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
        self.gantt.dates_asked.connect(self.doing.set_dates)
        self.gantt.link_asked.connect(self.doing.link)
        self.gantt.create_asked.connect(self._create)
        desk.scheme_chosen.connect(self._follow)

    def _filter(self, filters: PlanFilters) -> None:
        if self.source.filters.text and not filters.text:
            self.search_cleared.emit()
        self.showing.filter(filters)

    def _tell(self) -> None:
        """Bring header, chips and the empty page in line with the rows on show."""
        source, desk = self.source, self._desk
        self.header.set_summary(self._summary() if desk.is_open else "")
        baseline = source.rows.portfolio.baseline
        self.header.name_baseline(baseline.name if baseline is not None else None)
        self.header.set_editable(desk.editable)
        self.actions_of_rows.enable(desk.editable)
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
            can_add = desk.editable and bool(desk.portfolio.schemes)
            self.empty.say(
                "No plan yet",
                "Drop your plan on the window to import it, or give a scheme its first milestone."
                if can_add
                else "Drop your plan on the window to import it.",
                button="Add a milestone" if can_add else "",
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
        self._scheme = uid
        here = self.tree.current_key()
        elsewhere = not here or self.source.rows.scheme_of(here) != uid
        if uid and elsewhere and self.isVisible() and self.showing.reveal(uid):
            self.tree.go_to(uid, NAME)
