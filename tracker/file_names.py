"""Words as names of files, which any system takes and which differ from those there are."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 80


def file_name_of(words: str, *, otherwise: str = "programme") -> str:
    """Words as a name without a suffix; `otherwise` where nothing of them is left."""
    tidy = " ".join(_FORBIDDEN.sub(" ", words).split()).strip(". ")
    return tidy[:_LONGEST].rstrip(" .") or otherwise


def distinct_name(name: str, taken: set[str]) -> str:
    """The name, or "name (2)" and on where it is taken; it is taken from then on.

    `taken` holds case-folded names, since some systems do not tell case apart.
    """
    found, number = name, 1
    while found.casefold() in taken:
        number += 1
        found = f"{name} ({number})"
    taken.add(found.casefold())
    return found
