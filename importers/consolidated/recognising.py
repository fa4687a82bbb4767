"""Knowing the app's own tables, without loading what reads them for every other document.

What reads them knows all columns of the app, and takes longer to load than most documents to read.
"""

from __future__ import annotations

from importers.context import Context
from importers.grid import Document
from tracker.draft import Draft

_ROWS_SEARCHED = 30
_EVERY_UID = "uid"
"""Begins the title of a column that every table of the app's own has."""


def recognises(document: Document) -> bool:
    """Whether a table has the columns of the consolidated tracker or plan, the UID among them."""
    if not _has_a_uid(document):
        return False
    from importers.consolidated import read

    return read.recognises(document)


def read_consolidated(document: Document, context: Context) -> Draft:
    """What `importers.consolidated.read` makes of it; raises `Refused`."""
    from importers.consolidated import read

    return read.read_consolidated(document, context)


def _has_a_uid(document: Document) -> bool:
    return any(
        cell.text.lstrip().casefold().startswith(_EVERY_UID)
        for table in document.tables
        for row in table.rows[:_ROWS_SEARCHED]
        for cell in row.cells
    )
