"""Colours of a workbook as RRGGBB: written out, from the palette, or from the theme with a tint.

Palette and tint follow ECMA-376 part 1, 18.8.27 and 18.8.19.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence

from importers.package.xml import Element, natural

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_THEME_NAMES = (
    *("lt1", "dk1", "lt2", "dk2"),
    *("accent1", "accent2", "accent3", "accent4", "accent5", "accent6"),
    *("hlink", "folHlink"),
)
"""The order in which cells count the theme's colours: light and dark change places."""

_PALETTE = re.findall(
    "[0-9A-F]{6}",
    "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
    "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 "
    "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF "
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF "
    "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 "
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 "
    "003366 339966 003300 333300 993300 993366 333399 333333 ",
)
_HEX = re.compile(r"(?:[0-9A-F]{2})?([0-9A-F]{6})")


def rgb(value: str | None) -> str | None:
    """RRGGBB of "AARRGGBB" or "RRGGBB", or None if it is neither."""
    match = _HEX.fullmatch((value or "").upper())
    return match[1] if match else None


def read_theme(root: Element) -> list[str | None]:
    """The theme's colours in the order cells count them."""
    colours: dict[str, str | None] = {}
    for scheme in root.iter(f"{_DRAWING}clrScheme"):
        for element in scheme:
            shade = next(iter(element), None)
            if shade is not None:
                name = element.tag.removeprefix(_DRAWING)
                colours.setdefault(name, rgb(shade.get("lastClr") or shade.get("val")))
    return [colours.get(name) for name in _THEME_NAMES]


def resolve(
    colour: Element, theme: Sequence[str | None], palette: Sequence[str | None] = ()
) -> str | None:
    """The colour an element of a fill means; `palette` is the workbook's own, if it has one."""
    base = rgb(colour.get("rgb"))
    if base is None:
        base = _at(theme, colour.get("theme")) or _at(palette or _PALETTE, colour.get("indexed"))
    return base and _tinted(base, colour.get("tint"))


def _at(colours: Sequence[str | None], written: str | None) -> str | None:
    number = natural(written)
    return colours[number] if number is not None and number < len(colours) else None


def _tinted(base: str, tint: str | None) -> str:
    try:
        amount = max(-1.0, min(1.0, float(tint or 0)))
    except ValueError:
        return base
    if not amount:
        return base
    red, green, blue = (int(base[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + amount) if amount < 0 else light * (1 - amount) + amount
    shades = colorsys.hls_to_rgb(hue, light, saturation)
    return "".join(f"{round(shade * 255):02X}" for shade in shades)
