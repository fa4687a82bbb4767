"""What the page tells: its figures, and the rows of its tables, all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tracker.columns import rag_label
from tracker.comparison import Comparison, FieldChange, Moment, MovedDate, compare, moved_dates
from tracker.comparison.wording import value_words
from tracker.draft import Value
from tracker.export.board.context import cleaned
from tracker.export.board.exceptions import NOT_GIVEN
from tracker.export.board.summary.layout import DATES, RATINGS, ROWS, WORDS
from tracker.fields import field_title
from tracker.model import Rag, Stage, Status
from tracker.timing import format_date
from tracker.worddiff import Part, Piece, abridged, word_differences


@dataclass(frozen=True, slots=True)
class Mark:
    """Words in a style of the template; "" is the style of the words around them."""

    text: str
    style: str = ""


Told = str | Sequence[Mark]
"""What stands in a cell: words, or words of which some have a style of their own."""

Row = Mapping[str, Told]
"""A row of a table, by the fields of its columns."""

MOST = 60
"""More rows of one table than this stand on no page."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The first rows of a table, and how many there are in all."""

    rows: Iterable[Row]
    total: int


RATING_STYLES: Mapping[str | None, str] = {
    **{str(rag): f"Rating {rag.word}" for rag in Rag},
    None: "Rating none",
}
PART_STYLES: Mapping[Part, str] = {
    Part.SAME: "",
    Part.REMOVED: "Removed words",
    Part.ADDED: "Added words",
}
"""The character styles of the template."""

_TOLD_ROWS = ("scheme", "milestone", "raid_item", "workstream", "area")
"""The rows that a board hears of one by one; others are only counted."""

_TELLING = (
    "status",
    "delivery_text",
    "barriers",
    "help_needed",
    "rag_reason",
    "progress",
    "recruitment_stage",
    "recruitment",
)
"""The fields whose words matter most to a board, in that order; the rest come after them."""

_FOLLOWS: Mapping[str, str] = {
    "delivery_earliest": "delivery_text",
    "delivery_latest": "delivery_text",
    "allocation_text": "allocation",
}
"""Fields that only follow another, and are not told beside it."""

_WORST = {str(rag): place for place, rag in enumerate((Rag.RED, Rag.AMBER, Rag.GREEN, Rag.BLUE))}
_ENDED = {Stage.CLOSED: "Closed", Stage.REPLACED: "Replaced"}
_AROUND = 5
"""Words kept beside what changed in a longer text."""


