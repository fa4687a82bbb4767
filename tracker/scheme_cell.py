"""The scheme cell of the tracker: number, category of funding, name, description and reference.

Source of the shapes: Lancashire tracker, November 2017, second column, where one cell may read
"High Impact Change Fund additional spend –", "Learning from Passport to Independence" and
"LCC Scheme ref # 21" on three lines.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

LONGEST_NAME = 250


@dataclass(frozen=True, slots=True)
class SchemeCell:
    """The parts of a scheme cell, in the document's own words, spaces aside.

    `name` is empty in a group header. `ref` keeps its label ("LCC Scheme ref #02"), `category` is
    the funding words alone, `local_number` is the row's number in its table ("1.").
    """

    name: str
    description: str | None
    ref: str | None
    category: str | None
    local_number: str | None


# What a category of funding says, at the very start of a cell; case makes no difference.
_CATEGORIES = (
    r"(?:additional )?(?:funding|investment|spend) (?:for|in|on) "
    r"(?:existing|new|other)(?: i?BCF)?(?: schemes?| services?)?",
    r"(?:additional )?(?:funding|investment|spend) (?:for|in|on) schemes? previously "
    r"(?:funded )?outside(?: of)?(?: the)? i?BCF",
    r"schemes? previously (?:funded )?outside(?: of)?(?: the)? i?BCF",
    r"(?:[\w'’&-]{1,40} ){0,6}fund(?:ing)? (?:additional )?spend",
    r"LDP schemes?",
)
_FUND = r"(?P<fund> ?\(i?BCF\))?"
_AFTER_CATEGORY = r"(?: ?(?:[–—:]|-(?=(?-i:[\sA-Z0-9'\"‘“])|$)|$)[ –—:-]*)"
_CATEGORY = re.compile(
    rf"(?P<words>{'|'.join(_CATEGORIES)})(?:{_FUND}{_AFTER_CATEGORY}| ?\(i?BCF\) ?)", re.IGNORECASE
)
_REST_OF_KNOWN = re.compile(rf"{_FUND}{_AFTER_CATEGORY}|^ ?\(i?BCF\) ?", re.IGNORECASE)

# A reference says that it is one; a bare number never is.
_REF = re.compile(
    r"(?<![\w#])\(?(?P<ref>"
    r"(?:(?:(?-i:[A-Za-z]{0,3}[A-Z]{2}[A-Za-z&]{0,6}) )?(?:scheme|project) ?"
    r"(?:ref(?:erence)?(?: no\b| number)?|id|no|number)"
    r"|ref(?:erence)?(?: no\b| number)?|id(?= ?[:#]))"
    r"[.:]? ?[:#]? ?(?P<number>(?=[\w./-]{0,32}\d)[A-Za-z0-9](?:[\w./-]{0,30}\w)?))"
    r"\)?(?: ?\(i?BCF\))?[.,;]?(?=$| ?[:–—-] ?| )",
    re.IGNORECASE,
)
_SPACED_HASH = re.compile(r"# +")

_LOCAL_NUMBER = re.compile(
    r"(?P<number>\(?\d{1,3}[.)](?=\s*[^\W\d_]|\s+\S)|\d{1,2}(?:\.\d{1,2})+[.)]?(?= [A-Z])"
    r"|\d{1,3}(?= [–—-] [^\W\d]))(?: [–—-])? *"
)
_UNSEEN = re.compile(
    r"\[bookmark:[^\]\n]{0,80}\]|[\x00-\x08\x0e-\x1f\u00ad\u200b-\u200d\u2060\ufeff]"
)
_DASHES = ("–", "—", ":", "-")
_LOOSE_ENDS = " –—:-"


def read_scheme_cell(text: str, *, known_categories: Collection[str] = ()) -> SchemeCell:
    """Split a scheme cell into its parts; any text is readable, the name may come out empty.

    `known_categories` are the programme's own, looked for beside the usual funding words. The name
    is the first line left, or its first 250 characters; what remains is the description.
    """
    lines, ref = _without_ref(_lines(text))
    lines = _trimmed(lines)
    first = lines[0] if lines else ""
    number, first = _split_number(first)
    category, first = _split_category(first, known_categories)
    if category and number is None:
        number, first = _split_number(first)
    lines = _trimmed([first, *lines[1:]])
    if category and number is None and not first and lines:
        number, lines[0] = _split_number(lines[0])
    name, description = _name_and_description(lines, category)
    return SchemeCell(name, description, ref, category, number)


def read_group_header(text: str) -> SchemeCell | None:
    """A full-width row that holds a category, a reference or both, and no scheme; None for others.

    Words before a dash and a reference are a category even if their funding is not a known one.
    """
    cell = read_scheme_cell(text)
    if not cell.name and (cell.category or cell.ref):
        return cell
    lines, ref = _without_ref(_lines(text))
    lines = _trimmed(lines)
    is_category = len(lines) == 1 and lines[0].endswith(_DASHES)
    if ref and is_category and cell.category is None:
        return SchemeCell("", None, ref, lines[0].rstrip(_LOOSE_ENDS), None)
    return None


def write_scheme_cell(cell: SchemeCell) -> str:
    """The cell in the tracker's own wording; `read_scheme_cell` reads it back."""
    if not cell.name and cell.category and cell.ref and not cell.description:
        return f"{cell.category} – {cell.ref}"
    number = f"{cell.local_number} – " if (cell.local_number or "").isdigit() else cell.local_number
    title = " ".join(part for part in ((number or "").rstrip(), cell.name) if part)
    lines = (f"{cell.category} –" if cell.category else None, title, cell.description, cell.ref)
    return "\n".join(line for line in lines if line)


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in _UNSEEN.sub("", text).splitlines()]


