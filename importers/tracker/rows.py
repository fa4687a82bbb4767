"""What each row of a tracker is: a scheme, or something that stands among the schemes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from importers.cell_errors import is_error
from importers.grid import Cell, GridRow
from importers.tracker.areas import AreaName, Certainty, KnownAreas, area_named
from importers.tracker.columns import Column
from importers.tracker.definitions import is_definition
from importers.tracker.fields import cell_at
from importers.tracker.prose import is_remark, is_sentence, is_template
from importers.tracker.rating import read_rating
from importers.tracker.recognise import TrackerTable
from importers.tracker.vocabulary import AREA, SCHEME
from tracker.emptiness import Emptiness, emptiness
from tracker.scheme_cell import SchemeCell, read_group_header


class Kind(Enum):
    """The kinds of row."""

    SCHEME = auto()
    BLANK = auto()
    AREA = auto()
    GROUP = auto()
    NOTE = auto()
    KEY = auto()
    TITLE = auto()
    CONTINUATION = auto()
    TOTAL = auto()
    TEMPLATE = auto()
    NAMELESS = auto()


@dataclass(frozen=True, slots=True)
class RowReading:
    """A row's kind, the words that made it so, and what they name."""

    kind: Kind
    text: str = ""
    area: AreaName | None = None
    group: SchemeCell | None = None


_TOTAL = re.compile(
    r"sub[\s-]?totals?\b.*|(?:grand )?totals?(?:\s*[:(–—-].*"
    r"|\s+(?:for|of|all|schemes?|spend|allocations?|costs?|funding|budget|£|\d).*)?",
    re.IGNORECASE | re.DOTALL,
)
_BEGINS_TOTAL = re.compile(r"(?:sub[\s-]?|grand )?totals?\b", re.IGNORECASE)
"""Enough for a row of which nothing is told (rules.md, DQ33)."""
_LONGEST_EMPTY_NAME = 30
_LONG_NOTE, _LONG_NAME = 60, 200
_BLANK = RowReading(Kind.BLANK)


class RowJudge:
    """Tells the rows under one header apart; `known` are the areas there are."""

    def __init__(self, fields: Mapping[str, Column], known: KnownAreas) -> None:
        self._fields = fields
        self._known = known
        self._start, self._stop = fields[SCHEME].start, fields[SCHEME].stop

    def judge(self, row: GridRow, *, area_given: bool) -> RowReading:
        """What a row is. Without an area so far, a short band across the table may name one."""
        lone = _lone(row)
        if lone is None:
            return _BLANK if row.blank else self._of_cells(row)
        index, cell = lone
        within = self._start <= index and index + cell.span <= self._stop
        if within and cell.above:
            return RowReading(Kind.CONTINUATION, cell.text)
        named = self._marked(cell.text, within=within)
        if named is not None:
            return named
        if within:
            prose = len(cell.text) > _LONG_NAME and is_sentence(cell.text)
            prose = prose or is_remark(cell.text)
            return RowReading(Kind.NOTE, cell.text) if prose else self._of_cells(row)
        banner = cell.span > 1
        column = self._fields.get(AREA)
        stated = column is not None and column.start == index
        area = area_named(cell.text, self._known) if stated or not area_given else None
        if area is not None and (banner or stated or (index == 0 and self._start > 0)):
            return RowReading(Kind.AREA, cell.text, area=area)
        if banner or (len(cell.text) > _LONG_NOTE and is_sentence(cell.text)):
            return RowReading(Kind.NOTE, cell.text)
        return RowReading(Kind.NAMELESS, cell.text)

    def _marked(self, text: str, *, within: bool) -> RowReading | None:
        """A row of one text that says outright what it is; `within` the scheme column, where a
        scheme of which nothing else is said looks the same, only what cannot be one."""
        if not within and is_definition(text):
            return RowReading(Kind.KEY, text)
        if _TOTAL.fullmatch(text) and not is_sentence(text):
            return RowReading(Kind.TOTAL, text)
        area = area_named(text, self._known)
        enough = Certainty.UNMISTAKABLE if within else Certainty.SURE
        if area is not None and area.certainty >= enough and not (within and AREA in self._fields):
            return RowReading(Kind.AREA, text, area=area)
        group = read_group_header(text)
        return RowReading(Kind.GROUP, text, group=group) if group is not None else None

    def _of_cells(self, row: GridRow) -> RowReading:
        cell = cell_at(row, self._start, self._stop)
        name = cell.text
        if cell.above:
            return RowReading(Kind.CONTINUATION, name)
        if not _is_name(name):
            said = next((c.text for c in row.cells if c.text.strip() and c is not cell), name)
            return RowReading(Kind.TOTAL if _TOTAL.fullmatch(said.strip()) else Kind.NAMELESS, said)
        if is_template(name):
            return RowReading(Kind.TEMPLATE, name)
        if _BEGINS_TOTAL.match(name.strip()) and not self._accounted_for(row):
            return RowReading(Kind.TOTAL, name)
        return RowReading(Kind.SCHEME, name)

    def _accounted_for(self, row: GridRow) -> bool:
        """Whether a row tells of a rating, a lead or progress, as a scheme's does."""
        for name in ("rag", "leads_text", "progress"):
            column = self._fields.get(name)
            cell = cell_at(row, column.start, column.stop) if column else Cell()
            if cell.text.strip() or (name == "rag" and read_rating("", cell.fill).rag):
                return True
        return False


def judge_lead_in(row: GridRow, known: KnownAreas, *, area_given: bool) -> RowReading:
    """What a row above the header is: the area, a note, the key to the ratings or a title."""
    texts = dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip())
    if not texts:
        return _BLANK
    text = ": ".join(part.rstrip(" :") for part in texts) if len(texts) > 1 else next(iter(texts))
    if is_definition(text):
        return RowReading(Kind.KEY, text)
    area = area_named(text, known)
    if area is not None:
        sure = area.certainty >= Certainty.SURE
        if sure or (len(texts) == 1 and not area_given):
            return RowReading(Kind.AREA, text, area=area)
    prose = row.full_width is not None and is_sentence(text)
    return RowReading(Kind.NOTE if prose else Kind.TITLE, text)


def group_categories(trackers: Iterable[TrackerTable]) -> tuple[str, ...]:
    """The categories that group headers across the tables name; scheme cells may begin so."""
    groups = (read_group_header(text) for text in lone_texts(trackers))
    return tuple(dict.fromkeys(group.category for group in groups if group and group.category))


def lone_texts(trackers: Iterable[TrackerTable]) -> Iterator[str]:
    """The text of every row that holds one text alone, as a band across the table does."""
    for tracker in trackers:
        for row in tracker.table.rows:
            lone = _lone(row)
            if lone is not None:
                yield lone[1].text


def _is_name(text: str) -> bool:
    if not text.strip() or is_error(text):
        return False
    return len(text) > _LONGEST_EMPTY_NAME or emptiness(text) is Emptiness.CONTENT


def _lone(row: GridRow) -> tuple[int, Cell] | None:
    """The one cell of a row that has text, and where it begins; None if several or none have."""
    found: tuple[int, Cell] | None = None
    for index, cell in enumerate(row.cells):
        if not cell.text.strip():
            continue
        if found is None:
            found = index, cell
        elif cell is not found[1] or cell.span == 1:
            return None
    return found
