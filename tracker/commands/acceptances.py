"""Living with a finding until a date, and taking that back."""

from __future__ import annotations

from datetime import date

from tracker.changes import added, changed
from tracker.errors import WrongUsage
from tracker.portfolio import Portfolio, values_of
from tracker.timing import format_date
from tracker.workspace import Intent


def accept_finding(
    portfolio: Portfolio, *, rule: str, row_uid: str, until: date, reason: str
) -> Intent:
    """Set a finding aside until a date; it comes back afterwards. A reason is needed."""
    words = reason.strip()
    if not words:
        raise WrongUsage("a finding is accepted for a reason; write it down")
    after = {"rule": rule, "row_uid": row_uid, "until": until, "reason": words}
    label = f"Accept {rule} until {format_date(until)}"
    for present in portfolio.acceptances:
        if (present.rule, present.row_uid) == (rule, row_uid):
            before = values_of("accepted_finding", present)
            change = changed("accepted_finding", present.uid, before, after)
            return Intent(label, (change,) if change else ())
    return Intent(label, (added("accepted_finding", after),))


def stop_accepting(portfolio: Portfolio, *, rule: str, row_uid: str) -> Intent:
    """Let an accepted finding speak again."""
    removed = tuple(
        added("accepted_finding", values_of("accepted_finding", row)).inverted()
        for row in portfolio.acceptances
        if (row.rule, row.row_uid) == (rule, row_uid)
    )
    return Intent(f"Stop accepting {rule}", removed)
