"""Which schemes a rule is about, by the stage a person has set (rules.md, preamble)."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.model import Scheme, Stage
from tracker.portfolio import Portfolio
from tracker.presence import present_schemes

_ENDED = {Stage.CLOSED, Stage.REPLACED}
_NO_DELIVERY_AHEAD = {stage for stage in Stage if stage.exempt_from_delivery_rules}


def live_schemes(portfolio: Portfolio) -> Iterator[Scheme]:
    """Schemes that still need an account of themselves: not closed, replaced or vanished."""
    return (scheme for scheme in present_schemes(portfolio) if scheme.stage not in _ENDED)


def delivering_schemes(portfolio: Portfolio) -> Iterator[Scheme]:
    """Schemes with delivery ahead of them: not running, closed, replaced or vanished."""
    return (
        scheme for scheme in present_schemes(portfolio) if scheme.stage not in _NO_DELIVERY_AHEAD
    )
