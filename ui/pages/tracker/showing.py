"""Showing the tracker's rows: filtering, sorting, folding and following changes.

Signals:
    shown: other rows, or other counts of them, are on show.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from tracker.changes import ChangeSet
from tracker.gridrows import Filters, Grouping, touched_between, touched_by
from tracker.gridrows.arranging import NOTE
from ui.desk import Desk
from ui.grid.place import place_kept
from ui.grid.view import GridView
from ui.pages.tracker.source import TrackerSource

_FIELD_OF_GROUP = {Grouping.RAG: "rag", Grouping.LEAD: "leads_text"}
"""The field whose change moves a row to another band."""


class Showing(QObject):
    """Keeps one grid in step with its source and the desk."""

    shown = Signal()

    def __init__(self, desk: Desk, source: TrackerSource, view: GridView) -> None:
        super().__init__(view)
        self._desk, self._source, self._view = desk, source, view
        view.sort_asked.connect(self.sort)
        view.part_asked.connect(self.press_band)
        desk.opened.connect(self.load)
        desk.changed.connect(self.follow)
        desk.findings_changed.connect(self.judge)

    def load(self) -> None:
        """Start afresh with the programme on the desk, or with none."""
        self._rearrange(self._source.load)
        self._view.scrollToTop()

    def filter(self, filters: Filters) -> None:
        """Show the rows that pass."""
        self._source.filters = filters
        self._rearrange(self._source.filter)

    def group(self, grouping: Grouping) -> None:
        """Put the rows under other bands."""
        self._source.grouping = grouping
        self._rearrange()

    def sort(self, key: str, descending: bool) -> None:
        """Order the rows by a column; "" is the manual order."""
        self._source.sort(key, descending)
        self._rearrange()

    def press_band(self, key: str, part: str) -> None:
        """Fold a band, open it, or show the whole of a note."""
        source = self._source
        if key.startswith(NOTE):
            if part in ("toggle", "fold", "unfold"):
                source.opened_notes ^= {key}
                self._view.heights.forget([key])
                self._view.updateGeometries()
                self._view.viewport().update()
            return
        folded = {"fold": True, "unfold": False}.get(part, key not in source.folded)
        if folded != (key in source.folded):
            source.fold(key, folded)
            with place_kept(self._view):
                self._view.grid_model.show(source, source.arrange)

    def follow(self, made: ChangeSet | None) -> None:
        """Take in a change: this window's, or (None) another's."""
        source = self._source
        before = source.rows.portfolio
        moved_by = _FIELD_OF_GROUP.get(source.grouping, "")
        if made is None:
            touched = touched_between(before, self._desk.portfolio)
        else:
            touched = touched_by(made.changes, grouped_by=moved_by)
        if touched.rearranged:
            with place_kept(self._view):
                self._show(source.reload)
            self._view.heights.forget(touched.uids)
            self._view.updateGeometries()
            self.shown.emit()
        else:
            source.take()
            self._refresh(touched.uids)

    def judge(self) -> None:
        """Take in the findings."""
        source, before = self._source, self._source.rows.by_uid
        source.take()
        found = {uid: row.findings for uid, row in source.rows.by_uid.items()}
        uids = {
            uid for uid, each in found.items() if uid in before and before[uid].findings != each
        }
        self._refresh(uids)

    def reveal(self, uid: str) -> bool:
        """Have a scheme among the rows: without filters if need be, its band open."""
        source = self._source
        if uid not in source.rows.by_uid:
            return False
        if uid not in source.result.uids:
            self.filter(Filters(closed=source.rows.by_uid[uid].ended))
        band = source.band_over(uid)
        if band in source.folded:
            self.press_band(band, "unfold")
        return True

    def _refresh(self, uids: set[str]) -> None:
        """Draw these rows again where they stand."""
        self._view.grid_model.refresh(self._source, uids)
        self._view.viewport().update()
        self.shown.emit()

    def _rearrange(self, prepare: Callable[[], None] | None = None) -> None:
        view = self._view
        self._show(prepare)
        here = view.currentIndex()
        if here.isValid():
            view.scrollTo(here)
        else:
            view.scrollToTop()
        self.shown.emit()

    def _show(self, prepare: Callable[[], None] | None) -> None:
        """One layout change, in the midst of which the source takes its new rows."""
        source = self._source

        def arranged() -> list[str]:
            if prepare is not None:
                prepare()
            return source.arrange()

        self._view.grid_model.show(source, arranged)
