"""Keeping e-mail addresses out of documents that leave the programme office."""

from __future__ import annotations

import re

_LOCAL = r"[\w.!#$%'’*+=?^`{}~-]"
# The run of characters before "@" is taken whole, so that the time stays linear in the text.
_ADDRESS = re.compile(rf"[(<\[]?(?<!{_LOCAL}){_LOCAL}++@+[\w.-]*\w[)>\]]?")
_GAPS = re.compile(r"[ \t]{2,}")


def without_addresses(text: str) -> str:
    """The text less every e-mail address, with the brackets around it; as it was without any."""
    if "@" not in text:
        return text
    found = _ADDRESS.sub("", text)
    return text if found == text else _GAPS.sub(" ", found).strip()
