"""Another copy of the programme as one of the files of a merge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from tracker.changes import RowChange
from tracker.merge.closings import left_out, without_closings
from tracker.merge.parted import Parted, merge_parted
from tracker.merge.parted_rows import Removed
from tracker.merge.result import Closing, DocumentMerge, Rejected
from tracker.merge.returned import Returned, Shape
from tracker.model import ReturnState
from tracker.portfolio import Portfolio
from tracker.workspace import HistoryEntry


@dataclass(frozen=True)
class CopyMerge:
    """What taking in a copy comes to, and the row changes that it takes."""

    document: DocumentMerge
    changes: tuple[RowChange, ...]


def known_tips(portfolio: Portfolio, history: Iterable[HistoryEntry]) -> frozenset[str]:
    """The change sets that are here: made or shared, or taken in from another copy.

    The record of a merged copy keeps the key of the copy's latest change set where a file's
    record keeps its digest, so that a later merge starts from there.
    """
    merged = (row.sha256 for row in portfolio.returns if row.state != ReturnState.REJECTED)
    return frozenset((*(entry.uid for entry in history), *merged))


def merge_copy(
    portfolio: Portfolio,
    parted: Parted,
    *,
    first: str,
    as_of: date,
    removed: Removed = lambda _uid: {},
    prefer: str | None = None,
    closings: Iterable[Closing] = (),
    redactions: Iterable[HistoryEntry] = (),
) -> CopyMerge:
    """Take in what the other copy did; `first` is the key of the programme's first change set,
    `removed` tells how rows that were removed here stood, `closings` what became of the periods
    that it closed, `redactions` are those done here."""
    known = next((row.uid for row in portfolio.returns if row.sha256 == parted.tip), None)
    returned = Returned(parted.file_name, parted.tip, Shape.COPY)
    if parted.first != first:
        reason = "is another programme, not a copy of this one"
        document = DocumentMerge(
            returned,
            as_of=as_of,
            refused=reason,
            rejected=(Rejected(parted.file_name, reason),),
            known_uid=known,
        )
        return CopyMerge(document, ())
    to_merge = tuple(without_closings(made) for made in parted.change_sets)
    merged = merge_parted(
        portfolio, replace(parted, change_sets=to_merge), removed=removed, prefer=prefer
    )
    document = DocumentMerge(
        returned,
        as_of=as_of,
        fields=tuple(merged.fields),
        rejected=tuple(left_out(portfolio, parted, redactions)),
        closings=tuple(closings),
        known_uid=known,
    )
    return CopyMerge(document, tuple(merged.changes))
