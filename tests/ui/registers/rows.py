"""A small programme with something in every register, from the published papers."""

from __future__ import annotations

from tracker.changes import RowChange, added

_YEAR = {"fund": "iBCF", "year": "2017/18", "unit": "thousands"}
_LEVELS = (
    ("one", "2018/19 Q2", "actual", "Plans in place"),
    ("one", "2018/19 Q3", "planned", "Established"),
    ("two", "2018/19 Q2", "actual", "Mature"),
)

ROWS: tuple[RowChange, ...] = (
    added("workstream", {"uid": "flow", "name": "Improving Flow"}),
    added(
        "scheme",
        {
            "uid": "scheme",
            "name": "Home First",
            "code": "OX-1",
            "workstream_uid": "flow",
            "barriers": "Recruitment is slow. The post has been advertised twice.",
        },
    ),
    added("grant", {"uid": "grant", **_YEAR, "amount": 627_600_000}),
    added(
        "money_line",
        {"uid": "flow-line", **_YEAR, "heading": "Use", "label": "Flow", "allocation": 120_000_000},
    ),
    added(
        "money_line",
        {"uid": "rest", **_YEAR, "heading": "Use", "label": "Rest", "allocation": 504_600_000},
    ),
    added(
        "contribution",
        {
            "uid": "given",
            "pool": "Pool 1",
            "organisation": "Oxfordshire County Council",
            "label": "Equipment",
            "year": "2017/18",
            "amount": 100_000,
        },
    ),
    added(
        "printed_total",
        {
            "uid": "total",
            "covers": "lines",
            "heading": "Use",
            "series": "iBCF",
            "label": "Total",
            "year": "2017/18",
            "printed": 627_600_000,
            "unit": "thousands",
        },
    ),
    added(
        "measure",
        {
            "uid": "delays",
            "name": "Reduce delayed transfers",
            "direction": "down",
            "baseline": 120.0,
            "target": 83.0,
        },
    ),
    added(
        "measure_reading",
        {"uid": "q1", "measure_uid": "delays", "period": "2017/18 Q1", "value": 110.0},
    ),
    added(
        "measure_reading",
        {
            "uid": "q2",
            "measure_uid": "delays",
            "period": "2017/18 Q2",
            "value": 130.0,
            "declared": "Improving",
            "position": 1,
        },
    ),
    added(
        "measure_reading",
        {
            "uid": "march",
            "measure_uid": "delays",
            "period": "2018-03",
            "value": 83.0,
            "planned": True,
            "position": 2,
        },
    ),
    added("impact_change", {"uid": "one", "name": "Early discharge planning", "number": "1"}),
    added("impact_change", {"uid": "two", "name": "Focus on choice", "number": "7"}),
    added(
        "impact_scheme",
        {"uid": "linked", "change_uid": "one", "scheme_uid": "scheme", "funding": 120_000_000},
    ),
    added("impact_action", {"uid": "action", "change_uid": "one", "text": "Agree one form"}),
    *(
        added(
            "maturity",
            {
                "uid": f"{change} {quarter}",
                "change_uid": change,
                "quarter": quarter,
                "kind": kind,
                "level": level,
                "position": at,
            },
        )
        for at, (change, quarter, kind, level) in enumerate(_LEVELS)
    ),
    added(
        "raid_item",
        {"uid": "risk", "kind": "risk", "title": "Poor data", "likelihood": 4, "impact": 5},
    ),
    added("raid_item", {"uid": "issue", "kind": "issue", "title": "No beds", "status": "open"}),
    added("quarterly_return", {"uid": "return", "quarter": "2018/19 Q2"}),
    added(
        "quarterly_answer",
        {
            "uid": "comment",
            "return_uid": "return",
            "section": "narrative",
            "item": "Success story",
            "longest": 12,
        },
    ),
    added(
        "change_request",
        {
            "uid": "request",
            "scheme_uid": "scheme",
            "title": "Two more posts",
            "proposed": '{"allocation": "£150,000"}',
            "raised_on": "2017-11-09",
        },
    ),
    added("approval_step", {"uid": "step", "request_uid": "request", "body": "Delivery Board"}),
)
