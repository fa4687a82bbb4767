"""The reading of a delivery cell: its earliest and latest date and how finely they are named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.timing.missing_years import with_years
from tracker.timing.phrases import Chain, Phrase, chains
from tracker.timing.spans import Precision, Span, coarsest
from tracker.timing.tokens import tokenise
from tracker.timing.words import Side


@dataclass(frozen=True, slots=True)
class Timing:
    """What delivery words say: first and last day, either of which may be open.

    Earliest is never after latest; the precision is NONE exactly when there is no date.
    """

    earliest: date | None
    latest: date | None
    precision: Precision

    @property
    def dated(self) -> bool:
        """Whether the words name any date."""
        return self.earliest is not None or self.latest is not None


UNDATED = Timing(None, None, Precision.NONE)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One phrase in dates: all the days it names, and the ends that its bound leaves."""

    whole: Span
    start: date | None
    end: date | None


def read_timing(words: str | None, *, as_of: date) -> Timing:
    """The dates in the answer to "When will they deliver?"; a missing year is near `as_of`.

    Several phrases give the least start and the greatest end ("several dates give least and
    greatest"; design, "Timing words"). Open-ended ones give only their side, unless one starts
    after every end: then the days it names end the reading, so that no end comes before a start.
    """
    readings = [
        reading
        for chain in chains(tokenise(words or ""), as_of)
        for reading in _readings(chain, as_of)
    ]
    if not readings:
        return UNDATED
    starts = [reading.start for reading in readings if reading.start]
    ends = [reading.end for reading in readings if reading.end]
    if starts and ends and max(starts) > max(ends):
        ends = [reading.whole.end for reading in readings]
    return Timing(
        min(starts, default=None),
        max(ends, default=None),
        coarsest(reading.whole.precision for reading in readings),
    )


def _readings(chain: Chain, as_of: date) -> Iterator[_Reading]:
    """The phrases of a chain in dates, less those that name no possible day."""
    dated = iter(with_years([period for phrase in chain for period in phrase.periods], as_of))
    for phrase in chain:
        periods = [next(dated) for _ in phrase.periods]
        spans = [
            span
            for period in periods
            if period.year is not None and (span := period.meant(period.year))
        ]
        if spans:
            yield _bounded(phrase, spans)


def _bounded(phrase: Phrase, spans: list[Span]) -> _Reading:
    """The dates of one phrase; "from" leaves a range its end ("from November to January")."""
    whole = Span(
        min(span.start for span in spans),
        max(span.end for span in spans),
        coarsest(span.precision for span in spans),
    )
    if phrase.side is Side.LATEST_BEFORE:
        return _Reading(whole, None, whole.start - timedelta(days=1))
    if phrase.side is Side.LATEST:
        return _Reading(whole, None, whole.end)
    if phrase.side is Side.EARLIEST and not phrase.ranged:
        return _Reading(whole, whole.start, None)
    return _Reading(whole, whole.start, whole.end)
