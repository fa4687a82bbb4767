"""The placeholders of the page and what stands in them, cut so that it stays one page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import inf
from typing import Any

from tracker.comparison import Moment, usual_before
from tracker.comparison.moments import present
from tracker.export.board.context import cleaned
from tracker.export.board.summary.content import Content, Mark, Row, Told
from tracker.export.board.summary.figures import figures
from tracker.export.board.summary.fitting import rows_that_fit
from tracker.export.board.summary.layout import (
    PADDING_CM,
    SECTIONS,
    TEXT_SIZE,
    PageColumn,
    PageSection,
)
from tracker.export.gantt.measure import wrapped
from tracker.portfolio import Portfolio
from tracker.timing import format_date

PLACEHOLDERS: Mapping[str, str] = {
    "programme": "the programme's name",
    "between": "what is compared with what",
    "draft": "DRAFT until the month is closed",
    "figures": "value, label, note",
    **{
        name: ", ".join(column.field for column in section.columns)
        for name, section in SECTIONS.items()
    },
    **{f"{name}_more": "how many of them were left out" for name in SECTIONS},
    "quiet": "what did not move, and what is told elsewhere",
}
"""Every placeholder of the summary's template: the fields of a list, or what a word stands for."""

_ROOM = 635.0
_LINE, _BESIDE, _HEAD, _MORE = 9.9, 4.8, 40.0, 14.0
"""In points: what the page has for its tables; a line of a row and the room around its lines; a
heading with its row of titles; the sentence beneath a table that was cut."""

_NARROWER = 0.94
"""The page's font beside the one that text is measured in; Arial is narrower still, so that the
page also stays one where another font takes its place."""

_LONGEST = 400
"""Letters of a text that are looked at; no column shows as many."""


def summary_context(
    portfolio: Portfolio,
    between: tuple[Moment, Moment] | None,
    as_of: date,
    *,
    draft: bool,
) -> dict[str, Any]:
    """Plain words for every placeholder; office notes and addresses are in none.

    `between` is what is compared; None is the programme as it is with what it is usually
    compared with.
    """
    before, after = between or (usual_before(portfolio), present(portfolio))
    words = dict.fromkeys(PLACEHOLDERS, "")
    lists: dict[str, list[Any]] = {"figures": [], **{name: [] for name in SECTIONS}}
    head = {
        **words,
        **lists,
        "programme": cleaned(portfolio.programme.name),
        "draft": "DRAFT" if draft and (before is None or before.moving or after.moving) else "",
    }
    if before is None:
        return {
            **head,
            "between": f"As of {format_date(as_of)}",
            "quiet": "There is nothing to compare with yet: no month is closed and no baseline"
            " is taken.",
        }
    content = Content(before, after)
    return {
        **head,
        "between": f"From {_words(before, as_of)} to {_words(after, as_of)}",
        "figures": [
            {name: _rich(told) for name, told in figure.items()} for figure in figures(content)
        ],
        **_tables(content, _elsewhere(portfolio, before, after)),
    }


def _words(moment: Moment, as_of: date) -> str:
    words: str = cleaned(format_date(as_of) if moment.moving else moment.words)
    return words


def _elsewhere(portfolio: Portfolio, before: Moment, after: Moment) -> str:
    """Where everything stands that this page has no room for."""
    previous = portfolio.previous
    of_workbook = previous is not None and before.side.name == previous.label
    if of_workbook and after.portfolio is portfolio:
        return "the workbook's Changes sheet"
    return "the tracker's Changes page"


def _tables(content: Content, elsewhere: str) -> dict[str, Any]:
    cut = {
        name: [
            {column.field: _cut(row[column.field], column) for column in SECTIONS[name].columns}
            for row in listed.rows
        ]
        for name, listed in content.tables.items()
    }
    heights = [_heights(rows, SECTIONS[name], content) for name, rows in cut.items()]
    shown = rows_that_fit(heights, _ROOM, head=_HEAD, more=_MORE)
    made: dict[str, Any] = {}
    for (name, rows), count in zip(cut.items(), shown, strict=True):
        left = content.tables[name].total - count
        made[name] = [{field: _rich(told) for field, told in row.items()} for row in rows[:count]]
        made[f"{name}_more"] = f"and {left:,} more, see {elsewhere}" if left else ""
    return {**made, "quiet": _quiet(content, elsewhere)}


def _heights(rows: Sequence[Row], section: PageSection, content: Content) -> list[float]:
    """The heights of a table's rows; those that were not even looked at have no room anywhere."""
    unseen = content.tables[section.name].total - len(rows)
    return [*(_height(row, section.columns) for row in rows), *[inf] * unseen]


def _cut(told: Told, column: PageColumn) -> Told:
    """As much as the column shows of it, with an ellipsis where there is more."""
    text = _text(told)
    lines = _lines(text[:_LONGEST], column)
    shown = " ".join(lines)
    if len(text) <= _LONGEST and not shown.endswith("…"):
        return told
    if isinstance(told, str):
        return shown
    kept: list[Mark] = []
    room = len(shown.rstrip("…"))
    for mark in told:
        kept.append(Mark(mark.text[:room], mark.style))
        room -= len(mark.text)
        if room <= 0:
            break
    return [*kept, Mark("…")]


def _height(row: Row, columns: Sequence[PageColumn]) -> float:
    most = max(len(_lines(_text(row[column.field]), column)) for column in columns)
    return most * _LINE + _BESIDE


def _lines(text: str, column: PageColumn) -> list[str]:
    """As the page breaks them, measured in the font there is."""
    width = 10 * (column.width_cm - 2 * PADDING_CM) / _NARROWER
    return wrapped(text, width, TEXT_SIZE, bold=column.bold, most=column.most)


def _text(told: Told) -> str:
    return told if isinstance(told, str) else "".join(mark.text for mark in told)


def _rich(told: Told) -> Any:
    """Words for the template; those with styles of their own as runs."""
    if isinstance(told, str):
        return told
    from docxtpl import RichText

    made = RichText()
    for mark in told:
        made.add(mark.text, style=mark.style.replace(" ", "") or None)
    return made


def _quiet(content: Content, elsewhere: str) -> str:
    """What a reader would otherwise look for in vain."""
    silent = {
        "ratings": "No rating has moved.",
        "dates": "No date has moved.",
        "rows": "Nothing is new, closed or gone.",
        "words": "No other words have changed.",
    }
    told = []
    if content.after.portfolio is None or content.before.portfolio is None:
        told.append("A baseline keeps the plan alone: ratings and words are not compared.")
        del silent["ratings"], silent["words"]
    told += [words for name, words in silent.items() if not content.tables[name].total]
    if content.besides:
        rows = "row" if content.besides == 1 else "rows"
        told.append(
            f"{content.besides:,} {rows} of money, measures and registers changed as well:"
            f" see {elsewhere}."
        )
    return " ".join(told)
