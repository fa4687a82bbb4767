"""The tables of the high impact changes."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from tracker.model import Row
from tracker.portfolio import Portfolio
from ui.lists.model import ListColumn
from ui.pages.impact.change_part import ChangePart, due_words
from ui.pages.impact.heat_view import HeatView
from ui.pages.impact.lines import (
    ChangeLine,
    PartLine,
    action_lines,
    change_lines,
    change_name,
    heat_cells,
    proposal_lines,
)
from ui.panel.values import pounds_text
from ui.registers.table import Narrowing, Parents, Table
from ui.theme import Theme
from ui.widgets.status_glyph import paint_status

_FIRST = "Drop a board paper or a quarterly return on the window, or add a change by hand."
_GLYPH = 14.0


def _changes(portfolio: Portfolio) -> list[Row]:
    return list(portfolio.impact_changes)


def _funding(line: PartLine) -> str:
    row = line.row
    return pounds_text(row.funding) if row.funding is not None else row.funding_text or ""


def _paint_status(painter: QPainter, box: QRectF, line: PartLine, theme: Theme) -> None:
    mark = QRectF(box.left(), box.center().y() - _GLYPH / 2, _GLYPH, _GLYPH)
    paint_status(painter, mark, line.row.status, theme)
    painter.setFont(theme.font("cell"))
    painter.setPen(theme.colour("text.default"))
    side = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box.adjusted(_GLYPH + 6, 0, 0, 0), side, line.row.status or "Blank")


_OF_CHANGE: ListColumn[Any] = ListColumn("Change", lambda line: change_name(line.change), 26)
_PARENTS = Parents("High impact change", _changes, lambda line: line.change.uid)
_BY_CHANGE = Narrowing("change", "&Change", lambda line: change_name(line.change))

_CHANGES: tuple[ListColumn[ChangeLine], ...] = (
    ListColumn("Number", lambda line: line.row.number or "", 8),
    ListColumn(
        "High impact change", lambda line: " ".join(line.row.name.split()), 40, stretch=True
    ),
    ListColumn(
        "Linked schemes",
        lambda line: str(len(line.schemes)),
        15,
        right=True,
        sort_key=lambda line: len(line.schemes),
    ),
    ListColumn(
        "Funding, each once",
        lambda line: pounds_text(line.funding) if line.funding else "",
        19,
        right=True,
        sort_key=lambda line: line.funding,
    ),
    ListColumn(
        "Actions",
        lambda line: str(len(line.actions)),
        9,
        right=True,
        sort_key=lambda line: len(line.actions),
    ),
)
_ACTIONS: tuple[ListColumn[PartLine], ...] = (
    _OF_CHANGE,
    ListColumn("Action", lambda line: " ".join(line.row.text.split()), 40, stretch=True),
    ListColumn(
        "Due",
        lambda line: due_words(line.row),
        20,
        sort_key=lambda line: line.row.due or date.max,
    ),
    ListColumn("Status", lambda line: line.row.status or "", 15),
    ListColumn("Success", lambda line: " ".join((line.row.success or "").split()), 26),
    ListColumn("Owner", lambda line: line.row.owner or "", 14),
)
_PROPOSALS: tuple[ListColumn[PartLine], ...] = (
    _OF_CHANGE,
    ListColumn("Proposal", lambda line: " ".join((line.row.label or "").split()), 40, stretch=True),
    ListColumn("Scheme", lambda line: line.scheme, 26),
    ListColumn("Funding", _funding, 16, right=True, sort_key=lambda line: line.row.funding or 0),
)

IMPACT_TABLES: tuple[Table, ...] = (
    Table(
        entity="maturity",
        title="Maturity",
        one="level",
        columns=(ListColumn("Change", lambda cell: change_name(cell.change), 20),),
        lines=heat_cells,
        fields=(
            "level",
            "rationale",
            "challenges",
            "milestones_met",
            "support_needs",
        ),
        asked=("quarter", "kind", "level", "rationale"),
        parents=_PARENTS,
        view=HeatView,
        beside=ChangePart,
        empty=("No maturity yet", _FIRST),
    ),
    Table(
        entity="impact_change",
        title="Changes",
        one="change",
        columns=_CHANGES,
        lines=change_lines,
        fields=("name", "number"),
        asked=("name", "number"),
        beside=ChangePart,
        empty=("No high impact changes yet", _FIRST),
    ),
    Table(
        entity="impact_action",
        title="Actions",
        one="action",
        columns=_ACTIONS,
        lines=action_lines,
        fields=("text", "due", "status", "success", "owner"),
        asked=("text", "due", "status", "success", "owner"),
        parents=_PARENTS,
        narrowings=(_BY_CHANGE, Narrowing("status", "Stat&us", lambda x: x.row.status or "Blank")),
        painters={"Status": _paint_status},
        empty=("No actions yet", "Add a change first; then say what is to be done under it."),
    ),
    Table(
        entity="impact_scheme",
        title="Schemes",
        one="link",
        columns=_PROPOSALS,
        lines=proposal_lines,
        fields=("label", "scheme", "funding"),
        asked=("label", "funding"),
        parents=_PARENTS,
        narrowings=(_BY_CHANGE,),
        empty=("No scheme is linked yet", "Add a change first; then say which schemes serve it."),
    ),
)
