"""What is published, as plain tables: facts and figures, never what somebody wrote about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.columns import CellValue, rag_word
from tracker.export.publishable.scrub import Scrubber
from tracker.findings.scope import live_schemes
from tracker.money.reconciling import reconcile
from tracker.overview import ratings_by_area
from tracker.portfolio import Portfolio
from tracker.presence import present_milestones
from tracker.slip import due

Row = tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class PublicTable:
    """One table: its name, its titles with their widths in characters, and its rows."""

    name: str
    columns: Sequence[tuple[str, int]]
    rows: Sequence[Row]


def public_tables(portfolio: Portfolio, as_of: date) -> list[PublicTable]:
    """Every table that has rows, schemes first."""
    scrub = Scrubber.of(portfolio)
    tables = [
        PublicTable("Schemes", _SCHEMES, list(_schemes(portfolio, scrub))),
        PublicTable("Ratings by area", _RATINGS, list(_ratings(portfolio, scrub))),
        PublicTable("Milestones", _MILESTONES, list(_milestones(portfolio, scrub))),
        PublicTable("Measures", _MEASURES, list(_measures(portfolio, scrub))),
        PublicTable("Money", _MONEY, list(_money(portfolio))),
        PublicTable("Quarterly return", _ANSWERS, list(_answers(portfolio, scrub, as_of))),
    ]
    return [table for table in tables if table.rows]


_SCHEMES = (
    ("Area", 26),
    ("Workstream", 22),
    ("Scheme", 40),
    ("Category", 18),
    ("Rating", 12),
    ("Status of the plan", 16),
    ("Delivery from", 14),
    ("Delivery to", 14),
    ("Allocation (£)", 16),
)


def _schemes(portfolio: Portfolio, scrub: Scrubber) -> Iterator[Row]:
    for scheme in live_schemes(portfolio):
        workstream = portfolio.workstream_by_uid.get(scheme.workstream_uid or "")
        yield (
            portfolio.area_name(scheme) or "",
            workstream.name if workstream else "",
            scrub.clean(scheme.name),
            scheme.category or "",
            rag_word(scheme.rag),
            scheme.status or "",
            scheme.delivery_earliest,
            scheme.delivery_latest,
            None if scheme.allocation is None else scheme.allocation / 100,
        )


_RATINGS = (
    ("Area", 40),
    *((word, 12) for word in ("Schemes", "Green", "Amber", "Red", "Not rated")),
)


def _ratings(portfolio: Portfolio, scrub: Scrubber) -> Iterator[Row]:
    for line in ratings_by_area(portfolio, None):
        counts = (line.counts.get(letter, 0) for letter in ("G", "A", "R", ""))
        yield (scrub.clean(line.name), line.total, *counts)


_MILESTONES = (
    ("Scheme", 40),
    ("Milestone", 50),
    ("Start", 14),
    ("Expected delivery", 16),
    ("Status", 14),
)


def _milestones(portfolio: Portfolio, scrub: Scrubber) -> Iterator[Row]:
    for scheme in live_schemes(portfolio):
        for each in present_milestones(portfolio, scheme.uid):
            name, title = scrub.clean(scheme.name), scrub.clean(each.title)
            yield name, title, each.start, due(each), each.status or ""


_MEASURES = (("Measure", 60), ("Baseline", 12), ("Target", 12), ("Period", 16), ("Value", 12))


def _measures(portfolio: Portfolio, scrub: Scrubber) -> Iterator[Row]:
    for measure in portfolio.measures:
        for reading in portfolio.parts_of("measure_reading", measure.uid):
            if reading.value is not None:
                yield (
                    scrub.clean(measure.name),
                    measure.baseline,
                    measure.target,
                    reading.period,
                    reading.value,
                )


_MONEY = (("Fund", 24), ("Year", 12), ("Grant (£)", 18), ("Allocated (£)", 18), ("Balance (£)", 18))


def _money(portfolio: Portfolio) -> Iterator[Row]:
    for each in reconcile(portfolio):
        amounts = (each.grant.amount, each.allocated, each.balance)
        yield (each.grant.fund, each.grant.year, *(amount / 100 for amount in amounts))


_ANSWERS = (("Quarter", 14), ("Section", 18), ("Item", 60), ("Answer", 30))
_SHORT_SECTIONS = {"conditions", "section 75"}
"""Sections answered in a word; the others are narrative or name people."""


def _answers(portfolio: Portfolio, scrub: Scrubber, as_of: date) -> Iterator[Row]:
    """Answers in a word of the returns that may be published by now."""
    for given in portfolio.quarterly_returns:
        if given.release_on is None or given.release_on > as_of:
            continue
        for answer in portfolio.parts_of("quarterly_answer", given.uid):
            if answer.section in _SHORT_SECTIONS and answer.part in {"Confirmation", "Response"}:
                item, said = scrub.clean(answer.item), scrub.clean(answer.answer)
                yield given.quarter, answer.section, item, said
