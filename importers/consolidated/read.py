"""From the app's own consolidated tracker to a draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from importers.consolidated.about import read_as_of, read_definitions
from importers.consolidated.area_sheets import AreaSheet, area_sheets, changed_rows
from importers.consolidated.layout import Layout, find_layout
from importers.consolidated.plan import PlanReading, read_plan_sheet
from importers.consolidated.plan_layout import find_plan
from importers.consolidated.rows import read_schemes
from importers.context import Context
from importers.grid import Document
from importers.lengths import too_long
from tracker.draft import Draft, DraftArea, DraftScheme, Note, Weight
from tracker.errors import Refused

READER = "consolidated"


def recognises(document: Document) -> bool:
    """Whether a table has the columns of the consolidated tracker or plan, the UID among them."""
    return find_layout(document) is not None or find_plan(document) is not None


def read_consolidated(document: Document, context: Context) -> Draft:
    """Every row of the consolidated table and the Plan sheet, every column back to its field.

    Areas with their notes come from the area sheets, the ratings' meanings and the as-of date from
    About. A column that is not there leaves its field out; Code, Findings and Updated on are the
    app's own and are not read. Raises `Refused` if no table is the consolidated one.
    """
    layout = find_layout(document)
    plan = find_plan(document)
    if layout is None and plan is not None:
        return _plan_alone(document, plan)
    if layout is None:
        raise Refused(
            "has no table with the columns Scheme and UID",
            remedy="export the consolidated tracker again and change that",
        )
    rows = list(read_schemes(layout, area=context.area))
    schemes = tuple(row for row in rows if isinstance(row, DraftScheme))
    planned = read_plan_sheet(plan, schemes) if plan is not None else PlanReading(list(schemes))
    said = list(read_definitions(document))
    sheets = list(area_sheets(document))
    areas = list(_areas(sheets, schemes))
    return Draft(
        reader=READER,
        own=True,
        as_of=read_as_of(document),
        areas=tuple(each for each in areas if isinstance(each, DraftArea)),
        schemes=tuple(planned.schemes),
        rag_definitions=dict(each for each in said if not isinstance(each, Note)),
        milestones=tuple(planned.milestones),
        seen=_uids(layout).difference(scheme.uid for scheme in schemes),
        notes=(
            *_warnings(layout),
            *_unknown_columns(layout),
            *(row for row in rows if isinstance(row, Note)),
            *(each for each in said if isinstance(each, Note)),
            *(each for each in areas if isinstance(each, Note)),
            *changed_rows(sheets, layout),
            *planned.notes,
        ),
    )


def _plan_alone(document: Document, layout: Layout) -> Draft:
    """The plan exported as a workbook of its own."""
    planned = read_plan_sheet(layout, ())
    said = list(read_definitions(document))
    return Draft(
        reader=READER,
        own=True,
        as_of=read_as_of(document),
        schemes=tuple(planned.schemes),
        milestones=tuple(planned.milestones),
        rag_definitions=dict(each for each in said if not isinstance(each, Note)),
        notes=(
            *_warnings(layout),
            *(each for each in said if isinstance(each, Note)),
            *planned.notes,
        ),
    )


def _uids(layout: Layout) -> frozenset[str]:
    """The uids in the table, those of rows that were rejected too."""
    return frozenset(layout.text(row, "uid").strip() for row in layout.rows()) - {""}


def _areas(
    sheets: Sequence[AreaSheet], schemes: Sequence[DraftScheme]
) -> Iterator[DraftArea | Note]:
    """Areas in the order of their sheets, then those that only rows name; what was left out."""
    named: set[str] = set()
    for sheet in sheets:
        area = sheet.area
        problem = too_long("area", "name", area.name)
        if problem is None:
            named.add(area.name)
            problem = too_long("area", "note", sheet.note)
            yield area if problem is None else replace(area, values={})
        if problem is not None:
            yield Note(area.where, problem, Weight.REJECTED)
    for scheme in schemes:
        if scheme.area and scheme.area not in named:
            named.add(scheme.area)
            yield DraftArea(scheme.where, scheme.area)


def _warnings(layout: Layout) -> Iterator[Note]:
    if layout.table.warning:
        yield Note(layout.table.place, layout.table.warning, Weight.WARNING)


def _unknown_columns(layout: Layout) -> Iterator[Note]:
    for title in layout.others:
        message = f"the column “{title}” is not one of the tracker's and was not read"
        yield Note(layout.table.where(layout.header), message)
