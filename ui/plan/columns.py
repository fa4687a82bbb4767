"""The columns of the plan's tree."""

from __future__ import annotations

from datetime import date

from tracker.errors import WrongUsage
from tracker.fields import field_spec
from tracker.model import Status
from tracker.planrows import PlanRow
from tracker.slip import NO_SLIP
from tracker.timeline import Level
from tracker.timing import format_date, format_short_date
from ui.grid.column import RIGHT, Choice, Column, Editor

NAME, OWNER, START, FINISH, STATUS, SLIP = "title", "owner", "start", "finish", "status", "slip"

OPEN_ENDED = "open-ended"
_BLANK = Choice("", "(blank)", key="-")
_STATUS_KEYS = {Status.NOT_STARTED: "n", Status.ON_TRACK: "o", Status.DELAYED: "d"}
_STATUS_KEYS |= {Status.COMPLETED: "c", Status.PAUSED: "p", Status.CANCELLED: "x"}


def plan_columns() -> tuple[Column, ...]:
    """Name, owner, dates, status and slip."""
    return (
        Column(
            NAME,
            "Workstream, scheme, milestone",
            46,
            lambda row: row.title,
            least=24,
            editor=Editor.LINE,
            spoken=_said_name,
        ),
        Column(OWNER, "Owner", 12.5, lambda row: row.owner, least=9, editor=Editor.LINE),
        Column(
            START,
            "Start",
            13,
            lambda row: row.span.start,
            show=short_date,
            least=13,
            align=RIGHT,
            editor=Editor.LINE,
            check=_check_date,
            dated=True,
        ),
        Column(
            FINISH,
            "Expected delivery",
            13,
            lambda row: row,
            show=shown_finish,
            least=13,
            align=RIGHT,
            editor=Editor.LINE,
            check=_check_date,
            dated=True,
        ),
        Column(
            STATUS,
            "Status",
            17.5,
            lambda row: row.status,
            least=17.5,
            editor=Editor.CHOICE,
            choices=status_choices,
            spoken=_said_status,
        ),
        Column(SLIP, "Slip, days", 11.5, lambda row: row, show=shown_slip, least=11.5, align=RIGHT),
    )


def status_choices() -> tuple[Choice, ...]:
    """The statuses, each with the letter that chooses it."""
    words = tuple(Choice(str(word), str(word), key=_STATUS_KEYS[word]) for word in Status)
    return (*words, _BLANK)


def short_date(day: date | None) -> str:
    """ "22 Sep 2017": the plan's columns have no room for long months."""
    return format_short_date(day) if day is not None else ""


def shown_finish(row: PlanRow) -> str:
    """The expected delivery, or that none is meant."""
    return OPEN_ENDED if row.span.open_ended else short_date(row.span.finish)


def shown_slip(row: PlanRow) -> str:
    """The slip in days: "+58", "start +153", "–" without a baseline."""
    return row.slip.words if row.slip is not None else NO_SLIP


def _said_name(row: PlanRow) -> str:
    level = row.node.level
    depth = (
        f", level {row.node.depth - 1}" if level is Level.MILESTONE and row.node.depth > 2 else ""
    )
    return f"{level.capitalize()} {row.title}{depth}"


def _said_status(row: PlanRow) -> str:
    said = f"Status {row.status or 'blank'}"
    return f"{said}, its milestones say {row.derived}" if row.contradicted else said


def _check_date(text: str) -> str | None:
    if text.strip().casefold() == OPEN_ENDED:
        return None
    try:
        field_spec("milestone", "finish").parse(text)
    except WrongUsage as error:
        return error.sentence
    return None


def long_date(day: date | None) -> str:
    """ "22 September 2017", for sentences."""
    return format_date(day) if day is not None else ""