@dataclass(frozen=True)
class Content:
    """Everything that differs between two moments, as a board wants it."""

    before: Moment
    after: Moment

    @cached_property
    def comparison(self) -> Comparison:
        """What differs, without office notes."""
        return compare(self.before.side, self.after.side).for_papers()

    @cached_property
    def dates(self) -> list[MovedDate]:
        """Dates that moved, what slipped most first."""
        return moved_dates(self.before.side, self.after.side)

    @cached_property
    def ratings(self) -> list[FieldChange]:
        """Schemes whose rating moved, the worst now first."""
        moved = [change for change in self.comparison.changed if change.field == "rag"]
        return sorted(moved, key=lambda change: _WORST.get(str(change.new), len(_WORST)))

    @cached_property
    def completed(self) -> int:
        """How many milestones were completed in between."""
        return sum(
            change.field == "status" and change.new == Status.COMPLETED
            for change in self.comparison.changed
            if change.row.entity == "milestone"
        )

    @cached_property
    def new(self) -> list[Row]:
        """The rows that came."""
        return [
            _row(f"New {_kind(row.entity)}", row.name, row.place)
            for row in self.comparison.added
            if row.entity in _TOLD_ROWS
        ]

    @cached_property
    def ended(self) -> list[Row]:
        """The schemes that were closed, and the rows that are not there any more."""
        closed = [
            _row(f"{_ENDED[Stage(change.new)]} scheme", change.row.name, change.row.place)
            for change in self.comparison.changed
            if change.field == "stage" and change.new in set(_ENDED)
        ]
        gone = [
            _row(f"{self._gone(row.uid)} {_kind(row.entity)}", row.name, row.place)
            for row in self.comparison.removed
            if row.entity in _TOLD_ROWS
        ]
        return [*closed, *gone]

    @cached_property
    def words(self) -> list[FieldChange]:
        """Other words and figures, those of schemes that were rated anew first."""
        rated = {change.row.uid for change in self.ratings}
        dated = {late.row.uid for late in self.dates}
        moved = {(change.row.uid, change.field) for change in self.comparison.changed}

        def place(change: FieldChange) -> tuple[bool, int, int]:
            known = change.field in _TELLING
            return (
                change.row.uid not in rated,
                _TELLING.index(change.field) if known else len(_TELLING),
                _TOLD_ROWS.index(change.row.entity),
            )

        told = [
            change
            for change in self.comparison.changed
            if change.row.entity in _TOLD_ROWS
            and change.field not in {"rag", "stage"}
            and not (change.days is not None and change.row.uid in dated)
            and (change.row.uid, _FOLLOWS.get(change.field, "")) not in moved
            and not (change.field == "rag_reason" and change.row.uid in rated)
        ]
        return sorted(told, key=place)

    @property
    def besides(self) -> int:
        """How many rows of money, measures and the like came, went or changed."""
        compared = self.comparison
        changed = {(change.row.entity, change.row.uid) for change in compared.changed}
        rows = {(row.entity, row.uid) for row in (*compared.added, *compared.removed)}
        return sum(entity not in _TOLD_ROWS for entity, _uid in changed | rows)

    @cached_property
    def tables(self) -> Mapping[str, Listed]:
        """Every table, its most telling rows first."""
        came_and_went = [*self.new, *self.ended]
        return {
            RATINGS.name: Listed(map(self._rating, self.ratings[:MOST]), len(self.ratings)),
            DATES.name: Listed(map(_date, self.dates[:MOST]), len(self.dates)),
            ROWS.name: Listed(came_and_went[:MOST], len(came_and_went)),
            WORDS.name: Listed(map(_worded, self.words[:MOST]), len(self.words)),
        }

    def _gone(self, uid: str) -> str:
        """A row that its document omits is still there, marked; others were removed by hand."""
        after = self.after.portfolio
        kept = after is not None and (uid in after.scheme_by_uid or uid in after.milestone_by_uid)
        return "Vanished" if kept else "Removed"

    def _rating(self, change: FieldChange) -> Row:
        after = self.after.portfolio
        scheme = after.scheme_by_uid.get(change.row.uid) if after else None
        given = (scheme.rag_reason or scheme.barriers) if scheme else None
        needed = change.new in {Rag.AMBER, Rag.RED}
        return {
            "name": _said(change.row.name),
            "area": _said(change.row.place),
            "was": rating(change.old),
            "now": rating(change.new),
            "reason": _said(given) if needed and given else NOT_GIVEN if needed else "",
        }


def _said(words: str | None) -> str:
    """Words on one line, without addresses."""
    return " ".join(cleaned(words or "").split())


def _marked(pieces: Sequence[Piece]) -> Iterator[Mark]:
    """What changed in its styles; what came stands a space behind what went before it."""
    last = Part.SAME
    for at, piece in enumerate(pieces):
        if last is Part.REMOVED and piece.part is Part.ADDED:
            yield Mark(" ")
        yield Mark(piece.text if at else piece.text.lstrip(), PART_STYLES[piece.part])
        last = piece.part


def _kind(entity: str) -> str:
    return "RAID entry" if entity == "raid_item" else entity


def _row(what: str, name: str, place: str) -> Row:
    return {"what": what, "name": _said(name), "place": _said(place)}


def rating(rag: Value) -> Sequence[Mark]:
    """A rating by letter as letter and word on its tint."""
    letter = str(rag) if rag else None
    return [Mark(f"\u00a0{rag_label(letter)}\u00a0", RATING_STYLES[letter])]


def _worded(change: FieldChange) -> Row:
    old, new = (_said(value_words(change, side)) for side in (change.old, change.new))
    pieces = abridged(word_differences(old, new), around=_AROUND)
    return {
        "name": _said(change.row.name),
        "title": field_title(change.row.entity, change.field),
        "told": list(_marked(pieces)),
    }


def _date(moved: MovedDate) -> Row:
    starts = "start " if moved.starts else ""
    return {
        "name": _said(moved.row.name),
        "place": _said(moved.row.place),
        "was": format_date(moved.was),
        "now": format_date(moved.now),
        "days": f"{starts}{moved.days:+,d}",
    }
