"""Where the columns of the app's own Plan sheet stand in a workbook."""

from __future__ import annotations

from importers.consolidated.layout import Layout, folded
from importers.grid import Document, GridRow
from tracker.export.workbook.plan.columns import PLAN_COLUMNS

_ROWS_SEARCHED = 30
_IDENTIFYING = {"title", "level", "uid", "scheme_uid"}
_KEY_BY_TITLE = {folded(column.title): column.key for column in PLAN_COLUMNS}


def find_plan(document: Document) -> Layout | None:
    """The first sheet with the Plan sheet's columns, hidden sheets aside."""
    for table in document.tables:
        if table.hidden:
            continue
        for row in table.rows[:_ROWS_SEARCHED]:
            places = _places(row)
            if places.keys() >= _IDENTIFYING:
                return Layout(table, row, places, ())
    return None


def _places(row: GridRow) -> dict[str, int]:
    places: dict[str, int] = {}
    for at, cell in enumerate(row.cells):
        key = _KEY_BY_TITLE.get(folded(cell.text))
        if key is not None:
            places.setdefault(key, at)
    return places
