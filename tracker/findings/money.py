"""Money that does not add up, does not meet its grant, or is counted as a row although a sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import live_schemes
from tracker.findings.wording import quoted
from tracker.money.current import current_lines
from tracker.money.printing import printed
from tracker.money.reconciling import reconcile
from tracker.money.totals import checked_totals
from tracker.portfolio import Portfolio

_SAYS_TOTAL = re.compile(r"^\W*(?:grand |overall |sub[- ]?)?totals?\b", re.IGNORECASE)


@rule(
    "DQ21",
    "Does not add up",
    Severity.ERROR,
    "A board that finds one wrong sum trusts none of the others.",
)
def total_does_not_add_up(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """A printed total differs from its rows by more than the rounding of their unit."""
    for checked in checked_totals(portfolio):
        if checked.agrees or checked.computed is None:
            continue
        total = checked.total
        column = ", ".join(filter(None, (total.series, total.heading, total.year)))
        apart = total.printed - checked.computed
        more = "more" if apart > 0 else "less"
        yield Hit(
            "printed_total",
            total,
            "printed",
            f"{quoted(total.label)} ({column}) is printed as {printed(total.printed, total.unit)},"
            f" {printed(abs(apart), total.unit)} {more} than its rows, which add up to"
            f" {printed(checked.computed, total.unit)}.",
            f"Correct the total or the row that is wrong{f', {total.place}' * bool(total.place)}.",
        )


@rule(
    "DQ22",
    "Allocation does not meet the grant",
    Severity.WARNING,
    "What is not allocated may have to be given back; what is over has no money behind it.",
)
def allocation_does_not_meet_grant(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """Allocations of a fund and year differ from its grant; the balance is shown."""
    for each in reconcile(portfolio):
        if each.agrees:
            continue
        grant, unit = each.grant, each.grant.unit
        allocated = printed(each.allocated, unit)
        balance = printed(abs(each.balance), unit)
        if not each.recorded:
            yield Hit(
                "grant",
                grant,
                "amount",
                f"Nothing here says in figures how the {grant.fund} grant of {balance} for"
                f" {grant.year} is used, so all of it is unallocated.",
                "Import the plan or table that divides it, or enter its lines on the Money page.",
            )
            continue
        left = f"{balance} is unallocated" if each.balance > 0 else f"{balance} is over the grant"
        yield Hit(
            "grant",
            grant,
            "amount",
            f"{allocated} of the {grant.fund} grant of {printed(grant.amount, unit)} for"
            f" {grant.year} is allocated: {left}.",
            "Allocate the balance, or correct the grant or the allocations.",
        )


@rule(
    "DQ33",
    "Subtotal read as a row",
    Severity.INFORMATION,
    "A sum among the rows it adds up is counted twice.",
)
def total_among_rows(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """A scheme or a line of money whose name begins "Total" or "Sub total"."""
    for scheme in live_schemes(portfolio):
        if _SAYS_TOTAL.match(scheme.name):
            yield Hit("scheme", scheme, "name", f"{quoted(scheme.name)} reads as a sum.", _ADVICE)
    for line in current_lines(portfolio):
        if _SAYS_TOTAL.match(line.label):
            message = f"{quoted(line.label)} reads as a sum of other lines."
            yield Hit("money_line", line, "label", message, _ADVICE)


_ADVICE = "Remove it if it adds up other rows; rename it if it is a row of its own."
