"""The Returns page as rows: the month's board, and files that answer no pack of the month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.findings.wording import counted, listed
from tracker.model import ItemKind, ReturnDocument, ReturnItem, ReturnState
from tracker.portfolio import Portfolio
from tracker.returns.board import BoardLine, Standing, returns_board
from tracker.returns.telling import told_of_outcome
from tracker.timing import format_date

CHASED = frozenset({Standing.OVERDUE, Standing.REJECTED})
"""Who is offered a reminder."""

NEEDS_A_PERSON = frozenset({Standing.TO_REVIEW, Standing.REJECTED, Standing.OVERDUE})
"""What the rail counts."""

_KINDS = {
    ItemKind.CONFLICT: "conflict",
    ItemKind.CLEARED: "cleared cell",
    ItemKind.PROPOSED: "proposed row",
    ItemKind.REJECTED: "rejected cell",
}
_DOCUMENT_STANDINGS = {
    ReturnState.TO_REVIEW: Standing.TO_REVIEW,
    ReturnState.REJECTED: Standing.REJECTED,
    ReturnState.RECEIVED: Standing.RECEIVED,
    ReturnState.MERGED: Standing.MERGED,
}


@dataclass(frozen=True)
class ReturnRow:
    """One line of the page: a contact of the month, or a file that answers no pack of it.

    `key` stays the same from one refresh to the next; `open_items` counts what waits for a person;
    `line` is None for a file alone.
    """

    key: str
    name: str
    organisation: str
    schemes: int
    issued_on: date | None
    received_on: date | None
    merged_on: date | None
    standing: Standing
    note: str
    documents: tuple[ReturnDocument, ...]
    open_items: int = 0
    line: BoardLine | None = None

    @property
    def steps(self) -> int:
        """How far it has come: 1 issued, 2 received, 3 merged."""
        if self.standing is Standing.MERGED:
            return 3
        return 2 if self.received_on is not None else int(self.issued_on is not None)

    @property
    def email(self) -> str:
        """Where the contact is written to; "" if that is not known."""
        return (self.line.contact.email or "") if self.line is not None else ""


@dataclass(frozen=True, slots=True)
class Count:
    """One figure of the strip: `late` asks for the colour of what is overdue."""

    value: int
    label: str
    caption: str
    late: bool = False


def return_rows(portfolio: Portfolio, *, today: date) -> list[ReturnRow]:
    """Every line, what needs a person first."""
    waiting = _waiting(portfolio)
    settled = [item for item in portfolio.return_items if item.settled is not None]
    board = returns_board(portfolio, today=today)
    on_board = {document.uid for line in board for document in line.returns}
    others = [
        _of_document(
            portfolio,
            document,
            waiting.get(document.uid, ()),
            [i for i in settled if i.return_uid == document.uid],
        )
        for document in portfolio.returns
        if document.uid not in on_board and _is_of_this_month(portfolio, document)
    ]
    order = list(Standing)
    rows = [*(_of_line(line, waiting) for line in board), *others]
    return sorted(rows, key=lambda row: (order.index(row.standing), row.name.casefold()))


def open_items(portfolio: Portfolio, row: ReturnRow) -> list[ReturnItem]:
    """What of a line's files waits for a person, in the order of the files."""
    waiting = _waiting(portfolio)
    return [item for document in row.documents for item in waiting.get(document.uid, ())]


