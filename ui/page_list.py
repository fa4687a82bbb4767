"""The pages of the window, in the order of the rail; each is loaded on its first visit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.desk import Desk


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page: its name in code, its label and icon in the rail, and what makes it.

    `rule` draws a line above it; `office` keeps it out of a lead's file.
    """

    name: str
    label: str
    icon: str
    make: Callable[[Desk], QWidget]
    rule: bool = False
    office: bool = False


def _overview(desk: Desk) -> QWidget:
    from ui.pages.overview import OverviewPage

    return OverviewPage(desk)


def _tracker(desk: Desk) -> QWidget:
    from ui.pages.tracker import TrackerPage

    return TrackerPage(desk)


def _plan(desk: Desk) -> QWidget:
    from ui.pages.plan import PlanPage

    return PlanPage(desk)


def _money(desk: Desk) -> QWidget:
    from ui.pages.money import MoneyPage

    return MoneyPage(desk)


def _measures(desk: Desk) -> QWidget:
    from ui.pages.measures import MeasuresPage

    return MeasuresPage(desk)


def _impact(desk: Desk) -> QWidget:
    from ui.pages.impact import ImpactPage

    return ImpactPage(desk)


def _raid(desk: Desk) -> QWidget:
    from ui.pages.raid import RaidPage

    return RaidPage(desk)


def _returns(desk: Desk) -> QWidget:
    from ui.pages.returns import ReturnsPage

    return ReturnsPage(desk)


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
    PageEntry("returns", "Returns", "returns", _returns, office=True),
    PageEntry("money", "Money", "money", _money, rule=True, office=True),
    PageEntry("measures", "Measures", "measures", _measures, office=True),
    PageEntry("changes-quarter", "Changes & quarter", "changes-quarter", _impact, office=True),
    PageEntry("raid", "RAID", "raid", _raid, office=True),
    PageEntry("findings", "Findings", "findings", _findings, rule=True),
    PageEntry("changes", "Changes", "same", _changes),
    PageEntry("history", "History", "history", _history),
)

PAGE_OF: Mapping[str, str] = {
    "milestone": "plan",
    "money_line": "money",
    "contribution": "money",
    "grant": "money",
    "printed_total": "money",
    "measure": "measures",
    "measure_reading": "measures",
    "impact_change": "changes-quarter",
    "impact_scheme": "changes-quarter",
    "impact_action": "changes-quarter",
    "maturity": "changes-quarter",
    "quarterly_answer": "changes-quarter",
    "raid_item": "raid",
    "change_request": "raid",
    "scheme": "tracker",
}
"""Which page shows a row, by its entity."""
