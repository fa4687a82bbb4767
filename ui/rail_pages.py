"""The rail of this window: a page each, with its count, as far as the open file has them."""

from __future__ import annotations

from tracker.returns.rows import needing_a_person
from ui.desk import Desk
from ui.page_list import PAGES
from ui.rail import Rail, RailItem

_COUNTED = ("findings", "returns")


def rail_of_pages(desk: Desk) -> Rail:
    """A rail that follows the desk: what is open, and what waits for a person."""
    items = [RailItem(page.name, page.label, page.icon) for page in PAGES]
    rules = frozenset(page.name for page in PAGES if page.rule)
    rail = Rail(desk.theme, desk.icons, items, rules)
    desk.opened.connect(lambda: _begin(rail, desk))
    desk.findings_changed.connect(lambda: _count(rail, desk))
    _begin(rail, desk)
    return rail


def _begin(rail: Rail, desk: Desk) -> None:
    """A lead's file has no office pages; without a programme there is nowhere to go."""
    rail.view.setEnabled(desk.is_open)
    offices = frozenset(page.name for page in PAGES if page.office)
    rail.hide_pages(offices if desk.is_lead_file else frozenset())
    for name in _COUNTED:
        rail.model.set_count(name, None)


def _count(rail: Rail, desk: Desk) -> None:
    rail.model.set_count("findings", len(desk.findings))
    waiting = 0 if desk.is_lead_file else needing_a_person(desk.portfolio, today=desk.today)
    rail.model.set_count("returns", waiting or None)
