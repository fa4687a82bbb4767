"""An icon of the tokens as SVG text in one colour."""

from __future__ import annotations

from ui.theme.tokens import shared

_DRAWN_AT = 16
"""The size, in pixels, at which the tokens' stroke is as wide as they say."""


def svg_text(name: str, ink: str) -> str:
    """The picture as SVG; `ink` is a colour as #RRGGBB."""
    stroke = shared("icon", "stroke") * 20 / _DRAWN_AT
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none"'
        f' stroke="{ink}" stroke-width="{stroke}" stroke-linecap="round"'
        f' stroke-linejoin="round"><path d="{shared("icon", "paths", name)}"/></svg>'
    )
