"""The tracker's rows between desk and grid: what is shown, in what order, and where typing goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from tracker.commands.blocks import set_fields
from tracker.errors import TrackerError
from tracker.findings import Finding
from tracker.gridrows import (
    Band,
    FilterResult,
    Filters,
    GridRow,
    GridRows,
    Grouping,
    arranged,
    matching,
)
from tracker.gridrows.arranging import BAND, NOTE
from tracker.portfolio import Portfolio
from ui.desk import Desk
from ui.grid.column import Column
from ui.grid.source import Cells, Mark
from ui.pages.tracker.bands import band_words


class TrackerSource:
    """Implements `ui.grid.source.GridSource` over the desk.

    Attributes:
        rows: every scheme as a grid row.
        filters, grouping, sort_by, descending: what the user asked for; `sort_by` is a column's
            key, "" for manual order.
        folded: keys of the bands whose rows are folded away.
        opened_notes: keys of the notes that are shown whole.
        shown: fields with a column of their own on show; findings of others go to the name.
    """

    def __init__(self, desk: Desk, columns: Sequence[Column], today: Callable[[], date]) -> None:
        self.rows = GridRows.empty()
        self.filters = Filters()
        self.grouping = Grouping.AREA
        self.sort_by = ""
        self.descending = False
        self.folded: frozenset[str] = frozenset()
        self.opened_notes: set[str] = set()
        self.shown: frozenset[str] = frozenset()
        self.bands: Mapping[str, Band] = {}
        self.result = FilterResult([], 0, {}, {})
        self._desk = desk
        self._columns = {column.key: column for column in columns}
        self._today = today
        self._sort_keys: dict[tuple[str, bool], Mapping[str, Any]] = {}

    @property
    def editable(self) -> bool:
        """Whether the programme may be written."""
        return self._desk.editable

    def locked(self, field: str) -> bool:
        """Whether a field is the programme office's, in a lead's file."""
        return self._desk.is_locked("scheme", field)

    def load(self) -> None:
        """Take the programme on the desk, or none, afresh."""
        self.folded, self.opened_notes = frozenset(), set()
        self.filters = Filters()
        self.rows = GridRows.empty()
        self.reload()

    def reload(self) -> None:
        """Take rows and findings as they are on the desk now, and find those that are wanted."""
        desk = self._desk
        self._sort_keys.clear()
        if desk.is_open:
            self.rows = self.rows.followed_by(desk.portfolio, desk.findings, as_of=desk.as_of)
        self.filter()

    def filter(self) -> None:
        """Find the rows that are wanted."""
        self.result = matching(self.rows, self.filters)

    def take(self) -> None:
        """Take the desk's state for the rows on show, which stay whether they still pass or not."""
        kept = self.result.uids
        self.reload()
        self.result = replace(self.result, uids=kept)

    def arrange(self) -> list[str]:
        """Row keys from top to bottom, for the rows that `filter` found."""
        arrangement = arranged(
            self.rows,
            self.result.uids,
            grouping=self.grouping,
            sort_keys=self._keys(),
            descending=self.descending,
            folded=frozenset() if self.filters.narrow else self.folded,
            empty_areas=not self.filters.narrow,
        )
        self.bands = arrangement.bands
        return arrangement.order

    def sort(self, key: str, descending: bool) -> None:
        """Order by a column, or manually ("")."""
        self.sort_by, self.descending = key, descending

    def fold(self, key: str, folded: bool) -> None:
        """Fold a band or open it."""
        self.folded = self.folded | {key} if folded else self.folded - {key}

    def band_over(self, uid: str) -> str:
        """The key of the band that a row stands under, "" if none."""
        return next((key for key, band in self.bands.items() if uid in band.uids), "")

    def scheme_of(self, uid: str) -> str:
        """The scheme that a row belongs to: itself, or the one of a milestone."""
        if uid in self.rows.by_uid:
            return uid
        found = (row.scheme_uid for row in self.rows.portfolio.milestones if row.uid == uid)
        return next(found, uid)

    def letters(self) -> str:
        """The ratings that are counted, in order; a space is not rated."""
        open_blue = self._desk.is_open and self._desk.portfolio.programme.blue_in_use
        return "GARB " if open_blue else "GAR "

    def is_band(self, key: str) -> bool:
        """Whether a row is a heading or a note."""
        return key.startswith((BAND, NOTE))

    def record(self, key: str) -> GridRow:
        """A scheme's row."""
        return self.rows.by_uid[key]

    def name(self, key: str) -> str:
        """What a person calls the row; all that is said of a band."""
        if key.startswith(NOTE):
            return f"Note of {self.bands[key].title}: {self.bands[key].note}"
        if key.startswith(BAND):
            return band_words(self.bands[key], self.rows, folded=key in self.folded)
        return self.rows.by_uid[key].scheme.name

    def marks(self, key: str, field: str) -> Sequence[Mark]:
        """The findings of a cell; those of fields without a column are the name's."""
        findings = self.rows.by_uid[key].findings
        if not findings:
            return ()
        found: list[Finding] = list(findings.get(field, ()))
        if field == "name":
            others = [f for name, held in findings.items() if name not in self.shown for f in held]
            found += others
        found.sort(key=lambda finding: finding.severity.rank)
        return [Mark(str(finding.severity), finding.message) for finding in found]

    @property
    def edition(self) -> object:
        """The portfolio as it is now."""
        return self._desk.portfolio

    def write(self, cells: Cells, verb: str, *, since: object = None) -> bool:
        """Type text into cells as one change set; a refusal is told and changes nothing."""
        desk = self._desk
        seen = since if isinstance(since, Portfolio) else desk.portfolio
        try:
            intent = set_fields(seen, cells=cells, today=self._today(), as_of=desk.as_of, verb=verb)
        except TrackerError as error:
            desk.messages.notice("error", error.sentence)
            return False
        if not intent.changes:
            return True
        return desk.run(intent, quiet=len(cells) == 1) is not None

    def _keys(self) -> Mapping[str, Any] | None:
        """What each row is ordered by, kept until the rows change."""
        if not self.sort_by:
            return None
        key = self.sort_by, self.descending
        if key not in self._sort_keys:
            column = self._columns[self.sort_by]
            self._sort_keys[key] = column.sort_keys(self.rows.by_uid, descending=self.descending)
        return self._sort_keys[key]
