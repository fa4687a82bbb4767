"""The lines of an iCalendar file (RFC 5545): escaped, folded, and ended as it asks.

A library for calendars keeps time zones and parameters for each property of each event, which for
a plan of many milestones takes a hundred times as long as writing them.
"""

from __future__ import annotations

_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_LONGEST = 75
"""Bytes of a line; a longer one goes on in the next, after a space (3.1)."""


def text(words: str) -> str:
    """Words as a value of type TEXT (3.3.11)."""
    return words.translate(_ESCAPED)


def content_line(name: str, value: str) -> str:
    """One property with its line end; `value` is escaped already where its type asks for it."""
    line = f"{name}:{value}"
    if len(line) <= _LONGEST and line.isascii():
        return f"{line}\r\n"
    return "\r\n ".join(_pieces(line)) + "\r\n"


def _pieces(line: str) -> list[str]:
    """The line cut between letters; every piece but the first leaves room for a space."""
    pieces: list[str] = []
    start = size = 0
    for at, letter in enumerate(line):
        width = 1 if letter.isascii() else len(letter.encode())
        if size + width > _LONGEST:
            pieces.append(line[start:at])
            start, size = at, 1
        size += width
    return [*pieces, line[start:]]