def _trimmed(lines: list[str]) -> list[str]:
    """Without the blank lines at either end."""
    filled = [at for at, line in enumerate(lines) if line]
    return lines[filled[0] : filled[-1] + 1] if filled else []


def _without_ref(lines: list[str]) -> tuple[list[str], str | None]:
    """Take the reference out; one that opens its line goes before one that ends a line."""
    first = next((at for at, line in enumerate(lines) if line), 0)
    candidates = [
        (found.start() > 0, at, found)
        for at, line in enumerate(lines)
        if (found := _ref_in(line, opens_cell=at == first)) is not None
    ]
    if not candidates:
        return lines, None
    _, at, found = min(candidates, key=lambda candidate: candidate[:2])
    left = lines[at][: found.start()].rstrip() + " " + lines[at][found.end() :].lstrip(_LOOSE_ENDS)
    ref = _SPACED_HASH.sub("#", found["ref"])
    return [*lines[:at], left.strip(), *lines[at + 1 :]], ref


def _ref_in(line: str, *, opens_cell: bool) -> re.Match[str] | None:
    """The reference that a line is, ends with, or (at the top of the cell) starts with."""
    for found in _REF.finditer(line):
        ends_line = not line[found.end() :].strip(_LOOSE_ENDS)
        if found.start() == 0 and (ends_line or opens_cell):
            return found
        # "It follows scheme ref 4" is prose; a reference of the row's own is set off somehow.
        is_set_off = found["ref"][0].isupper() or "#" in found["ref"] or found[0][0] == "("
        if ends_line and (is_set_off or line[: found.start()].rstrip().endswith(_DASHES)):
            return found
    return None


def _split_number(line: str) -> tuple[str | None, str]:
    found = _LOCAL_NUMBER.match(line)
    return (found["number"], line[found.end() :]) if found else (None, line)


def _split_category(line: str, known: Collection[str]) -> tuple[str | None, str]:
    for category in sorted((" ".join(words.split()) for words in known), key=len, reverse=True):
        if category and line[: len(category)].casefold() == category.casefold():
            rest = _REST_OF_KNOWN.match(line[len(category) :])
            if rest is not None:
                return line[: len(category)], line[len(category) + rest.end() :]
    found = _CATEGORY.match(line)
    return (found["words"], line[found.end() :]) if found else (None, line)


def _name_and_description(lines: list[str], category: str | None) -> tuple[str, str | None]:
    if not lines:
        return "", None
    name, rest = lines[0], lines[1:]
    is_locality = category is not None and name.casefold().endswith(category.casefold())
    if is_locality and rest and rest[0]:
        # "Morecambe Bay LDP Scheme" only says where; the next line says what.
        name, rest = f"{name} {rest[0]}", rest[1:]
    name, overflow = _cut_at_word(name)
    words = "\n".join(_trimmed([overflow, *rest]))
    return name.rstrip(_LOOSE_ENDS), words or None


def _cut_at_word(line: str) -> tuple[str, str]:
    if len(line) <= LONGEST_NAME:
        return line, ""
    at = line.rfind(" ", 0, LONGEST_NAME + 1)
    at = at if at > 0 else LONGEST_NAME
    return line[:at], line[at:].strip()
