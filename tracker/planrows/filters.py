"""Which rows of the plan are wanted: statuses, conditions, names and words, counted for the chips.

Chips count milestones. A scheme or heading shows when something under it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tracker.model import BaselineRow, Milestone, Status
from tracker.name_filters import NameFilters
from tracker.slip import has_slipped

NOBODY = "(nobody named)"
NONE_GIVEN = "(none)"
BLANK = ""
"""The status of a milestone that has none."""

STATUSES: tuple[str, ...] = (
    Status.COMPLETED,
    Status.ON_TRACK,
    Status.DELAYED,
    Status.NOT_STARTED,
    Status.PAUSED,
    Status.CANCELLED,
    BLANK,
)
"""Statuses in the order of their chips."""

CONDITIONS: Mapping[str, str] = {
    "overdue": "Overdue",
    "due": "Due in 30 days",
    "slipped": "Slipped",
}
"""What else a chip may narrow by, and what it is called."""

CHOICES: Mapping[str, str] = {
    "areas": "Area",
    "leads": "Lead or owner",
    "workstreams": "Workstream",
}
"""Filters that are lists of names: their field in `PlanFilters`, and their title."""


class Facet(NamedTuple):
    """What the chips count a milestone as; the names after `status` are the conditions."""

    status: str
    overdue: bool
    due: bool
    slipped: bool


@dataclass(frozen=True, slots=True)
class PlanFilters(NameFilters):
    """What the user asked to see; empty asks for everything.

    Names within one list are alternatives, and everything else must hold together.
    """

    statuses: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    workstreams: frozenset[str] = frozenset()
    text: str = ""

    @property
    def narrow(self) -> bool:
        """Whether they leave anything out."""
        return self != PlanFilters()

    @property
    def of_milestones(self) -> bool:
        """Whether they ask for something that only a milestone can be."""
        return bool(self.statuses or self.conditions)

    def cleared(self) -> PlanFilters:
        """Without any of them but the words searched for."""
        return PlanFilters(text=self.text)

    def wants(self, facet: Facet, *, without: str = "") -> bool:
        """Whether a milestone of this facet is wanted; `without` leaves one condition aside."""
        return (not self.statuses or facet.status in self.statuses) and all(
            getattr(facet, name) for name in self.conditions if name != without
        )


@dataclass(frozen=True, slots=True)
class PlanResult:
    """The rows that are wanted, each under its parents, and how many each chip would leave.

    `keys` is None where everything is wanted.
    """

    keys: frozenset[str] | None
    milestones: int
    statuses: Mapping[str, int]
    conditions: Mapping[str, int]


DUE_WITHIN = 30
"""The days ahead that a milestone counts as due in."""
_OVER = frozenset({Status.COMPLETED, Status.CANCELLED})


def facet_of(milestone: Milestone, promised: BaselineRow | None, as_of: date) -> Facet:
    """What the chips count a milestone as."""
    slipped = promised is not None and has_slipped(milestone, promised)
    return _facet(milestone.status, milestone.finish, slipped, as_of)


def facets_of(
    milestones: Iterable[Milestone], promises: Mapping[str, BaselineRow], as_of: date
) -> dict[str, Facet]:
    """The same of many, by their keys; those of one status and day share theirs."""
    found: dict[str, Facet] = {}
    known: dict[tuple[str | None, date | None, bool], Facet] = {}
    for milestone in milestones:
        uid = milestone.uid
        promised = promises.get(uid)
        slipped = promised is not None and has_slipped(milestone, promised)
        alike = (milestone.status, milestone.finish, slipped)
        facet = known.get(alike)
        if facet is None:
            facet = known[alike] = _facet(*alike, as_of)
        found[uid] = facet
    return found


def _facet(status: str | None, finish: date | None, slipped: bool, as_of: date) -> Facet:
    if finish is None or status in _OVER:
        return Facet(status or BLANK, overdue=False, due=False, slipped=slipped)
    ahead = (finish - as_of).days
    return Facet(status or BLANK, ahead < 0, 0 <= ahead <= DUE_WITHIN, slipped)
