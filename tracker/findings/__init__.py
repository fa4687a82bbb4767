"""What the rules notice in the data. Importing this package registers every rule."""

from __future__ import annotations

from tracker.findings import (
    barriers,
    delivery,
    duplicates,
    evidence,
    leads,
    placeholders,
    pointers,
    staleness,
)
from tracker.findings.registry import Finding, Rule, Severity, rules, run_all_rules, run_rules

__all__ = [
    "Finding",
    "Rule",
    "Severity",
    "barriers",
    "delivery",
    "duplicates",
    "evidence",
    "leads",
    "placeholders",
    "pointers",
    "rules",
    "run_all_rules",
    "run_rules",
    "staleness",
]
