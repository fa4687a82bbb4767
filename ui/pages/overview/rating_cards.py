"""What the cards about ratings say: RAG by area, and what moved since the last closed month."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from tracker.findings.wording import counted
from tracker.overview import AreaRatings, Link, Movement
from tracker.overview.movement import Move
from ui.pages.overview.rag_bar import paint_rag_bar
from ui.theme import Icons, Theme
from ui.widgets.badges import WORDS, paint_badge
from ui.widgets.card import Card
from ui.widgets.link_row import Cell, Painted

_MOST_MOVES = 8
_BAR_CHARACTERS = 52


def fill_ratings(card: Card, lines: Sequence[AreaRatings], theme: Theme, icons: Icons) -> None:
    """A bar per area, and one for all of them under a hairline."""
    card.clear()
    for number, line in enumerate(lines):
        last = number == len(lines) - 1
        if last and len(lines) > 1:
            card.rule()
        weight = 600 if last else 400
        cells = (
            Cell(line.name, weight=weight),
            Cell(f"{line.total:,}", 5, right=True, weight=weight),
            Cell(width=_BAR_CHARACTERS, paint=_bar(line, theme)),
            Cell(width=7, paint=_net(line, theme, icons)),
        )
        card.line(cells, line.link, name=_said(line), height=28)


def _bar(line: AreaRatings, theme: Theme) -> Painted:
    def paint(painter: QPainter, box: QRectF) -> None:
        height = theme.size("size", "badge") + 1
        middle = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
        paint_rag_bar(painter, middle, line.counts, theme)

    return paint


def _net(line: AreaRatings, theme: Theme, icons: Icons) -> Painted:
    """An arrow and how many more moved that way than the other; nothing where none did."""

    def paint(painter: QPainter, box: QRectF) -> None:
        net = line.better - line.worse
        if net:
            _paint_arrow(painter, box, theme, icons, worse=net < 0)
            painter.setFont(theme.font("cell"))
            painter.setPen(theme.colour("text.muted"))
            painter.drawText(
                box.adjusted(18, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, f"{abs(net)}"
            )

    return paint


def _paint_arrow(
    painter: QPainter, box: QRectF, theme: Theme, icons: Icons, *, worse: bool
) -> None:
    spot = QRectF(box.left(), box.center().y() - 7, 14, 14)
    ink = theme.colour("rag.red.onTint" if worse else "rag.green.onTint")
    icons.paint(painter, "arrow-down" if worse else "arrow-up", spot, ink)


def _said(line: AreaRatings) -> str:
    shares = ", ".join(f"{count} {WORDS[letter]}" for letter, count in line.counts.items())
    moves = f"; {line.better} better, {line.worse} worse" if line.better or line.worse else ""
    return f"{line.name}: {counted(line.total, 'scheme')}, {shares}{moves}"


def fill_movement(card: Card, moved: Movement | None, theme: Theme, icons: Icons) -> None:
    """How many moved which way, and each of them."""
    card.clear()
    if moved is None:
        card.words("Close a month to see what has moved since. The first comparison is next month.")
        return
    card.words(
        f"{moved.better:,} better, {moved.worse:,} worse, {moved.same:,} no change,"
        f" {moved.unrated:,} not rated"
    )
    card.rule()
    for move in moved.moves[:_MOST_MOVES]:
        card.line(
            (
                Cell(width=8, paint=_from_to(move, theme, icons)),
                Cell("Worse" if move.worse else "Better", 7),
                Cell(move.scheme.name),
                Cell(move.scheme.code or "", 9, right=True, ink="text.muted"),
            ),
            Link("tracker", uid=move.scheme.uid),
            name=f"{move.scheme.name}: {WORDS[move.before]} to {WORDS[move.now]}",
        )
    more = len(moved.moves) - _MOST_MOVES
    if more > 0:
        card.words(f"and {more:,} more")


def _from_to(move: Move, theme: Theme, icons: Icons) -> Painted:
    def paint(painter: QPainter, box: QRectF) -> None:
        size = theme.size("size", "badgeSmall")
        top = box.center().y() - size / 2
        paint_badge(painter, QRectF(box.left(), top, size, size), move.before, theme)
        arrow = QRectF(box.left() + size + 4, box.center().y() - 6, 12, 12)
        icons.paint(painter, "arrow-right", arrow, theme.colour("text.muted"))
        paint_badge(painter, QRectF(box.left() + size + 20, top, size, size), move.now, theme)

    return paint
