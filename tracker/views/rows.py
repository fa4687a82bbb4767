"""The JSON shapes that others script against (design, section 6): keys are added, never renamed.

Each function gives one plain dictionary: dates are ISO text, money is pounds, blank is None.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from tracker.changes import stored
from tracker.commands.links import LINK_FIELDS
from tracker.draft import Value
from tracker.fields import PENCE
from tracker.findings.registry import Finding
from tracker.model import Area, Baseline, Milestone, Rag, Scheme, SchemeLead
from tracker.portfolio import Portfolio
from tracker.presence import present, present_milestones
from tracker.proposing.proposal import Fate, FieldMove, Proposal
from tracker.registers import natural_keys as registers
from tracker.slip import Slip, milestone_slip, scheme_slip
from tracker.status import derived_status
from tracker.workspace import HistoryEntry

View = dict[str, Any]


def pounds(pence: Value) -> float | None:
    """Money as JSON gives it: pounds as a number, blank as null."""
    return int(pence) / 100 if isinstance(pence, int) else None


_SCHEME_FIELDS = (
    "uid",
    "ref",
    "category",
    "name",
    "description",
    "rag",
    "rag_reason",
    "status",
    "leads_text",
    "progress",
    "delivery_text",
    "delivery_earliest",
    "delivery_latest",
    "delivery_precision",
    "recruitment_stage",
    "recruitment",
    "posts_needed",
    "posts_in_post",
    "barriers",
    "help_needed",
    "nothing_to_report",
    "allocation_text",
    "stage",
    "office_note",
    "code",
    "local_number",
    "updated_on",
    "confirmed_on",
    "start",
    "vanished_on",
)
_MILESTONE_FIELDS = (
    "uid",
    "scheme_uid",
    "title",
    "start",
    "finish",
    "start_text",
    "finish_text",
    "forecast",
    "actual",
    "status",
    "owner",
    "updated_on",
    "confirmed_on",
    "vanished_on",
    "level",
    "ref",
    "open_ended",
    "percent_complete",
    "note",
)


def scheme_view(portfolio: Portfolio, scheme: Scheme) -> View:
    """A scheme with its area, leads and what its milestones add up to."""
    workstream = portfolio.workstream_by_uid.get(scheme.workstream_uid or "")
    contact = portfolio.person_by_uid.get(scheme.contact_uid or "")
    milestones = present_milestones(portfolio, scheme.uid)
    return {
        **{name: stored(getattr(scheme, name)) for name in _SCHEME_FIELDS},
        "area": portfolio.area_name(scheme),
        "workstream": workstream.name if workstream else None,
        "derived_status": derived_status(milestones),
        **_slip_view(scheme_slip(portfolio, scheme)),
        "leads": [lead_view(lead) for lead in portfolio.leads_by_scheme.get(scheme.uid, ())],
        "allocation": pounds(scheme.allocation),
        "contact": (contact.email or contact.name) if contact else None,
        "previous_rag": portfolio.previous_rag.get(scheme.uid),
    }


def lead_view(lead: SchemeLead) -> View:
    """One entry of a scheme's leads; `name` is a person's, else null."""
    return {
        "name": lead.name if lead.kind == "person" else None,
        "organisation": lead.organisation,
        "email": lead.email,
        "role": lead.role,
        "vacant": lead.kind == "vacancy",
        "kind": lead.kind,
        "via": lead.via,
        "note": lead.note,
    }


def scheme_lead_view(portfolio: Portfolio, lead: SchemeLead) -> View:
    """A lead together with the scheme it stands for."""
    scheme = portfolio.scheme_by_uid[lead.scheme_uid]
    return {
        "uid": lead.uid,
        "scheme_uid": scheme.uid,
        "scheme": scheme.name,
        "area": portfolio.area_name(scheme),
        **lead_view(lead),
    }


def milestone_view(portfolio: Portfolio, milestone: Milestone) -> View:
    """A milestone with the names it stands under and what the baseline promised."""
    scheme = portfolio.scheme_by_uid[milestone.scheme_uid]
    promised = portfolio.promised.get(milestone.uid)
    workstream = portfolio.workstream_by_uid.get(scheme.workstream_uid or "")
    return {
        **{name: stored(getattr(milestone, name)) for name in _MILESTONE_FIELDS},
        "scheme": scheme.name,
        "workstream": workstream.name if workstream else None,
        "baseline_start": stored(promised.start) if promised else None,
        "baseline_finish": stored(promised.finish) if promised else None,
        **_slip_view(milestone_slip(milestone, promised)),
    }


def _slip_view(slip: Slip | None) -> View:
    """A slip in days; `slip_of` says whether it counts finish or start dates."""
    return {
        "slip_days": slip.days if slip else None,
        "slip_working_days": slip.working_days if slip else None,
        "slip_of": slip.counts if slip else None,
    }


def baseline_view(portfolio: Portfolio, baseline: Baseline) -> View:
    """A baseline; `current` if slip is counted against it."""
    return {
        "uid": baseline.uid,
        "name": baseline.name,
        "taken_on": stored(baseline.taken_on),
        "reason": baseline.reason,
        "rows": sum(row.baseline_uid == baseline.uid for row in portfolio.baseline_rows),
        "current": portfolio.baseline is not None and portfolio.baseline.uid == baseline.uid,
    }


def rag_counts_view(counts: Mapping[str | None, int]) -> View:
    """How many schemes stand at each rating."""
    return {
        **{str(rag): counts.get(rag, 0) for rag in Rag},
        "not rated": counts.get(None, 0),
    }


def area_view(portfolio: Portfolio, area: Area) -> View:
    """An area with its note and how many of its schemes stand at each rating."""
    schemes = present(portfolio.schemes_by_area.get(area.uid, ()))
    counts = Counter(scheme.rag for scheme in schemes)
    return {
        "uid": area.uid,
        "name": area.name,
        "note": area.note,
        "opened_on": stored(area.opened_on),
        "closed_on": stored(area.closed_on),
        "schemes": len(schemes),
        "rag": rag_counts_view(counts),
    }


def finding_view(finding: Finding) -> View:
    """A finding, with the field to look at."""
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "entity": finding.entity,
        "uid": finding.uid,
        "field": finding.field,
        "where": finding.where,
        "message": finding.message,
        "suggestion": finding.suggestion,
    }


def history_view(entry: HistoryEntry) -> View:
    """A change set as history lists it."""
    return {
        "uid": entry.uid,
        "number": entry.number,
        "label": entry.label,
        "source": str(entry.source),
        "author": entry.author,
        "at": entry.at,
        "rows": entry.rows,
        "reverts": entry.reverts,
        "undone": entry.undone,
        "copy": entry.copy_uid,
    }


def proposal_view(portfolio: Portfolio, proposal: Proposal, *, change_set: str | None) -> View:
    """An import, proposed or done: `change_set` is null for a proposal, or when nothing changed.

    `portfolio` is the programme that the document was compared with.
    """
    names: dict[Any, str] = {
        **{area.uid: area.name for area in portfolio.areas},
        **{workstream.uid: workstream.name for workstream in portfolio.workstreams},
        **{row.uid: row.name for row in proposal.rows if row.entity in {"area", "workstream"}},
    }
    return {
        "source": proposal.document.file_name,
        "reader": proposal.draft.reader,
        "as_of": proposal.as_of.isoformat(),
        "read": proposal.draft.counts(),
        **{str(fate): proposal.count(fate) for fate in Fate},
        "registers": {str(fate): proposal.count(fate, registers.COUNTED) for fate in Fate},
        "missing": [
            {"entity": row.entity, "uid": row.uid, "name": row.name, "area": row.area}
            for row in proposal.missing
        ],
        "unsure": [
            {"where": row.where, "name": row.name, "possible": list(row.possible)}
            for row in proposal.unsure
        ],
        "warnings": [
            {"where": note.where, "message": note.message, "severity": str(note.weight)}
            for note in proposal.notes
        ],
        "rows": [
            {
                "entity": row.entity,
                "uid": row.uid,
                "fate": str(row.fate),
                "name": row.name,
                "area": row.area,
                "where": row.where,
                "changes": [_move_view(row.entity, move, names) for move in row.moves],
            }
            for row in proposal.rows
            if row.fate is not Fate.UNCHANGED
        ],
        "change_set": change_set,
    }


def _move_view(entity: str, move: FieldMove, names: Mapping[Any, str]) -> View:
    """One field's old and new value, money in pounds; links are told by the name of the row they
    lead to."""
    if (entity, move.field) in PENCE:
        return {"field": move.field, "old": pounds(move.old), "new": pounds(move.new)}
    linked = {key: field for field, key in LINK_FIELDS.items()}.get(move.field)
    if linked is None:
        return {"field": move.field, "old": move.old, "new": move.new}
    return {"field": linked, "old": names.get(move.old), "new": names.get(move.new)}
