"""What the rules notice in the data."""

from __future__ import annotations

from tracker.findings import (
    barriers,
    copied,
    delivery,
    duplicates,
    evidence,
    leads,
    maturity,
    measures,
    money,
    placeholders,
    pointers,
    quarterly,
    staleness,
    vacant_posts,
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
    copied,
    delivery,
    duplicates,
    evidence,
    leads,
    maturity,
    measures,
    money,
    placeholders,
    pointers,
    quarterly,
    staleness,
    vacant_posts,
)
"""Where the rules are; importing a module registers those in it."""
