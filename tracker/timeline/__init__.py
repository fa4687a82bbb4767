"""The plan laid out in time: one layout for the screen, Excel and print, as dates.

`outline` gives the rows of the plan in order, `bars` what is drawn on one row, `scale` turns dates
into positions and back, `bands` is the calendar above, `looks` the texture and letter of a status,
`spans` what the rows under another add up to.
Everything is worked out on demand for the rows in sight: a plan may have 55,000 of them.
"""

from __future__ import annotations

from tracker.timeline.bands import Band, lower_bands, month_days, upper_bands
from tracker.timeline.bars import (
    NO_BAR,
    Bar,
    BarKind,
    bar_of,
    overdue_days,
    summary_bar,
)
from tracker.timeline.looks import LOOKS, Look, Texture, look_of
from tracker.timeline.outline import (
    NO_WORKSTREAM,
    Level,
    Line,
    grouped_schemes,
    in_plan,
    milestones_of,
    outline,
)
from tracker.timeline.scale import Scale, Zoom
from tracker.timeline.spans import (
    NOWHERE,
    Span,
    plan_range,
    span_of_milestone,
    span_of_promise,
    span_of_scheme,
    spans_of,
    summary_of,
)

__all__ = [
    "LOOKS",
    "NOWHERE",
    "NO_BAR",
    "NO_WORKSTREAM",
    "Band",
    "Bar",
    "BarKind",
    "Level",
    "Line",
    "Look",
    "Scale",
    "Span",
    "Texture",
    "Zoom",
    "bar_of",
    "grouped_schemes",
    "in_plan",
    "look_of",
    "lower_bands",
    "milestones_of",
    "month_days",
    "outline",
    "overdue_days",
    "plan_range",
    "span_of_milestone",
    "span_of_promise",
    "span_of_scheme",
    "spans_of",
    "summary_bar",
    "summary_of",
    "upper_bands",
]
