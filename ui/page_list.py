"""The pages of the window, in the order of the rail; each is loaded on its first visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.desk import Desk


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page: its name in code, its label and icon in the rail, and what makes it.

    `rule` draws a line above it.
    """

    name: str
    label: str
    icon: str
    make: Callable[[Desk], QWidget]
    rule: bool = False


def _overview(desk: Desk) -> QWidget:
    from ui.pages.overview import OverviewPage

    return OverviewPage(desk)


def _tracker(desk: Desk) -> QWidget:
    from ui.pages.tracker import TrackerPage

    return TrackerPage(desk)


def _plan(desk: Desk) -> QWidget:
    from ui.pages.plan import PlanPage

    return PlanPage(desk)


def _findings(desk: Desk) -> QWidget:
    from ui.pages.findings import FindingsPage

    return FindingsPage(desk)


def _changes(desk: Desk) -> QWidget:
    from ui.pages.changes import ChangesPage

    return ChangesPage(desk)


def _history(desk: Desk) -> QWidget:
    from ui.pages.history import HistoryPage

    return HistoryPage(desk)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("overview", "Overview", "overview", _overview),
    PageEntry("tracker", "Tracker", "tracker", _tracker),
    PageEntry("plan", "Plan", "plan", _plan),
    PageEntry("findings", "Findings", "findings", _findings, rule=True),
    PageEntry("changes", "Changes", "same", _changes),
    PageEntry("history", "History", "history", _history),
)
