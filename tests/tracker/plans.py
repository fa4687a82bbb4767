"""Drafts of small plans: for the tests of proposing and reviewing them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tracker.draft import (
    Draft,
    DraftBaseline,
    DraftDependency,
    DraftMilestone,
    DraftScheme,
    Value,
)

Step = dict[str, Value]


def milestone(title: str, **values: Value) -> Step:
    """A milestone by its values."""
    return {"title": title, "level": 0, **values}


def plan(
    schemes: Mapping[str, Sequence[Step]],
    *,
    workstream: str | None = "Additional Capacity",
    area: str | None = None,
    links: Sequence[tuple[int, int]] = (),
    baselines: Sequence[DraftBaseline] = (),
    **more: Any,
) -> Draft:
    """A plan of schemes with their milestones; places count rows of one table."""
    rows: list[DraftScheme] = []
    steps: list[DraftMilestone] = []
    number = 1
    for place, (name, under) in enumerate(schemes.items()):
        number += 1
        rows.append(DraftScheme(f"table 1, row {number}", {"name": name}, area, workstream))
        for values in under:
            number += 1
            uid = values.get("uid")
            kept = {field: value for field, value in values.items() if field != "uid"}
            where = f"table 1, row {number}"
            steps.append(DraftMilestone(where, kept, place, str(uid) if uid else None))
    return Draft(
        "plan",
        schemes=tuple(rows),
        milestones=tuple(steps),
        dependencies=tuple(DraftDependency("table 1", *ends) for ends in links),
        baselines=tuple(baselines),
        **more,
    )
