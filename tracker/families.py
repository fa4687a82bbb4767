"""The families that a row's fields are sealed in, so that tampering can be told to the family.

Sealed months are verified by this table: lines may be added for new fields, but a field that has
been sealed never changes its family.
"""

from __future__ import annotations

from collections.abc import Mapping

DETAILS = "details"
"""The family of every field that the table does not name."""

_NAMED: Mapping[str, tuple[str, ...]] = {
    "rating": ("rag", "rag_reason", "status", "stage"),
    "leads": ("leads_text", "contact_uid", "owner"),
    "progress": ("progress",),
    "dates": (
        "start",
        "finish",
        "start_text",
        "finish_text",
        "open_ended",
        "percent_complete",
        "delivery_text",
        "delivery_earliest",
        "delivery_latest",
        "delivery_precision",
    ),
    "recruitment": ("recruitment_stage", "recruitment", "posts_needed", "posts_in_post"),
    "barriers": ("barriers", "help_needed", "nothing_to_report"),
    "forecast": ("forecast", "actual"),
    "money": ("allocation", "allocation_text", "amount"),
    "office note": ("office_note",),
}

FAMILY: Mapping[str, str] = {name: family for family, names in _NAMED.items() for name in names}
"""The family of a field by its name, whatever entity it belongs to."""
