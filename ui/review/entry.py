"""One line of the review, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """How a line of the review looks and behaves."""

    SECTION = "section"
    ROW = "row"
    FIELD = "field"
    QUESTION = "question"
    OPTION = "option"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the review, with the lines beneath it.

    `key` stays the same while questions are settled. `old` and `new` are compared word by word if
    `compared`. Rows and fields are ticked by `uid` and `field`, unless `fixed`; options are chosen
    by `where` and `answer`.
    """

    shape: Shape
    key: tuple[str, ...]
    title: str
    note: str = ""
    icon: str = ""
    old: str = ""
    new: str = ""
    compared: bool = False
    uid: str = ""
    field: str = ""
    fixed: bool = False
    where: str = ""
    answer: str | None = None
    children: tuple[Entry, ...] = ()


def beside(*words: str | None) -> str:
    """What is told beside a title, blanks left out."""
    return " · ".join(word for word in words if word)
