"""What one consolidated workbook holds, settled before its first sheet is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from tracker.columns import Lookup
from tracker.export.workbook import words
from tracker.export.workbook.sheet_names import sheet_names
from tracker.findings.registry import Finding
from tracker.model import Area, Rag, Scheme
from tracker.planrows import PlanRows
from tracker.portfolio import Portfolio
from tracker.presence import present_groups, present_schemes
from tracker.timeline import Level
from tracker.timing import format_date

MOST_AREA_SHEETS = 60
"""With more areas than this nobody finds a tab any more, and area sheets are left out."""

DRAFT = "DRAFT"
"""Stands on every page of a month that is not closed."""

RagCounts = Counter[str | None]


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """An area with its schemes; `area` is None for the schemes of no area, and `sheet` is the
    name of its own sheet, if it gets one."""

    area: Area | None
    schemes: Sequence[Scheme]
    sheet: str | None

    @property
    def name(self) -> str:
        """The area's name as people see it."""
        return self.area.name if self.area else words.NO_AREA

    @property
    def counts(self) -> RagCounts:
        """Schemes by rating."""
        return Counter(scheme.rag for scheme in self.schemes)


@dataclass(frozen=True)
class Edition:
    """The programme on one date, ready to be written."""

    portfolio: Portfolio
    findings: Sequence[Finding]
    as_of: date
    made_on: datetime
    draft: bool = False

    @property
    def stamp(self) -> str:
        """What every page says of its date: "As of 9 November 2017", and that it is a draft."""
        day = f"As of {format_date(self.as_of)}"
        return f"{DRAFT}. {day}" if self.draft else day

    def title(self, what: str) -> str:
        """The document's title: "Oxfordshire: plan"."""
        return f"{self.portfolio.programme.name}: {what}"

    @cached_property
    def plan(self) -> PlanRows:
        """The rows of the plan."""
        return PlanRows(self.portfolio, self.as_of)

    @property
    def has_milestones(self) -> bool:
        """Whether the plan has anything to draw."""
        return self.plan.counts[Level.MILESTONE] > 0

    @property
    def has_money(self) -> bool:
        """Whether there are grants, lines or contributions to show."""
        held = self.portfolio
        return bool(held.grants or held.money_lines or held.contributions)

    @cached_property
    def lookup(self) -> Lookup:
        """Names and counts that rows show besides their own fields."""
        return Lookup.of(self.portfolio, self.findings)

    @cached_property
    def schemes(self) -> Sequence[Scheme]:
        """The schemes that count: all but those that vanished."""
        return present_schemes(self.portfolio)

    @cached_property
    def groups(self) -> tuple[AreaGroup, ...]:
        """Areas in order, each with the name of its sheet; schemes of no area come last."""
        found = present_groups(self.portfolio)
        named = [area.name for area, _schemes in found if area]
        if len(named) > MOST_AREA_SHEETS:
            return tuple(AreaGroup(area, schemes, None) for area, schemes in found)
        names = iter(sheet_names(named, taken=words.OWN_SHEETS))
        return tuple(
            AreaGroup(area, schemes, next(names) if area else words.NO_AREA)
            for area, schemes in found
        )

    @property
    def has_area_sheets(self) -> bool:
        """Whether areas have sheets of their own."""
        return all(group.sheet for group in self.groups)

    @cached_property
    def ratings(self) -> tuple[str | None, ...]:
        """The ratings to count, worst last; Blue where the programme uses it."""
        used = {scheme.rag for scheme in self.schemes}
        with_blue = self.portfolio.programme.blue_in_use or Rag.BLUE in used
        return tuple(rag for rag in (*Rag, None) if rag != Rag.BLUE or with_blue)


def total(counts: Iterable[RagCounts]) -> RagCounts:
    """Schemes by rating over several areas."""
    return sum(counts, RagCounts())
