"""What the rules notice in the data."""

from __future__ import annotations

from tracker.findings import (
    barriers,
    calendar,
    copied,
    delivery,
    duplicates,
    evidence,
    leads,
    maturity,
    measures,
    money,
    overdue,
    placeholders,
    pointers,
    quarterly,
    sequence,
    staleness,
    statuses,
    untouched,
    vacant_posts,
    vanished,
    written_dates,
    years,
)
from tracker.findings.registry import Finding, Rule, Severity, rules, run_all_rules, run_rules

__all__ = [
    "RULE_MODULES",
    "Finding",
    "Rule",
    "Severity",
    "rules",
    "run_all_rules",
    "run_rules",
]

RULE_MODULES = (
    barriers,
    calendar,
    copied,
    delivery,
    duplicates,
    evidence,
    leads,
    maturity,
    measures,
    money,
    overdue,
    placeholders,
    pointers,
    quarterly,
    sequence,
    staleness,
    statuses,
    untouched,
    vacant_posts,
    vanished,
    written_dates,
    years,
)
"""Where the rules are; importing a module registers those in it."""
