"""The as-of date of a document that states none in its words: the date in its file's name."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_MONTH_WORDS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTHS = {word: number for number, word in enumerate(_MONTH_WORDS, start=1)}
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])(?:[-_. ]?([0-2]\d|3[01]))?(?!\d)")
_WORDS = re.compile(
    rf"(?<![a-z])({'|'.join(_MONTH_WORDS)})[a-z]*[-_. ]*((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)


def date_in_file_name(name: str) -> date | None:
    """The date in "tracker-2017-11.docx" or "Tracker 9 Nov 2017.docx"; a month means its last day.

    Document properties are not asked: templates leave the date they were made themselves.
    """
    iso = _ISO.search(name)
    if iso:
        year, month, day = iso.groups()
        return _day(int(year), int(month), int(day) if day else None)
    words = _WORDS.search(name)
    if words:
        before = re.search(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[-_. ]*$", name[: words.start()])
        day = before.group(1) if before else None
        month_number = _MONTHS[words.group(1).casefold()]
        return _day(int(words.group(2)), month_number, int(day) if day else None)
    return None


def _day(year: int, month: int, day: int | None) -> date | None:
    last = monthrange(year, month)[1]
    return date(year, month, day or last) if (day or last) <= last else None
