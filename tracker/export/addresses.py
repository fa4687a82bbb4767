"""Keeping e-mail addresses out of documents that leave the programme office."""

from __future__ import annotations

import re

from tracker.leads.pieces import ADDRESS

_BRACKETED = re.compile(rf"[(<\[]?{ADDRESS.pattern}[)>\]]?")
_GAPS = re.compile(r"[ \t]{2,}")


def without_addresses(text: str) -> str:
    """The text less every e-mail address, with the brackets around it; as it was without any."""
    if "@" not in text:
        return text
    found = _BRACKETED.sub("", text)
    return text if found == text else _GAPS.sub(" ", found).strip()
