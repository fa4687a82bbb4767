"""Showing the plan's rows: filtering, folding and following changes.

Signals:
    shown: other rows, or other counts of them, are on show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import chain

from PySide6.QtCore import QObject, Signal

from tracker.changes import ChangeSet
from tracker.planrows import PlanFilters
from tracker.portfolio import Portfolio
from tracker.since_closed import SinceClosed
from tracker.timeline import plan_range, span_of_promise, spans_of
from ui.desk import Desk
from ui.grid.place import place_kept
from ui.plan.halves import Halves
from ui.plan.model import PlanModel
from ui.plan.source import PlanSource


class Showing(QObject):
    """Keeps tree and Gantt in step with their source and the desk.

    Attributes:
        range: the first and last day of everything planned or promised.
    """

    shown = Signal()

    def __init__(self, desk: Desk, source: PlanSource, model: PlanModel, halves: Halves) -> None:
        super().__init__(halves)
        self._desk, self._source, self._model, self._halves = desk, source, model, halves
        self._tree, self._gantt = halves.tree, halves.gantt
        self.range = (date.min, date.min)
        self._tree.fold_asked.connect(self.fold)
        desk.opened.connect(self.load)
        desk.changed.connect(self.follow)
        desk.findings_changed.connect(self.judge)

    @property
    def since(self) -> SinceClosed | None:
        """The closed month that slip is counted against, if not a baseline."""
        return self._source.since

    def load(self) -> None:
        """Start afresh with the programme on the desk, or with none."""
        self._show(self._source.load)
        self._take_dates()
        self._gantt.go_to_today()
        self._tree.scrollToTop()
        self.shown.emit()

    def filter(self, filters: PlanFilters) -> None:
        """Show the rows that pass."""
        self._show(lambda: self._source.filter(filters))
        self.shown.emit()

    def compare_with(self, since: SinceClosed | None) -> None:
        """Count slip against a closed month, or (None) against the baseline again."""
        with place_kept(self._tree):
            self._show(lambda: self._source.compare_with(since))
        self._take_dates()
        self._tree.viewport().update()
        self._gantt.viewport().update()
        self.shown.emit()

    def fold(self, key: str, part: str) -> None:
        """Fold a row ("fold"), open it ("unfold"), or whichever it is not ("toggle")."""
        source, model = self._source, self._model
        folded = {"fold": True, "unfold": False}.get(part, key not in source.folded)
        if folded == (key in source.folded) or not source.rows.nodes[key].has_children:
            return
        at = model.place(key)
        if folded:
            count = len(source.shown_under(key))
            source.folded.add(key)
            if count:
                model.take_out(at + 1, count)
        else:
            source.folded.discard(key)
            keys = source.shown_under(key)
            if keys:
                model.put_in(at + 1, keys)
        self._halves.settle()
        self._tree.viewport().update()
        self._gantt.viewport().update()

    def fold_all(self, folded: Iterable[str]) -> None:
        """Fold these rows and no others."""
        self._source.folded.clear()
        self._source.folded.update(folded)
        with place_kept(self._tree):
            self._show(None)

    def follow(self, made: ChangeSet | None) -> None:
        """Take in a change: this window's, or (None) another's."""
        before = list(self._model.order)
        self._source.reload()
        self._take_dates()
        if self._source.arrange() != before:
            with place_kept(self._tree):
                self._show(None)
        elif made is None:
            self._model.refresh_all(self._source)
        else:
            self._model.refresh(self._source, {change.uid for change in made.changes})
        self._tree.viewport().update()
        self._gantt.viewport().update()
        self.shown.emit()

    def judge(self) -> None:
        """Show the findings as they are now."""
        self._tree.viewport().update()

    def reveal(self, key: str) -> bool:
        """Have a row among those on show: without filters if need be, what it is under open."""
        source = self._source
        if key not in source.rows.nodes:
            return False
        if source.result.keys is not None and key not in source.result.keys:
            self.filter(PlanFilters())
        for over in reversed(list(source.rows.ancestors(key))):
            if over in source.folded:
                self.fold(over, "unfold")
        return True

    def _show(self, prepare: Callable[[], None] | None) -> None:
        """One layout change, in the midst of which the source takes its new rows."""
        source = self._source

        def arranged() -> list[str]:
            if prepare is not None:
                prepare()
            return source.arrange()

        self._model.show(source, arranged)
        self._halves.settle()

    def _take_dates(self) -> None:
        """Have the calendar hold everything, and judge by the desk's date."""
        desk = self._desk
        if not desk.is_open:
            return
        self.range = _range_of(self._source.rows.portfolio, desk.as_of)
        self._gantt.show_plan(*self.range, desk.as_of)
        self._gantt.frame.links.take(desk.portfolio.dependencies)


def _range_of(portfolio: Portfolio, as_of: date) -> tuple[date, date]:
    """The first and last day of everything planned or promised."""
    planned = spans_of(portfolio.milestones)
    promised = map(span_of_promise, portfolio.promised.values())
    return plan_range(chain(planned, promised), as_of)
