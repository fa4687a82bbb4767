"""Entities and vocabularies of the programme."""

from tracker.model.entities import (
    ENTITIES,
    AcceptedFinding,
    Area,
    Milestone,
    Period,
    Person,
    Programme,
    RagDefinition,
    Row,
    Scheme,
    SchemeLead,
    SourceDocument,
    Workstream,
    new_uid,
)
from tracker.model.words import Rag, RecruitmentStage, Source, Stage, Status

__all__ = [
    "ENTITIES",
    "AcceptedFinding",
    "Area",
    "Milestone",
    "Period",
    "Person",
    "Programme",
    "Rag",
    "RagDefinition",
    "RecruitmentStage",
    "Row",
    "Scheme",
    "SchemeLead",
    "Source",
    "SourceDocument",
    "Stage",
    "Status",
    "Workstream",
    "new_uid",
]
