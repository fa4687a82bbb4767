"""From the app's own consolidated tracker to a draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from importers.consolidated.about import read_as_of, read_definitions
from importers.consolidated.area_sheets import AreaSheet, area_sheets, changed_rows
from importers.consolidated.layout import Layout, find_layout
from importers.consolidated.rows import read_schemes
from importers.context import Context
from importers.grid import Document
from tracker.draft import Draft, DraftArea, DraftScheme, Note
from tracker.errors import Refused

READER = "consolidated"


def recognises(document: Document) -> bool:
    """Whether a table has the consolidated tracker's columns, the UID among them."""
    return find_layout(document) is not None


def read_consolidated(document: Document, context: Context) -> Draft:
    """Every row of the consolidated table, every column back to its field.

    Areas with their notes come from the area sheets, the ratings' meanings and the as-of date from
    About. A column that is not there leaves its field out; Code, Findings and Updated on are the
    app's own and are not read. Raises `Refused` if no table is the consolidated one.
    """
    layout = find_layout(document)
    if layout is None:
        raise Refused(
            "has no table with the columns Scheme and UID",
            remedy="export the consolidated tracker again and change that",
        )
    rows = list(read_schemes(layout, area=context.area))
    schemes = tuple(row for row in rows if isinstance(row, DraftScheme))
    said = list(read_definitions(document))
    sheets = list(area_sheets(document))
    return Draft(
        reader=READER,
        as_of=read_as_of(document),
        areas=tuple(_areas(sheets, schemes)),
        schemes=schemes,
        rag_definitions=dict(each for each in said if not isinstance(each, Note)),
        notes=(
            *_unknown_columns(layout),
            *(row for row in rows if isinstance(row, Note)),
            *(each for each in said if isinstance(each, Note)),
            *changed_rows(sheets, layout),
        ),
    )


def _areas(sheets: Sequence[AreaSheet], schemes: Sequence[DraftScheme]) -> Iterator[DraftArea]:
    """Areas in the order of their sheets, then those that only rows name."""
    named: set[str] = set()
    for sheet in sheets:
        named.add(sheet.name)
        yield sheet.area
    for scheme in schemes:
        if scheme.area and scheme.area not in named:
            named.add(scheme.area)
            yield DraftArea(scheme.where, scheme.area)


def _unknown_columns(layout: Layout) -> Iterator[Note]:
    for title in layout.others:
        message = f"the column “{title}” is not one of the tracker's and was not read"
        yield Note(layout.table.where(layout.header), message)
