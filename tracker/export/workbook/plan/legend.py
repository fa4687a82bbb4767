"""What the marks of the Plan sheet mean, in rows of cells above the calendar."""

from __future__ import annotations

import math
from collections.abc import Iterator

from tracker.export import palette
from tracker.export.workbook.looks import Look
from tracker.export.workbook.plan.calendar import COLUMN_WIDTH
from tracker.export.workbook.plan.looks import BAR, STEP_NOW, SUMMARY, Mark, mark_look
from tracker.export.workbook.plan.row import DIAMOND, ON_ITS_WAY
from tracker.export.workbook.sheet import Entry
from tracker.planrows import PlanRows
from tracker.timeline import LOOKS, Level, look_of

_WORDS = Look(size=8, colour=palette.MUTED, vertical="center")
_LETTERS_PER_COLUMN = COLUMN_WIDTH * 1.15
_GAP = 1


def legend(plan: PlanRows, columns: int) -> list[list[Entry | None]]:
    """Marks with their words, in as many rows as a calendar of so many columns needs."""
    rows: list[list[Entry | None]] = [[]]
    for mark, word in _items(plan):
        words = math.ceil(len(word) / _LETTERS_PER_COLUMN) + _GAP
        if rows[-1] and len(rows[-1]) + 1 + words > columns:
            rows.append([])
        rows[-1] += [mark, (word, _WORDS), *[None] * (words - 1)]
    return rows


def _items(plan: PlanRows) -> Iterator[tuple[Entry, str]]:
    used = {row.status for row in plan.portfolio.milestones if row.vanished_on is None}
    for status in LOOKS:
        if status in used:
            look = look_of(status)
            yield (look.letter, mark_look(Mark(Level.MILESTONE, BAR, status))), look.word
    yield (DIAMOND, mark_look(Mark(Level.MILESTONE))), "One day"
    yield (None, mark_look(Mark(Level.MILESTONE, SUMMARY))), "Scheme or workstream"
    if plan.portfolio.baseline is not None:
        yield (None, mark_look(Mark(Level.MILESTONE, ghost=True))), "Baseline, where it differs"
    yield (ON_ITS_WAY, mark_look(Mark(Level.MILESTONE, late=True))), "Overdue"
    yield (None, STEP_NOW), "As-of date"
