"""Days and weeks as written: "31.10.2017", "1 to 14 November", "Oct 31st, 2017", "w/c 18/09".

Each rule answers what it finds at a place of the text, or None. Day comes before month always.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tracker.timing.lookalikes import DATE_LEADS, LABELS, NOT_DATES, YEAR_FOLLOWERS, YEAR_LEADS
from tracker.timing.tokens import Kind, Phrases, Tokens
from tracker.timing.units import Day, Found, Period, Week, WeekOfMonth
from tracker.timing.words import FILLERS, LINKS, ORDINAL_SUFFIXES, ORDINALS, WEEKS, Link
from tracker.timing.year_words import (
    century,
    full_year_at,
    is_followed_as_number,
    month_at,
    year_at,
)

_LINKS = Phrases(LINKS)
_WEEKS = Phrases(WEEKS)
_MONTH_LINKS = Phrases.among(("of", "of the", "day of", "-", "/"))
_SEPARATORS = ("/", "-", ".")
_LONGEST_LIST = 4
_NEAR_MONTH = 1


def iso_date(tokens: Tokens, index: int, _as_of: date) -> Found | None:
    """A date as 2017-10-31 or 2017/10/31."""
    separator = tokens[index + 1].text
    year, month, day = (tokens[index + step] for step in (0, 2, 4))
    if len(year.text) != 4 or len(month.text) > 2 or len(day.text) > 2 or separator == ".":
        return None
    if not (_joined(tokens, index, separator) and _joined(tokens, index + 2, separator)):
        return None
    return _found(month.value, [day.value], year.value, index + 5)


def numeric_date(tokens: Tokens, index: int, _as_of: date) -> Found | None:
    """A date as 31/10/2017, 31.10.17 or 31-10-17; it consumes impossible ones ("45/13/2017")."""
    separator = tokens[index + 1].text
    day, month, year = (tokens[index + step] for step in (0, 2, 4))
    if not (_joined(tokens, index, separator) and _joined(tokens, index + 2, separator)):
        return None
    if len(day.text) > 2 or len(month.text) > 2 or len(year.text) not in (2, 4):
        return None
    if _goes_on(tokens, index + 5, separator) or not _stands_alone(tokens, index, separator):
        return None
    full = year.value if len(year.text) == 4 else century(year.value)
    return _found(month.value, [day.value], full, index + 5)


def short_date(tokens: Tokens, index: int, _as_of: date) -> Found | None:
    """A day and month as 18/09; not "24/7", "10/12 posts" or, unless something leads up, "1/2"."""
    day, month = tokens[index], tokens[index + 2]
    if not _joined(tokens, index, "/") or not 1 <= day.value <= 31 or not 1 <= month.value <= 12:
        return None
    if len(day.text) > 2 or len(month.text) > 2 or (day.value, month.value) in NOT_DATES:
        return None
    if _goes_on(tokens, index + 3, "/") or is_followed_as_number(tokens, index + 3):
        return None
    if not _stands_alone(tokens, index, "/"):
        return None
    is_fraction = len(day.text) == len(month.text) == 1 and day.value <= month.value
    if is_fraction and tokens[index - 1].text not in DATE_LEADS:
        return None
    return _found(month.value, [day.value], None, index + 3)


def days_of_month(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """One or more days before their month: "31st Oct 17", "1 to 14 November 2017"."""
    is_label = tokens[index - 1].text in LABELS and tokens[index + 1].text not in ORDINAL_SUFFIXES
    listed = _day_list(tokens, index)
    if listed is None or is_label:
        return None
    days, end, ranged = listed
    if len(days) > 1 and max(days) > 31:
        return None
    linked = _MONTH_LINKS.at(tokens, end)
    if linked and (tokens[end].text not in ("-", "/") or tokens[end].tight):
        end = linked[1]
    month = month_at(tokens, end)
    if month is None:
        return None
    year = year_at(tokens, end + 1, as_of)
    if year is None:
        return _found(month, days, None, end + 1, ranged=ranged)
    return _found(month, days, year.first, year.end, ranged=ranged)


def month_and_day(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """A day after its month: "October 31st, 2017", "Nov 20", "November 6-10 2017".

    A bare number is a day unless it is the as-of year, or one beside it, in two digits ("Nov 17").
    """
    month = month_at(tokens, index)
    if month is None:
        return None
    start = index + 2 if tokens[index + 1].text == "the" else index + 1
    first = _day_at(tokens, start)
    if first is None or is_followed_as_number(tokens, first[1]):
        return None
    days, end = [first[0]], first[1]
    last = _day_at(tokens, end + 1) if _joined(tokens, end - 1, "-") else None
    if last and last[0] > first[0] and not month_at(tokens, last[1]):
        days.append(last[0])
        end = last[1]
    with_comma = 1 if tokens[end].text == "," else 0
    year = full_year_at(tokens, end + with_comma)
    is_ordinal = first[1] > start + 1
    if not (year or is_ordinal or len(days) > 1):
        near = year_at(tokens, start, as_of, near=_NEAR_MONTH)
        if near or not _ends_clause(tokens, end):
            return None
    if year is None:
        return _found(month, days, None, end, ranged=len(days) > 1)
    return _found(month, days, year.first, year.end, ranged=len(days) > 1)


def week(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """A week by one of its days: "week commencing 06/11/17", "w/c 6th and 13th November"."""
    named = _WEEKS.at(tokens, index)
    if named is None:
        return None
    start = _skip_fillers(tokens, named[1])
    for rule in DAY_RULES:
        if found := rule(tokens, start, as_of):
            weeks = (replace(day, unit=Week(day.unit, named[0])) for day in found.periods)
            return replace(found, periods=tuple(weeks))
    return None


def week_of_month(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """A week by its number: "first week of November", "last week in March 2018"."""
    word, end = tokens[index].text, index + 1
    number = 0 if word == "last" else ORDINALS.get(word)
    if tokens[index].kind is Kind.NUMBER and tokens[end].text in ORDINAL_SUFFIXES:
        number, end = tokens[index].value, end + 1
    if number is None or not 0 <= number <= 4 or tokens[end].text not in ("week", "wk"):
        return None
    end += 1
    while tokens[end].text in ("of", "in", "the"):
        end += 1
    month = month_at(tokens, end)
    if month is None:
        return None
    unit = WeekOfMonth(month, number)
    year = year_at(tokens, end + 1, as_of)
    if year is None:
        return Found((Period(unit, None),), end + 1)
    return Found((Period(unit, year.first),) if year.possible else (), year.end)


DAY_RULES = (iso_date, numeric_date, days_of_month, short_date, month_and_day)


def _found(
    month: int, days: list[int], year: int | None, end: int, *, ranged: bool = False
) -> Found:
    """The days, less those that the written year does not have."""
    periods = [Period(Day(month, day), year) for day in days]
    possible = [period for period in periods if year is None or period.in_year(year)]
    return Found(tuple(possible), end, ranged)


def _day_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """A number of one or two digits and the index after it and its "st" or "th"."""
    token = tokens[index]
    if len(token.text) > 2 or token.value < 1:
        return None
    before = tokens[index - 1]
    if token.tight and (before.text in ("£", "#", "$", "€", ".", ",")):
        return None
    after = tokens[index + 1]
    is_ordinal = after.text in ORDINAL_SUFFIXES and (after.tight or after.text == "th")
    return token.value, index + (2 if is_ordinal else 1)


def _day_list(tokens: Tokens, index: int) -> tuple[list[int], int, bool] | None:
    """Days joined by "to", "and", "/" or commas, the index after them and whether they range."""
    first = _day_at(tokens, index)
    if first is None:
        return None
    days, end, ranged = [first[0]], first[1], False
    while len(days) < _LONGEST_LIST and (linked := _LINKS.at(tokens, end)):
        following = _day_at(tokens, _skip_fillers(tokens, linked[1]))
        if following is None:
            break
        days.append(following[0])
        end = following[1]
        ranged = ranged or linked[0] is Link.RANGE
    return days, end, ranged


def _joined(tokens: Tokens, index: int, separators: str) -> bool:
    """Whether the numbers here and two on are held together by one of the separators.

    Only a slash may have spaces around it: "31 / 10 / 2017".
    """
    first, sign, second = (tokens[index + step] for step in (0, 1, 2))
    if sign.text not in _SEPARATORS or sign.text not in separators:
        return False
    if first.value < 0 or second.value < 0:
        return False
    return sign.text == "/" or (sign.tight and second.tight)


def _goes_on(tokens: Tokens, index: int, separator: str) -> bool:
    """Whether the separator and another number follow, as in a telephone number."""
    sign, number = tokens[index], tokens[index + 1]
    return sign.text == separator and sign.tight and number.tight and number.value >= 0


def _stands_alone(tokens: Tokens, index: int, separator: str) -> bool:
    """Whether no other number, currency sign or label claims the number that starts here."""
    before = tokens[index - 1]
    if before.text in LABELS:
        return False
    return not (tokens[index].tight and before.text in (separator, "£", "#"))


def _skip_fillers(tokens: Tokens, index: int) -> int:
    """The index after any words that change nothing, four at most."""
    for step in range(4):
        if tokens[index + step].text not in FILLERS:
            return index + step
    return index


def _ends_clause(tokens: Tokens, index: int) -> bool:
    """Whether a bare day after its month ends here: "November 20", not "November 25 cases"."""
    after = tokens[index]
    if after.kind is Kind.WORD:
        return after.text in YEAR_LEADS | YEAR_FOLLOWERS
    return after.text not in ("%", "+", "/")
