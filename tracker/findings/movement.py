"""What is new or worse among the findings, compared with an earlier state of the programme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.findings.registry import Finding

_ABSENT = 99
"""Less severe than any severity: the rank of a finding that was not there."""


def new_or_worse(now: Sequence[Finding], before: Iterable[Finding]) -> list[Finding]:
    """Findings that were not there before about the same row, or were less severe."""
    earlier = {(finding.rule, finding.uid): finding.severity.rank for finding in before}
    return [
        finding
        for finding in now
        if finding.severity.rank < earlier.get((finding.rule, finding.uid), _ABSENT)
    ]
