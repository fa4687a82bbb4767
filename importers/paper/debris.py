"""Lists that came through a conversion as the mark-up of another format."""

from __future__ import annotations

import re

_TAG = re.compile(r"</?(?:ul|ol|li|p|br|span|div|b|i|strong|em)\b[^<>]*>", re.IGNORECASE)
_BULLET = re.compile(r"(?:^|(?<=\s))[•●○▪◦·–-]\s+")
_LEADING = re.compile(r"^\s*(?:[•●○▪◦·*–-]|\(?[a-z0-9]{1,2}[.)])\s+")


def lines_of(text: str) -> list[str]:
    """The items of a cell, one per line, without bullets or the tags of a web page."""
    opened = _BULLET.sub("\n", _TAG.sub("\n", text))
    lines = (" ".join(_LEADING.sub("", line).split()) for line in opened.splitlines())
    return [line.rstrip(";") for line in lines if line and line not in {"<", ">", "eg."}]
