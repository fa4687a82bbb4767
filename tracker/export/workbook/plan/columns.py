"""The columns of the Plan sheet to the left of its calendar, for its writer and its reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from tracker.columns import CellValue
from tracker.export.plan_rows import finish_of, start_of
from tracker.model import Scheme, Status
from tracker.planrows import PlanRow, PlanRows
from tracker.slip import START
from tracker.timeline import Level


@dataclass(frozen=True, slots=True)
class PlanColumn:
    """One column. `read_back` is whether an edited cell comes back as a change.

    `hidden` columns are for reading the sheet back, `optional` ones are hidden while nothing is in
    them. `choices` are the words a cell may hold.
    """

    key: str
    title: str
    width: float
    get: Callable[[PlanRow, PlanRows], CellValue]
    read_back: bool = False
    hidden: bool = False
    optional: bool = False
    choices: Sequence[str] = ()


def _owner(row: PlanRow, _plan: PlanRows) -> CellValue:
    return row.owner


def _allocation(row: PlanRow, _plan: PlanRows) -> CellValue:
    """In pounds, else in the document's words ("Funded from existing budgets")."""
    if row.node.level is not Level.SCHEME:
        return None
    scheme = cast(Scheme, row.row)
    return scheme.allocation_text if scheme.allocation is None else scheme.allocation / 100


def _start(row: PlanRow, _plan: PlanRows) -> CellValue:
    return start_of(row)


def _finish(row: PlanRow, _plan: PlanRows) -> CellValue:
    return finish_of(row)


def _status(row: PlanRow, _plan: PlanRows) -> CellValue:
    return row.status


def _derived(row: PlanRow, _plan: PlanRows) -> CellValue:
    """What the rows beneath add up to, where that is not what the row says."""
    return row.derived if row.contradicted else None


def _promised(row: PlanRow, plan: PlanRows) -> CellValue:
    promised = plan.portfolio.promised.get(row.key)
    return promised.finish if promised is not None else None


def _slip(row: PlanRow, _plan: PlanRows) -> CellValue:
    """In days, so that it can be sorted; in words where it is the start that slipped."""
    slip = row.slip
    if slip is None:
        return None
    return slip.words if slip.counts == START and slip.days else slip.days


def _waits_for(row: PlanRow, plan: PlanRows) -> CellValue:
    """The milestones it depends on, by title; those of another scheme with its name."""
    portfolio, told = plan.portfolio, []
    for each in portfolio.dependencies_of.get(row.key, ()):
        before = portfolio.milestone_by_uid[each.before_uid]
        scheme = portfolio.scheme_by_uid[before.scheme_uid]
        elsewhere = before.scheme_uid != plan.scheme_of(row.key)
        told.append(f"{before.title} ({scheme.name})" if elsewhere else before.title)
    return ", ".join(told) or None


def _scheme(row: PlanRow, plan: PlanRows) -> CellValue:
    return plan.scheme_of(row.key) or None


def _scheme_name(row: PlanRow, plan: PlanRows) -> CellValue:
    scheme = plan.portfolio.scheme_by_uid.get(plan.scheme_of(row.key))
    return scheme.name if scheme is not None else None


def _uid(row: PlanRow, plan: PlanRows) -> CellValue:
    """Of a scheme or milestone; a workstream is known by its name."""
    return row.key if plan.scheme_of(row.key) else None


PLAN_COLUMNS: Sequence[PlanColumn] = (
    PlanColumn(
        "title",
        "Workstream, scheme and milestone",
        60,
        lambda row, _plan: row.title,
        read_back=True,
    ),
    PlanColumn("owner", "Owner", 20, _owner, read_back=True),
    PlanColumn("allocation", "Allocation", 14, _allocation),
    PlanColumn("start", "Start", 12.5, _start, read_back=True),
    PlanColumn("finish", "Expected delivery", 12.5, _finish, read_back=True),
    PlanColumn(
        "status",
        "Status",
        13,
        _status,
        read_back=True,
        choices=tuple(status.value for status in Status),
    ),
    PlanColumn("derived", "Milestones add up to", 14, _derived),
    PlanColumn("promised", "Baseline delivery", 12.5, _promised),
    PlanColumn("slip", "Slip, days", 10, _slip),
    PlanColumn("waits_for", "Waits for", 30, _waits_for, optional=True),
    PlanColumn("level", "Kind of row", 12, lambda row, _plan: str(row.node.level), hidden=True),
    PlanColumn("uid", "UID of the row", 34, _uid, hidden=True),
    PlanColumn("scheme_uid", "UID of its scheme", 34, _scheme, hidden=True),
    PlanColumn("scheme", "Name of its scheme", 34, _scheme_name, hidden=True),
    PlanColumn("start_given", "Start as exported", 13, _start, hidden=True),
    PlanColumn("finish_given", "Expected delivery as exported", 13, _finish, hidden=True),
)
"""Every column, in order; the calendar follows.

The dates as exported tell what somebody changed: a row's dates may be those of the rows under it,
and its words stand beside them in the programme.
"""
