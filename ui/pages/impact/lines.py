"""What the tables of the high impact changes list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tracker.impact import funding_of_all, heat_map
from tracker.impact.heat import height_of
from tracker.model import ImpactAction, ImpactChange, ImpactScheme, Maturity
from tracker.portfolio import Portfolio
from ui.registers.values import scheme_name


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One change in one quarter; `row` is None where nothing was said of it."""

    change: ImpactChange
    quarter: str
    row: Maturity | None

    @property
    def uid(self) -> str:
        """The key of what was said; "" for nothing."""
        return self.row.uid if self.row else ""

    @property
    def title(self) -> str:
        """The change and the quarter."""
        return f"{change_name(self.change)}, {self.quarter}"

    @property
    def level(self) -> str:
        """The level in words; "" for none."""
        return (self.row.level or "") if self.row else ""

    @property
    def height(self) -> int | None:
        """How far along the level is, from 0; None for none."""
        return height_of(self.level)

    @property
    def planned(self) -> bool:
        """Whether it is intended rather than reported."""
        return self.row is not None and self.row.kind == "planned"


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A change and what belongs to it."""

    row: ImpactChange
    schemes: Sequence[ImpactScheme]
    actions: Sequence[ImpactAction]

    @property
    def uid(self) -> str:
        """The key of the change."""
        return self.row.uid

    @property
    def change(self) -> ImpactChange:
        """The change itself."""
        return self.row

    @property
    def funding(self) -> int:
        """What its proposals cost in pence, each once."""
        return funding_of_all(self.schemes)


@dataclass(frozen=True, slots=True)
class PartLine:
    """An action or a linked proposal, and the change it serves."""

    row: Any
    change: ImpactChange
    scheme: str = ""

    @property
    def uid(self) -> str:
        """The key of the action or proposal."""
        return str(self.row.uid)


def change_name(change: ImpactChange) -> str:
    """A change with its number, where it has one."""
    name = " ".join(change.name.split())
    return f"{change.number}. {name}" if change.number else name


def heat_cells(portfolio: Portfolio) -> Sequence[HeatCell]:
    """Every change in every quarter, change by change."""
    quarters, rows = heat_map(portfolio)
    return [
        HeatCell(row.change, quarter, row.by_quarter.get(quarter))
        for row in rows
        for quarter in quarters
    ]


def change_lines(portfolio: Portfolio) -> Sequence[ChangeLine]:
    """Every change."""
    return [
        ChangeLine(
            change,
            portfolio.parts_of("impact_scheme", change.uid),
            portfolio.parts_of("impact_action", change.uid),
        )
        for change in portfolio.impact_changes
    ]


def action_lines(portfolio: Portfolio) -> Sequence[PartLine]:
    """Every action, change by change."""
    return [PartLine(row, line.row) for line in change_lines(portfolio) for row in line.actions]


def proposal_lines(portfolio: Portfolio) -> Sequence[PartLine]:
    """Every linked proposal, change by change."""
    return [
        PartLine(row, line.row, scheme_name(portfolio, row.scheme_uid))
        for line in change_lines(portfolio)
        for row in line.schemes
    ]
