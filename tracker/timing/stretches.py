"""Months, quarters, seasons, feasts and years as written: "Nov-17", "Q3 2017/18", "New Year"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tracker.timing.lookalikes import TITLED, YEAR_FOLLOWERS, YEAR_LEADS, YEAR_NOUNS
from tracker.timing.spans import Precision
from tracker.timing.tokens import Kind, Phrases, Tokens
from tracker.timing.units import Feast, Found, Months, Period, Unit
from tracker.timing.words import (
    CARDINALS,
    FEASTS,
    NEW_YEAR,
    QUARTER_ORDINALS,
    QUARTERS,
    SEASONS,
    YEAR_ENDS,
    Part,
)
from tracker.timing.year_words import Year, full_year_at, is_followed_as_number, month_at, year_at

CALENDAR_YEAR = Months(1, 12, Precision.SEASON)
FINANCIAL_YEAR = Months(4, 12, Precision.SEASON)

_FEASTS = Phrases.among(FEASTS)
_NEW_YEAR = Phrases.among(NEW_YEAR)
_NEAR_MONTH = 1
_NEAR_ALONE = 10
_YEAR_ENDS = Phrases.among(YEAR_ENDS)
_FINANCIAL_YEAR = Phrases.among(("fy", "financial year"))
_CURRENT_YEARS = Phrases(
    {
        f"{which}{kind} year": unit
        for which in ("", "this ", "current ", "the current ")
        for kind, unit in (("financial", FINANCIAL_YEAR), ("calendar", CALENDAR_YEAR))
    }
)
_DIGITS = ("1", "2", "3", "4")


def month(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """A month with or without its year: "November", "Sept 2017", "Nov-17", "Nov '17"."""
    number = month_at(tokens, index)
    if number is None:
        return None
    unit = Months(number, 1, Precision.MONTH)
    return _found([unit], index + 1, year_at(tokens, index + 1, as_of, near=_NEAR_MONTH))


def month_by_number(tokens: Tokens, index: int, _as_of: date) -> Found | None:
    """A month as 11/2017, 11-2017 or 2017-11."""
    first, sign, second = (tokens[index + step] for step in (0, 1, 2))
    if sign.text not in ("/", "-") or not (sign.tight and second.tight):
        return None
    after = tokens[index + 3]
    if after.tight and after.text == sign.text:
        return None
    if tokens[index].tight and tokens[index - 1].text in ("/", "-"):
        return None
    if len(first.text) <= 2 and len(second.text) == 4:
        number, year = first.value, second.value
    elif sign.text == "-" and len(first.text) == 4 and len(second.text) == 2:
        number, year = second.value, first.value
        if number == year % 100 + 1:
            return None
    else:
        return None
    if not 1 <= number <= 12:
        return None
    unit = Months(number, 1, Precision.MONTH)
    return _found([unit], index + 3, Year(year, year, False, index + 3))


def quarter(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """A financial quarter: "Q3 2017/18", "Quarter 3", "third quarter of 2017/18", "Q3/4".

    Q1 is April to June. After a single year, "Q4 2018", it is the quarter that falls in that
    calendar year.
    """
    named = _quarter_numbers(tokens, index)
    if named is None:
        return None
    numbers, end = named
    year = year_at(tokens, end, as_of)
    return _quarters(tokens, numbers, year.end if year else end, year)


def year_and_quarter(tokens: Tokens, index: int, _as_of: date) -> Found | None:
    """A quarter after its year: "2017/18 Q3"."""
    year = full_year_at(tokens, index)
    named = _quarter_numbers(tokens, year.end) if year else None
    if year is None or named is None:
        return None
    numbers, end = named
    return _quarters(tokens, numbers, end, replace(year, end=end))


def season(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """A season: "spring 2018", "winter 2017/18"; not "winter pressures"."""
    first_month = SEASONS.get(tokens[index].text)
    if first_month is None:
        return None
    year = year_at(tokens, index + 1, as_of)
    if tokens[year.end if year else index + 1].text in TITLED["season"]:
        return Found((), index + 1)
    return _found([Months(first_month, 3, Precision.SEASON)], index + 1, year)


def feast(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """Christmas, Easter and the days about them."""
    named = _FEASTS.at(tokens, index)
    if named is None:
        return None
    return _found([Feast(named[0])], named[1], year_at(tokens, named[1], as_of))


def new_year(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """The New Year, which is January."""
    named = _NEW_YEAR.at(tokens, index)
    if named is None:
        return None
    unit = Months(1, 1, Precision.MONTH)
    return _found([unit], named[1], year_at(tokens, named[1], as_of))


def whole_year(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """A year alone: 2018 from January to December, 2017/18 from April to March.

    Only where the words say that it is a year, and within ten years of the as-of date: numbers
    of patients look the same.
    """
    year = full_year_at(tokens, index)
    if year is None or not year.possible or abs(year.first - as_of.year) > _NEAR_ALONE:
        return None
    after, beyond = tokens[year.end], tokens[year.end + 1]
    if is_followed_as_number(tokens, year.end) or after.text in TITLED["year"]:
        return None
    if not _is_led(tokens, index, year.end):
        return None
    if after.tight and beyond.tight and beyond.kind is Kind.NUMBER:
        return None
    if not year.financial:
        return Found((Period(CALENDAR_YEAR, year.first),), year.end)
    firsts = {year.first, year.last - 1}
    return Found(
        tuple(Period(FINANCIAL_YEAR, first) for first in sorted(firsts)),
        year.end,
        ranged=len(firsts) > 1,
    )


def financial_year(tokens: Tokens, index: int, as_of: date) -> Found | None:
    """A financial year named as one: "FY17/18"; or its end: "year end 2018"."""
    if ended := _YEAR_ENDS.at(tokens, index):
        year = year_at(tokens, ended[1], as_of)
        if year is None:
            return Found((Period(FINANCIAL_YEAR, None, (Part.END,)),), ended[1])
        first = year.first if year.financial else year.first - 1
        return Found((Period(FINANCIAL_YEAR, first, (Part.END,)),), year.end)
    if _FINANCIAL_YEAR.at(tokens, index) is None:
        return None
    year = year_at(tokens, index, as_of)
    if year is None or not year.financial:
        return None
    return _found([FINANCIAL_YEAR], year.end, year)


def current_year(tokens: Tokens, index: int, _as_of: date) -> Found | None:
    """The year of the as-of date, which only counts with a part: "end of the financial year"."""
    named = _CURRENT_YEARS.at(tokens, index)
    return Found((Period(named[0], None),), named[1]) if named else None


def _found(units: Sequence[Unit], end: int, year: Year | None) -> Found:
    """The units in the written year; nothing where the year is impossible."""
    if year is None:
        return Found(tuple(Period(unit, None) for unit in units), end)
    if not year.possible:
        return Found((), year.end)
    return Found(tuple(Period(unit, year.of(unit)) for unit in units), year.end)


def _quarters(tokens: Tokens, numbers: list[int], end: int, year: Year | None) -> Found:
    """The quarters, unless they only say which report is meant."""
    if tokens[end].text in TITLED["quarter"]:
        return Found((), end)
    units = [Months(3 * (number % 4) + 1, 3, Precision.QUARTER) for number in numbers]
    return _found(units, end, year)


def _quarter_numbers(tokens: Tokens, index: int) -> tuple[list[int], int] | None:
    """The numbers of one or two quarters and the index after them."""
    word, after = tokens[index].text, tokens[index + 1]
    if word in QUARTER_ORDINALS and after.text in ("quarter", "qtr"):
        return [QUARTER_ORDINALS[word]], index + 2
    if word not in QUARTERS:
        return None
    number = CARDINALS.get(after.text) if word != "q" else None
    if number is None and after.text not in _DIGITS:
        return None
    first, end = number or after.value, index + 2
    second = tokens[end + 1]
    if tokens[end].text in ("/", "-", "&") and second.text in _DIGITS and first < second.value:
        return [first, second.value], end + 2
    return [first], end


def _is_led(tokens: Tokens, index: int, end: int) -> bool:
    """Whether the words around a number say that it is a year."""
    before = tokens[index - 1]
    if before.text == "of":
        return tokens[index - 2].text in YEAR_NOUNS
    if before.text in YEAR_LEADS:
        return before.kind is Kind.WORD or not tokens[index].tight
    return before.closes and (
        tokens[end].kind is not Kind.WORD or tokens[end].text in YEAR_FOLLOWERS | YEAR_LEADS
    )
