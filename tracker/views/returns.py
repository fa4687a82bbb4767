"""The JSON shapes of merges (design, section 6): keys are added, never renamed."""

from __future__ import annotations

from typing import Any

from tracker.changes import stored
from tracker.merge.result import Closing, DocumentMerge, FieldMerge, Merge, Proposed, Rejected
from tracker.merge.threeway import Outcome
from tracker.model import ReturnDocument
from tracker.returns.board import BoardLine, Standing
from tracker.returns.rows import ReturnRow

View = dict[str, Any]


def merge_view(merge: Merge, *, change_set: str | None) -> View:
    """A merge, done or only tried: counts of fields, and everything that waits for a person."""
    documents = merge.documents
    return {
        "applied": merge.count(Outcome.APPLIED),
        "unchanged": merge.count(Outcome.UNCHANGED),
        "agreed": merge.count(Outcome.AGREED),
        "confirmed": sum(len(document.confirmed) for document in documents),
        "conflicts": [_field_view(d, each) for d in documents for each in d.fields if each.open],
        "rejected": [_rejected_view(d, each) for d in documents for each in d.rejected],
        "proposed": [_proposed_view(d, row) for d in documents for row in d.proposed],
        "changes": [_field_view(d, each) for d in documents for each in d.fields if each.taken],
        "closed": [_closing_view(d, each) for d in documents for each in d.closings],
        "documents": [_document_view(document) for document in documents],
        "change_set": change_set,
    }


def _field_view(document: DocumentMerge, each: FieldMerge) -> View:
    return {
        "entity": each.entity,
        "uid": each.uid,
        "name": each.name,
        "field": each.field,
        "base": each.base,
        "ours": each.ours,
        "theirs": each.theirs,
        "both": each.both,
        "kind": str(each.outcome),
        "reason": each.reason,
        "where": each.place,
        "file": document.returned.file_name,
    }


def _closing_view(document: DocumentMerge, each: Closing) -> View:
    return {
        "period": each.label,
        "version": each.version,
        "digest_there": each.digest,
        "what": each.told,
        "open": each.open,
        "file": document.returned.file_name,
    }


def _rejected_view(document: DocumentMerge, each: Rejected) -> View:
    return {
        "where": each.place,
        "reason": each.reason,
        "entity": each.entity,
        "uid": each.uid,
        "name": each.name,
        "field": each.field,
        "theirs": each.theirs,
        "file": document.returned.file_name,
    }


def _proposed_view(document: DocumentMerge, row: Proposed) -> View:
    return {
        "entity": row.entity,
        "uid": row.uid,
        "name": row.name,
        "values": dict(row.values),
        "reason": row.reason,
        "where": row.place,
        "added": row.taken,
        "file": document.returned.file_name,
    }


def _document_view(document: DocumentMerge) -> View:
    pack = document.pack
    return {
        "file": document.returned.file_name,
        "shape": str(document.returned.shape),
        "contact": pack.contact if pack is not None else None,
        "pack": pack.uid if pack is not None else None,
        "completed_by": document.returned.completed_by or document.returned.sender,
        "on_behalf_of": document.returned.on_behalf_of,
        "late": document.late,
        "signed": document.signed,
        "refused": document.refused,
        "merged_before": document.known_uid is not None,
    }


def return_view(row: ReturnRow) -> View:
    """One line of the month's returns: a contact, or a file that answers no pack of the month."""
    return board_view(row.line) if row.line is not None else _file_view(row)


def board_view(line: BoardLine) -> View:
    """One contact's line of the month's board."""
    contact, pack = line.contact, line.pack
    return {
        "contact": contact.name,
        "email": contact.email,
        "organisation": contact.organisation,
        "in_place_of": contact.in_place_of,
        "schemes": len(line.schemes),
        "state": str(line.standing),
        "issued": stored(pack.issued_on) if pack is not None else None,
        "received": stored(line.received_on),
        "merged": stored(line.merged_on),
        "days_late": line.days_late if line.standing is Standing.OVERDUE else 0,
        "late": any(row.late for row in line.returns),
        "open_items": line.open_items,
        "changed": line.changed,
        "nothing_to_report": line.nothing_to_report,
        "missing": [
            {"uid": scheme.uid, "code": scheme.code, "name": scheme.name} for scheme in line.missing
        ],
        "note": line.note,
        "pack": pack.uid if pack is not None else None,
        "kind": pack.kind if pack is not None else None,
        "copied_to": pack.copied_to if pack is not None else None,
        "files": [_received_view(document) for document in line.returns],
    }


def _file_view(row: ReturnRow) -> View:
    """A file alone, under the keys of a contact's line and in their order."""
    (document,) = row.documents
    return {
        "contact": row.name,
        "email": None,
        "organisation": None,
        "in_place_of": None,
        "schemes": 0,
        "state": str(row.standing),
        "issued": None,
        "received": stored(row.received_on),
        "merged": stored(row.merged_on),
        "days_late": 0,
        "late": document.late,
        "open_items": row.open_items,
        "changed": document.changed,
        "nothing_to_report": False,
        "missing": [],
        "note": row.note,
        "pack": None,
        "kind": None,
        "copied_to": None,
        "files": [_received_view(document)],
    }


def _received_view(document: ReturnDocument) -> View:
    return {
        "uid": document.uid,
        "file": document.file_name,
        "state": document.state,
        "received": stored(document.received_on),
        "completed_by": document.completed_by,
        "on_behalf_of": document.on_behalf_of,
        "late": document.late,
        "reason": document.reason,
    }
