"""Text that a spreadsheet would take for a formula, kept as text in CSV files.

A cell of a CSV file that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return may be
run as a formula when the file is opened, so it is given an apostrophe in front. A text that has
apostrophes before such a character gets one more, so that taking one away always gives back the
text as it was.
"""

from __future__ import annotations

import re

FORMULA_STARTS = frozenset("=+-@\t\r")
"""The first characters that make spreadsheet programs read a cell as a formula."""

_HARMLESS = re.compile(r"-|[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")
_DANGEROUS = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    """The text as a CSV cell: with an apostrophe in front if it could be taken for a formula.

    A plain number and a lone "-" are left as they are.
    """
    if _DANGEROUS.match(text) and not _HARMLESS.fullmatch(text):
        return f"'{text}"
    return text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if _GUARDED.match(text) else text
