"""Text as an Excel cell can hold it.

Limits and escapes are those of ECMA-376 part 1 (ST_Xstring, 22.9.2.19) and of Excel itself, which
counts UTF-16 code units.
"""

from __future__ import annotations

import re

from tracker.export.workbook.words import CUT

CELL_LIMIT = 32_767

_TROUBLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_LINE_END = re.compile("\r\n?")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def cell_text(text: str) -> str:
    """The text as it is stored: whole if it fits, without characters that XML forbids.

    Line ends become "\\n", and "_x000D_" is escaped, since Excel would read it as a character.
    """
    if len(text) * 2 > CELL_LIMIT:
        text = _fitted(text)
    if _TROUBLE.search(text):
        text = _LOOKS_ESCAPED.sub("_x005F_", plain(text))
    return text


def plain(text: str) -> str:
    """The text with "\\n" for every line end and without characters that no document can hold."""
    if text.isprintable():
        return text
    return _NOT_XML.sub("", _LINE_END.sub("\n", text))


def units(text: str) -> int:
    """The length of a text as Excel counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _fitted(text: str) -> str:
    if _stored_length(text) <= CELL_LIMIT:
        return text
    end = min(len(text), CELL_LIMIT)
    while (excess := _stored_length(text[:end] + CUT) - CELL_LIMIT) > 0:
        end -= max(1, excess // 2)
    return text[:end] + CUT


def _stored_length(text: str) -> int:
    return units(_LOOKS_ESCAPED.sub("_x005F_", text))
