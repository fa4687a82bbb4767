"""The placeholders of the board pack's template and what stands in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from tracker.comparison import compare, side_of
from tracker.comparison.listing import lines_of
from tracker.export.addresses import without_addresses
from tracker.export.board import registers
from tracker.export.board.exceptions import overdue, rated
from tracker.model import Rag
from tracker.overview import ratings_by_area
from tracker.periods import month_words
from tracker.portfolio import Portfolio
from tracker.timing import format_date

MOST_CHANGES = 40
"""A board reads a page of changes; the consolidated workbook has them all."""

PLACEHOLDERS: Mapping[str, str] = {
    "programme": "the programme's name",
    "as_of": "the date everything is judged by",
    "draft": "DRAFT until the month is closed",
    "rag_rows": "area, total, green, amber, red, not_rated, movement",
    "rag_chart": "the ratings by area as a picture",
    "reds": "code, name, area, lead, reason, help",
    "ambers": "code, name, area, lead, reason, help",
    "overdue": "milestone, scheme, owner, expected, days, status",
    "since": "the month that changes are counted from",
    "changes": "one sentence each",
    "gantt": "the plan as a picture",
    "measures": "name, baseline, target, latest, trend",
    "money": "fund, year, grant, allocated, balance, variance",
    "risks": "title, kind, owner, score, mitigation",
    "decisions": "one sentence each",
}
"""Every placeholder a template may have: the fields of a list, or what a word stands for."""


def board_context(portfolio: Portfolio, as_of: date, *, draft: bool) -> dict[str, Any]:
    """Plain words for every placeholder but the two pictures; office notes are in none."""
    previous = portfolio.previous
    context = {
        "programme": portfolio.programme.name,
        "as_of": format_date(as_of),
        "draft": "DRAFT" if draft else "",
        "rag_rows": _rag_rows(portfolio),
        "reds": list(rated(portfolio, Rag.RED)),
        "ambers": list(rated(portfolio, Rag.AMBER)),
        "overdue": list(overdue(portfolio, as_of)),
        "since": month_words(previous.label) if previous else "",
        "changes": _changes(portfolio),
        "measures": list(registers.measures(portfolio)),
        "money": list(registers.money(portfolio)),
        "risks": list(registers.risks(portfolio)),
        "decisions": list(registers.decisions(portfolio, as_of)),
    }
    return {name: cleaned(value) for name, value in context.items()}


def cleaned(value: Any) -> Any:
    """Words without e-mail addresses and control characters, however deep they stand."""
    if isinstance(value, str):
        kept = "".join(letter for letter in value if letter in "\n\t" or ord(letter) >= 32)
        return without_addresses(kept)
    if isinstance(value, Mapping):
        return {name: cleaned(part) for name, part in value.items()}
    if isinstance(value, Sequence):
        return [cleaned(part) for part in value]
    return value


def _rag_rows(portfolio: Portfolio) -> list[dict[str, str]]:
    previous = portfolio.previous
    lines = ratings_by_area(portfolio, previous.portfolio if previous else None)
    return [
        {
            "area": line.name,
            "total": f"{line.total:,}",
            "green": f"{line.counts.get('G', 0):,}",
            "amber": f"{line.counts.get('A', 0):,}",
            "red": f"{line.counts.get('R', 0):,}",
            "not_rated": f"{line.counts.get('', 0):,}",
            "movement": _movement(line.better, line.worse) if previous else "",
        }
        for line in lines
    ]


def _movement(better: int, worse: int) -> str:
    parts = [f"{better} better" if better else "", f"{worse} worse" if worse else ""]
    return ", ".join(part for part in parts if part) or "No change"


def _changes(portfolio: Portfolio) -> list[str]:
    previous = portfolio.previous
    if previous is None:
        return []
    found = lines_of(compare(side_of(previous.portfolio), side_of(portfolio)).for_papers())
    told = [
        f"{line.row.name}: {line.title} {line.old or 'blank'} → {line.new or 'blank'}"
        if line.title
        else f"{line.row.name}: {line.sort}"
        for line in found
    ]
    left = len(told) - MOST_CHANGES
    return [*told[:MOST_CHANGES], *([f"and {left:,} more, in the workbook"] if left > 0 else [])]
