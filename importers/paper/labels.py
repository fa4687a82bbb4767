"""Labels of rows of money: the name, and the sentences that follow it in the same cell."""

from __future__ import annotations

import re

_LONGEST = 100
_LONGEST_KEPT = 300
_SENTENCE = re.compile(
    r"^(?P<name>\S.{2,80}?)\s+(?=£|(?:An?|As|At|For|From|In|It|Of|On|The|These|This|To|We)\s[a-z])"
)


def name_and_rest(cell: str) -> tuple[str, str | None]:
    """A row's name, and what the cell says of it: its further lines, or the sentences that a lost
    line end has run on to the name."""
    first, _, rest = cell.strip().partition("\n")
    first = " ".join(first.split())
    if rest.strip():
        return first[:_LONGEST_KEPT], rest.strip()
    if len(first) <= _LONGEST:
        return first, None
    found = _SENTENCE.match(first)
    if found:
        return found["name"], first[found.end() :].strip()
    short = first[:_LONGEST].rsplit(" ", 1)[0]
    return f"{short}…", first
