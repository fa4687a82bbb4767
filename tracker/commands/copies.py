"""Taking in another copy of the programme: what it did since the two parted, as one change set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.changes import RowChange
from tracker.commands.return_records import Records
from tracker.interpret import lead_changes
from tracker.merge.copies import CopyMerge
from tracker.merge.parted import Parted
from tracker.model import Person, Source
from tracker.people import PeopleBook
from tracker.portfolio import Portfolio
from tracker.records import row_of
from tracker.workspace import Intent


def accept_copy(
    portfolio: Portfolio, parted: Parted, merge: CopyMerge, *, received_on: date
) -> Intent:
    """Everything the merge of a copy takes, with the record of what is left open.

    A copy that brings nothing new leaves no trace; nor does another programme.
    """
    label = f"Merge {parted.file_name}: {parted.told()}"
    if not parted.change_sets or merge.document.refused is not None:
        return Intent(label, (), Source.RETURN)
    records = Records(portfolio, received_on=received_on)
    records.record(merge.document)
    changes = (*_with_leads(portfolio, merge), *records.changes())
    return Intent(label, changes, Source.RETURN)


def joined(first: Intent, then: Intent) -> Intent:
    """Two intents as one change set, so that one undo takes both back."""
    labels = [each.label for each in (first, then) if each.changes]
    return Intent("; ".join(labels), (*first.changes, *then.changes), Source.RETURN)


def _with_leads(portfolio: Portfolio, merge: CopyMerge) -> Iterator[RowChange]:
    """The changes, with leads that follow the lead words taken.

    The other copy's own rows of leads are left out where the words of a scheme that is here
    change, since both copies may have made rows for the same names.
    """
    reworded = {
        each.uid: each.theirs
        for each in merge.document.fields
        if each.taken and each.entity == "scheme" and each.field == "leads_text"
    }
    people: list[Person] = list(portfolio.people)
    for change in merge.changes:
        values = change.after or change.before or {}
        if change.entity == "scheme_lead" and _scheme_of(portfolio, change) in reworded:
            continue
        if change.entity == "person" and change.before is None:
            people.append(row_of("person", values))  # type: ignore[arg-type]
        yield change
    book = PeopleBook(people)
    for uid, words in reworded.items():
        yield from lead_changes(portfolio, uid, words, book)


def _scheme_of(portfolio: Portfolio, change: RowChange) -> object:
    values = change.after or change.before or {}
    if "scheme_uid" in values:
        return values["scheme_uid"]
    return next((row.scheme_uid for row in portfolio.leads if row.uid == change.uid), None)
