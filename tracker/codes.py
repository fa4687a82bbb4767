"""The short code shown beside a scheme: FW-3 for the third scheme of Fylde and Wyre CCG."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SMALL_WORDS = {"and", "of", "the", "for", "in", "with", "upon", "&"}
_KINDS = {"ccg", "ccgs", "icb", "icbs", "hwb", "partnership", "place"}
_NO_AREA = "S"


def area_prefix(name: str | None) -> str:
    """The initials of an area's name, without small words and the kind of body: "EL", "LCC"."""
    words = re.findall(r"[^\W\d_]+", name or "")
    telling = [w for w in words if w.casefold() not in _SMALL_WORDS | _KINDS]
    return "".join(word[0].upper() for word in telling)[:6] or _NO_AREA


class CodeBook:
    """Hands out codes that no scheme of the programme holds or has just been given."""

    def __init__(self, taken: Iterable[str | None]) -> None:
        self._last: dict[str, int] = {}
        for code in taken:
            prefix, _, number = (code or "").rpartition("-")
            if number.isdigit():
                self._last[prefix] = max(self._last.get(prefix, 0), int(number))

    def next_for(self, area_name: str | None) -> str:
        """The next free code of an area."""
        prefix = area_prefix(area_name)
        self._last[prefix] = self._last.get(prefix, 0) + 1
        return f"{prefix}-{self._last[prefix]}"
