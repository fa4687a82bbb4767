"""The order in which the panel steps from scheme to scheme: area by area, as in the programme."""

from __future__ import annotations

from tracker.portfolio import Portfolio


def neighbours(portfolio: Portfolio, uid: str) -> tuple[str, str]:
    """The schemes before and after one; "" where there is none."""
    uids = [scheme.uid for _, schemes in portfolio.area_groups() for scheme in schemes]
    if uid not in uids:
        return "", ""
    at = uids.index(uid)
    return uids[at - 1] if at else "", uids[at + 1] if at + 1 < len(uids) else ""
