"""Headings over groups of schemes, and the notes under them, over the whole width of the grid."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from tracker.findings.wording import counted
from tracker.gridrows import Band, GridRows
from tracker.gridrows.arranging import NOTE
from ui.grid.look import Look
from ui.widgets.badges import WORDS, paint_badge

_CHEVRON, _TITLE = 12, 34
_STEP, _FINDINGS = 44, 84
_NOTE_LINES = 2
SHOW_ALL, SHOW_LESS = "Show all", "Show less"


class Bands(Protocol):
    """What the painter asks about the bands on show."""

    rows: GridRows
    bands: Mapping[str, Band]
    folded: frozenset[str]
    opened_notes: set[str]

    def letters(self) -> str:
        """The ratings that are counted, in order; a space is not rated."""


def band_words(band: Band, rows: GridRows, *, folded: bool) -> str:
    """All that a heading says, for a screen reader."""
    ratings = band.ratings(rows)
    said = [
        f"{ratings[letter]} {WORDS[letter]}"
        for letter in ("G", "A", "R", "B", "")
        if ratings[letter]
    ]
    parts = [band.title, counted(len(band.uids), "scheme"), *said]
    parts.append(counted(band.finding_count(rows), "finding"))
    return ", ".join(parts) + (", folded" if folded else "")


class BandRows:
    """Draws headings and notes."""

    def __init__(self, source: Bands, look: Look) -> None:
        self._source, self._look = source, look

    def paint(self, painter: QPainter, box: QRect, key: str) -> None:
        band = self._source.bands[key]
        if key.startswith(NOTE):
            self._paint_note(painter, box, key, band)
        else:
            self._paint_heading(painter, box, key, band)

    def height(self, key: str, width: int) -> int:
        look = self._look
        if not key.startswith(NOTE):
            return look.band
        note = self._source.bands[key].note or ""
        laid = look.regular.laid(note, self._note_width(width), self._note_lines(key))
        return laid.lines * look.pitch + 2 * look.pad_y

    def part_at(self, key: str, box: QRect, x: int, y: int) -> str:
        look = self._look
        if not key.startswith(NOTE):
            return "toggle" if x < box.left() + self._title else ""
        at_right = x > box.right() - self._link_width() - look.pad_x
        at_foot = y > box.bottom() - look.pitch - look.pad_y
        return "toggle" if at_right and at_foot and self._is_long(key, box.width()) else ""

    def _paint_heading(self, painter: QPainter, box: QRect, key: str, band: Band) -> None:
        look = self._look
        chevron = "chevron-right" if key in self._source.folded else "chevron-down"
        middle = box.top() + (box.height() - look.icon) / 2
        look.paint_icon(painter, chevron, box.left() + self._chevron, middle, "text.muted")
        title_room = look.heading.width(band.title) + 2 * look.pad_x
        right = self._paint_counts(painter, box, band, box.width() - self._title - title_room)
        left, top = box.left() + self._title, box.top() + (box.height() - look.pitch) / 2
        painter.setPen(look.colour("text.default"))
        room = max(right - left, 40)
        look.heading.laid(band.title, room, 1).draw(painter, left, top)
        left += look.heading.width(band.title) + look.pad_x
        words = counted(len(band.uids), "scheme")
        if left + look.regular.width(words) < right:
            painter.setPen(look.colour("text.muted"))
            look.regular.laid(words, right - left, 1).draw(painter, left, top)

    def _paint_counts(self, painter: QPainter, box: QRect, band: Band, room: int) -> int:
        """Badges with their counts, in columns down the page, then the findings; the left edge.

        Where the title leaves too little room for both, the findings go, then the badges.
        """
        look, rows, letters = self._look, self._source.rows, self._source.letters()
        step = round(_STEP * look.scale)
        badges, findings = step * len(letters), round(_FINDINGS * look.scale) + 2 * look.pad_x
        if room < badges:
            return box.right() - look.pad_x
        painter.setPen(look.colour("text.muted"))
        found = counted(band.finding_count(rows), "finding") if room > badges + findings else ""
        edge, top = box.right() - look.pad_x - 4, box.top() + (box.height() - look.pitch) / 2
        width = look.regular.width(found)
        look.regular.laid(found, width + 1, 1).draw(painter, edge - width, top)
        ratings = band.ratings(rows)
        left = first = edge - (findings - look.pad_x if found else 0) - badges
        for letter in letters:
            count = ratings[letter.strip()]
            spot = QRect(
                left, box.center().y() - look.small_badge // 2 + 1, *[look.small_badge] * 2
            )
            paint_badge(painter, spot, letter.strip(), look.theme, hollow=not count)
            painter.setPen(look.colour("text.default" if count else "text.muted"))
            text = look.strong if count else look.regular
            text.laid(f"{count:,}", step, 1).draw(painter, spot.right() + 7, top)
            left += step
        return first - look.pad_x

    def _paint_note(self, painter: QPainter, box: QRect, key: str, band: Band) -> None:
        look = self._look
        look.paint_icon(
            painter, "note", box.left() + self._chevron, box.top() + look.pad_y + 1, "text.muted"
        )
        painter.setPen(look.colour("text.muted"))
        width = self._note_width(box.width())
        laid = look.regular.laid(band.note or "", width, self._note_lines(key))
        laid.draw(painter, box.left() + self._title, box.top() + look.pad_y)
        if not self._is_long(key, box.width()):
            return
        painter.setPen(look.colour("text.link"))
        painter.setFont(look.regular.font)
        link = SHOW_LESS if key in self._source.opened_notes else SHOW_ALL
        foot = QRect(
            box.left(),
            box.bottom() - look.pad_y - look.pitch,
            box.width() - look.pad_x - 4,
            look.pitch,
        )
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, link)

    @property
    def _title(self) -> int:
        return round(_TITLE * self._look.scale)

    @property
    def _chevron(self) -> int:
        return round(_CHEVRON * self._look.scale)

    def _is_long(self, key: str, width: int) -> bool:
        note = self._source.bands[key].note or ""
        return self._look.regular.laid(note, self._note_width(width), _NOTE_LINES).cut

    def _note_lines(self, key: str) -> int:
        return 0 if key in self._source.opened_notes else _NOTE_LINES

    def _note_width(self, width: int) -> int:
        return width - self._title - self._link_width() - 3 * self._look.pad_x

    def _link_width(self) -> int:
        return self._look.regular.width(SHOW_LESS)
