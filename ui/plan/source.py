"""The plan's rows between desk and tree: what is on show, what is folded, where typing goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from tracker.commands.blocks import set_fields
from tracker.errors import TrackerError
from tracker.planrows import (
    HEAD,
    PlanFilters,
    PlanResult,
    PlanRow,
    PlanRows,
    matching,
    revised,
    visible,
)
from tracker.portfolio import Portfolio
from tracker.since_closed import SinceClosed
from tracker.timeline import Level
from ui import collecting
from ui.desk import Desk
from ui.grid.source import Cells, Mark
from ui.plan.columns import FINISH, NAME, OPEN_ENDED, OWNER, START, STATUS

_OF_SCHEME: Mapping[str, str] = {
    NAME: "name",
    OWNER: "leads_text",
    START: "start",
    FINISH: "delivery_text",
    STATUS: "status",
}
"""The field of a scheme behind each column; a milestone's have the columns' own names."""

_COLUMN_OF = {field: column for column, field in _OF_SCHEME.items()} | {
    "delivery_latest": FINISH,
    "delivery_earliest": FINISH,
}


class PlanSource:
    """Implements `ui.grid.source.GridSource` over the desk.

    Attributes:
        rows: the whole plan.
        filters, result: what the user asked for, and what passes.
        since: the month closed last, where the plan is compared with it rather than a baseline.
        folded: keys of the rows under which nothing shows; always the same set.
        cut: milestones that were cut and wait to be pasted, in order; always the same list.
    """

    def __init__(self, desk: Desk, today: Callable[[], date]) -> None:
        self.rows = PlanRows.empty()
        self.filters = PlanFilters()
        self.result = PlanResult(None, 0, {}, {})
        self.folded: set[str] = set()
        self.cut: list[str] = []
        self.since: SinceClosed | None = None
        self._set_aside: set[str] = set()
        self._desk, self._today = desk, today

    @property
    def editable(self) -> bool:
        """Whether the programme may be written."""
        return self._desk.editable

    def locked(self, field: str) -> bool:
        """Whether a field is the programme office's, in a lead's file."""
        return self._desk.is_locked("milestone", field)

    def load(self) -> None:
        """Take the programme on the desk, or none, afresh."""
        self.folded.clear()
        self.filters = PlanFilters()
        self.since = None
        self.reload()

    def reload(self) -> None:
        """Take the rows as they are on the desk now, and find those that are wanted.

        Rows that say what they said are kept.
        """
        desk, rows = self._desk, PlanRows.empty()
        with collecting.put_off():
            if desk.is_open:
                rows = revised(self.rows, self._compared(desk.portfolio), desk.as_of)
            self.rows = rows
            self.filter()

    def compare_with(self, since: SinceClosed | None) -> None:
        """Count slip against a closed month, or against the baseline again."""
        self.since = since
        self.reload()

    def _compared(self, portfolio: Portfolio) -> Portfolio:
        """The portfolio with what slip is counted against; a month reopened is no more that."""
        if self.since is not None and portfolio.previous != self.since.period:
            self.since = None
        return self.since.compared(portfolio) if self.since is not None else portfolio

    def filter(self, filters: PlanFilters | None = None) -> None:
        """Find the rows that are wanted, by other filters if given.

        A search opens everything; what was folded is folded again when it is over.
        """
        if filters is not None:
            if filters.narrow != self.filters.narrow:
                kept = self._set_aside if self.filters.narrow else set()
                self._set_aside = set(self.folded)
                self.folded.clear()
                self.folded |= kept
            self.filters = filters
        self.result = matching(self.rows, self.filters)

    def arrange(self) -> list[str]:
        """Row keys from top to bottom."""
        return visible(self.rows, self.result, self.folded)

    def shown_under(self, key: str) -> list[str]:
        """The rows that come into sight when one is opened."""
        node = self.rows.nodes[key]
        wanted = self.result.keys
        found: list[str] = []
        at = node.at + 1
        while at < node.end:
            each = self.rows.nodes[self.rows.order[at]]
            if wanted is None or each.key in wanted:
                found.append(each.key)
            at = each.end if each.key in self.folded else at + 1
        return found

    def is_band(self, key: str) -> bool:
        """Whether a row is a workstream."""
        return key.startswith(HEAD)

    def record(self, key: str) -> PlanRow:
        """A row of the plan."""
        return self.rows.row(key)

    def name(self, key: str) -> str:
        """What a person calls the row; all that is said of a workstream."""
        row = self.rows.row(key)
        if row.node.level is not Level.WORKSTREAM:
            return row.title
        return f"Workstream {row.title}{', folded' if key in self.folded else ''}"

    def marks(self, key: str, field: str) -> Sequence[Mark]:
        """The findings of a cell; those of fields without a column are the name's."""
        findings = self._desk.findings_by_row.get(key)
        if not findings:
            return ()
        milestone = key in self.rows.portfolio.milestone_by_uid
        found = [each for each in findings if _column_of(each.field, milestone=milestone) == field]
        return [Mark(str(each.severity), each.message) for each in found]

    @property
    def edition(self) -> object:
        """The portfolio as it is now."""
        return self._desk.portfolio

    def write(self, cells: Cells, verb: str, *, since: object = None) -> bool:
        """Type text into cells as one change set; a refusal is told and changes nothing."""
        desk = self._desk
        seen = since if isinstance(since, Portfolio) else desk.portfolio
        meant = {
            place: text
            for cell, words in cells.items()
            for place, text in self._fields(cell, words)
        }
        try:
            intent = set_fields(seen, cells=meant, today=self._today(), as_of=desk.as_of, verb=verb)
        except TrackerError as error:
            desk.messages.notice("error", error.sentence)
            return False
        if not intent.changes:
            return True
        return desk.run(intent, quiet=len(cells) == 1) is not None

    def _fields(self, cell: tuple[str, str], text: str) -> list[tuple[tuple[str, str], str]]:
        """The fields that a cell of the tree stands for, and what is written into each."""
        key, column = cell
        if key in self.rows.portfolio.scheme_by_uid:
            return [((key, _OF_SCHEME[column]), text)]
        if column != FINISH:
            return [((key, column), text)]
        endless = text.strip().casefold() == OPEN_ENDED
        return [
            ((key, "open_ended"), "yes" if endless else "no"),
            ((key, FINISH), "" if endless else text),
        ]


def _column_of(field: str, *, milestone: bool) -> str:
    """The column that shows a field of a row."""
    if milestone:
        return field if field in _OF_SCHEME else NAME
    return _COLUMN_OF.get(field, NAME)
