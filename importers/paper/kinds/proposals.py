"""The map of the high impact changes to proposals, with what each is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from importers.amounts import read_amount
from importers.grid import Table
from importers.paper.continuing import PlacedRow, goes_on, rows_of
from importers.paper.tables import PaperTable, Reading
from importers.paper.titles import header_of
from tracker.draft import DraftRow, Value
from tracker.impact.names import number_of

KIND = "proposals for the high impact changes"
_TITLES: Mapping[str, str] = {
    "change": r"(?:high impact )?changes?",
    "proposal": r"(?:i?bcf )?(?:proposals?|schemes?)",
    "funding": r"funding.{0,20}|allocation.{0,20}|investment.{0,20}",
}


def recognises(paper: PaperTable) -> bool:
    """A column of changes beside one of proposals."""
    return _has_header(paper.table) or goes_on(paper, KIND, _has_header)


def read(paper: PaperTable) -> Reading:
    """A change per row, and the proposal that serves it."""
    header = _header(paper.table)
    if header is None:
        return Reading(f"the rest of {paper.earlier[-1].table.table.place}")
    below, columns = header
    rows: list[DraftRow] = []
    for row in rows_of(paper, below=below, has_header=_has_header):
        rows.extend(_rows(paper, row, columns, len(rows)))
    return Reading(KIND, tuple(rows))


def _header(table: Table) -> tuple[int, dict[str, int]] | None:
    return header_of(
        table, _TITLES, needed=frozenset({"change", "proposal"}), any_of=frozenset({"change"})
    )


def _has_header(table: Table) -> bool:
    return _header(table) is not None


def _rows(
    paper: PaperTable, row: PlacedRow, columns: Mapping[str, int], made: int
) -> Iterator[DraftRow]:
    name = " ".join(row.text(columns["change"]).split())
    if not name:
        return
    change: dict[str, Value] = {"name": name}
    if number := number_of(name):
        change["number"] = number
    yield DraftRow("impact_change", row.where, name, change)
    label = row.text(columns["proposal"])
    if not label:
        return
    values: dict[str, Value] = {"label": label}
    if "funding" in columns:
        text = row.text(columns["funding"])
        amount = read_amount(text, None)
        values |= {"funding_text": text or None, "funding": amount.pence if amount else None}
    yield DraftRow("impact_scheme", row.where, label, values, parent=paper.count + made)
