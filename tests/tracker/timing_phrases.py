"""Delivery phrases as an office worker of November 2017 would read them, by kind of phrase."""

from __future__ import annotations

from tests.tracker.timing_published import Expected


def month(first: str, last: str) -> Expected:
    return first, last, "month"


def one_day(day: str) -> Expected:
    return day, day, "day"


NOVEMBER = month("2017-11-01", "2017-11-30")
OCTOBER_31 = one_day("2017-10-31")
WINTER = ("2017-12-01", "2018-02-28", "season")
Q3 = ("2017-10-01", "2017-12-31", "quarter")
WEEK_OF_6TH = ("2017-11-06", "2017-11-12", "week")
YEAR_2018 = ("2018-01-01", "2018-12-31", "season")
FINANCIAL_YEAR = ("2017-04-01", "2018-03-31", "season")

DAYS: dict[str, Expected] = {
    **dict.fromkeys(
        (
            "31.10.2017",
            "31/10/2017",
            "31 / 10 / 2017",
            "31-10-17",
            "31.10.17.",
            "2017-10-31",
            "2017/10/31",
            "2017-10-31 00:00:00",
            "31 October 2017",
            "the 31st of October, 2017",
            "Tuesday 31st October 2017",
            "October 31st, 2017",
            "October 31, 2017",
            "31st Oct 17",
            "31-Oct-17",
            "31/Oct/2017",
            "31 Oct.",
            "31/10",
            "Oct 31",
        ),
        OCTOBER_31,
    ),
    "5/12/2017": one_day("2017-12-05"),
    "5 may 2018": one_day("2018-05-05"),
    "29 February 2020": one_day("2020-02-29"),
    "Go live: 4.12.17": one_day("2017-12-04"),
    "Phase 1: 5 November": one_day("2017-11-05"),
    "1 to 14 November 2017": ("2017-11-01", "2017-11-14", "day"),
    "1-14 November 2017": ("2017-11-01", "2017-11-14", "day"),
    "between the 1st and the 14th of November": ("2017-11-01", "2017-11-14", "day"),
    "6th, 13th, and 20th November 2017": ("2017-11-06", "2017-11-20", "day"),
    "10/11 November": ("2017-11-10", "2017-11-11", "day"),
    "Nov 6-10 2017": ("2017-11-06", "2017-11-10", "day"),
    "30 November - 4 December 2017": ("2017-11-30", "2017-12-04", "day"),
    "01/11/17-31/12/17": ("2017-11-01", "2017-12-31", "day"),
    "18/09 - 22/09/17": ("2017-09-18", "2017-09-22", "day"),
    "20 Nov-17 Dec 2017": ("2017-11-20", "2017-12-17", "day"),
    "Christmas": one_day("2017-12-25"),
    "New Year's Day 2018": one_day("2018-01-01"),
    "Easter 2018": one_day("2018-04-01"),
    "Easter 2019": one_day("2019-04-21"),
    "Good Friday 2018": one_day("2018-03-30"),
}

WEEKS: dict[str, Expected] = {
    **dict.fromkeys(
        (
            "week commencing 06/11/17",
            "week commencing Monday 6th November",
            "w/c 6/11",
            "w/c: 06.11.2017",
            "wc 6 Nov 2017",
            "week ending 12/11/17",
            "w/e Sunday 12th November",
            "week of 8 November",
        ),
        WEEK_OF_6TH,
    ),
    "w/c 18/09": ("2017-09-18", "2017-09-24", "week"),
    "weeks commencing 6 and 13 November 2017": ("2017-11-06", "2017-11-19", "week"),
    "first week of November": ("2017-11-01", "2017-11-07", "week"),
    "2nd week in January": ("2018-01-08", "2018-01-14", "week"),
    "last week of March 2018": ("2018-03-25", "2018-03-31", "week"),
}

MONTHS: dict[str, Expected] = {
    **dict.fromkeys(
        (
            "November 2017",
            "NOVEMBER 2017",
            "november 2017",
            "November, 2017",
            "November\n2017",
            "Nov. 2017",
            "Nov-17",
            "Nov '17",
            "Nov ’17",
            "Nov 17",
            "11/2017",
            "2017-11",
            "November 2017/18",
            "Nov 2017 staff in post",
            "Due to start November 2017",
            "Due to start in November 2017",
            "Will end November 2017",
            "Start: November 2017",
            "Phase 1 November 2017",
            "the post to be advertised November 2017",
            "Staff will be in post November 2017",
            "Delivered by the CCG in November 2017",
            "Staff from the acute trust will be in place in November 2017",
        ),
        NOVEMBER,
    ),
    "Sept 2017": month("2017-09-01", "2017-09-30"),
    "Nov 18": month("2018-11-01", "2018-11-30"),
    "Nov 20": one_day("2017-11-20"),
    "January 2017/18": month("2018-01-01", "2018-01-31"),
    "in the New Year": month("2018-01-01", "2018-01-31"),
    "November - December 2017": month("2017-11-01", "2017-12-31"),
    "between November 2017 and January 2018": month("2017-11-01", "2018-01-31"),
    "Nov 17, Dec 17 & Jan 18": month("2017-11-01", "2018-01-31"),
    "Christmas/New Year": month("2017-12-25", "2018-01-31"),
    "May 2018": month("2018-05-01", "2018-05-31"),
    "mid-may": month("2018-05-11", "2018-05-20"),
    "in march": month("2018-03-01", "2018-03-31"),
}

