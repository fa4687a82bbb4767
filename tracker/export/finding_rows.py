"""Findings as rows of a table, for the workbook and the CSV file alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.findings.registry import Finding, rules

FINDING_TITLES = ("Severity", "Rule", "Title", "Where", "Message", "Suggestion")


def finding_rows(findings: Iterable[Finding]) -> Iterator[tuple[Finding, tuple[str, ...]]]:
    """Each finding with its texts, in the order of `FINDING_TITLES`; the worst come first."""
    titles = {rule.number: rule.title for rule in rules()}
    for found in sorted(findings, key=lambda finding: finding.severity.rank):
        yield (
            found,
            (
                str(found.severity).capitalize(),
                found.rule,
                titles.get(found.rule, ""),
                found.where,
                found.message,
                found.suggestion,
            ),
        )
