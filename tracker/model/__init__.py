"""Entities and vocabularies of the programme.

The vocabularies are plain words; the entities need a database library, which takes longer to load
than most documents take to read, and come when they are first asked for.
"""

from typing import TYPE_CHECKING

from tracker.model.keys import new_uid
from tracker.model.words import (
    Access,
    DependencyKind,
    Direction,
    ItemKind,
    MaturityKind,
    MaturityLevel,
    PeriodKind,
    Rag,
    RaidKind,
    RaidLevel,
    RaidStatus,
    RecruitmentStage,
    RequestState,
    ReturnState,
    Source,
    Stage,
    Status,
    Unit,
)

if TYPE_CHECKING:
    from tracker.model.base import Row
    from tracker.model.entities import ENTITIES
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


__all__ = [
    "ENTITIES",
    "AcceptedFinding",
    "Access",
    "ApprovalStep",
    "Area",
    "Baseline",
    "BaselineRow",
    "ChangeRequest",
    "Contribution",
    "Dependency",
    "DependencyKind",
    "Direction",
    "Escalation",
    "Grant",
    "ImpactAction",
    "ImpactChange",
    "ImpactScheme",
    "ItemKind",
    "Maturity",
    "MaturityKind",
    "MaturityLevel",
    "Measure",
    "MeasureReading",
    "Milestone",
    "MoneyLine",
    "Pack",
    "PackRow",
    "Period",
    "PeriodKind",
    "Person",
    "PrintedTotal",
    "Programme",
    "QuarterlyAnswer",
    "QuarterlyReturn",
    "Rag",
    "RagDefinition",
    "RaidItem",
    "RaidKind",
    "RaidLevel",
    "RaidStatus",
    "RecruitmentStage",
    "RequestState",
    "ReturnDocument",
    "ReturnItem",
    "ReturnState",
    "Row",
    "Scheme",
    "SchemeLead",
    "Source",
    "SourceDocument",
    "Stage",
    "Status",
    "Unit",
    "Workstream",
    "new_uid",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tracker.model import entities

    found: object = getattr(entities, name)
    globals()[name] = found
    return found
