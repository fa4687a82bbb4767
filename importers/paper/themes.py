"""Themes of a plan: a table each, with activities and what they are measured by.

"2017/19 Plan | Theme: Care at Home", then Purpose, How we will achieve this, Activity, Measures
(Warwickshire plan). A theme becomes a workstream, an activity a scheme of it. A table that sets
what was aimed at beside what was achieved is an account of the past, and none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from importers.context import Context
from importers.grid import Document, GridRow, Table
from importers.paper.debris import lines_of
from tracker.draft import Draft, DraftRow, DraftScheme, Note

_THEME = re.compile(r"^\s*theme\s*:\s*(?P<name>\S.*)$", re.IGNORECASE)
_PAST = re.compile(r"\bachieved\b", re.IGNORECASE)
_SECTIONS = {
    "activity": re.compile(r"^(?:(?:20)?\d\d\s?[/–-]\s?\d\d )?activit(?:y|ies)$", re.IGNORECASE),
    "measures": re.compile(r"^(?:key )?measures(?: of success)?$", re.IGNORECASE),
    "other": re.compile(r"^(?:purpose|how we will achieve this|aims?|outcomes?)$", re.IGNORECASE),
}
_LONGEST_NAME = 100


@dataclass(slots=True)
class _Theme:
    """One theme while its tables are walked."""

    name: str
    section: str = "other"
    activities: list[_Activity] = field(default_factory=list)
    measures: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Activity:
    """One activity with the words beside it."""

    label: str
    where: str
    words: list[str]


def theme_places(document: Document) -> frozenset[str]:
    """The tables that hold themes, those that go on from them included."""
    return frozenset(table.place for _, table in _walked(document))


def read_themes(document: Document, _context: Context) -> Draft:
    """A scheme per activity under the theme's name, and the measures that the themes name."""
    themes: dict[str, _Theme] = {}
    for name, table in _walked(document):
        theme = themes.setdefault(_known(themes, name, table), _Theme(name))
        for row in table.rows:
            _take(theme, table, row)
    schemes = [
        _scheme(theme, activity) for theme in themes.values() for activity in theme.activities
    ]
    notes = [Note(place, "read as a theme with its activities") for place in theme_places(document)]
    return Draft(
        "themes",
        schemes=tuple(schemes),
        rows=tuple(_measures(themes.values())),
        notes=tuple(sorted(notes, key=lambda note: _number(note.where))),
    )


def _walked(document: Document) -> Iterator[tuple[str, Table]]:
    """Each table of themes with its theme; a table without one goes on with that before it."""
    name: str | None = None
    for table in document.tables:
        own = _theme_of(table)
        if own is not None:
            name = None if _is_past(table) else own
        elif table.before or _starts_otherwise(table):
            name = None
        if name is not None:
            yield name, table


def _theme_of(table: Table) -> str | None:
    for cell in table.rows[0].cells if table.rows else ():
        found = _THEME.match(cell.text)
        if found:
            return " ".join(found["name"].split())
    return None


def _is_past(table: Table) -> bool:
    """Whether it tells what was achieved, in its header or by the year of a plan gone by."""
    header = [cell.text for row in table.rows[:3] for cell in row.cells]
    return any(map(_PAST.search, header)) or any(
        re.match(r"\s*20(\d\d)/(\d\d) plan", text, re.IGNORECASE)
        and int(text.strip()[5:7]) == int(text.strip()[2:4]) + 1
        for text in header
    )


def _starts_otherwise(table: Table) -> bool:
    return not table.rows or len(table.rows[0].cells) < 2


def _known(themes: dict[str, _Theme], name: str, table: Table) -> str:
    """Which theme a table goes on with: one whose measures alone stand in a table under the last
    theme's name belongs to that, whatever its own header says."""
    titles = [_section(row) for row in table.rows[1:2]]
    last = next(reversed(themes), None)
    if titles == ["measures"] and last is not None and not themes[last].measures:
        return last
    return name


def _take(theme: _Theme, table: Table, row: GridRow) -> None:
    section = _section(row)
    if section is not None:
        theme.section = section
        return
    texts = list(dict.fromkeys(cell.text for cell in row.cells if cell.text))
    if not texts or any(map(_THEME.match, texts)):
        return
    if theme.section == "measures":
        theme.measures.extend((line, table.where(row)) for text in texts for line in lines_of(text))
    elif theme.section == "activity":
        _take_activity(theme, table.where(row), row.cells[0].text.strip(), texts)


def _take_activity(theme: _Theme, where: str, label: str, texts: Sequence[str]) -> None:
    words = [line for text in texts if text.strip() != label for line in lines_of(text)]
    if theme.activities and (not label or label[0].islower()):
        last = theme.activities[-1]
        last.label = f"{last.label} {label}".strip()
        last.words.extend(words)
    elif label:
        theme.activities.append(_Activity(label, where, words))


def _section(row: GridRow) -> str | None:
    texts = {cell.text.strip() for cell in row.cells if cell.text.strip()}
    if len(texts) != 1:
        return None
    (only,) = texts
    return next((name for name, pattern in _SECTIONS.items() if pattern.match(only)), None)


def _scheme(theme: _Theme, activity: _Activity) -> DraftScheme:
    name, rest = split_label(" ".join(activity.label.split()))
    description = "\n".join(part for part in (rest, *activity.words) if part)
    return DraftScheme(
        activity.where, {"name": name, "description": description or None}, workstream=theme.name
    )


def split_label(label: str) -> tuple[str, str]:
    """A name, and the sentence that a lost line end has run on to it.

    A long label is cut before the last of its leading capitalised words: that word begins the
    sentence ("Community Alternatives | Supporting residents...").
    """
    if len(label) <= _LONGEST_NAME:
        return label, ""
    words = label.split()
    small = {"and", "of", "the", "for", "in", "&", "/"}
    end = next(
        (at for at, word in enumerate(words) if word[0].islower() and word not in small), len(words)
    )
    if end < len(words) and not words[end - 1].endswith(")"):
        end -= 1
    return (" ".join(words[:end]), " ".join(words[end:])) if end else (label, "")


def _measures(themes: Iterable[_Theme]) -> Iterator[DraftRow]:
    """Each measure once, under the first theme that names it."""
    seen: set[str] = set()
    for theme in themes:
        for name, where in theme.measures:
            if name.casefold() not in seen:
                seen.add(name.casefold())
                values = {"name": name, "heading": theme.name, "place": where}
                yield DraftRow("measure", where, name, values)


def _number(place: str) -> int:
    found = re.search(r"\d+", place)
    return int(found[0]) if found else 0
