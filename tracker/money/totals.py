"""Printed totals held against the rows they add up (DQ21)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tracker.model import Contribution, MoneyLine, PrintedTotal
from tracker.money.current import (
    Scope,
    contribution_scope,
    current_contributions,
    current_lines,
    current_totals,
    line_scope,
    total_scope,
)
from tracker.money.tolerance import agree
from tracker.portfolio import AnyRow, Portfolio


@dataclass(frozen=True, slots=True)
class CheckedTotal:
    """A printed total, what its rows come to in pence (None: it has none here), and whether they
    agree within the tolerance of the units they were printed in."""

    total: PrintedTotal
    computed: int | None
    agrees: bool


def checked_totals(portfolio: Portfolio) -> list[CheckedTotal]:
    """Every total of the latest issues, in their order."""
    totals = current_totals(portfolio)
    if not totals:
        return []
    lines = _by_scope(current_lines(portfolio), line_scope)
    contributions = _by_scope(current_contributions(portfolio), contribution_scope)
    return [_checked(total, lines, contributions) for total in totals]


def _checked(
    total: PrintedTotal,
    lines: Mapping[Scope, Sequence[MoneyLine]],
    contributions: Mapping[Scope, Sequence[Contribution]],
) -> CheckedTotal:
    scope = total_scope(total)
    if total.covers == "contributions":
        amounts = [
            (row.amount, row.unit)
            for row in contributions.get(scope, ())
            if total.series in {None, row.organisation} and _within(total, row.part)
        ]
    else:
        amounts = [
            (amount, line.unit)
            for line in lines.get(scope, ())
            if _of_series(total, line) and _within(total, line.part)
            if (amount := getattr(line, total.figure, None)) is not None
        ]
    if not amounts:
        return CheckedTotal(total, None, agrees=True)
    computed = sum(amount for amount, _ in amounts)
    units = (total.unit, *(unit for _, unit in amounts))
    return CheckedTotal(total, computed, agree(total.printed, computed, units))


def _of_series(total: PrintedTotal, line: MoneyLine) -> bool:
    """Whether a line stands in the column of a total, or in the row that it ends."""
    if total.level == "row":
        return line.label == total.label
    return line.fund == total.series


def _within(total: PrintedTotal, part: str | None) -> bool:
    """Whether a row is among those that a sub total or a gross line adds up."""
    return total.level not in {"subtotal", "gross"} or part == total.label


def _by_scope(
    rows: Sequence[AnyRow], scope: Callable[[AnyRow], Scope]
) -> Mapping[Scope, Sequence[AnyRow]]:
    groups: defaultdict[Scope, list[AnyRow]] = defaultdict(list)
    for row in rows:
        groups[scope(row)].append(row)
    return groups
