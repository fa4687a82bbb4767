"""How wide text is in the one font of these charts, and text made to fit."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tracker.export.workbook.cell_text import plain

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

FAMILY = "DejaVu Sans"
"""Ships with matplotlib, so that a chart looks the same on every machine."""

_MM_PER_POINT = 25.4 / 72
_MEASURED_AT = 10.0
_ELLIPSIS, _MISSING = "…", "□"


def drawable(text: str) -> str:
    """The text on one line, with a box for each letter that the font does not have."""
    letters = " ".join(plain(text).split())
    return "".join(each if _has(each) else _MISSING for each in letters)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line in millimetres, at a size in points."""
    return _width(text, bold) * size / _MEASURED_AT


def fitted(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text if it fits, else as many letters as do, and an ellipsis."""
    if width_of(text, size, bold=bold) <= width:
        return text
    end = len(text)
    while end and width_of(f"{text[:end].rstrip()}{_ELLIPSIS}", size, bold=bold) > width:
        end = min(end - 1, int(end * width / max(width_of(text[:end], size, bold=bold), width)))
    return f"{text[:end].rstrip()}{_ELLIPSIS}" if end else ""


def wrapped(
    text: str, width: float, size: float, *, bold: bool = False, most: int = 3
) -> list[str]:
    """The text in lines that fit, at most so many; the last says with an ellipsis that more is
    missing."""
    words = text.split()
    lines: list[str] = []
    while words and len(lines) < most:
        taken = 1
        while taken < len(words) and (
            width_of(" ".join(words[: taken + 1]), size, bold=bold) <= width
        ):
            taken += 1
        if len(lines) == most - 1:
            taken = len(words)
        lines.append(fitted(" ".join(words[:taken]), width, size, bold=bold))
        words = words[taken:]
    return lines or [""]


@cache
def _has(letter: str) -> bool:
    return _font(False).get_char_index(ord(letter)) != 0


def _width(text: str, bold: bool) -> float:
    """Letter by letter, since laying out whole lines takes a hundred times longer."""
    return sum(_advance(letter if _has(letter) else _MISSING, bold) for letter in text)


@cache
def _advance(letter: str, bold: bool) -> float:
    from matplotlib.ft2font import LoadFlags

    # Without hinting, widths do not depend on the size.
    glyph = _font(bold).load_char(ord(letter), LoadFlags.NO_HINTING)
    return glyph.linearHoriAdvance / 65_536 * _MM_PER_POINT


@cache
def _font(bold: bool) -> FT2Font:
    from matplotlib.font_manager import FontProperties, findfont
    from matplotlib.ft2font import FT2Font

    # One of our own: those that matplotlib shares take the size of whatever is drawn last.
    font = FT2Font(findfont(FontProperties(family=FAMILY, weight="bold" if bold else "normal")))
    font.set_size(_MEASURED_AT, 72)
    return font
