"""The figures at the head of the page: ratings, and how much moved."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.comparison import Moment
from tracker.export.board.summary.content import Content, Mark, Told, rating
from tracker.model import Rag
from tracker.overview import ratings_by_area


def figures(content: Content) -> list[dict[str, Told]]:
    """Value, label and a note beneath: schemes by rating where both sides know it, then moves."""
    return [*_ratings(content), *_moves(content)]


def _ratings(content: Content) -> Iterator[dict[str, Told]]:
    now, was = _counts(content.after), _counts(content.before)
    for letter in (Rag.RED, Rag.AMBER, Rag.GREEN, Rag.BLUE, None):
        count, before = (held.get(letter or "", 0) for held in (now, was))
        if now and (count or before or letter not in {Rag.BLUE, None}):
            note = "" if not was else "as before" if count == before else f"was {before:,}"
            yield {"value": f"{count:,}", "label": rating(letter), "note": note}


def _counts(moment: Moment) -> dict[str, int]:
    """Live schemes by rating letter; empty for a baseline, which keeps none."""
    if moment.portfolio is None:
        return {}
    *_areas, everything = ratings_by_area(moment.portfolio, None)
    return dict(everything.counts)


def _moves(content: Content) -> Iterator[dict[str, Told]]:
    later = [moved.days for moved in content.dates if moved.days > 0]
    earlier = len(content.dates) - len(later)
    most = f"most by {max(later):,} days" if later else ""
    yield _figure(len(later), "Dates later", most)
    yield _figure(earlier, "Dates earlier", "")
    yield _figure(content.completed, "Milestones done", "")
    yield _figure(len(content.new), "New", "")
    yield _figure(len(content.ended), "Closed or gone", "")


def _figure(value: int, label: str, note: str) -> dict[str, Told]:
    return {"value": f"{value:,}", "label": [Mark(label)], "note": note}
