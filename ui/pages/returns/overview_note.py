"""What the review says of a return in which nothing waits for a person."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.findings.wording import counted
from tracker.portfolio import Portfolio
from tracker.returns.board import BoardLine, Standing, chase_letter
from tracker.returns.review import subject_of, title_of
from tracker.returns.rows import ReturnRow
from tracker.returns.telling import SETTLED

Note = tuple[str, str, Sequence[tuple[str, str]]]
"""A sentence, words to read, and buttons as pairs of name and label."""


def note_of(portfolio: Portfolio, row: ReturnRow) -> Note:
    """What is known of a line, and what can be done about it."""
    line = row.line
    if row.standing is Standing.RECEIVED:
        told = "It has come and waits to be merged: add the file, or enter what it says."
        return told, "", _RECEIVED
    if row.standing is Standing.REJECTED:
        words = "\n".join(each.reason or "" for each in row.documents)
        return "The return could not be used.", words, _REJECTED
    if line is None:
        return "Everything in this file has been dealt with.", _decided(portfolio, row), ()
    if row.standing is Standing.OVERDUE or (row.standing is Standing.ISSUED and line.missing):
        words = chase_letter(portfolio, line)
        return "The reminder, naming what is missing:", words, _CHASES
    if row.standing is Standing.NOT_ISSUED:
        asked = _schemes(line)
        buttons = _ISSUE if row.email else (("address", "Add &e-mail…"), *_ISSUE)
        return "No pack has been issued to them yet. They would be asked about:", asked, buttons
    missing = [f"{scheme.code or ''} {scheme.name}".strip() for scheme in line.missing]
    if missing:
        told = f"Merged. They have not said anything about {counted(len(missing), 'scheme')}:"
        return told, "\n".join(missing), _CHASES
    said = "\n\n".join(each.words for each in row.documents if each.words)
    decided = _decided(portfolio, row)
    told = "Nothing waits for you in this return."
    told += " They have nothing to report." if line.nothing_to_report and not decided else ""
    told += " You decided:" if decided else " They said:" if said else ""
    parts = (decided, f"They said:\n{said}" if decided and said else said)
    return told, "\n\n".join(filter(None, parts)), ()


_ANSWER = ("answer", "&Enter their answer…")
_REJECTED = (("marked_up", "Save a &marked-up copy…"), ("chase", "&Draft a chase…"))
_RECEIVED = (("rejection", "&Reject it…"), _ANSWER)
_CHASES = (_ANSWER, ("copy_chase", "&Copy the text"), ("chase", "&Draft a chase…"))
_ISSUE = (_ANSWER, ("issue", "&Issue their pack…"))


def _decided(portfolio: Portfolio, row: ReturnRow) -> str:
    """What a person settled in a line's files, a line each."""
    documents = {document.uid for document in row.documents}
    return "\n".join(
        f"{subject_of(portfolio, item)}, “{title_of(item)}”: {SETTLED[item.settled]}"
        for item in portfolio.return_items
        if item.return_uid in documents and item.settled in SETTLED
    )


def _schemes(line: BoardLine) -> str:
    return "\n".join(f"{scheme.code or ''} {scheme.name}".strip() for scheme in line.schemes)
