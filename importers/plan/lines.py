"""The rows of a plan that name something, and what is said of those that do not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from importers.cell_errors import is_error
from importers.grid import Cell, GridRow
from importers.plan.days import may_be_day
from importers.plan.header import PlanHeader
from importers.plan.tables import PlanTable
from importers.plan.vocabulary import DATES, LEVEL, NUMBERING, SCHEME, TITLE
from importers.tracker.building import Place
from importers.tracker.fields import cell_at
from importers.tracker.folding import quote
from importers.tracker.prose import is_remark, is_sentence, is_template
from importers.tracker.vocabulary import AREA, WORKSTREAM
from tracker.draft import Weight

Remark = Callable[[Place, str, Weight], None]
"""Takes down what is to be said of a place."""

NAMING = (WORKSTREAM, SCHEME, TITLE)
"""The columns that may name a row, from the highest level down."""

_OUTLINE = re.compile(r"\s*(\d{1,4}(?:\.\d{1,4})*)[.)]?\s+(?=\S)")
_NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,6})*\.?")
_TOTAL = re.compile(
    r"(?:sub[\s-]?|grand )?totals?(?:\s*[:(–—-].*|\s+(?:£|\d|for|of|all).*)?", re.IGNORECASE
)
_LONG = 60
_LAYOUT_STEP = 1_000
"""One step of a cell's layout counts for more than any number of spaces."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the plan that names a workstream, an activity or a milestone.

    `names` are the texts of the naming columns by field, `cells` all others; `links` the text of
    its predecessors. `indent` is how far its title is set in, `number` its outline number, taken
    from the title or a column; `level` what a column of levels says.
    """

    place: Place
    names: Mapping[str, str]
    cells: Mapping[str, Cell]
    links: str
    indent: int
    outline: int
    number: tuple[int, ...]
    level: int | None
    fill: str | None
    bold: bool
    wide: bool

    @property
    def title(self) -> str:
        """What names the row, at its lowest level."""
        return next(self.names[name] for name in reversed(NAMING) if self.names.get(name))

    def says(self, name: str) -> bool:
        """Whether a column has anything for the row."""
        cell = self.cells.get(name)
        return cell is not None and bool(cell.text.strip())


def read_lines(plan: Sequence[PlanTable], remark: Remark) -> list[Line]:
    """The lines of a plan in order; every other row is remarked."""
    lines: list[Line] = []
    for part in plan:
        if not part.continues:
            header = part.header
            for row in part.table.rows[header.top : header.bottom + 1]:
                remark(Place(part.table, part.number, row), "header row", Weight.INFORMATION)
        blank: list[GridRow] = []
        for row in part.body:
            if row.blank:
                blank.append(row)
                continue
            _tell_blank(part, blank, remark)
            line = _line(part, row, remark)
            if line is not None:
                lines.append(line)
        _tell_blank(part, blank, remark)
    return list(_whole(lines, remark))


def _whole(lines: Sequence[Line], remark: Remark) -> Iterator[Line]:
    """The lines, of which one that a converter cut in the middle of its title is one again."""
    held: Line | None = None
    for line in lines:
        if held is not None and _goes_on(held, line):
            lowest = next(name for name in reversed(NAMING) if held.names.get(name))
            names = {**held.names, lowest: f"{held.title} {line.title}"}
            message = f"was read with the next row, where its title goes on: {quote(line.title)}"
            remark(held.place, message, Weight.WARNING)
            held = replace(held, place=line.place, names=names, cells=line.cells)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _goes_on(line: Line, follower: Line) -> bool:
    """Whether a line whose days are none, and nothing else, breaks off before small letters."""
    said = {name: cell.text.strip() for name, cell in line.cells.items() if cell.text.strip()}
    garbled = bool(said) and all(
        name in DATES and not may_be_day(text) for name, text in said.items()
    )
    cut = line.title[:1].isupper() and follower.title[:1].islower()
    same = line.place.table is follower.place.table and line.names.keys() == follower.names.keys()
    return garbled and cut and same and any(follower.says(name) for name in DATES)


def _tell_blank(part: PlanTable, rows: list[GridRow], remark: Remark) -> None:
    if rows:
        last = rows[-1].number
        several = f"blank, down to row {last}" if len(rows) > 1 else "blank row"
        remark(Place(part.table, part.number, rows[0]), several, Weight.INFORMATION)
        rows.clear()


def _line(part: PlanTable, row: GridRow, remark: Remark) -> Line | None:
    header, place = part.header, Place(part.table, part.number, row)
    if header.is_repeated_by(row):
        remark(place, "header repeated", Weight.INFORMATION)
        return None
    cells = {name: cell_at(row, c.start, c.stop) for name, c in header.fields.items()}
    naming = {name: cells.pop(name) for name in NAMING if name in cells}
    own = [name for name in NAMING if name in naming and naming[name].text.strip()]
    if not own:
        remark(place, f"has no title: {_shown(row)}", Weight.REJECTED)
        return None
    lowest = naming[own[-1]]
    problem, weight = _no_line(lowest, cells)
    if problem:
        remark(place, f"{problem}: {_shown(row)}", weight)
        return None
    names = {
        name: " ".join(naming[name].text.split()) for name in own if not is_error(naming[name].text)
    }
    number, bare = _numbered(names[own[-1]], cells.get(NUMBERING, Cell()).text)
    names[own[-1]] = bare
    return Line(
        place=place,
        names=names,
        cells=cells,
        links=_links(row, header),
        indent=lowest.indent * _LAYOUT_STEP + len(lowest.text) - len(lowest.text.lstrip(" ")),
        outline=row.outline,
        number=number,
        level=_level(cells.get(LEVEL, Cell()).text),
        fill=lowest.fill,
        bold=lowest.bold,
        wide=row.full_width is not None,
    )


def _no_line(title: Cell, cells: Mapping[str, Cell]) -> tuple[str, Weight]:
    """Why a row with a title is none of the plan's, or nothing."""
    text = title.text.strip()
    if is_error(text):
        return "has an error for its title", Weight.REJECTED
    if title.above:
        return "goes on from the row above and was not read", Weight.WARNING
    if is_template(text):
        return "only the words of a template", Weight.REJECTED
    dated = any(cells[name].text.strip() for name in ("start", "finish") if name in cells)
    if _TOTAL.fullmatch(text) and not dated:
        return "a total, not a step of the plan", Weight.INFORMATION
    alone = not any(cell.text.strip() for cell in cells.values())
    if alone and (is_remark(text) or (len(text) > _LONG and is_sentence(text))):
        return "a remark, not a step of the plan", Weight.INFORMATION
    return "", Weight.INFORMATION


def _numbered(title: str, column: str) -> tuple[tuple[int, ...], str]:
    """The outline number of a row, and its title without one: "1.2 Tender" is (1, 2), "Tender"."""
    stated = column.strip()
    if _NUMBER.fullmatch(stated):
        return tuple(map(int, stated.rstrip(".").split("."))), title
    found = _OUTLINE.match(title)
    if found is None or stated:
        return (), title
    return tuple(map(int, found[1].split("."))), title


def without_number(title: str) -> str:
    """A title without the outline number before it."""
    found = _OUTLINE.match(title)
    return title[found.end() :] if found else title


def _level(text: str) -> int | None:
    stated = text.strip()
    return int(stated) if stated.isdecimal() and len(stated) < 5 else None


def _links(row: GridRow, header: PlanHeader) -> str:
    texts = (cell_at(row, column.start, column.stop).text.strip() for column in header.links)
    return ", ".join(text for text in texts if text)


def _shown(row: GridRow) -> str:
    texts = dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip())
    return quote(" | ".join(texts), 120)


def areas_named(lines: Sequence[Line]) -> Iterator[str]:
    """The areas that rows give themselves."""
    return (" ".join(line.cells[AREA].text.split()) for line in lines if line.says(AREA))
