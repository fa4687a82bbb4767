"""What one row of a document would do to the programme: the building blocks of a proposal."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from tracker.area_names import folded_area
from tracker.changes import Values, stored
from tracker.draft import Draft, DraftScheme, Value
from tracker.model import Row, Stage, new_uid
from tracker.portfolio import Portfolio
from tracker.proposal import Fate, FieldMove, MissingRow, ProposedRow

_LEFT = {Stage.CLOSED, Stage.REPLACED}

CARRIED = frozenset({"scheme_text", "updated_on", "place"})
"""Fields that go along with others and are never compared on their own: the cell with the parts
read from it, the day of the last change with whatever changed, the place with the document."""


class Links:
    """The areas and workstreams that the document names, and the keys that schemes link to."""

    def __init__(
        self, areas: tuple[ProposedRow, ...], workstreams: tuple[ProposedRow, ...]
    ) -> None:
        self.workstream_rows = workstreams
        self.areas = {folded_area(row.name): row.uid for row in areas}
        self._workstreams = {row.name.casefold(): row.uid for row in workstreams}

    def of(self, scheme: DraftScheme) -> Values:
        """The links that the document gives a scheme; none that it does not."""
        links: dict[str, Value] = {}
        if scheme.area:
            links["area_uid"] = self.areas[folded_area(scheme.area)]
        if scheme.workstream:
            links["workstream_uid"] = self._workstreams[scheme.workstream.casefold()]
        return links


def scheme_row(
    portfolio: Portfolio,
    links: Links,
    scheme: DraftScheme,
    order: int,
    *,
    uid: str | None,
    fresh: str,
) -> ProposedRow:
    """A scheme of the document as the row `uid` of the programme, or as a new one (None)."""
    row = compared(
        "scheme",
        portfolio.scheme_by_uid[uid] if uid else None,
        {**scheme.values, **links.of(scheme)},
        name=scheme.name,
        where=scheme.where,
        uid=fresh,
    )
    return replace(row, area=scheme.area, order=order)


def compared(
    entity: str,
    present: Row | None,
    values: Values,
    *,
    name: str,
    where: str,
    uid: str | None = None,
) -> ProposedRow:
    """What `values` would do to the row `present`; None makes it a new one, of the key `uid`."""
    if present is None:
        return ProposedRow(entity, uid or new_uid(), Fate.ADDED, name, where, values)
    moves = tuple(
        FieldMove(field, stored(getattr(present, field)), new)
        for field, new in values.items()
        if field not in CARRIED and not same(stored(getattr(present, field)), new)
    )
    fate = Fate.UPDATED if moves else Fate.UNCHANGED
    return ProposedRow(entity, present.uid, fate, name, where, values, moves=moves)


def same(old: Value, new: Value) -> bool:
    """Whether two values say the same: texts are compared line by line, spacing aside."""
    if isinstance(old, str) and isinstance(new, str):
        return old == new or _lines(old) == _lines(new)
    return old == new or (_says_nothing(old) and _says_nothing(new))


def _says_nothing(value: Value) -> bool:
    """Whether a value is blank: no text, or an unticked flag; nought is a number that was given."""
    return value is None or value is False or value == ""


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def missing_schemes(
    portfolio: Portfolio, draft: Draft, covered: Collection[str], known: Collection[str]
) -> Iterator[MissingRow]:
    """Schemes of the areas covered that are not among those the document has.

    A document that names no area covers the schemes of none.
    """
    within: set[str | None] = set(covered)
    if draft.schemes and not within:
        within = {None}
    for scheme in portfolio.schemes:
        held = scheme.uid in known or scheme.uid in draft.seen
        if scheme.area_uid in within and not held and scheme.stage not in _LEFT:
            yield MissingRow("scheme", scheme.uid, scheme.name, portfolio.area_name(scheme))
