"""Everything the programme holds, loaded once and read by rules, exports and screens.

Rows are read-only and have the attributes of the entities in `tracker.model`. The database gives
lightweight rows rather than entity objects, since a national roll-up holds 55,000 of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from tracker.changes import Values, stored
from tracker.errors import WrongUsage
from tracker.holdings import COLLECTIONS, PARENTS
from tracker.model import (
    ENTITIES,
    AcceptedFinding,
    ApprovalStep,
    Area,
    Baseline,
    BaselineRow,
    ChangeRequest,
    Contribution,
    Dependency,
    Escalation,
    Grant,
    ImpactAction,
    ImpactChange,
    ImpactScheme,
    Maturity,
    Measure,
    MeasureReading,
    Milestone,
    MoneyLine,
    Pack,
    PackRow,
    Period,
    Person,
    PrintedTotal,
    Programme,
    QuarterlyAnswer,
    QuarterlyReturn,
    RagDefinition,
    RaidItem,
    ReturnDocument,
    ReturnItem,
    Row,
    Scheme,
    SchemeLead,
    SourceDocument,
    Workstream,
)
from tracker.sealed import SealedPeriod

AnyRow = TypeVar("AnyRow", bound=Row)


@dataclass(frozen=True)
class Portfolio:
    """The programme's rows, each kind in its manual order."""

    programme: Programme
    rag_definitions: Sequence[RagDefinition] = ()
    sources: Sequence[SourceDocument] = ()
    areas: Sequence[Area] = ()
    workstreams: Sequence[Workstream] = ()
    people: Sequence[Person] = ()
    schemes: Sequence[Scheme] = ()
    leads: Sequence[SchemeLead] = ()
    milestones: Sequence[Milestone] = ()
    periods: Sequence[Period] = ()
    acceptances: Sequence[AcceptedFinding] = ()
    dependencies: Sequence[Dependency] = ()
    baselines: Sequence[Baseline] = ()
    baseline_rows: Sequence[BaselineRow] = ()
    packs: Sequence[Pack] = ()
    pack_rows: Sequence[PackRow] = ()
    returns: Sequence[ReturnDocument] = ()
    return_items: Sequence[ReturnItem] = ()
    grants: Sequence[Grant] = ()
    money_lines: Sequence[MoneyLine] = ()
    contributions: Sequence[Contribution] = ()
    printed_totals: Sequence[PrintedTotal] = ()
    impact_changes: Sequence[ImpactChange] = ()
    impact_schemes: Sequence[ImpactScheme] = ()
    impact_actions: Sequence[ImpactAction] = ()
    maturities: Sequence[Maturity] = ()
    measures: Sequence[Measure] = ()
    readings: Sequence[MeasureReading] = ()
    raid_items: Sequence[RaidItem] = ()
    escalations: Sequence[Escalation] = ()
    quarterly_returns: Sequence[QuarterlyReturn] = ()
    quarterly_answers: Sequence[QuarterlyAnswer] = ()
    change_requests: Sequence[ChangeRequest] = ()
    approval_steps: Sequence[ApprovalStep] = ()
    earlier: Sequence[SealedPeriod] = field(default=(), repr=False, compare=False)
    """The closed periods, oldest first; what they hold is read only when asked for."""
    sealed: SealedPeriod | None = field(default=None, repr=False, compare=False)
    """The period that this is the sealed state of; None for a programme as it is now."""

    @cached_property
    def area_by_uid(self) -> Mapping[str, Area]:
        """Areas by key."""
        return {area.uid: area for area in self.areas}

    @cached_property
    def workstream_by_uid(self) -> Mapping[str, Workstream]:
        """Workstreams by key."""
        return {workstream.uid: workstream for workstream in self.workstreams}

    @cached_property
    def person_by_uid(self) -> Mapping[str, Person]:
        """People by key."""
        return {person.uid: person for person in self.people}

    @cached_property
    def scheme_by_uid(self) -> Mapping[str, Scheme]:
        """Schemes by key."""
        return {scheme.uid: scheme for scheme in self.schemes}

    @cached_property
    def leads_by_scheme(self) -> Mapping[str, Sequence[SchemeLead]]:
        """The ordered leads of each scheme that has any."""
        return _grouped(self.leads, "scheme_uid")

    @cached_property
    def milestones_by_scheme(self) -> Mapping[str, Sequence[Milestone]]:
        """The ordered milestones of each scheme that has any."""
        return _grouped(self.milestones, "scheme_uid")

    @cached_property
    def milestone_by_uid(self) -> Mapping[str, Milestone]:
        """Milestones by key."""
        return {milestone.uid: milestone for milestone in self.milestones}

    @cached_property
    def dependencies_of(self) -> Mapping[str, Sequence[Dependency]]:
        """What each milestone that waits for others waits for, by its key."""
        return _grouped(self.dependencies, "after_uid")

    @cached_property
    def present_milestones(self) -> Sequence[Milestone]:
        """Milestones scheme by scheme, but for those that a later issue left out, or their scheme.

        See `tracker.presence`.
        """
        return [
            row
            for scheme in self.schemes
            if scheme.vanished_on is None
            for row in self.milestones_by_scheme.get(scheme.uid, ())
            if row.vanished_on is None
        ]

    @cached_property
    def present_by_scheme(self) -> Mapping[str, Sequence[Milestone]]:
        """Those of each scheme that has any, in order."""
        return _grouped(self.present_milestones, "scheme_uid")

    @cached_property
    def source_by_uid(self) -> Mapping[str, SourceDocument]:
        """The documents that were read, by key."""
        return {source.uid: source for source in self.sources}

    @cached_property
    def schemes_by_workstream(self) -> Mapping[str | None, Sequence[Scheme]]:
        """Schemes by workstream key; None holds those of no workstream."""
        return _grouped(self.schemes, "workstream_uid")

    @cached_property
    def schemes_by_area(self) -> Mapping[str | None, Sequence[Scheme]]:
        """Schemes by area key; None holds those of no area."""
        return _grouped(self.schemes, "area_uid")

    @cached_property
    def open_period(self) -> Period | None:
        """The period being worked in: the latest of those that are open, if any is."""
        still_open = [period for period in self.periods if period.closed_on is None]
        return max(still_open, key=lambda period: period.as_of, default=None)

    @cached_property
    def closed_before(self) -> Sequence[SealedPeriod]:
        """The closed periods before the one worked in, oldest first; without one, all of them."""
        worked_in = self.open_period.label if self.open_period else None
        return [each for each in self.earlier if worked_in is None or each.label < worked_in]

    @property
    def previous(self) -> SealedPeriod | None:
        """The closed period that the one worked in is compared with."""
        return self.closed_before[-1] if self.closed_before else None

    @cached_property
    def previous_rag(self) -> Mapping[str, str | None]:
        """How each scheme was rated then, by key; schemes that were not there are left out."""
        return {row.uid: row.rag for row in self.previous.schemes} if self.previous else {}

    @cached_property
    def baseline(self) -> Baseline | None:
        """The baseline that slip is counted against: the chosen one, else the latest taken."""
        by_uid = {baseline.uid: baseline for baseline in self.baselines}
        latest = max(self.baselines, key=lambda row: (row.taken_on, row.position), default=None)
        return by_uid.get(self.programme.baseline_uid or "", latest)

    @cached_property
    def promised(self) -> Mapping[str, BaselineRow]:
        """What that baseline promised, by the key of the scheme or milestone."""
        if self.baseline is None:
            return {}
        chosen = self.baseline.uid
        return {row.row_uid: row for row in self.baseline_rows if row.baseline_uid == chosen}

    @cached_property
    def definitions(self) -> Mapping[str, str]:
        """What each rating means here, by letter."""
        return {row.rag: row.definition for row in self.rag_definitions}

    def area_name(self, scheme: Scheme) -> str | None:
        """The name of a scheme's area, or None."""
        return self.area_by_uid[scheme.area_uid].name if scheme.area_uid else None

    def area_groups(self) -> list[tuple[Area | None, Sequence[Scheme]]]:
        """Areas in order with their schemes; schemes of no area come last, under None."""
        groups: list[tuple[Area | None, Sequence[Scheme]]] = [
            (area, self.schemes_by_area.get(area.uid, ())) for area in self.areas
        ]
        orphans = self.schemes_by_area.get(None)
        return [*groups, (None, orphans)] if orphans else groups

    def rows(self, entity: str) -> Sequence[Row]:
        """All rows of one entity, by its table name."""
        if entity == "programme":
            return (self.programme,)
        return getattr(self, COLLECTIONS[entity])  # type: ignore[no-any-return]

    @cached_property
    def _parts(self) -> dict[str, Mapping[Any, Sequence[Any]]]:
        return {}

    def parts_of(self, entity: str, uid: str) -> Sequence[Any]:
        """The rows of an entity that are part of the row `uid`, in order (see `PARENTS`)."""
        if entity not in self._parts:
            self._parts[entity] = _grouped(self.rows(entity), PARENTS[entity])
        return self._parts[entity].get(uid, ())

    def find(self, uid: str) -> tuple[str, Row]:
        """The entity and row with this key, or the scheme with this code (FW-3).

        Raises `WrongUsage` if there is none.
        """
        for scheme in self.schemes:
            if scheme.code == uid:
                return "scheme", scheme
        for entity in ENTITIES:
            for row in self.rows(entity):
                if row.uid == uid:
                    return entity, row
        raise WrongUsage(
            f"there is no row with the uid {uid!r}", remedy="see the uids that show --json prints"
        )

    def with_rows(self, rows: Mapping[str, Sequence[Any]]) -> Portfolio:
        """A portfolio in which some entities' rows are replaced, by table name."""
        fresh: dict[str, Any] = {COLLECTIONS[entity]: found for entity, found in rows.items()}
        if "programme" in fresh:
            fresh["programme"] = fresh["programme"][0]
        return replace(self, **fresh)


def values_of(entity: str, row: Row) -> Values:
    """A row's fields as stored; null fields included."""
    return {name: stored(getattr(row, name)) for name in field_names(entity)}


def field_names(entity: str) -> tuple[str, ...]:
    """The fields of an entity, in declared order."""
    return tuple(ENTITIES[entity].model_fields)


def _grouped(rows: Sequence[AnyRow], attribute: str) -> dict[Any, list[AnyRow]]:
    groups: dict[Any, list[AnyRow]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, attribute)].append(row)
    return groups
