"""The text of one worksheet cell, by its type (ECMA-376 part 1, 18.18.11) and its look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from importers.excel import names as x
from importers.excel.numbers import Form, iso_text, number_text
from importers.excel.styles import Look
from importers.limits import CELL_CHARACTERS, Allowance
from importers.package.xml import Element, natural
from importers.wording import clean
from tracker.errors import Refused

SAVE_AGAIN = "open it in Excel, save it again as .xlsx and try again"
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Book:
    """What the sheets of a workbook share."""

    file: Path
    strings: Sequence[str]
    looks: Sequence[Look]
    from_1904: bool
    allowance: Allowance

    def look(self, number: int) -> Look:
        """The look with a number; a number out of range is a plain cell, as in Excel."""
        return self.looks[number] if number < len(self.looks) else _PLAIN


def string_text(item: Element) -> str:
    """The text of a string item, runs joined, without the pronunciation written above it."""
    pieces = []
    for child in item:
        if child.tag == x.TEXT:
            pieces.append(child.text or "")
        elif child.tag == x.RUN:
            pieces.append(child.findtext(x.TEXT) or "")
    return clean(_unescape("".join(pieces)))


def cell_text(cell: Element, look: Look, book: Book, where: str) -> tuple[str, bool]:
    """What a cell shows, with a formula's last result, and whether it is a formula without one.

    `where` is told to the user. Raises Refused for a text that Excel itself would not allow, or
    that is missing. The caller counts the text against the book's allowance.
    """
    kind = cell.get("t", "n")
    inline: Element | None = None
    written: str | None = None
    formula = False
    # By hand, in one pass: a search by name costs more than all else that is done with a cell.
    for part in cell:
        tag = part.tag
        if tag == x.VALUE:
            written = written or part.text
        elif tag == x.INLINE:
            inline = part
        elif tag == x.FORMULA:
            formula = True
    if kind == "inlineStr":
        text = "" if inline is None else string_text(inline)
    elif written:
        text = _shown(kind, written, look, book, where)
    else:
        text = ""
    if len(text) > CELL_CHARACTERS:
        problem = f"has a cell of more than {CELL_CHARACTERS:,} characters"
        remedy = "shorten it and try again"
        raise Refused(problem, file=book.file, where=where, remedy=remedy)
    # An empty text is a result.
    return text, formula and not text and not written and kind != "str"


def _shown(kind: str, written: str, look: Look, book: Book, where: str) -> str:
    if kind == "s":
        return _shared(written.strip(), book, where)
    if kind == "n":
        return clean(number_text(written.strip(), look.number, from_1904=book.from_1904))
    if kind == "b":
        return "Yes" if written.strip() in ("1", "true") else "No"
    if kind == "d":
        return clean(iso_text(written.strip()))
    return clean(_unescape(written))


def is_date(cell: Element, look: Look) -> bool:
    """Whether a cell holds a date, and not words or a number."""
    kind = cell.get("t", "n")
    return kind == "d" or (kind == "n" and look.number.form in (Form.DATE, Form.MONTH))


def _shared(written: str, book: Book, where: str) -> str:
    number = natural(written)
    if number is None or number >= len(book.strings):
        problem = "is damaged: a cell's text is missing"
        raise Refused(problem, file=book.file, where=where, remedy=SAVE_AGAIN)
    return book.strings[number]


def _unescape(text: str) -> str:
    """Characters that XML cannot hold stand as "_x000D_" (ECMA-376 part 1, 22.9.2.19)."""
    if "_x" not in text:
        return text
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
