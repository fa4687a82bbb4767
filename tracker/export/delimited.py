"""CSV files that Excel opens: UTF-8 with its mark, and no cell that could run as a formula."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from tracker.columns import CONSOLIDATED_COLUMNS, NO, YES, Kind, Lookup, rag_word
from tracker.export.finding_rows import FINDING_TITLES, finding_rows
from tracker.export.formula_guard import guarded
from tracker.export.workbook.cell_text import plain
from tracker.findings.registry import Finding
from tracker.portfolio import Portfolio
from tracker.presence import present_groups

WRITTEN: Mapping[Kind, Callable[[Any], str]] = {
    Kind.RAG: rag_word,
    Kind.DATE: date.isoformat,
    Kind.MONEY: lambda pence: f"{Decimal(pence) / 100:.2f}",
    Kind.NUMBER: lambda number: repr(number).removesuffix(".0"),
    Kind.FLAG: lambda flag: YES if flag else NO,
}
"""How a stored value is written, where its text alone will not do: ISO dates, plain pounds."""


def write_csv(
    portfolio: Portfolio,
    findings: Sequence[Finding],
    path: Path,
    *,
    as_of: date,  # noqa: ARG001
    made_on: datetime,  # noqa: ARG001
) -> None:
    """The columns of the consolidated tracker, a row for each scheme; OSError if refused."""
    lookup = Lookup.of(portfolio, findings)
    _write(
        path,
        [column.title for column in CONSOLIDATED_COLUMNS],
        (
            [_text(column.kind, column.get(scheme, lookup)) for column in CONSOLIDATED_COLUMNS]
            for _area, schemes in present_groups(portfolio)
            for scheme in schemes
        ),
    )


def write_findings_csv(
    portfolio: Portfolio,  # noqa: ARG001
    findings: Sequence[Finding],
    path: Path,
    *,
    as_of: date,  # noqa: ARG001
    made_on: datetime,  # noqa: ARG001
) -> None:
    """A row for each finding, with the key of the row it is about; OSError if refused."""
    rows = ((*texts, found.uid) for found, texts in finding_rows(findings))
    _write(path, (*FINDING_TITLES, "UID"), rows)


def _text(kind: Kind, value: object) -> str:
    if value is None and kind is not Kind.RAG:
        return ""
    write = WRITTEN.get(kind, str)
    return write(value)


def _write(path: Path, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(titles)
        writer.writerows([guarded(plain(text)) for text in row] for row in rows)
