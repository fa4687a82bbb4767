"""The Tracker page, assembled: header, filter bar and grid over the desk.

Signals:
    export_requested: the consolidated tracker is wanted as a file.
    history_requested: a scheme's history is wanted; carries its uid.
    redaction_asked: words must go everywhere; carries them, and the place for the record.
    search_cleared: the words searched for have been dropped here.
    described: what is selected, in words, for the status bar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QModelIndex, QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from tracker.commands.schemes import add_scheme
from tracker.findings.wording import counted
from tracker.gridrows import Filters, Grouping
from tracker.gridrows.arranging import BAND, NOTE
from tracker.model import new_uid
from tracker.timing import format_date
from ui.desk import Desk
from ui.grid.actions import GridActions
from ui.grid.look import Look
from ui.grid.model import GridModel
from ui.grid.pane import GridPane
from ui.grid.view import GridView
from ui.pages.tracker.bands import BandRows
from ui.pages.tracker.columns import DEFAULT_COLUMNS, FROZEN, tracker_columns
from ui.pages.tracker.filter_bar import TrackerFilterBar
from ui.pages.tracker.header import TrackerHeader
from ui.pages.tracker.painters import tracker_painters
from ui.pages.tracker.row_menu import RowMenu
from ui.pages.tracker.showing import Showing
from ui.pages.tracker.source import TrackerSource
from ui.pages.tracker.view_state import KeptViews, ViewState
from ui.pages.tracker.views_menu import ViewsMenu
from ui.widgets.empty import EmptyState


class TrackerPage(QWidget):
    """The RAG grid."""

    export_requested = Signal()
    history_requested = Signal(str)
    redaction_asked = Signal(str, str)
    search_cleared = Signal()
    described = Signal(str)

    def __init__(
        self,
        desk: Desk,
        *,
        today: Callable[[], date] = date.today,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk, self._today = desk, today
        self._kept = KeptViews(settings or QSettings())
        columns = tracker_columns(desk)
        self.look = Look(desk.theme, desk.icons)
        self.source = TrackerSource(desk, columns, today)
        self.model = GridModel(columns, self)
        painters = tracker_painters(columns, self.look)
        bands = BandRows(self.source, self.look)
        self.view = GridView(self.model, self.look, painters, bands, frozen=FROZEN)
        self.view.setAccessibleName("Schemes")
        self.setFocusProxy(self.view)
        self.showing = Showing(desk, self.source, self.view)
        self.actions_of_cells = GridActions(
            self.view, lambda sentence: desk.messages.notice("warning", sentence)
        )
        self.row_menu = RowMenu(
            desk, self.source, self.view, self.actions_of_cells, today, self.show_cell
        )
        self.header = TrackerHeader(self, columns)
        self.filters = TrackerFilterBar(desk.theme, desk.icons)
        self.views = ViewsMenu(self, self._kept, self.state, self.use)
        self.empty = EmptyState(desk.theme, desk.icons, icon="tracker")
        self._stack = QStackedWidget()
        self._stack.addWidget(GridPane(self.view))
        self._stack.addWidget(self.empty)
        self._lay_out()
        self._connect()
        self.use(self._kept.left())
        self.showing.load()

    def set_search(self, text: str) -> None:
        """Show the schemes that hold all of these words."""
        if text != self.source.filters.text:
            self.showing.filter(replace(self.source.filters, text=text))

    def narrow(self, wanted: Mapping[str, str]) -> None:
        """Show the rows behind a figure: those of a rating or an area; `columns` besides."""
        rags = frozenset({wanted["rag"]}) if "rag" in wanted else frozenset[str]()
        areas = frozenset({wanted["area"]}) if "area" in wanted else frozenset[str]()
        self._filter(Filters(rags=rags, areas=areas))
        if "columns" in wanted:
            self.choose_columns([*self.view.columns.shown, *wanted["columns"].split()])

    def show_cell(self, uid: str, field: str) -> None:
        """Go to a scheme's cell, whatever is folded, filtered or scrolled away.

        A milestone leads to its scheme, an area to its heading or note.
        """
        if not self._desk.is_open:
            return
        if uid in self._desk.portfolio.area_by_uid:
            self._show_area(uid)
            return
        uid = self.source.scheme_of(uid)
        if self.showing.reveal(uid):
            known = self.model.column_of(field) is not None
            if known and field not in self.view.columns.chosen:
                self.choose_columns([*self.view.columns.shown, field])
            self.view.go_to(uid, field if known else "name")
            self.view.setFocus()

    def edit_actions(self) -> list[QAction]:
        """What can be done to the cells of the grid, for the Edit menu."""
        return self.view.actions()

    def add_scheme(self) -> None:
        """Add a scheme to the current area and edit its name."""
        uid = new_uid()
        portfolio, today = self._desk.portfolio, self._today()
        intent = add_scheme(
            portfolio, name="New scheme", area_uid=self._current_area(), today=today, uid=uid
        )
        if self._desk.run(intent) is not None:
            self.show_cell(uid, "name")
            self.view.editing.start(selected=True)

    def group(self, grouping: Grouping) -> None:
        """Group the rows by something else."""
        self.showing.group(grouping)
        self.header.show_state(self.state())

    def show_lines(self, lines: int) -> None:
        """Let rows show so many lines; 0 is all."""
        self.look.lines = lines
        self.view.relayout()
        self.header.show_state(self.state())

    def choose_columns(self, keys: list[str]) -> None:
        """Show these columns besides RAG and Scheme."""
        self.view.columns.choose(keys)
        self.source.shown = frozenset(self.view.columns.shown)
        self.header.show_state(self.state())
        self.view.viewport().update()

    def state(self) -> ViewState:
        """How the page is set up."""
        source, columns = self.source, self.view.columns
        return ViewState(
            grouping=str(source.grouping),
            columns=tuple(columns.shown),
            order=tuple(columns.order),
            widths=dict(columns.widths),
            lines=self.look.lines,
            sort_by=source.sort_by,
            descending=source.descending,
            filters=source.filters.as_json(),
        )

    def use(self, state: ViewState) -> None:
        """Set the page up as it was."""
        source, columns = self.source, self.view.columns
        source.grouping = Grouping(state.grouping)
        self.look.lines = state.lines
        columns.chosen = {*state.columns, *DEFAULT_COLUMNS[:FROZEN]}
        columns.arrange(state.order, state.widths)
        source.shown = frozenset(columns.shown)
        known = self.model.column_of(state.sort_by) is not None
        source.sort(state.sort_by if known else "", state.descending)
        self.view.show_order(source.sort_by, source.descending)
        self.view.relayout()
        self.showing.filter(replace(state.wanted, text=source.filters.text))
        self.header.show_state(self.state())

    def save_view_state(self) -> None:
        """Remember how the page is set up for next time."""
        self._kept.leave(self.state())

    def _show_area(self, uid: str) -> None:
        if self.source.grouping is not Grouping.AREA:
            self.group(Grouping.AREA)
        if BAND + uid not in self.source.bands:
            self.showing.filter(Filters())
        self.showing.press_band(BAND + uid, "unfold")
        if not self.view.go_to(NOTE + uid):
            self.view.go_to(BAND + uid)
        self.view.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        self.setTabOrder(self.header, self.filters)
        self.setTabOrder(self.filters, self.view)

    def _connect(self) -> None:
        desk = self._desk
        self.showing.shown.connect(self._tell)
        self.filters.asked.connect(self._filter)
        self.filters.views_asked.connect(self.views.open)
        self.row_menu.history_asked.connect(self.history_requested)
        self.row_menu.redaction_asked.connect(self.redaction_asked)
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.view.block_changed.connect(self._describe)
        self.view.told.connect(desk.messages.note)
        desk.scheme_chosen.connect(self._follow)

    def _filter(self, filters: Filters) -> None:
        if self.source.filters.text and not filters.text:
            self.search_cleared.emit()
        self.showing.filter(filters)

    def _tell(self) -> None:
        """Bring header, chips and the empty page in line with the rows on show."""
        source, desk = self.source, self._desk
        result = source.result
        schemes = counted(result.total, "scheme")
        part = f"{len(result.uids):,} of {schemes}" if source.filters.narrow else schemes
        self.header.set_summary(part if desk.is_open else "")
        self.filters.show_filters(source.filters, result, source.rows, source.letters())
        self.header.set_editable(desk.editable)
        self.actions_of_cells.enable(desk.editable)
        self.view.editing.today = format_date(self._today())
        nothing = not result.uids and (source.filters.narrow or not self.model.order)
        if nothing and source.filters.narrow:
            self.empty.say(
                "No schemes match",
                "No scheme passes the filters and the words searched for.",
                button="Clear filters",
                act=lambda: self._filter(Filters()),
            )
        elif nothing:
            self.empty.say(
                "No schemes yet",
                "Drop your tracker on the window to import it, or add the first scheme.",
                button="Add a scheme" if desk.editable else "",
                act=self.add_scheme,
            )
        self._stack.setCurrentIndex(1 if nothing else 0)

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        key = self.model.order[current.row()] if current.isValid() else ""
        if key and not self.source.is_band(key):
            self._desk.scheme_chosen.emit(key)

    def _follow(self, uid: str) -> None:
        """Somebody else, such as the panel's arrows, chose a scheme."""
        if uid and uid != self.view.current_key() and self.showing.reveal(uid):
            self.view.go_to(uid)

    def _describe(self) -> None:
        block = self.view.block()
        rows = counted(len(block.rows), "row")
        cells = f"{counted(len(block.cells), 'cell')} in {rows}"
        self.described.emit(f"{cells if len(block.cells) > 1 else rows} selected")

    def _current_area(self) -> str | None:
        """The area that the current row stands in, else the programme's default or first one."""
        key, portfolio = self.view.current_key(), self._desk.portfolio
        if key.startswith(BAND) and self.source.bands[key].area_uid:
            return self.source.bands[key].area_uid
        if key in self.source.rows.by_uid:
            return self.source.record(key).scheme.area_uid
        first = portfolio.areas[0].uid if portfolio.areas else None
        return portfolio.programme.default_area_uid or first
