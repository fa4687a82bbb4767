"""One pack, settled before a file is written: its rows, its stamp, and what is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from tracker.changes import Key, Values, stored
from tracker.findings.challenge import findings_about
from tracker.findings.registry import Finding
from tracker.packs.columns import issued_values
from tracker.packs.contacts import Contact
from tracker.packs.planning import PackPlan
from tracker.packs.stamp import Stamp
from tracker.portfolio import Portfolio
from tracker.timing import format_date


@dataclass(frozen=True)
class Occasion:
    """The period that packs are issued for; `called` is what people call it. `earlier` are last
    month's values of each row, as issued; a row without any shows what stands now."""

    label: str
    as_of: date
    made_on: datetime
    called: str = ""
    due_on: date | None = None
    period_uid: str | None = None
    earlier: Mapping[Key, Values] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """The period in words: "November 2017", "quarter to September 2018"."""
        if self.called:
            return self.called
        try:
            first = date.fromisoformat(f"{self.label}-01")
        except ValueError:
            return self.label
        return format_date(first).partition(" ")[2]


@dataclass(frozen=True)
class PackContent:
    """What one pack holds. A copy to read has no signature, and nothing in it can be changed."""

    portfolio: Portfolio
    plan: PackPlan
    occasion: Occasion
    stamp: Stamp
    signature: str | None
    points: Sequence[Finding]

    @property
    def contact(self) -> Contact:
        """Who it is for."""
        return self.plan.contact

    @property
    def to_read(self) -> bool:
        """Whether it is a copy that asks for nothing."""
        return self.signature is None

    def rows(self, entity: str) -> list[tuple[str, Values]]:
        """The rows of one sheet, by key, as issued."""
        return [(uid, values) for (kind, uid), values in self.stamp.base.items() if kind == entity]

    def earlier(self, entity: str, uid: str) -> Values:
        """What a row said last month."""
        key = (entity, uid)
        return self.occasion.earlier.get(key, self.stamp.base[key])


def pack_content(
    portfolio: Portfolio,
    plan: PackPlan,
    occasion: Occasion,
    findings: Sequence[Finding],
    *,
    key: bytes | None,
) -> PackContent:
    """A pack signed with the programme's key; without a key it is a copy to read."""
    base: dict[Key, Values] = {
        ("scheme", scheme.uid): issued_values(portfolio, "scheme", scheme)
        for scheme in plan.schemes
    }
    for milestone in plan.milestones(portfolio):
        base["milestone", milestone.uid] = issued_values(portfolio, "milestone", milestone)
    stamp = Stamp(
        pack_uid=plan.uid,
        programme_uid=portfolio.programme.uid,
        period=occasion.label,
        issued_on=str(stored(occasion.made_on.date())),
        contact=plan.contact.name,
        base=base,
    )
    return PackContent(
        portfolio=portfolio,
        plan=plan,
        occasion=occasion,
        stamp=stamp,
        signature=stamp.signed_by(key) if key is not None else None,
        points=findings_about(findings, {uid for _, uid in base}),
    )
