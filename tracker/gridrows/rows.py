"""One scheme as a grid row: its fields, and what the app knows about it besides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tracker.findings.narrative import NARRATIVE
from tracker.findings.registry import Finding
from tracker.findings.staleness import allowed_days
from tracker.gridrows.filters import Facet
from tracker.leads import LeadKind
from tracker.model import Programme, Scheme, SchemeLead, Stage
from tracker.portfolio import Portfolio

SEARCHED = (
    "code",
    "ref",
    "local_number",
    "name",
    "category",
    *NARRATIVE,
    "office_note",
)
"""The fields that instant search looks into."""

_ENDED = frozenset({Stage.CLOSED, Stage.REPLACED})
_NO_DELIVERY_AHEAD = frozenset(stage for stage in Stage if stage.exempt_from_delivery_rules)
_NONE: Mapping[str, tuple[Finding, ...]] = {}


@dataclass(slots=True)
class GridRow:
    """A scheme with its names, leads and findings.

    `findings` are by field of the scheme; those of its milestones count under "name".
    `previous_rag` is the last closed period's rating, None where there is none to compare with.
    """

    scheme: Scheme
    area: str | None
    workstream: str | None
    leads: Sequence[SchemeLead]
    findings: Mapping[str, tuple[Finding, ...]]
    days_since_update: int | None
    stale: bool
    previous_rag: str | None = None

    @property
    def uid(self) -> str:
        """The scheme's key."""
        return self.scheme.uid

    @property
    def vacancies(self) -> list[str]:
        """Each post with nobody in it, by body or role: "LCC"."""
        return [
            lead.organisation or lead.role or ""
            for lead in self.leads
            if lead.kind == LeadKind.VACANCY
        ]

    @property
    def lead_name(self) -> str | None:
        """The first person among the leads."""
        people = (lead.name for lead in self.leads if lead.kind == LeadKind.PERSON)
        return next((name for name in people if name), None)

    @property
    def lead_names(self) -> frozenset[str]:
        """Every person among the leads."""
        return frozenset(
            lead.name for lead in self.leads if lead.kind == LeadKind.PERSON and lead.name
        )

    @property
    def finding_count(self) -> int:
        """How many findings there are on the row."""
        return sum(map(len, self.findings.values()))

    @property
    def ended(self) -> bool:
        """Whether the scheme is closed or replaced."""
        return self.scheme.stage in _ENDED

    @property
    def facet(self) -> Facet:
        """What the filter chips count it as."""
        return Facet(
            self.scheme.rag,
            bool(self.findings),
            self.stale,
            any(lead.kind == LeadKind.VACANCY for lead in self.leads),
            self.ended,
        )

    @property
    def haystack(self) -> str:
        """Everything that search looks into, case folded."""
        words = [text for name in SEARCHED if (text := getattr(self.scheme, name))]
        return "\n".join(words).casefold()


class GridRows:
    """The rows of one portfolio as of a date, by uid; made anew after each change.

    What takes long to make (the text to search) is handed on from the rows before, for those that
    did not change.
    """

    def __init__(
        self, portfolio: Portfolio, findings: Collection[Finding] = (), *, as_of: date
    ) -> None:
        self.portfolio = portfolio
        self.as_of = as_of
        self._findings = _by_scheme(portfolio, findings)
        self._allowed = allowed_days(portfolio)
        self._haystacks: dict[str, str] = {}
        self._groups: dict[str, Mapping[str, str]] = {}
        self.by_uid: dict[str, GridRow] = {
            scheme.uid: self._row(scheme) for scheme in portfolio.schemes
        }

    @classmethod
    def empty(cls) -> GridRows:
        """No rows, for want of a programme."""
        return cls(Portfolio(Programme(name="")), as_of=date.min)

    @cached_property
    def facets(self) -> dict[str, Facet]:
        """What the filter chips count each row as."""
        return {uid: row.facet for uid, row in self.by_uid.items()}

    @cached_property
    def facet_counts(self) -> Counter[Facet]:
        """How many rows there are of each facet."""
        return Counter(self.facets.values())

    @cached_property
    def uids(self) -> list[str]:
        """Every row's key, in manual order."""
        return list(self.by_uid)

    @property
    def haystacks(self) -> Mapping[str, str]:
        """What search looks into, by row."""
        if len(self._haystacks) < len(self.by_uid):
            for uid, row in self.by_uid.items():
                if uid not in self._haystacks:
                    self._haystacks[uid] = row.haystack
        return self._haystacks

    def grouped(self, name: str, group_of: Callable[[GridRow], str]) -> Mapping[str, str]:
        """The group of every row, kept under a name."""
        if name not in self._groups:
            self._groups[name] = {uid: group_of(row) for uid, row in self.by_uid.items()}
        return self._groups[name]

    def area_findings(self, area_uid: str) -> tuple[Finding, ...]:
        """Findings about an area itself, such as its note."""
        return tuple(f for found in self._findings.get(area_uid, _NONE).values() for f in found)

    def followed_by(
        self, portfolio: Portfolio, findings: Collection[Finding], *, as_of: date
    ) -> GridRows:
        """The rows after a change."""
        rows = GridRows(portfolio, findings, as_of=as_of)
        for uid, text in self._haystacks.items():
            before, after = self.by_uid.get(uid), rows.by_uid.get(uid)
            if before and after and before.scheme == after.scheme:
                rows._haystacks[uid] = text
        return rows

    def _row(self, scheme: Scheme) -> GridRow:
        portfolio = self.portfolio
        days = _days_since(scheme, self.as_of)
        workstream = portfolio.workstream_by_uid.get(scheme.workstream_uid or "")
        return GridRow(
            scheme=scheme,
            area=portfolio.area_name(scheme),
            workstream=workstream.name if workstream else None,
            leads=portfolio.leads_by_scheme.get(scheme.uid, ()),
            findings=self._findings.get(scheme.uid, _NONE),
            days_since_update=days,
            stale=days is not None
            and days > self._allowed
            and scheme.stage not in _NO_DELIVERY_AHEAD,
            previous_rag=portfolio.previous_rag.get(scheme.uid),
        )


def _days_since(scheme: Scheme, as_of: date) -> int | None:
    """Days since somebody changed the row or said that it is still true; None if nobody has."""
    known = [day for day in (scheme.updated_on, scheme.confirmed_on) if day is not None]
    return (as_of - max(known)).days if known else None


def _by_scheme(
    portfolio: Portfolio, findings: Collection[Finding]
) -> Mapping[str, Mapping[str, tuple[Finding, ...]]]:
    parents = {row.uid: row.scheme_uid for row in portfolio.milestones} if findings else {}
    grouped: dict[str, dict[str, tuple[Finding, ...]]] = defaultdict(dict)
    for finding in findings:
        if finding.entity == "milestone":
            uid, field = parents.get(finding.uid, finding.uid), "name"
        else:
            uid, field = finding.uid, finding.field
        held = grouped[uid]
        held[field] = (*held.get(field, ()), finding)
    return grouped
