"""What one row of a document would do to the programme: the building blocks of a proposal."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from tracker.area_names import folded_area
from tracker.changes import Values, stored
from tracker.draft import DraftScheme, Value
from tracker.model import Row, new_uid
from tracker.portfolio import Portfolio
from tracker.proposing.proposal import Fate, FieldMove, ProposedRow

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
    own: bool,
) -> ProposedRow:
    """A scheme of the document as the row `uid` of the programme, or as a new one (None)."""
    row = compared(
        "scheme",
        portfolio.scheme_by_uid[uid] if uid else None,
        {**scheme.values, **links.of(scheme)},
        name=scheme.name,
        where=scheme.where,
        uid=fresh,
        own=own,
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
    own: bool = False,
) -> ProposedRow:
    """What `values` would do to the row `present`; None makes it a new one, of the key `uid`.

    In a document of the app's `own`, dates stand for themselves and not for words, and a row that
    had vanished stays so. In any other, what is read from words moves with these alone.
    """
    if present is None:
        return ProposedRow(entity, uid or new_uid(), Fate.ADDED, name, where, values)
    along: Mapping[str, Values] = {}
    if not own:
        values, along = _words_first(present, values)
    moves = tuple(
        FieldMove(field, stored(getattr(present, field)), new)
        for field, new in values.items()
        if field not in CARRIED and not same(stored(getattr(present, field)), new)
    )
    fate = Fate.UPDATED if moves else Fate.UNCHANGED
    return ProposedRow(entity, present.uid, fate, name, where, values, moves=moves, along=along)


def _words_first(present: Row, values: Values) -> tuple[Values, Mapping[str, Values]]:
    """The values to compare, and those that go along with them.

    What is read from words moves only when the words do, so that a person's correction stays; the
    words of a date are compared on their own only where neither side has a date. A row that had
    vanished is back.
    """
    compared_values = dict(values)
    along: dict[str, Values] = {}
    for day, words in _DATES_AND_WORDS.items():
        if day not in values or words not in values:
            continue
        old_day, old_words = stored(getattr(present, day)), getattr(present, words)
        if old_words and values[words] and same(old_words, values[words]):
            del compared_values[day], compared_values[words]
        elif old_day is not None or values[day] is not None:
            del compared_values[words]
            along[day] = {words: values[words]}
    for words, fields in _READINGS.items():
        read = {field: values[field] for field in fields if field in values}
        if words in values and read:
            along[words] = read
            for field in read:
                del compared_values[field]
    if getattr(present, "vanished_on", None) is not None:
        compared_values["vanished_on"] = None
    return compared_values, along


_DATES_AND_WORDS = {"start": "start_text", "finish": "finish_text"}
"""Dates of a plan, and the words of the document that they were read from."""

_READINGS: Mapping[str, Collection[str]] = {
    "allocation_text": ("allocation",),
    "delivery_text": ("delivery_earliest", "delivery_latest", "delivery_precision"),
}
"""Words of a scheme, and what a reader of documents may have read from them itself."""


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
