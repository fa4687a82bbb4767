"""Measures: what the programme is judged by, and the readings over time."""

from __future__ import annotations

from tracker.model.base import Row, key, link, part_of


class Measure(Row, table=True):
    """One measure. `direction` is a word of `tracker.model.Direction`.

    `baseline` and `target` are numbers in `unit`; their words as written stand beside.
    """

    uid: str = key()
    source_uid: str | None = link("source_document")
    scheme_uid: str | None = link("scheme")
    change_uid: str | None = link("impact_change")
    ref: str | None = None
    name: str
    definition: str | None = None
    heading: str | None = None
    unit: str | None = None
    direction: str | None = None
    baseline: float | None = None
    baseline_text: str | None = None
    target: float | None = None
    target_text: str | None = None
    rag: str | None = None
    place: str | None = None
    position: int = 0


class MeasureReading(Row, table=True):
    """A measure in one period: "2017-11", "2017/18 Q2" or the document's own words.

    `planned` marks a point of the trajectory rather than a result. `declared` is the trend word a
    person gave: "Improving", "Deteriorating", "On track to meet target"...
    """

    __tablename__ = "measure_reading"
    uid: str = key()
    measure_uid: str = part_of("measure")
    source_uid: str | None = link("source_document")
    period: str
    value: float | None = None
    value_text: str | None = None
    planned: bool = False
    declared: str | None = None
    comment: str | None = None
    challenges: str | None = None
    achievements: str | None = None
    support_needs: str | None = None
    position: int = 0
