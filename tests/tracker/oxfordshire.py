"""Appendix 3 of Oxfordshire as the November paper and the July plan give it, as rows.

A row keeps its key from one issue to the next, as an import would see to. "== " begins a
workstream and "= " an activity; columns are start, expected delivery and status.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from tracker.changes import RowChange, added, stored
from tracker.model import Milestone, Programme, Scheme, Workstream
from tracker.portfolio import Portfolio, values_of
from tracker.timing import read_timing

AS_OF = date(2017, 11, 9)
TAKEN = date(2017, 7, 10)
_PLANS = Path(__file__).parent / "plans"
PROGRAMME = Programme(uid="programme", name="Oxfordshire iBCF")


def key(*names: str) -> str:
    """The key of a row by its names: workstream, or activity, or activity and milestone."""
    return uuid5(NAMESPACE_URL, "/".join(names)).hex


@dataclass
class _Reading:
    workstreams: list[Workstream] = field(default_factory=list)
    schemes: list[Scheme] = field(default_factory=list)
    milestones: list[Milestone] = field(default_factory=list)

    def take(self, line: str) -> None:
        cells = [cell.strip() or None for cell in line.lstrip("= ").split("|")]
        name = cells[0] or ""
        if line.startswith("== "):
            at = len(self.workstreams)
            self.workstreams.append(Workstream(uid=key(name), name=name, position=at))
        elif line.startswith("= "):
            self.schemes.append(self._scheme(name, *cells[1:]))
        else:
            self.milestones.append(self._milestone(name, *cells[1:]))

    def _scheme(
        self, name: str, start: str | None, finish: str | None, status: str | None
    ) -> Scheme:
        return Scheme(
            uid=key("activity", name),
            workstream_uid=self.workstreams[-1].uid,
            name=name,
            start_text=start,
            delivery_text=finish,
            delivery_latest=read_timing(finish, as_of=AS_OF).latest,
            status=status,
            position=len(self.schemes),
        )

    def _milestone(
        self, title: str, start: str | None, finish: str | None, status: str | None
    ) -> Milestone:
        scheme = self.schemes[-1]
        return Milestone(
            uid=key(scheme.name, title),
            scheme_uid=scheme.uid,
            title=title,
            start=date.fromisoformat(start) if start else None,
            finish=date.fromisoformat(finish) if finish else None,
            start_text=start,
            finish_text=finish,
            status=status,
            position=len(self.milestones),
        )


def plan_of(issue: str) -> Portfolio:
    """The plan of one issue, "2017-07" or "2017-11", alone in a programme."""
    reading = _Reading()
    for line in (_PLANS / f"oxfordshire-{issue}.txt").read_text(encoding="utf-8").splitlines():
        reading.take(line)
    return Portfolio(
        PROGRAMME,
        workstreams=reading.workstreams,
        schemes=reading.schemes,
        milestones=reading.milestones,
    )


def additions(portfolio: Portfolio) -> tuple[RowChange, ...]:
    """What puts a plan into an empty programme."""
    return tuple(
        added(entity, {name: stored(value) for name, value in values_of(entity, row).items()})
        for entity in ("workstream", "scheme", "milestone")
        for row in portfolio.rows(entity)
    )
