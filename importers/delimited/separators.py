"""Which character parts the columns of a text file."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice

SEPARATORS = (",", "\t", ";", "|")
_RECORDS = 50
_DIRECTIVE = "sep="


def find_separator(text: str) -> str | None:
    """The separator that cuts the first records into the most even columns; None if none does."""
    if (named := named_separator(text)) is not None:
        return named
    scores = {separator: _score(text, separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: scores[separator])
    return best if scores[best] > (0, 0) else None


def looks_tabular(text: str) -> bool:
    """Whether text of unknown kind is a table: two records or more, most of them equally wide."""
    alike = max(_score(text, separator)[0] for separator in SEPARATORS)
    lines = sum(1 for line in text.splitlines()[:_RECORDS] if line.strip())
    return alike >= 2 and alike * 2 >= lines


def named_separator(text: str) -> str | None:
    """The separator an Excel "sep=;" line at the top names."""
    first = text.partition("\n")[0].rstrip("\r").casefold()
    if first.startswith(_DIRECTIVE) and len(first) == len(_DIRECTIVE) + 1:
        return first[-1]
    return None


def _score(text: str, separator: str) -> tuple[int, int]:
    """How many records share the commonest width, and that width; nothing for one column."""
    widths: Counter[int] = Counter()
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        widths.update(len(record) for record in islice(reader, _RECORDS) if len(record) > 1)
    except csv.Error:
        return 0, 0
    if not widths:
        return 0, 0
    width, records = max(widths.items(), key=lambda item: (item[1], item[0]))
    return records, width
