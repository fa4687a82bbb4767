"""Turning the bytes of a text file into text."""

from __future__ import annotations

import codecs

UNREADABLE = (
    "is text in an encoding this app does not know",
    "in Excel choose File > Save As > CSV UTF-8 (.csv) and try again",
)

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 400
_UNMARKED = ("utf-8", "cp1252")
_NOT_IN_TEXT = frozenset(map(chr, (*range(0x09), *range(0x0E, 0x20))))


def decode(data: bytes, *, complete: bool = True) -> str | None:
    """The text, or None if the bytes are not text in UTF-8, UTF-16, UTF-32 or Windows-1252.

    With `complete` false the last character may be cut off.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(data[len(mark) :], encoding, complete)
    for encoding in (*_wide(data), *_UNMARKED):
        if (text := _text(data, encoding, complete)) is not None:
            return text
    return None


def _wide(data: bytes) -> tuple[str, ...]:
    """UTF-16 without its mark: every other byte of western text is nought."""
    head = data[:_HEAD]
    for at, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if head and 2 * head[at::2].count(0) > len(head[at::2]) and 0 not in head[1 - at :: 2]:
            return (encoding,)
    return ()


def _text(data: bytes, encoding: str, complete: bool) -> str | None:
    try:
        text = codecs.getincrementaldecoder(encoding)("strict").decode(data, final=complete)
    except UnicodeDecodeError:
        return None
    return None if _NOT_IN_TEXT.intersection(text) else text
