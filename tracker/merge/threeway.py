"""One field merged three ways."""

from __future__ import annotations

from enum import StrEnum

from tracker.draft import Value
from tracker.proposing.comparing import same


class Outcome(StrEnum):
    """What becomes of a field.

    UNCHANGED: they left it as issued, so ours stays. AGREED: both sides say the same. APPLIED:
    only they changed it. CLEARED: they emptied it, which a person confirms. CONFLICT: both changed
    it, each in their own way.
    """

    UNCHANGED = "unchanged"
    AGREED = "agreed"
    APPLIED = "applied"
    CLEARED = "cleared"
    CONFLICT = "conflict"


def outcome_of(base: Value, ours: Value, theirs: Value, *, said_none: bool = False) -> Outcome:
    """How one field merges; `said_none` marks a blank that was put into words."""
    if same(base, theirs):
        return Outcome.UNCHANGED
    if same(ours, theirs):
        return Outcome.AGREED
    if not same(base, ours):
        return Outcome.CONFLICT
    cleared = same(theirs, None) and not said_none and not isinstance(theirs, bool)
    return Outcome.CLEARED if cleared else Outcome.APPLIED


def merged_value(base: Value, ours: Value, theirs: Value) -> Value:
    """The value that results when clearing is confirmed and ours stays in a conflict."""
    outcome = outcome_of(base, ours, theirs)
    return theirs if outcome in {Outcome.APPLIED, Outcome.CLEARED} else ours
