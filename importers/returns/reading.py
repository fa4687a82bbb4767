"""From returned files to what they say. Runs in a worker process, many files at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from importers import consolidated, readers
from importers.context import Context
from importers.grid import Cell, Document, Table
from importers.package.messages import is_message
from importers.package.opening import first_bytes
from importers.returns.layout import find_layouts
from importers.returns.messages import read_message
from importers.returns.rows import read_rows, settled_layout, stray_columns
from importers.tracker.folding import plain
from tracker.errors import Refused, TrackerError
from tracker.merge.returned import IsProgramme, Returned, ReturnedRow, Shape, Stray
from tracker.packs.columns import COMPLETED_BY, ON_BEHALF_OF
from tracker.packs.stamp import PACK_SHEET, Stamp, read_stamp

_SQLITE = b"SQLite format 3\x00"
_LONGEST_NAME = 200
_LONGEST_LABEL = 60
_LABELS = frozenset(map(plain, (COMPLETED_BY, ON_BEHALF_OF)))

Outcome = Returned | IsProgramme | TrackerError | list["Outcome"]
"""What came of one file: what it says, where else it is read, why it cannot be; for a message, one
of these for each return attached."""


def read_returns(paths: Sequence[Path], context: Context) -> list[Outcome]:
    """What each file says; a file that cannot be read gives its refusal in place of an answer."""
    return [_outcome(path, context) for path in paths]


def recognises(document: Document) -> bool:
    """Whether a document is a pack's workbook, its hidden sheet there or not."""
    return _stamped(document) is not None or any(
        layout.of_a_pack or "code" in layout.places for layout in find_layouts(document.tables)
    )


def which_are_returns(paths: Sequence[Path]) -> list[bool]:
    """Of each file, whether it is a message or a workbook with a pack behind it."""
    return [_is_a_return(path) for path in paths]


def _is_a_return(path: Path) -> bool:
    try:
        return _is_message_or_pack(path)
    except TrackerError:
        return False


def _is_message_or_pack(path: Path) -> bool:
    if is_message(path):
        return True
    document = readers.open_document(path)
    return _stamped(document) is not None or (
        recognises(document) and not consolidated.recognises(document)
    )


def _outcome(path: Path, context: Context) -> Outcome:
    try:
        if first_bytes(path).startswith(_SQLITE):
            return IsProgramme(path.name, path.read_bytes())
        if is_message(path):
            return _attached(path, context)
        return _read(path, context)
    except TrackerError as refused:
        return refused


def _attached(path: Path, context: Context) -> list[Outcome]:
    message = read_message(path)
    found: list[Outcome] = []
    for each in message.attached:
        with TemporaryDirectory() as folder:
            file = Path(folder) / (each.name or "attachment")
            file.write_bytes(each.data)
            outcome = _outcome(file, context)
        found.append(_sent(outcome, message.sender))
    return found


def _sent(outcome: Outcome, sender: str | None) -> Outcome:
    return (
        replace(outcome, sender=sender) if isinstance(outcome, Returned | IsProgramme) else outcome
    )


def _read(path: Path, context: Context) -> Returned:
    document = readers.open_document(path)
    digest = _digest(path)
    stamped = _stamped(document)
    if stamped is None and (consolidated.recognises(document) or not recognises(document)):
        draft = readers.read(path, context)
        return Returned(path.name, digest, Shape.TRACKER, draft=draft)
    stamp: Stamp | None = None
    signature, broken = "", None
    if stamped is not None:
        try:
            stamp, signature = read_stamp(_texts(stamped))
        except Refused as refused:
            broken = refused.problem
    base = stamp.base if stamp is not None else {}
    layouts = [settled_layout(found, base) for found in find_layouts(document.tables)]
    rows: list[ReturnedRow] = []
    strays: list[Stray] = []
    for layout in layouts:
        rows.extend(read_rows(layout))
        strays.extend(stray_columns(layout))
    if not layouts:
        reason = "no sheet has the pack's columns any more, so nothing could be read"
        strays.append(Stray("the workbook", reason))
    answers = _answers(document)
    return Returned(
        file_name=path.name,
        sha256=digest,
        shape=Shape.PACK,
        rows=tuple(rows),
        stamp=stamp,
        signature=signature,
        broken=broken,
        completed_by=answers.get(plain(COMPLETED_BY)),
        on_behalf_of=answers.get(plain(ON_BEHALF_OF)),
        strays=tuple(strays),
    )


def _stamped(document: Document) -> Table | None:
    """The sheet with the pack's stamp, hidden or since shown."""
    for table in document.tables:
        first = next((row for row in table.rows if not row.blank), None)
        named = table.name.casefold() == PACK_SHEET.casefold()
        if first is not None and (named or first.cells[0].text.strip() == "pack_uid"):
            return table
    return None


def _texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def _answers(document: Document) -> dict[str, str | None]:
    """What stands to the right of each label, on the first sheet that people see it on."""
    found: dict[str, str | None] = {}
    for table in document.tables:
        if table.hidden or table.name == PACK_SHEET:
            continue
        for row in table.rows:
            for cell, answer in _pairs(row.cells):
                if not 0 < len(cell.text) <= _LONGEST_LABEL:
                    continue
                label = plain(cell.text).rstrip(":")
                if label in _LABELS and label not in found:
                    found[label] = " ".join(answer.text.split())[:_LONGEST_NAME] or None
    return found


def _pairs(cells: Sequence[Cell]) -> Iterator[tuple[Cell, Cell]]:
    return zip(cells, (*cells[1:], Cell()), strict=True)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
