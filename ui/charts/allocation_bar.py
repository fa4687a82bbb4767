"""What a grant is allocated to, as one bar: parts side by side, then what is left, or what is over.

Parts are steel; what is unallocated is an amber box with an outline; what is over the grant is
hatched, beyond a line where the grant ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen

from tracker.money.printing import printed
from tracker.money.reconciling import Reconciliation
from tracker.money.shares import shares
from tracker.portfolio import Portfolio
from ui.theme import Theme
from ui.widgets.link_row import Cell

_GAP, _LEAST_LEFT, _PAD = 2.0, 5.0, 7.0


def paint_allocation(
    painter: QPainter, box: QRectF, theme: Theme, amounts: Sequence[int], grant: int, unit: str
) -> None:
    """Draw the parts of an allocation against its grant; all amounts are pence."""
    given = sum(max(0, amount) for amount in amounts)
    whole = max(given, grant)
    if whole <= 0:
        return
    left, per = box.left(), box.width() / whole
    for amount in amounts:
        if amount > 0:
            part = QRectF(left, box.top(), max(1.0, amount * per - _GAP), box.height())
            _paint_part(painter, part, theme, printed(amount, unit))
            left += amount * per
    if given < grant:
        wide = max(_LEAST_LEFT, box.right() - left)
        rest = QRectF(box.right() - wide, box.top(), wide, box.height())
        painter.setPen(QPen(theme.colour("rag.amber.outline"), 1))
        painter.setBrush(theme.colour("rag.amber.fill"))
        painter.drawRoundedRect(rest.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    elif given > grant:
        end = box.left() + grant * per
        over = QRectF(end, box.top(), box.right() - end, box.height())
        painter.fillRect(
            over, QBrush(theme.colour("status.completed.onBar"), Qt.BrushStyle.BDiagPattern)
        )
        painter.setPen(QPen(theme.colour("severity.error.icon"), 2))
        painter.drawLine(QLineF(end, box.top() - 2, end, box.bottom() + 2))


def _paint_part(painter: QPainter, box: QRectF, theme: Theme, words: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("status.completed.bar"))
    painter.drawRoundedRect(box, 2, 2)
    font = theme.font("caption", weight=600)
    if QFontMetricsF(font).horizontalAdvance(words) + 2 * _PAD > box.width():
        return
    painter.setFont(font)
    painter.setPen(theme.colour("status.completed.onBar"))
    side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(box.adjusted(_PAD, 0, 0, 0), side, words)


def allocation_cell(portfolio: Portfolio, met: Reconciliation, theme: Theme) -> Cell:
    """A cell that draws the allocation of a grant as a bar."""
    amounts = [share.amount for share in shares(portfolio, met)]

    def paint(painter: QPainter, box: QRectF) -> None:
        inner = box.adjusted(0, 3, 0, -3)
        paint_allocation(painter, inner, theme, amounts, met.grant.amount, met.grant.unit)

    return Cell(paint=paint)
