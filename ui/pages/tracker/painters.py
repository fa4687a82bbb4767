"""Cells that say more than their words: rating, scheme and lead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from tracker.columns import rag_word
from tracker.gridrows import GridRow
from ui.grid.column import Column
from ui.grid.look import Look
from ui.grid.painters import CellPainter, WrappedText
from ui.widgets.badges import TOKENS, paint_badge

_LEFT, _GAP = 2, 5
"""Space in a pill: before its badge, and between badge and word."""

_ICON_GAP = 4
_NO_UPDATE = "No update: "
_RANK = {"R": 0, "A": 1, "G": 2, "B": 3}


def movement(row: GridRow) -> str:
    """The arrow of a rating against last period's: its icon's name, "" where there is none yet."""
    if row.previous_rag is None or row.scheme.rag is None:
        return ""
    before, now = _RANK[row.previous_rag], _RANK[row.scheme.rag]
    if before == now:
        return "same"
    return "arrow-up" if now > before else "arrow-down"


class RagCell:
    """A tinted pill with the badge and the word; beside or beneath it what it was last period."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def paint(self, painter: QPainter, box: QRect, row: GridRow) -> None:
        look, rag = self._look, row.scheme.rag or ""
        token, words = TOKENS[rag], rag_word(row.scheme.rag)
        left, top = box.left() - 2, box.top() + (look.pitch - look.pill) // 2
        inside = _LEFT + look.badge + _GAP + look.strong.width(words) + _GAP + 1
        pill = QRect(left, top, min(inside, box.width() + 2), look.pill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"rag.{token}.tint"))
        painter.drawRoundedRect(pill, look.radius, look.radius)
        drop = (look.pill - look.badge) // 2
        spot = QRect(left + _LEFT, top + drop, look.badge, look.badge)
        paint_badge(painter, spot, rag, look.theme)
        painter.setPen(look.colour(f"rag.{token}.onTint"))
        beside = spot.right() + 1 + _GAP
        laid = look.strong.laid(words, pill.right() + 1 - beside, 1)
        laid.draw(painter, beside, top + (look.pill - look.pitch) / 2)
        self._paint_movement(painter, box, pill, row)

    def height(self, row: GridRow, _width: int) -> int:
        moved = movement(row) not in ("", "same")
        return self._look.pill + (self._look.caption_pitch + 2 if moved else 0)

    def _paint_movement(self, painter: QPainter, box: QRect, pill: QRect, row: GridRow) -> None:
        """`=` beside the pill where nothing moved, else the arrow and "was Amber" beneath it."""
        look, name = self._look, movement(row)
        if name == "same":
            spot = QRectF(pill.right() + 5, pill.top(), 14, pill.height())
            painter.setPen(look.colour("text.faint"))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, "=")
        elif name:
            ink = "rag.green.outline" if name == "arrow-up" else "rag.red.outline"
            top, size = pill.bottom() + 3, look.icon
            look.paint_icon(painter, name, box.left(), top, ink)
            painter.setPen(look.colour("text.muted"))
            was = f"was {rag_word(row.previous_rag)}"
            room = box.width() - size - 3
            look.caption.laid(was, room, 1).draw(painter, box.left() + size + 3, top)


class SchemeCell:
    """The name, its code and ref, and how long ago it was updated if that is too long."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def paint(self, painter: QPainter, box: QRect, row: GridRow) -> None:
        look = self._look
        painter.setPen(look.colour("text.muted" if row.ended else "text.default"))
        name = look.strong.laid(row.scheme.name, box.width(), look.lines)
        name.draw(painter, box.left(), box.top())
        top = box.top() + name.lines * look.pitch
        caption = _caption(row)
        if caption:
            painter.setPen(look.colour("text.muted"))
            look.caption.laid(caption, box.width(), 1).draw(painter, box.left(), top)
            top += look.caption_pitch
        if row.stale:
            words = _stale(row)
            if look.caption.width(words) > box.width() - look.icon - _ICON_GAP:
                words = words.removeprefix(_NO_UPDATE)
            _paint_line(painter, look, "stale", words, box.left(), top, box.width())

    def height(self, row: GridRow, width: int) -> int:
        look = self._look
        height = look.strong.laid(row.scheme.name, width, look.lines).lines * look.pitch
        height += look.caption_pitch if _caption(row) else 0
        return height + (look.pitch if row.stale else 0)


class LeadCell:
    """Who leads, in the document's words, and under them each vacancy."""

    def __init__(self, column: Column, look: Look) -> None:
        self._words, self._look, self._column = WrappedText(column, look), look, column

    def paint(self, painter: QPainter, box: QRect, row: GridRow) -> None:
        look = self._look
        vacancies = row.vacancies
        if not vacancies:
            self._words.paint(painter, box, row)
            return
        words = look.regular.laid(self._column.text(row), box.width(), self._lines())
        painter.setPen(look.colour("text.default"))
        words.draw(painter, box.left(), box.top())
        top = box.top() + words.lines * look.pitch
        _paint_line(painter, look, "vacancy", _vacant(vacancies), box.left(), top, box.width())

    def height(self, row: GridRow, width: int) -> int:
        look = self._look
        if not row.vacancies:
            return self._words.height(row, width)
        words = look.regular.laid(self._column.text(row), width, self._lines())
        return (words.lines + 1) * look.pitch

    def _lines(self) -> int:
        """One line fewer for the words, so that the vacancy is seen."""
        return max(self._look.lines - 1, 1) if self._look.lines else 0


def _caption(row: GridRow) -> str:
    parts = [row.scheme.code, row.scheme.ref, "closed" if row.ended else ""]
    return " · ".join(part for part in parts if part)


def _stale(row: GridRow) -> str:
    return f"{_NO_UPDATE}{row.days_since_update:,} days"


def _vacant(vacancies: list[str]) -> str:
    named = [name for name in vacancies if name]
    return f"Vacant ({', '.join(named)})" if named else "Vacant"


def _paint_line(
    painter: QPainter, look: Look, icon: str, words: str, left: int, top: int, width: int
) -> None:
    """A warning line: an icon and words in caption size."""
    look.paint_icon(
        painter, icon, left, top + (look.pitch - look.icon) / 2, "severity.warning.icon"
    )
    painter.setPen(look.colour("severity.warning.text"))
    drop = (look.pitch - look.caption_pitch) / 2
    room = width - look.icon - _ICON_GAP
    laid = look.caption.laid(words, room, 1)
    laid.draw(painter, left + look.icon + _ICON_GAP, top + drop)


def tracker_painters(columns: Sequence[Column], look: Look) -> dict[str, CellPainter]:
    """The painter of every column."""
    special: dict[str, CellPainter] = {"rag": RagCell(look), "name": SchemeCell(look)}
    for column in columns:
        if column.key == "leads_text":
            special[column.key] = LeadCell(column, look)
    return {column.key: special.get(column.key, WrappedText(column, look)) for column in columns}
