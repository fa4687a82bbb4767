"""The RAID page: the register, its columns, and what can be done to an entry; change requests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from tracker.commands.raid import add_raid_item, close_raid_item
from tracker.model import RaidItem, RaidLevel, RaidStatus
from tracker.portfolio import Portfolio
from tracker.raid import band, score
from tracker.timing import format_date
from tracker.workspace import Intent
from ui.desk import Desk
from ui.lists.model import ListColumn
from ui.pages.raid.bands import paint_score, score_words
from ui.pages.raid.escalate_dialog import EscalateDialog
from ui.pages.raid.escalations import EscalationsPart
from ui.pages.raid.requests import REQUESTS_TABLE
from ui.registers.page import RegisterPage
from ui.registers.table import Deed, Narrowing, Table
from ui.registers.values import scheme_name

_LEVELS = [str(level) for level in RaidLevel]


@dataclass(frozen=True, slots=True)
class RaidLine:
    """An entry, its score, and the scheme it is about."""

    row: RaidItem
    score: int | None
    scheme: str

    @property
    def uid(self) -> str:
        """The key of the entry."""
        return self.row.uid

    @property
    def closed(self) -> bool:
        """Whether it no longer stands."""
        return self.row.status == RaidStatus.CLOSED


def raid_lines(portfolio: Portfolio) -> Sequence[RaidLine]:
    """Every entry, open ones first, the heaviest at the top."""
    lines = [
        RaidLine(row, score(row), scheme_name(portfolio, row.scheme_uid))
        for row in portfolio.raid_items
    ]
    return sorted(lines, key=lambda line: (line.closed, -(line.score or 0)))


def _said(line: RaidLine, field: str) -> str:
    word = getattr(line.row, field) or ""
    return word[:1].upper() + word[1:]


def _review(line: RaidLine) -> str:
    return format_date(line.row.review_on) if line.row.review_on else ""


_COLUMNS: tuple[ListColumn[RaidLine], ...] = (
    ListColumn("Kind", lambda line: _said(line, "kind") + ", closed" * line.closed, 12),
    ListColumn("Title", lambda line: line.row.title, 34, stretch=True),
    ListColumn(
        "Score", lambda line: score_words(line.score), 14, sort_key=lambda line: line.score or 0
    ),
    ListColumn(
        "Level",
        lambda line: _said(line, "level"),
        12,
        sort_key=lambda line: _LEVELS.index(line.row.level) if line.row.level in _LEVELS else -1,
    ),
    ListColumn("Owner", lambda line: line.row.owner or "", 12),
    ListColumn("Review", _review, 18, sort_key=lambda line: line.row.review_on or date.max),
    ListColumn("Scheme", lambda line: line.scheme, 14),
)


def _add(desk: Desk, texts: Mapping[str, str], _parent: str | None, uid: str) -> Intent:
    return add_raid_item(desk.portfolio, texts=texts, today=date.today(), uid=uid)


def _escalate(desk: Desk, line: RaidLine, parent: QWidget) -> None:
    EscalateDialog(desk, line.row, parent).exec()


def _close(desk: Desk, line: RaidLine, _parent: QWidget) -> None:
    desk.run(close_raid_item(desk.portfolio, uid=line.uid))


def _stands(line: Any) -> bool:
    return not line.closed


TABLE = Table(
    entity="raid_item",
    title="Register",
    one="entry",
    columns=_COLUMNS,
    lines=raid_lines,
    fields=(
        "title",
        "kind",
        "ref",
        "description",
        "scheme",
        "owner",
        "likelihood",
        "impact",
        "mitigation",
        "level",
        "review_on",
        "status",
    ),
    asked=("title", "kind", "owner", "likelihood", "impact"),
    add=_add,
    narrowings=(
        Narrowing("kind", "&Kind", lambda line: _said(line, "kind")),
        Narrowing("band", "&Score", lambda line: band(line.score)),
        Narrowing("level", "Le&vel", lambda line: _said(line, "level")),
        Narrowing("status", "Stat&us", lambda line: _said(line, "status")),
    ),
    painters={
        "Score": lambda painter, box, line, theme: paint_score(painter, box, theme, line.score)
    },
    deeds=(
        Deed("Escalate…", _escalate, icon="arrow-up", able=_stands),
        Deed("Close entry", _close, icon="tick", able=_stands),
    ),
    beside=EscalationsPart,
    empty=(
        "No risks or issues yet",
        "Add one, raise one from a scheme's barrier, or drop a risk register on the window.",
    ),
)


class RaidPage(RegisterPage):
    """The register with its form, and the requests to change what is planned."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "RAID", icon="raid", tables=(TABLE, REQUESTS_TABLE))
