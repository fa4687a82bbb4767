"""The tracker's columns: the published seven first, every other field by choice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from operator import attrgetter
from typing import Any

from tracker.columns import rag_word
from tracker.errors import WrongUsage
from tracker.fields import field_spec, field_title, read_date
from tracker.gridrows import GridRow
from tracker.model import Rag, RecruitmentStage, Stage, Status
from tracker.timing import describe, format_date, read_timing
from ui.desk import Desk
from ui.grid.column import RIGHT, Choice, Column, Editor

FROZEN = 2
"""How many columns stay when the others scroll sideways: RAG and Scheme."""

DEFAULT_COLUMNS = (
    "rag",
    "name",
    "leads_text",
    "progress",
    "delivery_text",
    "recruitment",
    "barriers",
)
"""The Lancashire tracker's own seven columns, in its order."""

_BLANK = Choice("", "(blank)", key="-")
_WORST_FIRST = "RAGB"


def tracker_columns(desk: Desk) -> tuple[Column, ...]:
    """Every column, those of the tracker first; choices and readings ask the desk when used."""
    return (
        Column(
            "rag",
            "RAG",
            15,
            _field("rag"),
            show=lambda rag: rag_word(rag) if rag else "",
            least=15,
            editor=Editor.CHOICE,
            sort=lambda row: _WORST_FIRST.index(row.scheme.rag),
            choices=lambda: rag_choices(desk),
            spoken=_said_rag,
        ),
        _text("name", 20, least=18, spoken=_said_scheme),
        _text("leads_text", 17, least=14),
        _text("progress", 25, least=17),
        _text(
            "delivery_text",
            17.5,
            least=14,
            dated=True,
            read=lambda text: _timing(desk, text),
            sort=_when_delivered,
        ),
        _text("recruitment", 18, least=14),
        _text("barriers", 20, least=15),
        _line("category", 16),
        _line("ref", 12),
        _line("local_number", 10),
        Column("code", "Code", 9, _field("code")),
        Column(
            "area",
            "Area",
            18,
            lambda row: row.area,
            editor=Editor.CHOICE,
            choices=lambda: _areas(desk),
        ),
        Column("workstream", "Workstream", 16, lambda row: row.workstream, editor=Editor.LINE),
        _choice("stage", Stage),
        _choice("status", Status),
        _text("rag_reason", 22),
        _text("description", 25),
        _choice("recruitment_stage", RecruitmentStage),
        _line("posts_needed", 10, show=_number, align=RIGHT),
        _line("posts_in_post", 10, show=_number, align=RIGHT),
        _text("help_needed", 20),
        _line("allocation", 13, show=_pounds, align=RIGHT),
        _line("allocation_text", 14),
        _date("delivery_earliest"),
        _date("delivery_latest"),
        Column("updated_on", "Updated on", 16, _field("updated_on"), show=_day),
        _date("confirmed_on"),
        Column("findings", "Findings", 9, lambda row: row.finding_count or None, align=RIGHT),
        _text("office_note", 22),
    )


def _when_delivered(row: GridRow) -> date:
    """The earliest day that was read, else the latest; words without a date count as far ahead."""
    return row.scheme.delivery_earliest or row.scheme.delivery_latest or date.max


def rag_choices(desk: Desk) -> tuple[Choice, ...]:
    """The ratings in use, each with what it means in this programme."""
    means = desk.portfolio.definitions
    blue = desk.portfolio.programme.blue_in_use
    rated = tuple(
        Choice(str(rag), rag.word, means.get(str(rag), ""), str(rag).casefold(), str(rag))
        for rag in Rag
        if blue or rag is not Rag.BLUE
    )
    return (*rated, Choice("", "Not rated", "Nobody has declared a rating", "-", ""))


def _field(name: str) -> Callable[[GridRow], Any]:
    return attrgetter(f"scheme.{name}")


def _check(name: str) -> Callable[[str], str | None]:
    spec = field_spec("scheme", name)

    def check(text: str) -> str | None:
        try:
            spec.parse(text)
        except WrongUsage as error:
            return error.sentence
        return None

    return check


def _text(name: str, width: float, **more: Any) -> Column:
    title = field_title("scheme", name)
    return Column(name, title, width, _field(name), editor=Editor.TEXT, check=_check(name), **more)


def _line(name: str, width: float, **more: Any) -> Column:
    title = field_title("scheme", name)
    return Column(name, title, width, _field(name), editor=Editor.LINE, check=_check(name), **more)


def _date(name: str) -> Column:
    return _line(name, 16, show=_day, dated=True, read=_read_day)


def _choice(name: str, words: Iterable[str]) -> Column:
    choices = (*(Choice(str(word), str(word)) for word in words), _BLANK)
    return Column(
        name,
        field_title("scheme", name),
        14,
        _field(name),
        editor=Editor.CHOICE,
        choices=lambda: choices,
    )


def _areas(desk: Desk) -> tuple[Choice, ...]:
    return (*(Choice(area.name, area.name) for area in desk.portfolio.areas), _BLANK)


def _timing(desk: Desk, text: str) -> str:
    return describe(read_timing(text, as_of=desk.as_of))


def _day(value: Any) -> str:
    return format_date(value) if value else ""


def _read_day(text: str) -> str:
    try:
        return format_date(date.fromisoformat(read_date(text)))
    except ValueError:
        return "no single day"


def _number(value: Any) -> str:
    return "" if value is None else f"{value:g}"


def _pounds(value: Any) -> str:
    if value is None:
        return ""
    return f"£{value // 100:,}" if value % 100 == 0 else f"£{value / 100:,.2f}"


def _said_rag(row: GridRow) -> str:
    said = f"RAG {rag_word(row.scheme.rag)}"
    return f"{said}, was {rag_word(row.previous_rag)}" if row.previous_rag else said


def _said_scheme(row: GridRow) -> str:
    said = ", ".join(part for part in ("Scheme " + row.scheme.name, row.scheme.code) if part)
    return f"{said}, no update for {row.days_since_update} days" if row.stale else said
