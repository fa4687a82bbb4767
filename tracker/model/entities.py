"""Every kind of row that a change set may touch, by table name, parents before children.

Choices (RAG, stage, status...) are stored as the text of their word in `tracker.model.words`.
"""

from __future__ import annotations

from tracker.model.base import Row
from tracker.model.impact import ImpactAction, ImpactChange, ImpactScheme, Maturity
from tracker.model.measures import Measure, MeasureReading
from tracker.model.money import Contribution, Grant, MoneyLine, PrintedTotal
from tracker.model.month import Pack, PackRow, Period, ReturnDocument, ReturnItem
from tracker.model.plan import Baseline, BaselineRow, Dependency, Milestone
from tracker.model.programme import (
    AcceptedFinding,
    Person,
    Programme,
    RagDefinition,
    SourceDocument,
)
from tracker.model.quarterly import QuarterlyAnswer, QuarterlyReturn
from tracker.model.raid import Escalation, RaidItem
from tracker.model.requests import ApprovalStep, ChangeRequest
from tracker.model.schemes import Area, Scheme, SchemeLead, Workstream

ENTITIES: dict[str, type[Row]] = {
    str(entity.__tablename__): entity
    for entity in (
        Programme,
        RagDefinition,
        SourceDocument,
        Area,
        Workstream,
        Person,
        Scheme,
        SchemeLead,
        Milestone,
        Dependency,
        Baseline,
        BaselineRow,
        Period,
        Pack,
        PackRow,
        ReturnDocument,
        ReturnItem,
        AcceptedFinding,
        Grant,
        MoneyLine,
        Contribution,
        PrintedTotal,
        ImpactChange,
        ImpactScheme,
        ImpactAction,
        Maturity,
        Measure,
        MeasureReading,
        RaidItem,
        Escalation,
        QuarterlyReturn,
        QuarterlyAnswer,
        ChangeRequest,
        ApprovalStep,
    )
}
"""Every entity by its table's name."""
