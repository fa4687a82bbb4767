"""The fixed vocabularies of the programme: RAG, status, stage, recruitment.

Every value is the text that is stored, shown in JSON and typed on the command line.
"""

from __future__ import annotations

from enum import StrEnum


class Rag(StrEnum):
    """A rating as declared by a person; "not rated" is the absence of one."""

    GREEN = "G"
    AMBER = "A"
    RED = "R"
    BLUE = "B"

    @property
    def word(self) -> str:
        """The colour's name, as shown beside the letter."""
        return self.name.capitalize()


class Status(StrEnum):
    """How a milestone, or the plan of a scheme, is going."""

    NOT_STARTED = "Not started"
    ON_TRACK = "On track"
    DELAYED = "Delayed"
    COMPLETED = "Completed"
    PAUSED = "Paused"
    CANCELLED = "Cancelled"


class Stage(StrEnum):
    """Where a scheme is in its life; set by people, never by an import."""

    PROPOSED = "proposed"
    MOBILISING = "mobilising"
    RUNNING = "running"
    CLOSING = "closing"
    CLOSED = "closed"
    REPLACED = "replaced"

    @property
    def exempt_from_delivery_rules(self) -> bool:
        """Whether a scheme at this stage has no delivery ahead of it (rules.md, preamble)."""
        return self in {Stage.RUNNING, Stage.CLOSED, Stage.REPLACED}


class RecruitmentStage(StrEnum):
    """The steps of filling a post, in order."""

    NOT_REQUIRED = "not required"
    JOB_DESCRIPTION = "job description"
    GRADING = "grading"
    ADVERTISED = "advertised"
    SHORTLISTING = "shortlisting"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    PRE_EMPLOYMENT_CHECKS = "pre-employment checks"
    IN_POST = "in post"


class Source(StrEnum):
    """Where a change set came from."""

    EDIT = "edit"
    IMPORT = "import"
    RETURN = "return"
    UNDO = "undo"
    REDO = "redo"
    REDACTION = "redaction"


class Access(StrEnum):
    """What a person may edit; in one file on one machine this guides rather than guards."""

    OFFICE = "office"
    LEAD = "lead"
    READER = "reader"


class DependencyKind(StrEnum):
    """Which ends of two milestones are tied: finish or start of the first, of the second."""

    FINISH_START = "FS"
    START_START = "SS"
    FINISH_FINISH = "FF"
    START_FINISH = "SF"


class PeriodKind(StrEnum):
    """How long a period of reporting is."""

    MONTH = "month"
    QUARTER = "quarter"
    SIX_WEEKLY = "six-weekly"


class ReturnState(StrEnum):
    """Where a returned file stands."""

    RECEIVED = "received"
    TO_REVIEW = "to review"
    MERGED = "merged"
    REJECTED = "rejected"


class ItemKind(StrEnum):
    """Why something of a return needed a person."""

    CONFLICT = "conflict"
    CLEARED = "cleared"
    PROPOSED = "proposed"
    REJECTED = "rejected"


class Unit(StrEnum):
    """How a document prints its amounts."""

    POUNDS = "pounds"
    THOUSANDS = "thousands"
    MILLIONS = "millions"


class Direction(StrEnum):
    """Which way a measure gets better."""

    UP = "up"
    DOWN = "down"


class MaturityLevel(StrEnum):
    """The levels of the high impact change model, in order (quarterly return, sheet HICM)."""

    NOT_YET = "Not yet established"
    PLANS = "Plans in place"
    ESTABLISHED = "Established"
    MATURE = "Mature"
    EXEMPLARY = "Exemplary"


class MaturityKind(StrEnum):
    """Whether a level was reported or is intended."""

    ACTUAL = "actual"
    PLANNED = "planned"


class RaidKind(StrEnum):
    """What an entry of the register is."""

    RISK = "risk"
    ASSUMPTION = "assumption"
    ISSUE = "issue"
    DEPENDENCY = "dependency"


class RaidLevel(StrEnum):
    """Who looks after an entry, lowest first (Warwickshire plan, programme risk management)."""

    PROJECT = "project"
    PORTFOLIO = "portfolio"
    PROGRAMME = "programme"
    EXECUTIVE = "HWB executive"


class RaidStatus(StrEnum):
    """Whether an entry still stands."""

    OPEN = "open"
    CLOSED = "closed"


class RequestState(StrEnum):
    """Where a change request stands."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
