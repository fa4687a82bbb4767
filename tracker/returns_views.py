"""The JSON shapes of merges (design, section 6): keys are added, never renamed."""

from __future__ import annotations

from typing import Any

from tracker.merge.result import DocumentMerge, FieldMerge, Merge, Proposed, Rejected
from tracker.merge.threeway import Outcome

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
