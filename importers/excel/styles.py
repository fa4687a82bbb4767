"""What a workbook's styles say of a cell: its number format, fill, weight and indent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from importers.excel import names as x
from importers.excel.colours import resolve, rgb
from importers.excel.numbers import PLAIN_NUMBER, NumberFormat, read_format
from importers.package.xml import Element, natural

_DEEPEST_INDENT = 250
"""What Excel lets a cell be set in."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks, as far as reading it needs."""

    number: NumberFormat = PLAIN_NUMBER
    fill: str | None = None
    bold: bool = False
    indent: int = 0


def read_looks(root: Element, theme: Sequence[str | None]) -> list[Look]:
    """The looks of a styles part, in the order cells refer to them."""
    formats = {
        natural(code.get("numFmtId")): read_format(0, code.get("formatCode", ""))
        for code in _entries(root, x.NUMBER_FORMATS)
    }
    palette = [rgb(colour.get("rgb")) for colour in root.iter(x.PALETTE_COLOUR)]
    fills = [_fill(fill, theme, palette) for fill in _entries(root, x.FILLS)]
    bolds = [_is_bold(font) for font in _entries(root, x.FONTS)]
    looks = []
    for entry in _entries(root, x.LOOKS):
        number = natural(entry.get("numFmtId")) or 0
        fill, font = natural(entry.get("fillId")), natural(entry.get("fontId"))
        looks.append(
            Look(
                formats.get(number) or read_format(number, None),
                fills[fill] if fill is not None and fill < len(fills) else None,
                bolds[font] if font is not None and font < len(bolds) else False,
                _indent(entry),
            )
        )
    return looks


def _entries(root: Element, name: str) -> Iterator[Element]:
    group = root.find(name)
    if group is not None:
        yield from group.iterchildren("*", "{*}*")


def _fill(fill: Element, theme: Sequence[str | None], palette: Sequence[str | None]) -> str | None:
    pattern = fill.find(x.PATTERN)
    if pattern is None or pattern.get("patternType") != "solid":
        return None
    colour = pattern.find(x.FOREGROUND)
    return None if colour is None else resolve(colour, theme, palette)


def _indent(look: Element) -> int:
    alignment = look.find(x.ALIGNMENT)
    return 0 if alignment is None else min(natural(alignment.get("indent")) or 0, _DEEPEST_INDENT)


def _is_bold(font: Element) -> bool:
    bold = font.find(x.BOLD)
    return bold is not None and bold.get("val", "1") not in ("0", "false")
