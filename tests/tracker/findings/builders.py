"""Small portfolios for the rules: rows as a document words them, read by the app's own readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from tracker.findings import Finding, run_rules
from tracker.leads import read_leads
from tracker.model import Area, Programme, Scheme, SchemeLead
from tracker.portfolio import Portfolio
from tracker.timing import read_timing

AS_OF = date(2017, 11, 9)

Row = dict[str, Any]


def row(name: str = "Reablement", **fields: Any) -> Row:
    """A scheme that no rule has anything to say about, but for the fields given."""
    return {
        "name": name,
        "rag": "G",
        "leads_text": "Sue Lott\nsue.lott@lancashire.gov.uk",
        "progress": "Targeted recruitment campaign has concluded.",
        "delivery_text": "December 2017",
        "recruitment": "Pre-employment screening is in progress.",
        "barriers": "Momentum with recruitment, processes can be slow.",
        "updated_on": AS_OF,
        **fields,
    }


def portfolio_of(
    rows: Mapping[str, Sequence[Row]] | Mapping[str | None, Sequence[Row]],
    *,
    notes: Mapping[str, str] | None = None,
    stale_after_days: int = 31,
) -> Portfolio:
    """Rows by the name of their area; None holds rows of no area."""
    areas = {name: Area(name=name, note=(notes or {}).get(name)) for name in rows if name}
    schemes: list[Scheme] = []
    leads: list[SchemeLead] = []
    for name, held in rows.items():
        for fields in held:
            area_uid = areas[name].uid if name else None
            scheme = Scheme(**{**_dates(fields), **fields, "area_uid": area_uid})
            schemes.append(scheme)
            leads.extend(_leads(scheme))
    return Portfolio(
        programme=Programme(name="Lancashire iBCF", stale_after_days=stale_after_days),
        areas=list(areas.values()),
        schemes=schemes,
        leads=leads,
    )


def findings_of(rule: str, portfolio: Portfolio) -> list[Finding]:
    """What one rule noticed on 9 November 2017."""
    return [finding for finding in run_rules(portfolio, AS_OF) if finding.rule == rule]


def finding_on(rule: str, fields: Row) -> Finding | None:
    """What one rule noticed on a scheme that stands alone in its area."""
    found = findings_of(rule, portfolio_of({"Fylde and Wyre CCG": [fields]}))
    assert len(found) <= 1
    return found[0] if found else None


def _dates(fields: Row) -> Row:
    timing = read_timing(fields["delivery_text"], as_of=AS_OF)
    return {"delivery_earliest": timing.earliest, "delivery_latest": timing.latest}


def _leads(scheme: Scheme) -> list[SchemeLead]:
    return [
        SchemeLead(
            scheme_uid=scheme.uid,
            position=position,
            kind=str(reading.kind),
            name=reading.name,
            role=reading.role,
            organisation=reading.organisation,
            email=reading.email,
            via=reading.via,
            note=reading.note,
        )
        for position, reading in enumerate(read_leads(scheme.leads_text))
    ]
