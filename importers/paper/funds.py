"""The funds that rows and captions name, under one name each."""

from __future__ import annotations

import re

_FUNDS = (
    ("iBCF", r"\bi-?BCF\b|\bimproved better care fund"),
    ("DFG", r"\bDFGs?\b|\bdisabled facilit(?:y|ies) (?:capital )?grants?"),
    ("Winter Pressures Grant", r"\bwinter pressures?(?: grant| fund\w*)?\b"),
    ("Care Act", r"\bcare act\b"),
    ("BCF", r"(?<!i)\bBCF\b|\bbetter care fund"),
)
_EXCLUDED = re.compile(
    r"(?:\b(?:exc|excl|excluding|exclusive of|other than|less|without|net of|non)\b\.?[\s-]*)$",
    re.IGNORECASE,
)
GRANTS = frozenset({"iBCF", "DFG", "Winter Pressures Grant"})
"""Funds that are a grant to a council; what the others give is agreed between partners."""


def fund_in(text: str) -> str | None:
    """The fund that a text is about, the most particular first; None if it names none.

    What it leaves out does not count: "exc iBCF", "Non DFG".
    """
    plain = text.replace("'", "").replace("’", "").replace("‘", "").replace("*", "")
    for name, pattern in _FUNDS:
        for found in re.finditer(pattern, plain, re.IGNORECASE):
            if not _EXCLUDED.search(plain[: found.start()]):
                return name
    return None
