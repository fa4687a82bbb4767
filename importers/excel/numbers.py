"""Numbers of a workbook as a person would write them, by the number format of their cell.

Format codes follow ECMA-376 part 1, 18.8.30 and 18.8.31.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum, auto

_SECONDS_A_DAY = 86_400
_LAST_1900, _LAST_1904 = 2_958_465, 2_957_003
"""31 December 9999, the last date Excel has."""

_FIRST_1900 = datetime(1899, 12, 30)
_FIRST_1904 = datetime(1904, 1, 1)
_FALSE_LEAP_DAY = 60
"""Excel believes in 29 February 1900, so serials before it are a day behind."""

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_UNSEEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_LONGEST = 255
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]")
_CLOCK = re.compile(r"am/pm|a/p")
_BUILT_IN = {
    9: "0%",
    10: "0.00%",
    14: "dd/mm/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm am/pm",
    19: "h:mm:ss am/pm",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    **dict.fromkeys((*range(27, 32), 36, *range(50, 59)), "dd/mm/yyyy"),
    **dict.fromkeys(range(32, 36), "h:mm:ss"),
}
"""The formats a workbook refers to by number alone; those not here show plain numbers."""


class Form(Enum):
    """What a number stands for."""

    NUMBER = auto()
    PERCENTAGE = auto()
    DATE = auto()
    MONTH = auto()
    TIME = auto()
    DURATION = auto()


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A number format: what its numbers are, their decimals, and their least number of digits."""

    form: Form = Form.NUMBER
    decimals: int = 0
    digits: int = 1


PLAIN_NUMBER = NumberFormat()


def read_format(number: int, code: str | None) -> NumberFormat:
    """The number format with a built-in number, or with a code of the workbook's own."""
    code = code if code is not None else _BUILT_IN.get(number, "general")
    shown = _UNSEEN.sub("", code[:_LONGEST]).partition(";")[0].casefold().replace("general", "")
    if _ELAPSED.search(shown):
        return NumberFormat(Form.DURATION)
    clock = "h" in shown or "s" in shown or _CLOCK.search(shown) is not None
    if "d" in _CLOCK.sub("", shown):
        return NumberFormat(Form.DATE)
    if "y" in shown or ("m" in shown and not clock):
        return NumberFormat(Form.MONTH if "m" in shown else Form.DATE)
    if clock:
        return NumberFormat(Form.TIME)
    if "%" in shown:
        decimals = shown.partition(".")[2]
        return NumberFormat(Form.PERCENTAGE, decimals.count("0") + decimals.count("#"))
    return NumberFormat(digits=len(shown) if set(shown) == {"0"} else 1)


def number_text(written: str, format_: NumberFormat, *, from_1904: bool) -> str:
    """A number cell's text: "12", "3.5", "85%", "1 November 2017", "26:30".

    What is not a number, or not a date its format could show, comes back as it is written.
    """
    try:
        value = float(written)
    except ValueError:
        return written
    if not math.isfinite(value):
        return written
    if format_.form is Form.PERCENTAGE:
        return f"{_plain(round(value * 100, max(2, format_.decimals)))}%"
    if format_.form is Form.NUMBER:
        return _number(written, value, format_.digits)
    if not 0 <= value <= (_LAST_1904 if from_1904 else _LAST_1900):
        return _plain(value)
    if format_.form is Form.DURATION:
        return _clock(round(value * _SECONDS_A_DAY))
    if value < 1 and format_.form is Form.TIME:
        return time_text(_moment(value, from_1904).time())
    if value < 1 and not from_1904:
        return _plain(value)
    return moment_text(_moment(value, from_1904), month=format_.form is Form.MONTH)


def moment_text(moment: datetime, *, month: bool = False) -> str:
    """ "1 November 2017", with the time unless it is midnight.

    With `month` the format shows no day: the first of a month is that month, "November 2017".
    """
    midnight = moment.time() == time()
    if month and midnight and moment.day == 1:
        return f"{_MONTHS[moment.month - 1]} {moment.year}"
    day = f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    return day if midnight else f"{day} {time_text(moment.time())}"


def iso_text(written: str) -> str:
    """A cell that holds its date in ISO form, as text."""
    try:
        if "T" not in written and "-" in written:
            day = date.fromisoformat(written)
            return moment_text(datetime(day.year, day.month, day.day))
        if "T" not in written:
            return time_text(time.fromisoformat(written))
        return moment_text(datetime.fromisoformat(written))
    except ValueError:
        return written


def time_text(at: time) -> str:
    """ "14:30", or with seconds if there are any."""
    return f"{at:%H:%M:%S}" if at.second else f"{at:%H:%M}"


def _moment(serial: float, from_1904: bool) -> datetime:
    first = _FIRST_1904 if from_1904 else _FIRST_1900
    if not from_1904 and serial < _FALSE_LEAP_DAY:
        first += timedelta(days=1)
    return first + timedelta(seconds=round(serial * _SECONDS_A_DAY))


def _clock(seconds: int) -> str:
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if seconds else f"{hours}:{minutes:02}"


def _number(written: str, value: float, digits: int) -> str:
    text = written if written.isdecimal() and written.isascii() else _plain(value)
    return text.zfill(digits) if text.isdecimal() else text


def _plain(value: float) -> str:
    """To the fifteen figures that Excel keeps, without a decimal point that says nothing."""
    text = f"{value:.15g}"
    return "0" if text == "-0" else text
