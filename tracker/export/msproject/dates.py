"""The dates a task gets in a project file, and what had to be made up for them.

A project file has no task with a finish and no start, or without either kept as blank: what the
programme leaves blank is filled, and its name remembered, so that reading the file back leaves it
blank.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tracker.export.msproject.attributes import FULL, NONE
from tracker.export.msproject.times import ending, holds, hours, length, starting
from tracker.model import Milestone, Scheme, Status

_MUST_START_ON = "2"
_DAYS = "7"
_ESTIMATED = "1"


@dataclass(frozen=True, slots=True)
class TaskDates:
    """Start and finish as written; `diamond` for what happens on one day; `made_up` names blanks
    that were filled, `withheld` fields that the file cannot hold."""

    start: date | None
    finish: date | None
    diamond: bool = False
    open_ended: bool = False
    made_up: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()

    def elements(self, *, summary: bool) -> Mapping[str, str]:
        """The elements of a task; one without any date is scheduled by hand, with none."""
        if self.start is None or self.finish is None:
            return {"Manual": "1", "Milestone": "0"}
        end = starting(self.finish) if self.diamond else ending(self.finish)
        took = hours(0) if self.diamond else length(self.start, self.finish)
        found = {
            "Start": starting(self.start),
            "Finish": end,
            "Duration": took,
            "DurationFormat": _DAYS,
            "Milestone": "1" if self.diamond else "0",
        }
        if self.open_ended:
            found["Estimated"] = _ESTIMATED
        if summary:
            by_hand = {"ManualStart": found["Start"], "ManualFinish": end, "ManualDuration": took}
            return {**found, "Manual": "1", **by_hand}
        return {
            **found,
            "Manual": "0",
            "ConstraintType": _MUST_START_ON,
            "ConstraintDate": starting(self.start),
        }


def milestone_dates(milestone: Milestone) -> TaskDates:
    """The dates of a milestone."""
    kept = {
        name: day if holds(day) else None
        for name, day in (("start", milestone.start), ("finish", milestone.finish))
    }
    start, finish = kept["start"], kept["finish"]
    blank = [name for name in kept if getattr(milestone, name) is None]
    return TaskDates(
        start=start or finish,
        finish=finish or start,
        diamond=finish is not None and start in (None, finish),
        open_ended=finish is None,
        made_up=tuple(blank) if start or finish else (),
        withheld=tuple(name for name in kept if kept[name] is None and name not in blank),
    )


def scheme_dates(scheme: Scheme) -> TaskDates:
    """The dates of a scheme without milestones: its own start and its delivery."""
    days = (scheme.start or scheme.delivery_earliest, scheme.delivery_latest)
    start, finish = (day if holds(day) else None for day in days)
    if start and finish and finish < start:
        start = finish
    return TaskDates(start or finish, finish or start, diamond=finish is not None and not start)


def done(milestone: Milestone) -> int:
    """How much of a milestone is done, in per cent: as said, else by its status."""
    if milestone.percent_complete is not None:
        return milestone.percent_complete
    return FULL if milestone.status == Status.COMPLETED else NONE
