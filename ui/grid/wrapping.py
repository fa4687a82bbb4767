"""Text wrapped to a number of lines, laid out once and drawn many times."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_LINE_END = "\u2028"
_KEPT = 6000
"""Layouts held at once: some screenfuls at design size."""


@dataclass(slots=True)
class Laid:
    """A text in its lines, ready to be drawn. `cut` says whether some of it is left out."""

    layout: QTextLayout
    lines: int
    cut: bool

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw in the painter's pen, from a top left corner."""
        self.layout.draw(painter, QPointF(x, y))


class Wrapper:
    """Lays text out in one font at a fixed distance of lines; remembers by text, width and lines.

    Text wraps at words. What does not fit ends, after a whole word, in "…".
    """

    def __init__(self, font: QFont, pitch: int) -> None:
        self.font = font
        self.pitch = pitch
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, int] = {}
        self._known: dict[tuple[str, int, int], Laid] = {}
        self._narrow = max(1.0, self._metrics.horizontalAdvance("i"))
        self._drop = (pitch - self._metrics.height()) / 2
        self._wrap = QTextOption()
        self._wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def laid(self, text: str, width: int, lines: int = 0) -> Laid:
        """The text at a width, in at most so many lines (0: as many as it takes)."""
        key = (text, width, lines)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[key] = self._lay_out(text, max(width, 1), lines)
        return found

    def width(self, text: str) -> int:
        """How wide a text is on one line, in whole pixels."""
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) >= _KEPT:
                self._widths.clear()
            found = self._widths[text] = ceil(self._metrics.horizontalAdvance(text))
        return found

    def _lay_out(self, text: str, width: int, lines: int) -> Laid:
        whole = text.strip().replace("\r\n", "\n").replace("\n", _LINE_END)
        # Shaping a page of text to draw three lines of it would be most of the work.
        shown = whole[: int(lines * (width / self._narrow + 2))] if lines else whole
        layout, used, end = self._lines(shown, width, lines)
        if end >= len(whole):
            return Laid(layout, used, cut=False)
        last = layout.lineAt(used - 1)
        head = shown[: last.textStart()]
        layout, used, _ = self._lines(
            head + self._elided(shown[last.textStart() :], width), width, lines
        )
        return Laid(layout, used, cut=True)

    def _lines(self, text: str, width: int, lines: int) -> tuple[QTextLayout, int, int]:
        """A layout, how many lines it has and where in the text the last one ends."""
        layout = QTextLayout(text, self.font)
        layout.setTextOption(self._wrap)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        used = end = 0
        while not lines or used < lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, used * self.pitch + self._drop))
            end = line.textStart() + line.textLength()
            used += 1
        layout.endLayout()
        return layout, used, end

    def _elided(self, text: str, width: int) -> str:
        line = text.partition(_LINE_END)[0]
        room = width - self._metrics.horizontalAdvance("…")
        while line and self._metrics.horizontalAdvance(line) > room:
            head, space, _ = line.rstrip().rpartition(" ")
            if not space:
                return self._shortened(line, room)
            line = head
        return line.rstrip(" ,;:") + "…"

    def _shortened(self, word: str, room: float) -> str:
        while len(word) > 1 and self._metrics.horizontalAdvance(word) > room:
            word = word[:-1]
        return word + "…"
