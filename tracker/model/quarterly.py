"""The national quarterly return as the programme holds it."""

from __future__ import annotations

from datetime import date

from tracker.model.base import Row, key, link, part_of


class QuarterlyReturn(Row, table=True):
    """One quarter's return: "2018/19 Q2". `release_on` is when it may be published."""

    __tablename__ = "quarterly_return"
    uid: str = key()
    source_uid: str | None = link("source_document")
    quarter: str
    board: str | None = None
    signed_off_by: str | None = None
    signed_off_on: date | None = None
    release_on: date | None = None


class QuarterlyAnswer(Row, table=True):
    """One answer: `section` and `item` say which; `part` the column of a table ("Challenges").

    `place` is the cell it stands in, as "5. Narrative!B9"; `longest` the characters it may have.
    """

    __tablename__ = "quarterly_answer"
    uid: str = key()
    return_uid: str = part_of("quarterly_return")
    section: str
    item: str
    part: str | None = None
    question: str | None = None
    answer: str | None = None
    longest: int | None = None
    place: str | None = None
    position: int = 0
