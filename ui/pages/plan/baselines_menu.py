"""The menu of baselines: which one slip is counted against, taking and naming them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from tracker.findings.wording import counted
from tracker.model import Baseline
from tracker.since_closed import SinceClosed
from tracker.timing import format_date
from ui.desk import Desk
from ui.pages.plan.baseline_dialog import BaselineDialog
from ui.plan.doing import Doing
from ui.plan.showing import Showing


class BaselinesMenu(QMenu):
    """Filled afresh whenever it opens."""

    def __init__(self, parent: QWidget, desk: Desk, doing: Doing, showing: Showing) -> None:
        super().__init__(parent)
        self._desk, self._doing, self._showing = desk, doing, showing
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Put the baselines there are into the menu."""
        self.clear()
        if not self._desk.is_open:
            return
        portfolio, editable = self._desk.portfolio, self._desk.editable
        current, since = portfolio.baseline, self._showing.since
        if portfolio.previous is not None:
            self._add_last_month(SinceClosed(portfolio.previous), chosen=since is not None)
        for each in portfolio.baselines:
            words = f"{each.name}, taken {format_date(each.taken_on)}".replace("&", "&&")
            line = self.addAction(words)
            line.setCheckable(True)
            line.setChecked(since is None and current is not None and each.uid == current.uid)
            line.setEnabled(editable or since is not None)
            line.setToolTip(each.reason or "Compare the plan with this baseline")
            line.triggered.connect(partial(self._choose, each.uid))
        self.addSeparator()
        self._add("&Take a baseline…", self.take, editable)
        if current is not None:
            name = current.name.replace("&", "&&")
            self._add(f"Re&name “{name}”…", partial(self.rename, current), editable)
            self._add(f"Take “{name}” &again…", partial(self.take_again, current), editable)
            self._add(f"&Drop “{name}”", partial(self._doing.drop_baseline, current.uid), editable)

    def take(self) -> BaselineDialog:
        """Ask for a name, and keep the plan as it is now under it."""
        day = self._desk.as_of
        return self._ask(
            title="Take a baseline",
            told="Keeps the start, expected delivery and status of every scheme and milestone as "
            f"they are now, as of {format_date(day)}. Slip is counted against it.",
            act="&Take the baseline",
            name=format_date(day).split(" ", 1)[1],
            keep=self._doing.take_baseline,
        )

    def take_again(self, baseline: Baseline) -> BaselineDialog:
        """Ask why everything is promised anew, and do it."""
        return self._ask(
            title=f"Take “{baseline.name}” again",
            told="What it promised until now is replaced by the plan as it is now. The reason is "
            "kept with it, and in the history.",
            act="&Take it again",
            reason=True,
            keep=lambda _name, reason: (
                self._doing.take_baseline(baseline.name, reason)
                if reason.strip()
                else "A new promise replaces an old one for a reason; write it down."
            ),
        )

    def rename(self, baseline: Baseline) -> BaselineDialog:
        """Ask for another name."""
        return self._ask(
            title="Rename the baseline",
            told="It is called so on every page and in every document from now on.",
            act="&Rename",
            name=baseline.name,
            keep=lambda name, _reason: self._doing.rename_baseline(baseline.uid, name),
        )

    def rebaseline(self) -> BaselineDialog | None:
        """Ask why the selected rows are promised anew, and do it."""
        uids, baseline = self._doing.can_be_rebaselined(), self._desk.portfolio.baseline
        if not uids:
            return None
        if baseline is None:
            return self.take()
        return self._ask(
            title="Re-baseline",
            told=f"Promises {counted(len(uids), 'row')} anew, as expected now, in "
            f"“{baseline.name}”. Slip is counted from the new dates; the old ones stay in the "
            "history.",
            act="&Re-baseline",
            reason=True,
            keep=lambda _name, reason: self._doing.rebaseline(uids, reason),
        )

    def _ask(self, **how: object) -> BaselineDialog:
        parent = self.parentWidget()
        dialog = BaselineDialog(parent, self._desk.theme, **how)  # type: ignore[arg-type]
        dialog.open()
        return dialog

    def _add_last_month(self, last: SinceClosed, *, chosen: bool) -> None:
        line = self.addAction(last.name)
        line.setCheckable(True)
        line.setChecked(chosen)
        line.setToolTip("Count slip since the month closed last; no baseline is changed")
        line.triggered.connect(lambda on: self._showing.compare_with(last if on else None))
        self.addSeparator()

    def _choose(self, uid: str) -> None:
        if self._showing.since is not None:
            self._showing.compare_with(None)
        current = self._desk.portfolio.baseline
        if self._desk.editable and (current is None or current.uid != uid):
            self._doing.choose_baseline(uid)

    def _add(self, words: str, act: object, enabled: bool) -> None:
        line = self.addAction(words)
        line.setEnabled(enabled)
        line.triggered.connect(lambda _on=False: act())  # type: ignore[operator]
