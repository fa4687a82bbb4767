"""The plan: milestones, what waits for what, and what was once promised."""

from __future__ import annotations

from datetime import date

from tracker.model.base import Row, key, link, part_of


class Milestone(Row, table=True):
    """A dated step of a scheme; `finish` is the current expected delivery.

    `level` is its indent below the scheme (0: directly under it); a row followed by deeper ones
    sums them up. `open_ended` says that no finish is meant. `vanished_on` is the as-of date of the
    document issue that left the row out (DQ27).
    """

    uid: str = key()
    scheme_uid: str = part_of("scheme")
    source_uid: str | None = link("source_document")
    position: int = 0
    level: int = 0
    ref: str | None = None
    title: str
    owner: str | None = None
    start: date | None = None
    finish: date | None = None
    start_text: str | None = None
    finish_text: str | None = None
    open_ended: bool = False
    forecast: date | None = None
    actual: date | None = None
    percent_complete: int | None = None
    status: str | None = None
    note: str | None = None
    updated_on: date | None = None
    confirmed_on: date | None = None
    vanished_on: date | None = None


class Dependency(Row, table=True):
    """One milestone waits for another: `after_uid` for `before_uid`.

    `kind` is a word of `tracker.model.DependencyKind`; `lag_days` are calendar days, negative for
    an overlap.
    """

    uid: str = key()
    before_uid: str = part_of("milestone")
    after_uid: str = part_of("milestone")
    kind: str = "FS"
    lag_days: int = 0


class Baseline(Row, table=True):
    """The plan as it was promised on a day, under a name; `reason` says why it was taken."""

    uid: str = key()
    name: str
    taken_on: date
    reason: str | None = None
    position: int = 0


class BaselineRow(Row, table=True):
    """What a baseline promised of one scheme or milestone.

    `entity` is "scheme" or "milestone"; the row itself may have gone since, so `row_uid` is no
    enforced link and `name` is kept. `agreed_on` and `reason` are given where this one row was
    promised anew after the baseline was taken.
    """

    __tablename__ = "baseline_row"
    uid: str = key()
    baseline_uid: str = part_of("baseline")
    entity: str
    row_uid: str
    name: str
    start: date | None = None
    finish: date | None = None
    status: str | None = None
    agreed_on: date | None = None
    reason: str | None = None
