"""The periods in the window: which one is on show, its dates, closing and reopening it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QMenu

from tracker.changes import ChangeSet
from tracker.commands.periods import (
    Cycle,
    close_period,
    open_errors,
    plan_period,
    reopen_period,
)
from tracker.findings.wording import counted
from tracker.key_lists import read_keys
from tracker.model import Period, PeriodKind
from tracker.packs.planning import plan_packs
from tracker.periods import kind_of_next, label_of, month_words, next_as_of, period_words
from tracker.timing import format_date
from ui.closing_dialog import ReasonDialog
from ui.desk import Desk
from ui.jobs import Jobs
from ui.period_button import PeriodButton
from ui.period_dialog import PeriodDialog


class Periods(QObject):
    """Fills the period button and does what its menu offers."""

    def __init__(
        self,
        window: QMainWindow,
        desk: Desk,
        jobs: Jobs,
        button: PeriodButton,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs, self._today = window, desk, jobs, today
        self._button = button
        self.menu = QMenu(window)
        self.menu.aboutToShow.connect(self.fill_menu)
        button.setMenu(self.menu)
        desk.opened.connect(self.refresh)
        desk.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say which period is on show."""
        desk = self._desk
        if not desk.is_open:
            self._button.show_period("", "")
        elif desk.viewed is not None:
            self._button.show_period(month_words(desk.viewed.label), "Closed")
        elif desk.portfolio.open_period is not None:
            words = period_words(desk.portfolio.open_period)
            self._button.show_period(words[0].upper() + words[1:], "Open")
        else:
            self._button.show_period("No month open", "")

    def fill_menu(self) -> None:
        """List the periods, the latest first, then what can be done."""
        desk, menu = self._desk, self.menu
        menu.clear()
        may = desk.is_open and desk.programme.read_only is None
        worked_in = desk.live.open_period
        if may and worked_in is None:
            menu.addAction(f"Open {self._next_words()}…", self.ask_dates)
            menu.addSeparator()
        now = menu.addAction("The programme now", partial(self._view, None))
        now.setCheckable(True)
        now.setChecked(desk.viewed is None)
        menu.addSeparator()
        live = desk.live
        for period in sorted(live.periods, key=lambda row: row.label, reverse=True):
            words = period_words(period)
            if period.closed_on is None:
                menu.addAction(f"{words} – open", partial(self._view, None))
                continue
            shown = menu.addAction(f"{words} – closed", partial(self._view, period.label))
            shown.setCheckable(True)
            shown.setChecked(desk.viewed is not None and desk.viewed.label == period.label)
        menu.addSeparator()
        if worked_in is not None:
            menu.addAction("Dates and who is expected…", self.ask_dates).setEnabled(may)
        close = menu.addAction(
            f"Close {period_words(worked_in)}…" if worked_in else "Close…", self.ask_close
        )
        close.setEnabled(may and worked_in is not None)
        closed = self._to_reopen()
        again = menu.addAction(
            f"Reopen {period_words(closed)}…" if closed else "Reopen…", self.ask_reopen
        )
        again.setEnabled(may and closed is not None)

    def ask_dates(self) -> None:
        """Set the dates of the open period and who is asked; without one, open the next."""
        desk = self._desk
        desk.view(None)
        portfolio = desk.portfolio
        dialog = PeriodDialog(
            self._window,
            desk.theme,
            shown=self._cycle(),
            months=frozenset(period.label for period in portfolio.periods),
            plans=plan_packs(portfolio, days={desk.as_of}, everybody=True),
        )

        def settle() -> None:
            with desk.messages.told():
                desk.run(plan_period(desk.portfolio, dialog.cycle))

        dialog.accepted.connect(settle)
        dialog.open()

    def _cycle(self) -> Cycle:
        """The open period as it is set, else the one after the latest, asking the same people."""
        periods = self._desk.portfolio.periods
        period = self._desk.portfolio.open_period
        latest = period or max(periods, key=lambda row: row.as_of, default=None)
        kind = kind_of_next(periods)
        not_asked = read_keys(latest.not_asked) if latest is not None else frozenset[str]()
        if period is None:
            return Cycle(self._next_day(), kind, not_asked=not_asked)
        kind = PeriodKind(period.kind)
        return Cycle(period.as_of, kind, period.meeting_on, period.due_on, not_asked)

    def _next_day(self) -> date:
        """Where the period to be opened next would end."""
        periods = self._desk.live.periods
        return next_as_of(periods, kind_of_next(periods)) or self._desk.as_of

    def _next_words(self) -> str:
        """The period to be opened next, as people call it."""
        as_of, kind = self._next_day(), kind_of_next(self._desk.live.periods)
        return period_words(Period(label=label_of(as_of), kind=kind, as_of=as_of))

    def _offer_next(self, severity: str, sentence: str) -> None:
        """Say something that opening the next period follows from."""
        remedy = f"Open {self._next_words()}…"
        self._desk.messages.notice(severity, sentence, remedy=remedy, action=self.ask_dates)

    def ask_close(self) -> None:
        """Close the period worked in, with a reason if errors stand open."""
        desk = self._desk
        desk.view(None)
        period = desk.portfolio.open_period
        if period is None:
            self._offer_next("warning", "No month is open, so there is none to close.")
            return
        desk.check()
        errors, name = open_errors(desk.findings), period_words(period)
        told = f"Closing seals {name} as at {format_date(period.as_of)}. It can be looked at and "
        told += "exported again at any time, and reopened with a reason."
        waiting = sum(item.settled is None for item in desk.portfolio.return_items)
        if waiting:
            told += (
                f" {counted(waiting, 'open item')} of returns will still wait on the Returns page."
            )
        if errors:
            told += (
                f" {len(errors)} errors stand open:" if len(errors) > 1 else " One error stands:"
            )
        dialog = ReasonDialog(
            self._window,
            title=f"Close {name}",
            told=told,
            act=f"&Close {name}",
            errors=errors,
            needed=bool(errors),
        )
        dialog.accepted.connect(lambda: self._close(period, dialog.words))
        dialog.open()

    def ask_reopen(self) -> None:
        """Reopen the closed period on show, else the latest, for a reason."""
        period = self._to_reopen()
        if period is None:
            return
        name, version = period_words(period), period.version + 1
        dialog = ReasonDialog(
            self._window,
            title=f"Reopen {name}",
            told=f"{name[0].upper()}{name[1:]} stays sealed as it is. Closed again it becomes "
            f"version {version}, which supersedes the one before; both are kept.",
            act=f"&Reopen {name}",
        )

        def reopen() -> None:
            self._desk.view(None)
            with self._desk.messages.told():
                self._desk.run(
                    reopen_period(self._desk.portfolio, label=period.label, reason=dialog.words)
                )

        dialog.accepted.connect(reopen)
        dialog.open()

    def _close(self, period: Period, reason: str) -> None:
        desk = self._desk
        with desk.messages.told():
            intent = close_period(
                desk.portfolio,
                label=period.label,
                today=self._today(),
                findings=desk.findings,
                reason=reason,
            )
            self._jobs.start(
                f"Sealing {period_words(period)}…",
                lambda: desk.workspace.run(intent, cancelled=self._jobs.cancelled),
                partial(self._closed, period_words(period)),
            )

    def _closed(self, name: str, made: ChangeSet) -> None:
        self._desk.announce(made, note=None)
        self._offer_next("information", f"{name[0].upper()}{name[1:]} is closed and sealed.")

    def _view(self, label: str | None) -> None:
        self._desk.view(label)

    def _to_reopen(self) -> Period | None:
        desk = self._desk
        if not desk.is_open:
            return None
        closed = [period for period in desk.live.periods if period.closed_on is not None]
        if desk.viewed is not None:
            closed = [period for period in closed if period.label == desk.viewed.label]
        return max(closed, key=lambda period: period.as_of, default=None)