PARTS: dict[str, Expected] = {
    **dict.fromkeys(
        (
            "start of November 2017",
            "beginning of November 2017",
            "at the beginning of Nov",
            "early November",
            "early in November 2017",
            "early-November",
        ),
        month("2017-11-01", "2017-11-10"),
    ),
    **dict.fromkeys(
        ("mid-November 2017", "mid Nov", "middle of November", "Mid – November"),
        month("2017-11-11", "2017-11-20"),
    ),
    **dict.fromkeys(
        ("end of March 2018", "end March 2018", "late March", "by-election; end-March"),
        month("2018-03-21", "2018-03-31"),
    ),
    "late December": month("2017-12-21", "2017-12-31"),
    "end of February 2018": month("2018-02-21", "2018-02-28"),
    "early in the New Year": month("2018-01-01", "2018-01-10"),
    "mid to late November 2017": month("2017-11-11", "2017-11-30"),
    "early/mid November": month("2017-11-01", "2017-11-20"),
    "first half of November": month("2017-11-01", "2017-11-15"),
    "end of September/start of October 2017": month("2017-09-21", "2017-10-10"),
    "late spring 2018": month("2018-05-01", "2018-05-31"),
    "end of Q3": month("2017-12-01", "2017-12-31"),
    "end of 2018": month("2018-12-01", "2018-12-31"),
    "early 2018": ("2018-01-01", "2018-03-31", "quarter"),
    "late 2017/early 2018": ("2017-10-01", "2018-03-31", "quarter"),
    "end of 2017/18": month("2018-03-01", "2018-03-31"),
    "end of the financial year": month("2018-03-01", "2018-03-31"),
    "year end 2018/19": month("2019-03-01", "2019-03-31"),
}

LONGER: dict[str, Expected] = {
    **dict.fromkeys(
        (
            "Q3 2017/18",
            "Q3 17/18",
            "Q3 – 2017/18",
            "Q3",
            "Quarter 3 2017-18",
            "quarter three",
            "Qtr 3 of 2017/2018",
            "third quarter of 2017/18",
            "2017/18 Q3",
        ),
        Q3,
    ),
    "Q1 2018/19": ("2018-04-01", "2018-06-30", "quarter"),
    "Q4": ("2018-01-01", "2018-03-31", "quarter"),
    "Q4 2018": ("2018-01-01", "2018-03-31", "quarter"),
    "Q4 2017/18": ("2018-01-01", "2018-03-31", "quarter"),
    "Q3/Q4": ("2017-10-01", "2018-03-31", "quarter"),
    "Q3/4 2017/18": ("2017-10-01", "2018-03-31", "quarter"),
    "Summer": ("2017-06-01", "2017-08-31", "season"),
    "ready in spring 2018, we hope": ("2018-03-01", "2018-05-31", "season"),
    "winter 2017/18": WINTER,
    "winter 2017": WINTER,
    "autumn/winter 2018": ("2018-09-01", "2019-02-28", "season"),
    "winter/spring 2018": ("2017-12-01", "2018-05-31", "season"),
    "2018": YEAR_2018,
    "During 2018.": YEAR_2018,
    "2018 – subject to funding": YEAR_2018,
    "2017/18": FINANCIAL_YEAR,
    "FY17/18": FINANCIAL_YEAR,
    "in 2017-2018": FINANCIAL_YEAR,
    "2017-19": ("2017-04-01", "2019-03-31", "season"),
}

OPEN_ENDED: dict[str, Expected] = {
    **dict.fromkeys(
        (
            "From November 2017",
            "from: November 2017",
            "Available from November/December 2017",
            "From handover date November 2017",
            "after November 2017",
            "post-November",
            "Not before November 2017",
            "no earlier than November 2017",
            "since November 2017",
            "November 2017 onwards",
            "November 2017 or later",
            "November 2017 at the earliest",
        ),
        ("2017-11-01", None, "month"),
    ),
    **dict.fromkeys(
        (
            "by March 2018",
            "by the end of March 2018",
            "until March 2018",
            "up to March 2018",
            "no later than March 2018",
            "March 2018 at the latest",
            "before April 2018",
            "by February or March 2018",
        ),
        (None, "2018-03-31", "month"),
    ),
    "by 5 December": (None, "2017-12-05", "day"),
    "by Friday 5th December": (None, "2017-12-05", "day"),
    "before Christmas": (None, "2017-12-24", "day"),
    "after Christmas": ("2017-12-25", None, "day"),
    "by Q2": (None, "2017-09-30", "quarter"),
    "By 2018": (None, "2018-12-31", "season"),
    "2018/19 onwards": ("2018-04-01", None, "season"),
    "from November 2017 to be complete by March 2018": month("2017-11-01", "2018-03-31"),
    "From November to December 2017": month("2017-11-01", "2017-12-31"),
    "from mid November until end of March 2018": month("2017-11-11", "2018-03-31"),
    "by December 2017 and from April 2017": month("2017-04-01", "2017-12-31"),
}

BRACKETS: dict[str, Expected] = {
    "November 2017 (was October 2017)": NOVEMBER,
    "November (see (a) and [b]) 2017": NOVEMBER,
    "November 2017 (was October 2017": NOVEMBER,
    "(November 2017": NOVEMBER,
    "a) November 2017 b) tbc": NOVEMBER,
    "a (x\nb (October 2017) c) November 2017": NOVEMBER,
    "] November 2017 [": NOVEMBER,
}
