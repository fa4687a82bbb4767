"""The pictures of the board pack: ratings by area, and the plan as a Gantt chart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from textwrap import fill

from tracker.export import palette
from tracker.export.gantt.write import write_gantt
from tracker.overview import AreaRatings, ratings_by_area
from tracker.portfolio import Portfolio

_ORDER = (("G", "Green"), ("A", "Amber"), ("R", "Red"), ("B", "Complete"), ("", "Not rated"))
_INCHES_WIDE, _INCHES_A_ROW = 7.0, 0.32
_NAME_WIDTH = 44
"""Characters of an area's name on one line."""
_LEAST_SHARE = 0.08
"""A narrower part of a bar has no room for its letter and count; the table has them all."""


def draw_ratings(portfolio: Portfolio, path: Path) -> str:
    """Draw the ratings by area to a PNG; returns the words that stand for it."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    lines = ratings_by_area(portfolio, None)[:-1] or ratings_by_area(portfolio, None)
    figure = Figure(figsize=(_INCHES_WIDE, 0.9 + _INCHES_A_ROW * len(lines)), dpi=160)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.42, 0.16, 0.56, 0.8))
    names = [fill(line.name, _NAME_WIDTH) for line in lines]
    left = [0.0] * len(lines)
    for letter, word in _ORDER:
        counts = [line.counts.get(letter, 0) for line in lines]
        if not any(counts):
            continue
        hue = palette.RAG_HUES[letter or None]
        shares = [count / max(1, line.total) for count, line in zip(counts, lines, strict=True)]
        face, edge = f"#{hue.fill}", f"#{hue.outline}"
        bars = axes.barh(names, shares, left=left, label=word, color=face, edgecolor=edge)
        labels = [
            f"{letter or '–'} {count}" if share >= _LEAST_SHARE else ""
            for count, share in zip(counts, shares, strict=True)
        ]
        axes.bar_label(bars, labels, label_type="center", color=f"#{hue.on_fill}", fontsize=8)
        left = [a + b for a, b in zip(left, shares, strict=True)]
    axes.invert_yaxis()
    axes.tick_params(labelsize=8, length=0)
    axes.set_xticks([])
    axes.spines[:].set_visible(False)
    if any(line.total for line in lines):
        axes.legend(
            ncols=5, fontsize=8, frameon=False, loc="upper center", bbox_to_anchor=(0.4, -0.06)
        )
    figure.savefig(path, format="png", metadata={"Software": None})
    return _told(lines)


def _told(lines: Sequence[AreaRatings]) -> str:
    told = "; ".join(f"{line.name}: {_shares(line)}" for line in lines)
    return f"Schemes by rating. {told}."


def _shares(line: AreaRatings) -> str:
    held = ((line.counts.get(letter, 0), word) for letter, word in _ORDER)
    return ", ".join(f"{count} {word}" for count, word in held if count)


def draw_plan(portfolio: Portfolio, path: Path, *, as_of: date, made_on: datetime) -> str:
    """Draw the plan to a PNG; returns the words that stand for it."""
    write_gantt(portfolio, path, as_of=as_of, made_on=made_on)
    count = len(portfolio.milestones)
    return f"The plan as a Gantt chart of {count:,} milestones; the workbook lists their dates."
