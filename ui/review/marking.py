"""Text with its differences marked, laid out once per width and drawn many times."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from tracker.worddiff import Part, Piece, abridged, sides, word_differences
from ui.theme import Theme

_KEPT = 4_000
_LINE_END = "\u2028"
_RETURN = "↵"
"""Shown where a line end came or went, which has no shape of its own."""


class Marked:
    """A text in its lines, ready to be drawn."""

    def __init__(self, layout: QTextLayout, height: float) -> None:
        self._layout = layout
        self.height = height

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw in the painter's pen, from a top left corner."""
        self._layout.draw(painter, QPointF(x, y))


class Marker:
    """Compares texts and lays them out: what went is struck through, what came underlined.

    Both are tinted as well, in the theme's colours for differences.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._laid: dict[tuple[object, ...], Marked] = {}
        self._compared: dict[tuple[str, str], tuple[tuple[Piece, ...], tuple[Piece, ...]]] = {}
        theme.changed.connect(self._laid.clear)

    def compared(self, old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """The pieces to show of the old text and of the new one, long unchanged stretches cut."""
        key = (old, new)
        if key not in self._compared:
            _make_room(self._compared)
            self._compared[key] = sides(abridged(word_differences(old, new)))
        return self._compared[key]

    def laid(self, pieces: Sequence[Piece], font: QFont, width: float, pitch: int) -> Marked:
        """The pieces wrapped at a width, their lines `pitch` pixels apart."""
        key = (tuple(pieces), font.key(), round(width), pitch)
        if key not in self._laid:
            _make_room(self._laid)
            self._laid[key] = self._lay_out(pieces, font, max(width, 20), pitch)
        return self._laid[key]

    def plain(self, text: str, font: QFont, width: float, pitch: int) -> Marked:
        """Text without marks, wrapped."""
        return self.laid((Piece(Part.SAME, text),), font, width, pitch)

    def _lay_out(self, pieces: Sequence[Piece], font: QFont, width: float, pitch: int) -> Marked:
        layout = QTextLayout("".join(map(_shown, pieces)), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(pieces))
        layout.setCacheEnabled(True)
        drop = (pitch - QFontMetricsF(font).height()) / 2
        layout.beginLayout()
        lines = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, lines * pitch + drop))
            lines += 1
        layout.endLayout()
        return Marked(layout, lines * pitch)

    def _formats(self, pieces: Sequence[Piece]) -> list[QTextLayout.FormatRange]:
        formats: list[QTextLayout.FormatRange] = []
        start = 0
        for piece in pieces:
            shown = _shown(piece)
            if piece.part is not Part.SAME:
                words = shown.strip(" ") or shown
                marked = QTextLayout.FormatRange()
                marked.start = start + _units(shown[: shown.index(words)])
                marked.length = _units(words)
                marked.format = self._format(piece.part)
                formats.append(marked)
            start += _units(shown)
        return formats

    def _format(self, part: Part) -> QTextCharFormat:
        marked = QTextCharFormat()
        marked.setBackground(self._theme.colour(f"diff.{part}.background"))
        marked.setForeground(self._theme.colour(f"diff.{part}.text"))
        if part is Part.REMOVED:
            marked.setFontStrikeOut(True)
        else:
            marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            marked.setUnderlineColor(self._theme.colour("diff.added.underline"))
        return marked


def _make_room(kept: dict[Any, Any]) -> None:
    if len(kept) >= _KEPT:
        kept.clear()


def _shown(piece: Piece) -> str:
    text = piece.text.replace("\r\n", "\n")
    end = _LINE_END if piece.part is Part.SAME else _RETURN + _LINE_END
    return text.replace("\n", end)


def _units(text: str) -> int:
    """How long Qt takes a text to be: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
