"""What a person may set on the plan: milestones, what waits for what, baselines."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.fields.reading import (
    choice,
    narrative,
    read_date,
    read_days,
    read_flag,
    read_percent,
    short,
)
from tracker.fields.spec import FieldSpec
from tracker.model import DependencyKind, Status

PLAN_FIELDS: Mapping[str, tuple[FieldSpec, ...]] = {
    "milestone": (
        FieldSpec("title", "Milestone", short, required=True),
        FieldSpec("owner", "Owner", short),
        FieldSpec("start", "Start", read_date),
        FieldSpec("finish", "Expected delivery", read_date),
        FieldSpec("forecast", "Forecast", read_date),
        FieldSpec("actual", "Actual", read_date),
        FieldSpec("status", "Status", choice(Status)),
        FieldSpec("percent_complete", "% complete", read_percent),
        FieldSpec("open_ended", "Open-ended", read_flag),
        FieldSpec("ref", "Ref", short),
        FieldSpec("note", "Note", narrative),
        FieldSpec("confirmed_on", "Confirmed on", read_date),
    ),
    "dependency": (
        FieldSpec("kind", "Kind", choice(DependencyKind), required=True),
        FieldSpec("lag_days", "Lag (days)", read_days),
    ),
    "baseline": (
        FieldSpec("name", "Baseline", short, required=True),
        FieldSpec("reason", "Reason", narrative),
    ),
}
