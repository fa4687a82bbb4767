"""What a cell shows when its formula failed: never somebody's words."""

from __future__ import annotations

_ERRORS = frozenset(
    {
        *("#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!"),
        *("#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!"),
        *("#GETTING_DATA", "#EXTERNAL!", "#PYTHON!", "#ERROR!"),
    }
)
"""The errors of Excel, and the one that Google Sheets adds."""


def is_error(text: str) -> bool:
    """Whether a cell's whole text is a spreadsheet's error."""
    return text.startswith("#") and text.strip().upper() in _ERRORS


def error_said(title: str, text: str) -> str:
    """What the user is told of a cell under `title` that holds an error."""
    return f"“{title}” holds the error {text.strip()}, so it was left as it was"
