"""A sheet of a pack: one row for each scheme or milestone, what may be changed set apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from openpyxl.utils import get_column_letter

from tracker.columns import CellValue, Kind, rag_word
from tracker.draft import Value
from tracker.export import palette
from tracker.export.workbook.book import Book
from tracker.export.workbook.consolidated_sheet import SHOWN
from tracker.export.workbook.looks import HEADER, KIND_LOOKS, Look
from tracker.export.workbook.sheet import A3, Entry, Sheet
from tracker.export.workbook.tints import RAG_TINTS, tint_by_word
from tracker.model import Rag
from tracker.packs.columns import LAST_MONTH, NO_CHANGE, PackColumn, PackSheet
from tracker.packs.content import PackContent

_ROOM = 5
"""Empty rows at the foot in which a contact may add schemes or milestones."""

_NOT_FOR_TYPING = "The grey columns tell the rows apart and are not read back. Press Escape."

_LOCKED: Mapping[Kind, Look] = {
    kind: replace(look, fill=palette.SUNKEN, colour=palette.MUTED)
    for kind, look in KIND_LOOKS.items()
}
_OPEN: Mapping[Kind, Look] = {
    kind: replace(look, fill=palette.ENTRY, unlocked=True) for kind, look in KIND_LOOKS.items()
}
_LOCKED_HEADER = replace(HEADER, fill=palette.MUTED)


def add_rows_sheet(book: Book, content: PackContent, layout: PackSheet) -> None:
    """Write the sheet: header in the first row, rows, and room for new ones."""
    columns = layout.columns
    earlier = [column for column in columns if column.earlier]
    widths = [column.width for column in (*columns, *earlier)]
    uid_at = next(at for at, column in enumerate(columns, 1) if column.kind is Kind.KEY)
    naming_at = next(at for at, column in enumerate(columns, 1) if column.key == layout.naming)
    sheet = Sheet(
        book,
        layout.name,
        widths,
        hidden=[uid_at],
        frozen=f"{get_column_letter(naming_at + 1)}2",
        paper=A3,
        repeat_row=1,
    )
    sheet.write(
        *((column.title, _header(column, content)) for column in columns),
        *((f"{LAST_MONTH}{column.title}", _LOCKED_HEADER) for column in earlier),
    )
    for uid, values in content.rows(layout.entity):
        before = content.earlier(layout.entity, uid)
        sheet.write(
            *(_entry(column, values, uid, content) for column in columns),
            *((_shown(column, before.get(column.key)), _LOCKED[column.kind]) for column in earlier),
        )
    issued = sheet.next_row - 1
    if not content.to_read:
        for _ in range(_ROOM):
            sheet.write(*((None, _OPEN[column.kind]) for column in columns))
    last_row = max(sheet.next_row - 1, 2)
    _finish(sheet, layout, content, last_row, width=len(widths))
    if not content.to_read:
        _let_sort(sheet, layout, issued, last_row, width=len(widths))


def _finish(
    sheet: Sheet, layout: PackSheet, content: PackContent, last_row: int, *, width: int
) -> None:
    inner = sheet.inner
    inner.auto_filter.ref = f"A1:{get_column_letter(width)}{last_row}"
    for at, column in enumerate(layout.columns, 1):
        cells = f"{get_column_letter(at)}2:{get_column_letter(at)}{last_row}"
        if column.kind is Kind.RAG:
            tint_by_word(sheet, cells, RAG_TINTS)
        if column.choices and not content.to_read:
            sheet.offer(cells, column.title, _choices(column, content))
    guard = inner.protection
    guard.enable()
    # In this part of the format, false is what is allowed.
    for allowed in ("sort", "autoFilter", "formatCells", "formatColumns", "formatRows"):
        setattr(guard, allowed, False)
    guard.insertRows = content.to_read
    guard.deleteRows = content.to_read


def _choices(column: PackColumn, content: PackContent) -> tuple[str, ...]:
    """The words to choose from; Blue only where the programme uses it, or a row has it."""
    rated = {scheme.rag for scheme in content.plan.schemes}
    if column.kind is not Kind.RAG or content.portfolio.programme.blue_in_use or Rag.BLUE in rated:
        return column.choices
    return tuple(word for word in column.choices if word != Rag.BLUE.word)


def _let_sort(sheet: Sheet, layout: PackSheet, issued: int, last_row: int, *, width: int) -> None:
    """Open the rows to sorting, and keep the locked cells of the issued ones from being typed
    over all the same."""
    sheet.let_sort(f"A2:{get_column_letter(width)}{last_row}")
    if issued < 2:
        return
    locked = [at for at, column in enumerate(layout.columns, 1) if column.locked]
    letters = map(get_column_letter, (*locked, *range(len(layout.columns) + 1, width + 1)))
    cells = " ".join(f"{letter}2:{letter}{issued}" for letter in letters)
    sheet.refuse_typing(cells, "Not for typing", _NOT_FOR_TYPING)


def _header(column: PackColumn, content: PackContent) -> Look:
    return _LOCKED_HEADER if column.locked or content.to_read else HEADER


def _entry(
    column: PackColumn, values: Mapping[str, Value], uid: str, content: PackContent
) -> Entry:
    looks = _LOCKED if column.locked or content.to_read else _OPEN
    if column.kind is Kind.KEY:
        return uid, looks[column.kind]
    if column.key == NO_CHANGE:
        return None, looks[column.kind]
    return _shown(column, values.get(column.key)), looks[column.kind]


def _shown(column: PackColumn, value: Value) -> CellValue:
    if column.kind is Kind.RAG:
        return rag_word(str(value) if value else None)
    if column.kind is Kind.DATE:
        return date.fromisoformat(str(value)) if value else None
    show: Any = SHOWN.get(column.kind)
    return show(value) if show else value
