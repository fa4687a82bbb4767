"""What a person may set on measures, high impact changes, RAID entries and the quarterly return."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.fields.reading import (
    choice,
    narrative,
    read_date,
    read_flag,
    read_pounds,
    read_rag,
    short,
)
from tracker.fields.spec import FieldSpec
from tracker.model import (
    Direction,
    MaturityKind,
    MaturityLevel,
    RaidKind,
    RaidLevel,
    RaidStatus,
    Status,
)
from tracker.quarters import quarter_in

_MOST = 5


def _score(words: str) -> int:
    if words.isdecimal() and 1 <= int(words) <= _MOST:
        return int(words)
    raise ValueError(f"{words!r} is not a number from 1 to {_MOST}")


def _figure(words: str) -> float:
    try:
        return float(words.replace(",", "").removesuffix("%").strip())
    except ValueError:
        raise ValueError(f"{words!r} is not a number") from None


def _quarter(words: str) -> str:
    quarter = quarter_in(words)
    if quarter is None:
        raise ValueError(f"{words!r} is not a quarter; write it as 2018/19 Q2")
    return quarter


def _decided(_words: str) -> str:
    raise ValueError("a change request is taken through its steps with request, not with set")


REGISTER_FIELDS: Mapping[str, tuple[FieldSpec, ...]] = {
    "measure": (
        FieldSpec("name", "Measure", narrative, required=True),
        FieldSpec("ref", "Ref", short),
        FieldSpec("definition", "Definition", narrative),
        FieldSpec("heading", "Group", short),
        FieldSpec("unit", "Unit", short),
        FieldSpec("direction", "Better when", choice(Direction)),
        FieldSpec("baseline", "Baseline", _figure),
        FieldSpec("target", "Target", _figure),
        FieldSpec("rag", "RAG", read_rag),
    ),
    "measure_reading": (
        FieldSpec("period", "Period", short, required=True),
        FieldSpec("value", "Value", _figure),
        FieldSpec("planned", "Planned, not a result", read_flag),
        FieldSpec("declared", "Declared", short),
        FieldSpec("comment", "Comment", narrative),
        FieldSpec("challenges", "Challenges", narrative),
        FieldSpec("achievements", "Achievements", narrative),
        FieldSpec("support_needs", "Support needs", narrative),
    ),
    "impact_change": (
        FieldSpec("name", "High impact change", short, required=True),
        FieldSpec("number", "Number", short),
    ),
    "impact_scheme": (
        FieldSpec("label", "Proposal", narrative),
        FieldSpec("funding", "Funding", read_pounds),
    ),
    "impact_action": (
        FieldSpec("text", "Action", narrative, required=True),
        FieldSpec("due", "Due", read_date),
        FieldSpec("status", "Status", choice(Status)),
        FieldSpec("success", "How success is known", narrative),
        FieldSpec("owner", "Owner", short),
    ),
    "maturity": (
        FieldSpec("quarter", "Quarter", _quarter, required=True),
        FieldSpec("kind", "Kind", choice(MaturityKind), required=True),
        FieldSpec("level", "Maturity", choice(MaturityLevel)),
        FieldSpec("rationale", "Rationale", narrative),
        FieldSpec("challenges", "Challenges", narrative),
        FieldSpec("milestones_met", "Milestones met", narrative),
        FieldSpec("support_needs", "Support needs", narrative),
    ),
    "raid_item": (
        FieldSpec("title", "Title", narrative, required=True),
        FieldSpec("kind", "Kind", choice(RaidKind), required=True),
        FieldSpec("ref", "Ref", short),
        FieldSpec("description", "Description", narrative),
        FieldSpec("owner", "Owner", short),
        FieldSpec("likelihood", "Likelihood (1 to 5)", _score),
        FieldSpec("impact", "Impact (1 to 5)", _score),
        FieldSpec("mitigation", "Mitigation", narrative),
        FieldSpec("level", "Level", choice(RaidLevel)),
        FieldSpec("review_on", "Review on", read_date),
        FieldSpec("status", "Status", choice(RaidStatus)),
    ),
    "quarterly_return": (
        FieldSpec("board", "Health and Wellbeing Board", short),
        FieldSpec("signed_off_by", "Signed off by", short),
        FieldSpec("signed_off_on", "Signed off on", read_date),
        FieldSpec("release_on", "May be published from", read_date),
    ),
    "quarterly_answer": (FieldSpec("answer", "Answer", narrative),),
    "change_request": (
        FieldSpec("title", "Change request", short, required=True),
        FieldSpec("reason", "Reason", narrative),
        FieldSpec("state", "State", _decided, required=True),
    ),
    "approval_step": (
        FieldSpec("body", "Body", short, required=True),
        FieldSpec("meeting_on", "Meeting", read_date),
        FieldSpec("outcome", "Outcome", _decided, required=True),
        FieldSpec("minute", "Minute", narrative),
    ),
}
