"""Starting a quarter's return from what the programme holds and from the return before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tracker.changes import RowChange, added
from tracker.errors import WrongUsage
from tracker.impact.names import number_of
from tracker.model import (
    ImpactChange,
    Maturity,
    Measure,
    MeasureReading,
    QuarterlyReturn,
    new_uid,
)
from tracker.money.spending import MAIN_FUND
from tracker.portfolio import Portfolio
from tracker.quarterly.questions import QUESTIONS, Question
from tracker.quarters import following, quarter_in, quarters_between, year_of
from tracker.workspace import Intent

_FIELDS_OF_METRIC: Mapping[str, str] = {
    "Assessment": "declared",
    "Challenges": "challenges",
    "Achievements": "achievements",
    "Support needs": "support_needs",
}
"""The columns of the metrics table, and where a reading holds each."""
_BOARD = "Health and Wellbeing Board"
_SIGNATURE = re.compile(r"\bsigned\b", re.IGNORECASE)


def start_quarter(portfolio: Portfolio, *, quarter: str, uid: str | None = None) -> Intent:
    """A new return with the questions of the last one before it.

    Filled in are the cover, the board, each metric's definition and what a reading of that quarter
    says, the fees of the same financial year, and the grant of the year; every change gets the
    maturity that was planned for the quarter, else its last. The rest is blank, to be answered.
    Raises `WrongUsage` for a quarter that is not understood or has a return already.
    """
    wanted = quarter_in(quarter)
    if wanted is None:
        raise WrongUsage(f"{quarter!r} is not a quarter", remedy="write it as 2018/19 Q2")
    if any(each.quarter == wanted for each in portfolio.quarterly_returns):
        raise WrongUsage(f"there is a return for {wanted} already")
    earlier = [each for each in portfolio.quarterly_returns if each.quarter < wanted]
    last = max(earlier, key=lambda each: each.quarter, default=None)
    key = uid or new_uid()
    board = last.board if last else None
    begun = added("quarterly_return", {"uid": key, "quarter": wanted, "board": board})
    answers = _answers(portfolio, last, wanted, key)
    return Intent(f"Start the return of {wanted}", (begun, *answers, *_levels(portfolio, wanted)))


def _answers(
    portfolio: Portfolio, last: QuarterlyReturn | None, quarter: str, uid: str
) -> Iterator[RowChange]:
    before = portfolio.parts_of("quarterly_answer", last.uid) if last else ()
    asked: Sequence[tuple[Question, str | None]] = [
        (Question(r.section, r.item, r.part, r.question, r.longest, r.place), r.answer)
        for r in before
    ] or [(question, None) for question in QUESTIONS]
    same_year = last is not None and year_of(last.quarter) == year_of(quarter)
    steps = quarters_between(last.quarter, quarter) if last else 0
    for position, (question, said) in enumerate(asked):
        if question.section == "maturity":
            question, said = _moved_on(portfolio, question, steps)
        values = {name: getattr(question, name) for name in Question.__dataclass_fields__}
        answer = _answer(portfolio, question, said, quarter, same_year=same_year)
        yield added(
            "quarterly_answer",
            {**values, "return_uid": uid, "answer": answer or None, "position": position},
        )


def _answer(
    portfolio: Portfolio, question: Question, said: str | None, quarter: str, *, same_year: bool
) -> str | None:
    """What is known already; None where a person has to answer afresh."""
    if question.section == "metrics":
        if question.part == "Definition":
            return said
        reading = _reading(portfolio, question.item, quarter)
        field = _FIELDS_OF_METRIC.get(question.part or "")
        return getattr(reading, field) if reading and field else None
    if question.section == "allocation":
        return _grant(portfolio, year_of(quarter))
    if question.section == "cover":
        return None if _SIGNATURE.search(question.item) else said
    if question.section == "fees":
        return said if same_year else None
    if question.section == "maturity":
        return said
    return said if _BOARD in question.item else None


def _moved_on(portfolio: Portfolio, question: Question, steps: int) -> tuple[Question, str | None]:
    """A question about maturity: its quarters move on with the return, and what the programme
    holds of the change in each is the answer; rationale and the like are asked afresh."""
    if question.part is None or quarter_in(question.part) is None:
        return question, None
    quarter = question.part
    for _ in range(steps):
        quarter = following(quarter)
    return replace(question, part=quarter), _level_of(portfolio, question.item, quarter)


def _level_of(portfolio: Portfolio, name: str, quarter: str) -> str | None:
    """The level of a change in a quarter: as reported, else as planned."""
    number, folded = number_of(name), name.casefold()
    changes = {
        change.uid
        for change in portfolio.impact_changes
        if change.name.casefold() == folded or (number and number == number_of(change.name))
    }
    known = [
        row
        for row in portfolio.maturities
        if row.quarter == quarter and row.change_uid in changes and row.level
    ]
    return min(known, key=lambda row: row.kind).level if known else None


def _reading(portfolio: Portfolio, name: str, quarter: str) -> MeasureReading | None:
    named: list[Measure] = [each for each in portfolio.measures if each.name == name]
    for measure in named:
        readings: Sequence[MeasureReading] = portfolio.parts_of("measure_reading", measure.uid)
        for reading in readings:
            if reading.period == quarter and not reading.planned:
                return reading
    return None


def _grant(portfolio: Portfolio, year: str) -> str | None:
    """The one grant of the main fund in the year, in pounds; None if there are several."""
    found = [each for each in portfolio.grants if (each.fund, each.year) == (MAIN_FUND, year)]
    return f"{found[0].amount / 100:.2f}".removesuffix(".00") if len(found) == 1 else None


def _levels(portfolio: Portfolio, quarter: str) -> Iterator[RowChange]:
    for change in portfolio.impact_changes:
        known = portfolio.parts_of("maturity", change.uid)
        level = None if _reported(known, quarter) else _expected(known, quarter)
        if level is not None:
            yield _level(change, quarter, level, len(known))


def _reported(known: Sequence[Maturity], quarter: str) -> bool:
    return any((row.quarter, row.kind) == (quarter, "actual") for row in known)


def _expected(known: Sequence[Maturity], quarter: str) -> str | None:
    """What was planned for the quarter, else the last level reported before it."""
    levels = [row for row in known if row.level and row.quarter <= quarter]
    if not levels:
        return None
    return max(levels, key=lambda row: (row.quarter, row.kind == "planned")).level


def _level(change: ImpactChange, quarter: str, level: str, position: int) -> RowChange:
    return added(
        "maturity",
        {
            "change_uid": change.uid,
            "quarter": quarter,
            "kind": "actual",
            "level": level,
            "position": position,
        },
    )
