"""Names that Excel accepts for sheets and tables, made from names that people gave."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.export.workbook.cell_text import plain, units

SHEET_NAME_LIMIT = 31
TABLE_NAME_LIMIT = 255

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\n\t]+")
_KIND_OF_BODY = re.compile(
    r"[\s,]+(CCGs?|ICBs?|ICSs?|Council|Partnership|Integrated Care Board)$", re.IGNORECASE
)
_DANGLING = re.compile(r"[\s,;&(–-]+$|\s+(and|of|the|for|in)$", re.IGNORECASE)
_NOT_IN_A_TABLE_NAME = re.compile(r"[^A-Za-z0-9]+")
# Excel keeps this name for its own change tracking.
_RESERVED = "history"


def sheet_names(wanted: Iterable[str], *, taken: Iterable[str] = ()) -> list[str]:
    """A sheet name for each text: allowed, no longer than 31, and unlike every other."""
    used = {name.casefold() for name in taken} | {_RESERVED}
    names: list[str] = []
    for text in wanted:
        name = _numbered(short_name(text), used)
        used.add(name.casefold())
        names.append(name)
    return names


def short_name(text: str) -> str:
    """The text as one sheet name: "Chorley and South Ribble and Greater Preston CCGs" becomes
    "Chorley & South Ribble…"."""
    name = " ".join(_FORBIDDEN.sub(" ", plain(text)).split()).strip("' ") or "Area"
    if units(name) > SHEET_NAME_LIMIT:
        name = re.sub(r"\s+and\s+", " & ", name)
    if units(name) > SHEET_NAME_LIMIT:
        name = _KIND_OF_BODY.sub("", name)
    if units(name) > SHEET_NAME_LIMIT:
        name = f"{_cut(name, SHEET_NAME_LIMIT - 1)}…"
    return name


def table_name(text: str, *, taken: Iterable[str] = ()) -> str:
    """A name for an Excel table: letters, digits and underscores, unlike those taken."""
    used = {name.casefold() for name in taken}
    base = _NOT_IN_A_TABLE_NAME.sub("_", text).strip("_")[: TABLE_NAME_LIMIT - 10] or "Table"
    name, number = base, 1
    while name.casefold() in used:
        number += 1
        name = f"{base}_{number}"
    return name


def _numbered(name: str, used: set[str]) -> str:
    candidate, number = name, 1
    while candidate.casefold() in used:
        number += 1
        suffix = f" ({number})"
        room = SHEET_NAME_LIMIT - len(suffix)
        candidate = f"{name if units(name) <= room else _cut(name, room)}{suffix}"
    return candidate


def _cut(name: str, room: int) -> str:
    """As many whole words as fit, or as many characters when the first word is too long."""
    while units(name) > room:
        shorter = name[:-1]
        at_word = shorter.rfind(" ")
        name = shorter[:at_word] if at_word > room // 2 else shorter
        while _DANGLING.search(name):
            name = _DANGLING.sub("", name)
    return name
