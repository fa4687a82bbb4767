"""How the cells of the plan's tree are drawn."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from tracker.planrows import PlanRow
from tracker.timeline import Level
from ui.grid.column import Column
from ui.grid.painters import CellPainter, WrappedText
from ui.plan.columns import FINISH, NAME, OPEN_ENDED, OWNER, SLIP, STATUS, shown_slip
from ui.plan.look import PlanLook
from ui.widgets.status_glyph import paint_status

_CHEVRON_GAP = 5


class OneLine:
    """Every cell of the plan is as tall as a line."""

    def __init__(self, look: PlanLook) -> None:
        self.look = look

    def height(self, _row: PlanRow, _width: int) -> int:
        """One line."""
        return self.look.pitch


class NameCell(OneLine):
    """The title at its indent, with a chevron if rows stand under it; schemes are semibold, and
    what was cut is faint until it is pasted."""

    def __init__(self, look: PlanLook, folded: Collection[str], cut: Collection[str]) -> None:
        super().__init__(look)
        self._folded, self._cut = folded, cut

    def paint(self, painter: QPainter, box: QRect, row: PlanRow) -> None:
        look, node = self.look, row.node
        left = box.left() + indent_of(look, node.depth)
        if node.has_children:
            chevron = "chevron-right" if node.key in self._folded else "chevron-down"
            top = box.top() + (look.pitch - look.icon) / 2
            look.paint_icon(painter, chevron, left, top, "text.muted")
        left += look.icon + _CHEVRON_GAP
        painter.setPen(look.colour("text.faint" if node.key in self._cut else "text.default"))
        words = look.strong_words if node.level is Level.SCHEME else look.plain_words
        words.draw(painter, box.adjusted(left - box.left(), -1, 0, 1), row.title)


class OwnerCell(OneLine):
    """Who looks after it, muted."""

    def paint(self, painter: QPainter, box: QRect, row: PlanRow) -> None:
        if row.owner:
            painter.setPen(self.look.colour("text.muted"))
            self.look.plain_words.draw(painter, box.adjusted(0, -1, 0, 1), row.owner)


class DateCell(OneLine):
    """A date at the right; a scheme's is muted, since its milestones say it."""

    def __init__(self, column: Column, look: PlanLook) -> None:
        super().__init__(look)
        self._column = column

    def paint(self, painter: QPainter, box: QRect, row: PlanRow) -> None:
        words = self._column.text(row)
        if not words:
            return
        quiet = row.node.has_children or words == OPEN_ENDED
        painter.setPen(self.look.colour("text.muted" if quiet else "text.default"))
        self.look.plain_words.draw(painter, box, words, at_right=True)


class StatusCell(OneLine):
    """Glyph and word; a differing status that the milestones add up to follows as → and glyph."""

    def paint(self, painter: QPainter, box: QRect, row: PlanRow) -> None:
        look = self.look
        if row.node.level is Level.SCHEME and row.status is None and row.derived is None:
            return
        top = box.top() + (look.pitch - look.icon) / 2
        paint_status(painter, QRectF(box.left(), top, look.icon, look.icon), row.status, look.theme)
        left = box.left() + look.icon + 6
        words = row.status or "blank"
        painter.setPen(look.colour("text.default" if row.status else "text.muted"))
        look.regular.laid(words, max(box.right() - left, 8), 1).draw(painter, left, box.top())
        if row.contradicted:
            painter.save()
            painter.setClipRect(box)
            left += look.regular.width(words) + 5
            look.paint_icon(painter, "arrow-right", left, top, "text.default")
            spot = QRectF(left + look.icon + 2, top, look.icon, look.icon)
            paint_status(painter, spot, row.derived, look.theme)
            painter.restore()


class SlipCell(OneLine):
    """Days later than promised, bold; nought and "–" are quiet."""

    def paint(self, painter: QPainter, box: QRect, row: PlanRow) -> None:
        look, words = self.look, shown_slip(row)
        head, _, figure = words.rpartition(" ")
        late = row.slip is not None and row.slip.days > 0
        painter.setPen(look.colour("gantt.slip" if late else "text.muted"))
        words_of = look.strong_words if late else look.plain_words
        words_of.draw(painter, box, figure, at_right=True)
        if head:
            painter.setPen(look.colour("text.muted"))
            room = box.adjusted(0, 0, -look.strong.width(figure) - 4, 0)
            look.plain_words.draw(painter, room, head, at_right=True)


def indent_of(look: PlanLook, depth: int) -> int:
    """How far a row of this depth stands in."""
    return look.indent * depth if depth < 2 else look.indent + (look.indent // 2) * (depth - 1)


def plan_painters(
    columns: Sequence[Column], look: PlanLook, folded: Collection[str], cut: Collection[str]
) -> dict[str, CellPainter]:
    """The painter of every column."""
    special: dict[str, CellPainter] = {
        NAME: NameCell(look, folded, cut),
        OWNER: OwnerCell(look),
        STATUS: StatusCell(look),
        SLIP: SlipCell(look),
    }
    dates = {column.key: DateCell(column, look) for column in columns if column.dated}
    assert FINISH in dates
    return {
        column.key: special.get(column.key) or dates.get(column.key) or WrappedText(column, look)
        for column in columns
    }
