"""Where a portfolio keeps the rows of each entity, and which rows are part of which."""

from __future__ import annotations

from collections.abc import Mapping

COLLECTIONS: Mapping[str, str] = {
    "programme": "programme",
    "rag_definition": "rag_definitions",
    "source_document": "sources",
    "area": "areas",
    "workstream": "workstreams",
    "person": "people",
    "scheme": "schemes",
    "scheme_lead": "leads",
    "milestone": "milestones",
    "period": "periods",
    "accepted_finding": "acceptances",
    "dependency": "dependencies",
    "baseline": "baselines",
    "baseline_row": "baseline_rows",
    "pack": "packs",
    "pack_row": "pack_rows",
    "return_document": "returns",
    "return_item": "return_items",
    "grant": "grants",
    "money_line": "money_lines",
    "contribution": "contributions",
    "printed_total": "printed_totals",
    "impact_change": "impact_changes",
    "impact_scheme": "impact_schemes",
    "impact_action": "impact_actions",
    "maturity": "maturities",
    "measure": "measures",
    "measure_reading": "readings",
    "raid_item": "raid_items",
    "escalation": "escalations",
    "quarterly_return": "quarterly_returns",
    "quarterly_answer": "quarterly_answers",
    "change_request": "change_requests",
    "approval_step": "approval_steps",
}
"""Where a portfolio keeps the rows of each entity."""

PARENTS: Mapping[str, str] = {
    "measure_reading": "measure_uid",
    "impact_scheme": "change_uid",
    "impact_action": "change_uid",
    "maturity": "change_uid",
    "escalation": "item_uid",
    "quarterly_answer": "return_uid",
    "approval_step": "request_uid",
}
"""The field by which a row is part of another, for entities whose rows are found by that."""
