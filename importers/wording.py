"""Text as a reader sees it: ordinary spaces, line ends as "\\n", and nothing invisible."""

from __future__ import annotations

import re

_SPACES = "\t\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
_LINE_ENDS = "\r\v\f\u0085\u2028\u2029"
_INVISIBLE = (
    *range(0x09),
    *range(0x0E, 0x20),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    0x00AD,  # soft hyphen
    *range(0x200B, 0x2010),  # zero width space, joiners, direction marks
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xD800, 0xE000),  # half of a character: no database or file would take it
    0xFEFF,
    0xFFFE,
    0xFFFF,
)
_ORDINARY = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _LINE_ENDS), "\n"),
    **dict.fromkeys(_INVISIBLE),
}

# Left in the text by converters that turn a Word bookmark into words: "[bookmark: _GoBack]R".
_BOOKMARK = re.compile(r"\[bookmark:[^\[\]\n]{0,200}\]", re.IGNORECASE)
_MANY_BLANK_LINES = re.compile(r"\n{4,}")


def clean(text: str) -> str:
    """The text without debris, blank lines around it, or blanks at the ends of its lines.

    Spaces at the start of a line stay: plans outline with them. Three blank lines or more are
    one.
    """
    if text.isascii() and text.isprintable() and "[" not in text:
        return text.rstrip()
    text = text.replace("\r\n", "\n").translate(_ORDINARY)
    text = _BOOKMARK.sub("", text)
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return _MANY_BLANK_LINES.sub("\n\n", text).strip("\n")
