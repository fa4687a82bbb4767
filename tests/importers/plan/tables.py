"""Plans of a few rows, as tables: for the tests of reading them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from importers.context import Context
from importers.grid import Cell, Document, GridRow, Table
from importers.plan import read_plan
from tracker.draft import Draft, DraftMilestone, DraftScheme, Value

SAMPLES = Path("resources/samples")
JULY = SAMPLES / "oxfordshire-plan-2017-07.xlsx"
NOVEMBER = SAMPLES / "oxfordshire-board-paper-2017-11.docx"

HEAD = ("Task", "Lead", "Start", "Finish", "Status")


def rows(*texts: Sequence[str | Cell], outline: Sequence[int] = ()) -> list[GridRow]:
    """Rows of cells, from texts or cells, numbered from 1."""
    levels = [*outline, *[0] * len(texts)]
    return [
        GridRow(
            number,
            tuple(Cell(each) if isinstance(each, str) else each for each in row),
            outline=levels[number - 1],
        )
        for number, row in enumerate(texts, 1)
    ]


def document(*texts: Sequence[str | Cell], outline: Sequence[int] = ()) -> Document:
    """A file of one table."""
    return Document([Table("the file", rows(*texts, outline=outline))])


def sheet(name: str, *texts: Sequence[str | Cell], hidden: bool = False) -> Table:
    """A sheet of a workbook."""
    return Table(f'sheet "{name}"', rows(*texts), name=name, hidden=hidden)


def read(
    *texts: Sequence[str | Cell], outline: Sequence[int] = (), as_of: date | None = None
) -> Draft:
    """The draft of a plan in one table, in a file called Winter plan."""
    context = Context(file_name="Winter plan", as_of=as_of)
    return read_plan(document(*texts, outline=outline), context)


def outline_of(draft: Draft) -> list[str]:
    """The plan as indented titles: workstreams, schemes, milestones with their own levels."""
    lines: list[str] = []
    workstream: str | None = None
    for index, scheme in enumerate(draft.schemes):
        if scheme.workstream and scheme.workstream != workstream:
            lines.append(scheme.workstream)
        workstream = scheme.workstream
        lines.append(f"  {scheme.name}")
        lines.extend(
            f"    {'  ' * int(milestone.values['level'] or 0)}{milestone.title}"
            for milestone in draft.milestones
            if milestone.scheme == index
        )
    return lines


def milestone(draft: Draft, title: str) -> DraftMilestone:
    """The first milestone with a title."""
    return next(each for each in draft.milestones if each.title == title)


def scheme(draft: Draft, name: str) -> DraftScheme:
    """The first scheme with a name."""
    return next(each for each in draft.schemes if each.name == name)


def values(draft: Draft, field: str) -> list[Value]:
    """A field of every milestone, in order."""
    return [each.values.get(field) for each in draft.milestones]


def said(draft: Draft, where: str = "") -> list[str]:
    """What is noted of a place, by the end of its name."""
    return [note.message for note in draft.notes if note.where.endswith(where)]
