"""Months and years as written: "Nov", "2017", "'17", "2017/18"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tracker.timing.lookalikes import AFTER_THE_VERB_MAY, COUNTED, HOMONYMS, MONTH_LEADS
from tracker.timing.tokens import Kind, Phrases, Tokens
from tracker.timing.units import FIRST_YEAR, LAST_YEAR, Unit
from tracker.timing.words import MONTHS, ORDINAL_SUFFIXES, YEAR_LINKS

_YEAR_LINKS = Phrases.among(YEAR_LINKS)
_NEAR_YEARS = 10


@dataclass(frozen=True, slots=True)
class Year:
    """A written year: calendar, or financial from `first` to `last`; and the token after it.

    "2017/18" runs from 2017 to 2018, "2017-19" from 2017 to 2019.
    """

    first: int
    last: int
    financial: bool
    end: int

    @property
    def possible(self) -> bool:
        """Whether a programme can have dates in this year."""
        return FIRST_YEAR <= self.first <= LAST_YEAR

    def of(self, unit: Unit) -> int | None:
        """The calendar year in which the unit begins; None where the year is impossible.

        A financial year runs from April: January of 2017/18 is in 2018.
        """
        if not self.possible:
            return None
        span = unit.in_year(self.first)
        before_april = span is not None and span.start < date(self.first, 4, 1)
        return self.first + 1 if self.financial and before_april else self.first


def month_at(tokens: Tokens, index: int) -> int | None:
    """The month named here, unless the word is another one ("it may be", "a march on")."""
    token = tokens[index]
    month = MONTHS.get(token.text)
    if month is None or token.text not in HOMONYMS:
        return month
    after, before = tokens[index + 1], tokens[index - 1]
    if token.text == "may" and after.text in AFTER_THE_VERB_MAY:
        return None
    beside_date_words = (
        after.value >= 1000
        or after.text == "'"
        or (before.kind is Kind.NUMBER and 1 <= before.value <= 31)
        or (before.text in ORDINAL_SUFFIXES and before.tight)
        or (tokens[index - 2] if before.text == "-" else before).text in MONTH_LEADS
    )
    return month if token.capital or beside_date_words else None


def year_at(tokens: Tokens, index: int, as_of: date, *, near: int = _NEAR_YEARS) -> Year | None:
    """The year written here, after "of", a comma or an apostrophe if need be.

    Two digits with nothing but a space before them are a year when at most `near` years from the
    as-of date.
    """
    linked = _YEAR_LINKS.at(tokens, index)
    if linked and (year := _full_or_financial_at(tokens, linked[1])):
        return year
    if tokens[index].kind is Kind.LINE and tokens[index + 2].closes:
        return full_year_at(tokens, index + 1)
    marked = _is_mark(tokens, index)
    start = index + 1 if marked else index
    if year := _full_or_financial_at(tokens, start):
        return year
    token = tokens[start]
    if len(token.text) != 2 or token.value < 0 or is_followed_as_number(tokens, start + 1):
        return None
    first = century(token.value)
    if marked or abs(first - as_of.year) <= near:
        return Year(first, first, False, start + 1)
    return None


def full_year_at(tokens: Tokens, index: int) -> Year | None:
    """A year of four digits, or a financial year such as 2017/18 or 2017-2018."""
    first = tokens[index].value
    if not 1000 <= first <= 2999:
        return None
    if not FIRST_YEAR <= first <= LAST_YEAR and is_followed_as_number(tokens, index + 1):
        return None
    second = _second_year_at(tokens, index + 1, first)
    if second is not None:
        return Year(first, second, True, index + 3)
    return Year(first, first, False, index + 1)


def _full_or_financial_at(tokens: Tokens, index: int) -> Year | None:
    """A year of four digits, or a financial year of two and two, such as 17/18."""
    token = tokens[index]
    if len(token.text) != 2 or token.value < 0:
        return full_year_at(tokens, index)
    first = century(token.value)
    second = _second_year_at(tokens, index + 1, first)
    return Year(first, second, True, index + 3) if second == first + 1 else None


def is_followed_as_number(tokens: Tokens, index: int) -> bool:
    """Whether what comes here makes the number before it a count, an ordinal or part of another."""
    after = tokens[index]
    return (
        after.text in COUNTED
        or after.text in ("%", "+")
        or (after.tight and after.text in ORDINAL_SUFFIXES)
        or (after.tight and after.text in (".", ",") and _is_tight_number(tokens, index + 1))
    )


def _second_year_at(tokens: Tokens, index: int, first: int) -> int | None:
    """The second year of "2017/18" or "2017-2018", up to five years on."""
    if tokens[index].text not in ("/", "-") or not _is_tight_number(tokens, index + 1):
        return None
    token = tokens[index + 1]
    if month_at(tokens, index + 2) or tokens[index + 2].text in ORDINAL_SUFFIXES:
        return None
    if len(token.text) == 4:
        second = token.value
    elif len(token.text) == 2:
        second = first - first % 100 + token.value
    else:
        return None
    return second if 1 <= second - first <= 5 else None


def _is_mark(tokens: Tokens, index: int) -> bool:
    """Whether a sign here makes the digits after it a year: "Nov-17", "Nov '17"."""
    sign = tokens[index]
    if not _is_tight_number(tokens, index + 1):
        return False
    if month_at(tokens, index + 2) or tokens[index + 2].text in ORDINAL_SUFFIXES:
        return False
    return sign.text == "'" or (sign.tight and sign.text in ("-", "/"))


def _is_tight_number(tokens: Tokens, index: int) -> bool:
    return tokens[index].tight and tokens[index].kind is Kind.NUMBER


def century(two_digits: int) -> int:
    """The full year of two digits: 90 to 99 are of the last century."""
    return (1900 if two_digits >= FIRST_YEAR % 100 else 2000) + two_digits
