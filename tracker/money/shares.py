"""What makes up the allocation of a grant, in few enough parts for a bar."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from tracker.money.reconciling import Reconciliation
from tracker.portfolio import Portfolio

_NO_WORKSTREAM = "No workstream"


@dataclass(frozen=True, slots=True)
class Share:
    """One part of an allocation, in pence."""

    label: str
    amount: int


def shares(portfolio: Portfolio, each: Reconciliation) -> list[Share]:
    """Its parts in their order: by workstream where schemes are counted, else line by line."""
    sums: defaultdict[str, int] = defaultdict(int)
    for spend in each.counted:
        scheme = portfolio.scheme_by_uid.get(spend.scheme_uid or "")
        label = spend.label
        if scheme is not None:
            workstream = portfolio.workstream_by_uid.get(scheme.workstream_uid or "")
            label = workstream.name if workstream else _NO_WORKSTREAM
        sums[label] += spend.allocated
    return [Share(label, amount) for label, amount in sums.items() if amount]
