"""What the cards about the plan say: milestones overdue and due soon, and the largest slips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from tracker.overview import DueMilestone, LargeSlip, Link
from tracker.timing import format_date
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.link_row import Cell, Painted
from ui.widgets.status_glyph import paint_status

_MOST_OVERDUE, _MOST_SOON, _MOST_SLIPS = 8, 5, 5
_OWNER, _DATE, _STATUS, _DAYS = 17, 20, 13, 11


def fill_milestones(
    card: Card, overdue: Sequence[DueMilestone], soon: Sequence[DueMilestone], theme: Theme
) -> None:
    """Those overdue, longest first, then those due within 30 days."""
    card.clear()
    if not overdue and not soon:
        card.words("No milestone is overdue or due in the next 30 days.")
        return
    _fill_part(card, "Overdue", "Days over", overdue, _MOST_OVERDUE, theme, show="overdue")
    _fill_part(card, "Due in 30 days", "Days left", soon, _MOST_SOON, theme, show="due")


def _fill_part(
    card: Card,
    title: str,
    days_title: str,
    found: Sequence[DueMilestone],
    most: int,
    theme: Theme,
    *,
    show: str,
) -> None:
    card.rule()
    heads = (
        Cell(f"{title} {len(found):,}", weight=600),
        Cell("Owner", _OWNER, ink="text.muted"),
        Cell("Expected", _DATE, right=True, ink="text.muted"),
        Cell("Status", _STATUS, ink="text.muted"),
        Cell(days_title, _DAYS, right=True, ink="text.muted"),
    )
    card.line(heads, Link("plan", {"show": show}), name=f"{title}: {len(found)}")
    late = show == "overdue"
    for each in found[:most]:
        days = f"{abs(each.days):,}"
        card.line(
            (
                Cell(each.milestone.title, tail=each.scheme.name),
                Cell(each.owner, _OWNER, ink="text.muted"),
                Cell(format_date(each.expected), _DATE, right=True),
                Cell(width=_STATUS, paint=_status(each.milestone.status, theme)),
                Cell(
                    days,
                    _DAYS,
                    right=True,
                    ink="severity.error.text" if late else "text.default",
                    weight=600 if late else 400,
                ),
            ),
            Link("plan", uid=each.milestone.uid),
            name=f"{each.milestone.title}, {each.scheme.name}, expected "
            f"{format_date(each.expected)}, {days} days {'over' if late else 'left'}",
        )
    if len(found) > most:
        card.words(f"and {len(found) - most:,} more")


def _status(status: str | None, theme: Theme) -> Painted:
    def paint(painter: QPainter, box: QRectF) -> None:
        size = theme.size("size", "badgeSmall")
        paint_status(
            painter, QRectF(box.left(), box.center().y() - size / 2, size, size), status, theme
        )
        painter.setFont(theme.font("cell"))
        painter.setPen(theme.colour("text.default"))
        painter.drawText(
            box.adjusted(size + 7, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, status or "Blank"
        )

    return paint


def fill_slips(card: Card, slips: Sequence[LargeSlip], baseline: str | None, theme: Theme) -> None:
    """The furthest slips as bars beside their days."""
    card.clear()
    if baseline is None:
        card.words("Take a baseline on the Plan page to see what slips from it.")
        return
    if not slips:
        card.words("No milestone is later than promised.")
        return
    longest = slips[0].slip.days
    for each in slips[:_MOST_SLIPS]:
        start = ", start" if each.slip.counts == "start" else ""
        card.line(
            (
                Cell(f"{each.milestone.title}{start}", tail=each.scheme.name),
                Cell(width=14, paint=_bar(each.slip.days / longest, theme)),
                Cell(f"+{each.slip.days:,} days", 13, right=True, ink="gantt.slip", weight=600),
            ),
            Link("plan", uid=each.milestone.uid),
            name=f"{each.milestone.title}{start}, {each.scheme.name}: {each.slip.days} days late",
        )


def _bar(share: float, theme: Theme) -> Painted:
    def paint(painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("status.delayed.bar"))
        width = max(4.0, box.width() * share)
        painter.drawRoundedRect(QRectF(box.left(), box.center().y() - 4, width, 8), 2, 2)

    return paint
