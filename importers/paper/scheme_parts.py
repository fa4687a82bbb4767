"""The readers of schemes and plans whose tables may stand in a paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from importers.context import Context
from importers.grid import Document
from importers.paper.themes import read_themes, theme_places
from importers.plan import plan_tables, read_plan
from importers.tracker import read_tracker
from importers.tracker.recognise import recognise
from tracker.draft import Draft


@dataclass(frozen=True, slots=True)
class SchemePart:
    """A reader of its own for some tables of a paper: the places of these, and how to read a
    document of them alone."""

    name: str
    places: Callable[[Document], frozenset[str]]
    read: Callable[[Document, Context], Draft]


def _trackers(document: Document) -> frozenset[str]:
    return frozenset(found.table.place for found in recognise(document).trackers)


def _plans(document: Document) -> frozenset[str]:
    return frozenset(part.table.place for part in plan_tables(document))


PARTS: tuple[SchemePart, ...] = (
    SchemePart(
        "tracker",
        _trackers,
        lambda document, context: read_tracker(document, context, reader="board-paper"),
    ),
    SchemePart("themes", theme_places, read_themes),
    SchemePart("plan", _plans, read_plan),
)
"""Each has its tables before any kind of register table is asked."""
