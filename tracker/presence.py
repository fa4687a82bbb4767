"""Which rows count: those that no later issue of their document has left out (DQ27).

A row that vanished stays in the programme, with its history, until a person decides; counts,
totals and rules leave it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from tracker.model import Area, Milestone, Scheme
    from tracker.portfolio import Portfolio


class Vanishing(Protocol):
    """A row that a later issue of its document may leave out."""

    @property
    def vanished_on(self) -> object:
        """The as-of date of that issue, or None."""


AnyVanishing = TypeVar("AnyVanishing", bound=Vanishing)


def present(rows: Iterable[AnyVanishing]) -> list[AnyVanishing]:
    """The rows that have not vanished, in their order."""
    return [row for row in rows if row.vanished_on is None]


def present_schemes(portfolio: Portfolio) -> list[Scheme]:
    """The schemes that have not vanished."""
    return present(portfolio.schemes)


def present_milestones(portfolio: Portfolio, scheme_uid: str) -> Sequence[Milestone]:
    """The milestones of a scheme that have not vanished, nor it, in order."""
    return portfolio.present_by_scheme.get(scheme_uid, ())


def present_groups(portfolio: Portfolio) -> list[tuple[Area | None, Sequence[Scheme]]]:
    """The areas in order with their schemes that have not vanished; those of no area last."""
    groups = [(area, present(schemes)) for area, schemes in portfolio.area_groups()]
    return [(area, schemes) for area, schemes in groups if area is not None or schemes]
