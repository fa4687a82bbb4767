"""Periods that another copy closed: its seals are kept here as they are, never made anew.

Where the period is open here it is closed as it was there. Where it was closed in both, theirs
becomes a version of its own, and what was in force here is put in force again behind it, unless
theirs is preferred.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tracker.carried import CarriedSeal
from tracker.changes import ChangeSet, RowChange, Values, added, changed
from tracker.findings.wording import listed
from tracker.merge.parted import Parted
from tracker.merge.result import Closing, Rejected
from tracker.model import Period, Source
from tracker.portfolio import Portfolio, field_names, values_of
from tracker.workspace import HistoryEntry, Intent

_CLOSING = frozenset({"closed_on", "reason", "version"})
"""Fields of a period that only closing and reopening set: never merged field by field."""

_STATE = ("as_of", "closed_on", "reason", "version")
"""What closing sets of a period; the version is counted here."""


@dataclass
class Closings:
    """What taking over another copy's closed periods comes to."""

    file_name: str
    changes: list[RowChange] = field(default_factory=list)
    seals: list[CarriedSeal] = field(default_factory=list)
    told: list[Closing] = field(default_factory=list)

    @property
    def intent(self) -> Intent:
        """The same as one change set, apart from the merge: a closed period is not undone."""
        labels = listed(list(dict.fromkeys(one.label for one in self.told)))
        label = f"Take over {labels} as closed in {self.file_name}"
        return Intent(label, tuple(self.changes), Source.RETURN, tuple(self.seals))


def without_closings(made: ChangeSet) -> ChangeSet:
    """A change set of another copy less what it did by closing or reopening periods."""
    return replace(made, changes=tuple(_still_to_merge(made.changes)))


def left_out(
    portfolio: Portfolio, parted: Parted, redactions: Iterable[HistoryEntry] = ()
) -> Iterator[Rejected]:
    """What another copy did to closed periods and words for good, and that is not done here; and
    which of the `redactions` done here it knows nothing of."""
    place = parted.file_name
    for fault in parted.tampered:
        yield Rejected(place, f"none of its closed periods is taken over: {fault}")
    for period in portfolio.periods:
        touched = [
            change
            for made in parted.change_sets
            for change in made.changes
            if change.uid == period.uid and "closed_on" in change.fields
        ]
        if touched and period.closed_on is not None and not (touched[-1].after or {})["closed_on"]:
            yield Rejected(place, f"{period.label} was reopened there; reopen it here if you agree")
    for made in parted.change_sets:
        if made.source is Source.REDACTION:
            yield Rejected(place, f"words were redacted there and may be here still: {made.label}")
    for entry in redactions if parted.change_sets else ():
        if entry.uid not in parted.held:
            reason = "it may bring words back that were redacted here, so redact them again"
            yield Rejected(place, f"{reason}: {entry.label}")


def _still_to_merge(changes: Iterable[RowChange]) -> Iterator[RowChange]:
    for change in changes:
        if change.entity != "period" or change.after is None:
            yield change
        elif change.before is None:
            after = {name: v for name, v in change.after.items() if name not in _CLOSING}
            yield replace(change, after={**after, "version": 0})
        elif set(change.fields) - _CLOSING:
            sides = (
                {name: v for name, v in side.items() if name not in _CLOSING}
                for side in (change.before, change.after)
            )
            yield RowChange(change.entity, change.uid, *sides)


def closings_of(
    portfolio: Portfolio,
    parted: Parted,
    *,
    in_force: Callable[[str], CarriedSeal],
    prefer: str | None = None,
) -> Closings:
    """Take over the seals that a copy brings; `in_force` reads what is in force here for a label.

    Nothing is taken from a copy whose seals do not match what they sealed.
    """
    found = Closings(parted.file_name)
    if parted.tampered:
        return found
    for label in dict.fromkeys(seal.label for seal in parted.seals):
        # What a copy put in force again is there twice.
        theirs = {seal.change_set_uid: seal for seal in parted.seals if seal.label == label}
        found.told.extend(_take(portfolio, label, list(theirs.values()), in_force, prefer, found))
    return found


def _take(
    portfolio: Portfolio,
    label: str,
    theirs: Sequence[CarriedSeal],
    in_force: Callable[[str], CarriedSeal],
    prefer: str | None,
    found: Closings,
) -> Iterator[Closing]:
    """Take over what was sealed of one period; the closings to tell of."""
    period = next((row for row in portfolio.periods if row.label == label), None)
    own = values_of("period", period) if period is not None else None
    in_both = period is not None and _was_closed_here(period, since=theirs[0])
    ours = own
    for seal in theirs:
        ours = _closed_as(ours, _sealed_period(seal), seal, found)
        if not in_both:
            version = found.seals[-1].version
            told = f"{label} is closed as it was in {found.file_name}, as version {version}"
            yield Closing(label, version, seal.digest, told)
    if not in_both or own is None:
        return
    number = found.seals[-1].version
    told = f"{label} was closed in both: theirs is kept as version {number}"
    if prefer == "theirs":
        told += " and stands"
    else:
        _closed_as(ours, own, in_force(label), found)
        told += f", ours stands as version {found.seals[-1].version}"
    yield Closing(label, number, theirs[-1].digest, told, open=prefer is None)


def _was_closed_here(period: Period, *, since: CarriedSeal) -> bool:
    """Whether ours was closed, and not only when the copies were still one."""
    return period.closed_on is not None and period.version >= since.version


def _closed_as(ours: Values | None, state: Values, seal: CarriedSeal, found: Closings) -> Values:
    """Close our period as a seal says, as its next version; the period's values then."""
    version = int(str(ours["version"])) + 1 if ours else 1
    after = {**{name: state.get(name) for name in _STATE}, "version": version}
    if ours is None:
        change: RowChange | None = added("period", {**state, **after})
    else:
        change = changed("period", str(ours["uid"]), ours, after)
    assert change is not None, "the version is counted up"
    found.changes.append(change)
    found.seals.append(replace(seal, period_uid=change.uid, version=version))
    return {**(ours or state), **after, "uid": change.uid}


def _sealed_period(seal: CarriedSeal) -> Values:
    """The period's own row, as it was sealed with everything else."""
    rows = (json.loads(text) for text in seal.rows["period"])
    values = next(row for row in rows if row["uid"] == seal.period_uid)
    return {name: values[name] for name in field_names("period") if name in values}
