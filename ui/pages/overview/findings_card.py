"""What the card about findings says: by severity, then the rules that noticed most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tracker.findings import Finding, Severity, rules
from tracker.overview import Link
from ui.pages.overview.labelled import labelled
from ui.theme import Icons, Theme
from ui.widgets.card import Card
from ui.widgets.link_row import Cell

_MOST_RULES = 3
_WORDS = {
    Severity.ERROR: "Errors",
    Severity.WARNING: "Warnings",
    Severity.INFORMATION: "Information",
}


def fill_findings(card: Card, findings: Sequence[Finding], theme: Theme, icons: Icons) -> None:
    """A line per severity, then the rules with most findings."""
    card.clear()
    severities = Counter(finding.severity for finding in findings)
    for severity, words in _WORDS.items():
        count = f"{severities[severity]:,}"
        cells = (
            Cell(paint=labelled(str(severity), f"severity.{severity}.icon", words, theme, icons)),
            Cell(count, 6, right=True, weight=600),
        )
        link = Link("findings", {"severity": str(severity)})
        card.line(cells, link, name=f"{words}: {count}")
    titles = {rule.number: rule.title for rule in rules()}
    for number, found in Counter(finding.rule for finding in findings).most_common(_MOST_RULES):
        cells = (
            Cell(titles[number], ink="text.muted"),
            Cell(f"{found:,}", 6, right=True, ink="text.muted"),
        )
        card.line(cells, Link("findings", {"rule": number}), name=f"{titles[number]}: {found}")
