"""The last look before publishing: what a person should read in what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.export.publishable.scrub import (
    NAME_REMOVED,
    NUMBER_REMOVED,
    Scrubber,
    is_nhs_number,
    numbers_in,
)
from tracker.export.publishable.tables import public_tables
from tracker.findings.scope import live_schemes
from tracker.portfolio import Portfolio
from tracker.presence import present_milestones

_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor)\.? [A-Z][\w'-]+")
_DELICATE = re.compile(
    r"\b(?:redundan\w+|disciplinary (?:action|hearing|process|procedure)s?|grievance\w*|TUPE|"
    r"dismiss\w+|suspen\w+|sickness|whistleblow\w+|tender\w*|procurement|contract award\w*|"
    r"commercially sensitive|confidential|litigation)\b",
    re.IGNORECASE,
)
_ASKS = (
    (_TITLED, "may name a person"),
    (_DELICATE, "speaks of staffing or a contract"),
)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to read before publishing: the table and row, and why."""

    where: str
    words: str
    why: str

    def __str__(self) -> str:
        return f"{self.where}: “{self.words}” {self.why}"


def remarks(portfolio: Portfolio, as_of: date) -> list[Remark]:
    """What was taken out of names and titles, then what is still in that wants a look."""
    return [*_taken_out(portfolio), *_left_in(portfolio, as_of)]


def _taken_out(portfolio: Portfolio) -> Iterator[Remark]:
    scrub = Scrubber.of(portfolio)
    for where, text in _titles(portfolio):
        cleaned = scrub.clean(text)
        if NAME_REMOVED in cleaned:
            yield Remark(where, cleaned, "had a person's name in it, which is left out")
        if NUMBER_REMOVED in cleaned:
            numbers = [re.sub(r"\D", "", number) for number in numbers_in(text)]
            nhs = any(map(is_nhs_number, numbers))
            kind = "an NHS number" if nhs else "a long number"
            yield Remark(where, cleaned, f"had {kind} in it, which is left out")


def _titles(portfolio: Portfolio) -> Iterator[tuple[str, str]]:
    for scheme in live_schemes(portfolio):
        yield "Schemes", scheme.name
        for each in present_milestones(portfolio, scheme.uid):
            yield f"Milestones of {scheme.code or 'a scheme'}", each.title
    for measure in portfolio.measures:
        yield "Measures", measure.name


def _left_in(portfolio: Portfolio, as_of: date) -> Iterator[Remark]:
    for table in public_tables(portfolio, as_of):
        for number, row in enumerate(table.rows, start=1):
            for value in row:
                if not isinstance(value, str):
                    continue
                for pattern, why in _ASKS:
                    if pattern.search(value):
                        yield Remark(f"{table.name}, row {number}", value, why)
