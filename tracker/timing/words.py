"""The vocabulary of delivery phrases: what each word or phrase means.

Phrases are lower case, with a space between tokens ("w / c"). Sources of the rules: the published
Lancashire tracker of November 2017 and the design, "Timing words".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Part(Enum):
    """A part of a month, quarter, season or year."""

    START = auto()
    EARLY = auto()
    MID = auto()
    LATE = auto()
    END = auto()
    FIRST_HALF = auto()
    SECOND_HALF = auto()


class WeekWord(Enum):
    """How a week is named by one of its days."""

    COMMENCING = auto()
    ENDING = auto()
    AROUND = auto()


class Side(Enum):
    """Which dates a period gives."""

    BOTH = auto()
    EARLIEST = auto()
    LATEST = auto()
    LATEST_BEFORE = auto()


class Link(Enum):
    """How two neighbouring periods are joined: as the two ends of a range, or as a list."""

    RANGE = auto()
    LIST = auto()


@dataclass(frozen=True, slots=True)
class Bound:
    """A word that makes a period open-ended.

    `reaches` over other words of its clause ("From handover date July 2017"); `deferrable` words
    bound nothing after a word of delay ("not ready until spring" is ready in spring).
    """

    side: Side
    reaches: bool = False
    deferrable: bool = False


def word_set(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}


SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""First month of each season of three: winter 2017 runs from December 2017 to February 2018."""

FEASTS: dict[str, tuple[int, int] | int] = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new years day": (1, 1),
    "new years eve": (12, 31),
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
}
"""Month and day of each feast, or its days from Easter Sunday."""

NEW_YEAR = ("new year",)
"""Names of January (design, "Timing words")."""

PARTS = {
    "start": Part.START,
    "beginning": Part.START,
    "begin": Part.START,
    "early": Part.EARLY,
    "early part": Part.EARLY,
    "first part": Part.EARLY,
    "mid": Part.MID,
    "middle": Part.MID,
    "late": Part.LATE,
    "latter part": Part.LATE,
    "last part": Part.LATE,
    "end": Part.END,
    "first half": Part.FIRST_HALF,
    "second half": Part.SECOND_HALF,
    "latter half": Part.SECOND_HALF,
}

PART_LINKS = ("-", "of", "of the", "in", "in the", "the")
"""What may stand between a part and its period."""

PART_JOINERS = ("to", "/", "-", "- to -", "and", "or")
"""What may stand between two parts: "mid to late November"."""


WEEKS = {
    "week commencing": WeekWord.COMMENCING,
    "weeks commencing": WeekWord.COMMENCING,
    "wk commencing": WeekWord.COMMENCING,
    "week beginning": WeekWord.COMMENCING,
    "weeks beginning": WeekWord.COMMENCING,
    "wk beginning": WeekWord.COMMENCING,
    "week starting": WeekWord.COMMENCING,
    "w / c": WeekWord.COMMENCING,
    "wc": WeekWord.COMMENCING,
    "w / b": WeekWord.COMMENCING,
    "week ending": WeekWord.ENDING,
    "weeks ending": WeekWord.ENDING,
    "wk ending": WeekWord.ENDING,
    "w / e": WeekWord.ENDING,
    "week of": WeekWord.AROUND,
    "week of the": WeekWord.AROUND,
    "wk of": WeekWord.AROUND,
}

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
QUARTER_ORDINALS = {**ORDINALS, "last": 4, "final": 4}
CARDINALS = {"one": 1, "two": 2, "three": 3, "four": 4}
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})

QUARTERS = frozenset({"q", "qtr", "quarter"})

YEAR_ENDS = ("financial year end", "year end", "year - end")
"""Unlike "the end of the year", which may be December, these are the end of March."""

YEAR_LINKS = (
    ",",
    "-",
    "of",
    "in",
    "fy",
    "of fy",
    "financial year",
    "of financial year",
    "of the financial year",
    "in the financial year",
)
"""What may stand between a period and a year written in full."""


BOUNDS_BEFORE = {
    "from": Bound(Side.EARLIEST, reaches=True),
    "after": Bound(Side.EARLIEST, reaches=True),
    "post": Bound(Side.EARLIEST),
    "since": Bound(Side.EARLIEST),
    "following": Bound(Side.EARLIEST),
    "wef": Bound(Side.EARLIEST),
    "not before": Bound(Side.EARLIEST),
    "not earlier than": Bound(Side.EARLIEST),
    "no earlier than": Bound(Side.EARLIEST),
    "not sooner than": Bound(Side.EARLIEST),
    "no sooner than": Bound(Side.EARLIEST),
    "earliest": Bound(Side.EARLIEST),
    "by": Bound(Side.LATEST),
    "until": Bound(Side.LATEST, deferrable=True),
    "till": Bound(Side.LATEST, deferrable=True),
    "til": Bound(Side.LATEST, deferrable=True),
    "up to": Bound(Side.LATEST),
    "up until": Bound(Side.LATEST),
    "no later than": Bound(Side.LATEST),
    "not later than": Bound(Side.LATEST),
    "latest": Bound(Side.LATEST),
    "in time for": Bound(Side.LATEST),
    "before": Bound(Side.LATEST_BEFORE),
    "prior to": Bound(Side.LATEST_BEFORE),
    "ahead of": Bound(Side.LATEST_BEFORE),
}
"""Earliest is the first day of the period, even after "post" and "after": "Post November" may be
any day from 1 November. Latest is its last day, but "before April" ends on 31 March."""

BOUNDS_AFTER = {
    "onward": Side.EARLIEST,
    "onwards": Side.EARLIEST,
    "and onwards": Side.EARLIEST,
    "or later": Side.EARLIEST,
    "or after": Side.EARLIEST,
    "and beyond": Side.EARLIEST,
    "at the earliest": Side.EARLIEST,
    "at earliest": Side.EARLIEST,
    "earliest": Side.EARLIEST,
    "or earlier": Side.LATEST,
    "or sooner": Side.LATEST,
    "or before": Side.LATEST,
    "at the latest": Side.LATEST,
    "at latest": Side.LATEST,
    "latest": Side.LATEST,
}

DELAYS = word_set(
    "no not never cannot delayed deferred postponed slipped moved pushed paused suspended hold"
)
"""Words after which "until" names when something happens; words in "n't" are among them."""

LINKS = {
    "-": Link.RANGE,
    "to": Link.RANGE,
    "through": Link.RANGE,
    "through to": Link.RANGE,
    "/": Link.LIST,
    "and": Link.LIST,
    "&": Link.LIST,
    "or": Link.LIST,
    ",": Link.LIST,
    ", and": Link.LIST,
    ", or": Link.LIST,
    "and / or": Link.LIST,
}
"""What may stand between two periods, or two days, that belong together."""

FILLERS = word_set(
    "the a about around approximately approx circa c roughly probably possibly hopefully likely "
    "sometime between : monday mon tuesday tues tue wednesday weds wed thursday "
    "thurs thur thu friday fri saturday sat sunday sun"
)
"""Words that change nothing between "by" and its period, or between two periods."""

CLOSERS = word_set(
    "in on at for during with will is are be been was were has have had due expected planned "
    "anticipated scheduled begin begins beginning commence commences commencing start starts "
    "starting which that who"
)
"""Words that end the reach of "from": "from hospital in November" starts nothing."""


DOTTED = word_set("jan feb mar apr jun jul aug sept sep oct nov dec approx c ca wk tel w")
"""Abbreviations whose full stop ends no sentence."""