def return_counts(portfolio: Portfolio, rows: Sequence[ReturnRow]) -> list[Count]:
    """The strip: expected, issued, received, merged, to review, overdue."""
    lines = [row for row in rows if row.line is not None]
    issued = [row.issued_on for row in lines if row.issued_on is not None]
    received = [row for row in rows if row.received_on is not None]
    merged = [row for row in rows if row.standing is Standing.MERGED]
    review = [row for row in rows if row.standing is Standing.TO_REVIEW]
    overdue = [row for row in rows if row.standing is Standing.OVERDUE]
    rejected = sum(row.standing is Standing.REJECTED for row in rows)
    latest = max((row.merged_on for row in merged if row.merged_on), default=None)
    items = sum(len(open_items(portfolio, row)) for row in review)
    late = max((row.line.days_late for row in overdue if row.line), default=0)
    return [
        Count(len(lines), "Expected", "leads with schemes"),
        Count(len(issued), "Issued", format_date(max(issued)) if issued else "none yet"),
        Count(len(received), "Received", f"{rejected} rejected" if rejected else "none rejected"),
        Count(len(merged), "Merged", f"last {format_date(latest)}" if latest else "none yet"),
        Count(len(review), "To review", counted(items, "open item")),
        Count(
            len(overdue),
            "Overdue",
            f"{counted(late, 'day')} late" if late else "none is late",
            late=bool(overdue),
        ),
    ]


def needing_a_person(portfolio: Portfolio, *, today: date) -> int:
    """How many lines wait for somebody; nothing before the first pack or return."""
    if not portfolio.packs and not portfolio.returns:
        return 0
    rows = return_rows(portfolio, today=today)
    return sum(row.standing in NEEDS_A_PERSON for row in rows)


def kinds_told(items: Sequence[ReturnItem]) -> str:
    """Open items in words: "3 conflicts and 1 proposed row"."""
    counts = Counter(item.kind for item in items)
    return listed([counted(counts[kind], words) for kind, words in _KINDS.items() if counts[kind]])


def _of_line(line: BoardLine, waiting: dict[str, list[ReturnItem]]) -> ReturnRow:
    items = [item for document in line.returns for item in waiting.get(document.uid, ())]
    late = " (late, for an earlier month)" if any(row.late for row in line.returns) else ""
    note = kinds_told(items) if line.standing is Standing.TO_REVIEW else line.note
    in_place = f"in place of {line.contact.in_place_of}" if line.contact.in_place_of else ""
    return ReturnRow(
        key=" ".join(line.contact.key),
        name=line.contact.name,
        organisation=line.contact.organisation or "",
        schemes=len(line.schemes),
        issued_on=line.pack.issued_on if line.pack is not None else None,
        received_on=line.received_on,
        merged_on=line.merged_on,
        standing=line.standing,
        note=_sentence(f"{note}{late}" or in_place),
        documents=line.returns,
        open_items=line.open_items,
        line=line,
    )


def _of_document(
    portfolio: Portfolio,
    document: ReturnDocument,
    items: Sequence[ReturnItem],
    settled: Sequence[ReturnItem],
) -> ReturnRow:
    merged = document.state == ReturnState.MERGED
    note = document.reason or kinds_told(items) or told_of_outcome(document.changed, settled)
    asked = (pack.contact for pack in portfolio.packs if pack.uid == document.pack_uid)
    name = document.on_behalf_of or document.completed_by or next(asked, document.file_name)
    return ReturnRow(
        key=document.uid,
        name=name,
        organisation=document.file_name,
        schemes=0,
        issued_on=None,
        received_on=document.received_on,
        merged_on=document.received_on if merged else None,
        standing=_DOCUMENT_STANDINGS[ReturnState(document.state)],
        note=_sentence(note),
        documents=(document,),
        open_items=len(items),
    )


def _is_of_this_month(portfolio: Portfolio, document: ReturnDocument) -> bool:
    """Whether a file came in the month that is open, or still waits for somebody."""
    period = portfolio.open_period
    here = document.period_uid == (period.uid if period is not None else None)
    return here or document.state == ReturnState.TO_REVIEW


def _waiting(portfolio: Portfolio) -> dict[str, list[ReturnItem]]:
    waiting: dict[str, list[ReturnItem]] = {}
    for item in portfolio.return_items:
        if item.settled is None:
            waiting.setdefault(item.return_uid, []).append(item)
    return waiting


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
