"""What a person calls a row."""

from __future__ import annotations

from tracker.model import Row

_CALLED_BY = ("name", "title", "label", "text", "rag", "fund", "quarter")


def row_name(row: Row) -> str:
    """A row's name, title, label or words, or its rating; its key if it has none of them."""
    for attribute in _CALLED_BY:
        name = getattr(row, attribute, None)
        if name:
            return str(name)
    return row.uid
