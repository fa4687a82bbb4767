"""The date a document gives itself in its headings: "as at 30 November 2017"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date

from importers.tracker.folding import fold
from importers.tracker.prose import is_sentence
from importers.tracker.vocabulary import MONTHS

_MONTH = rf"(?P<month>{'|'.join(MONTHS)})\b\.?,?"
_YEAR = r"(?P<year>20\d\d)"
_DAY = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH}\s+{_YEAR}"
_SLASHED = r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>20\d\d|\d\d)"
_ISO = r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
_WHOLE_MONTH = rf"{_MONTH}\s+{_YEAR}"
_AS_AT = (
    r"\b(?:as (?:at|of)|(?:position|status|correct) (?:at|on)"
    r"|(?:month|period|quarter) end(?:ing|ed)?|data to)(?: the)?(?: end of)?\s*:?\s*"
)

_STATED = tuple(
    re.compile(_AS_AT + rf"(?:{form})(?!\d)", re.IGNORECASE)
    for form in (_DAY, _SLASHED, _ISO, _WHOLE_MONTH)
)
_BARE = re.compile(rf"(?<!\d)(?:{_DAY})(?!\d)", re.IGNORECASE)
_ANY_DATE = re.compile(
    rf"\b{_WHOLE_MONTH}(?!\d)|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b", re.IGNORECASE
)
_OTHER_DATES = frozenset({"next", "due", "deadline", "return"})
_BESIDE_OTHER_DATES = frozenset({"by", "until", "since", "from", "to", "before", "after"})
"""Words right beside a date of another time: "from 1 April", not "report to the board"."""
_REPORTS = frozenset(
    {
        *("tracker", "report", "reports", "update", "return", "returns", "progress", "position"),
        *("highlight", "status", "monitoring", "dashboard"),
    }
)
"""Words of the title of something that is put together every month."""
_MONTHLY = re.compile(rf"\b{_WHOLE_MONTH}(?!\d)", re.IGNORECASE)
_LONGEST_LINE = 16


def date_in_headings(lines: Iterable[str]) -> date | None:
    """The first date that a heading states ("as at …"), else the first that one merely bears.

    A month without a day means its last day, and is taken where "as at" or the like stands before
    it, or failing all else from the title of a monthly report ("Tracker – December 2017").
    Sentences give none, nor do lines that speak of another time ("next meeting: …").
    """
    headings = [line for text in lines for line in text.splitlines() if not is_sentence(line)]
    stated = (found for line in headings for found in _stated(line))
    borne = (found for line in headings for found in _borne(line))
    titled = (found for line in headings for found in _titled(line))
    return next(stated, None) or next(borne, None) or next(titled, None)


def has_date(line: str) -> bool:
    """Whether a line bears a date, or a month and year."""
    return _ANY_DATE.search(line) is not None


def _stated(line: str) -> Iterator[date]:
    for pattern in _STATED:
        for found in pattern.finditer(line):
            day = _date(found)
            if day is not None:
                yield day


def _borne(line: str) -> Iterator[date]:
    """The one date of a short line, at its beginning or end."""
    yield from _alone(line, _BARE)


def _titled(line: str) -> Iterator[date]:
    """The one month of a report's title."""
    if not _REPORTS.isdisjoint(fold(line).split()):
        yield from _alone(line, _MONTHLY)


def _alone(line: str, form: re.Pattern[str]) -> Iterator[date]:
    words = fold(line).split()
    found = list(form.finditer(line))
    if len(words) > _LONGEST_LINE or len(found) != 1 or _OTHER_DATES & set(words):
        return
    before, after = line[: found[0].start()], line[found[0].end() :]
    if _BESIDE_OTHER_DATES & {*fold(before).split()[-1:], *fold(after).split()[:1]}:
        return
    day = _date(found[0])
    if day is not None and not (fold(before) and fold(after)):
        yield day


def _date(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    year = int(parts["year"])
    named = parts["month"].casefold()
    month = int(named) if named.isdigit() else MONTHS[named]
    year += 2000 if year < 100 else 0
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    day = int(parts.get("day") or last)
    return date(year, month, day) if 1 <= day <= last else None
