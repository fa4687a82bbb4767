"""Schemes that two areas tell of, each in its own way."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date

from tracker.emptiness import says_nothing
from tracker.findings.counterparts import counterparts
from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import live_schemes
from tracker.findings.wording import counted, quoted, rating
from tracker.model import Scheme
from tracker.portfolio import Portfolio


@rule(
    "DQ17",
    "Same scheme, two stories",
    Severity.WARNING,
    "The board cannot act on a scheme that two areas report differently.",
)
def same_scheme_two_stories(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """Schemes of different areas with equal refs or near-equal names whose accounts differ.

    At most one finding for each scheme: it tells of the first of the others and counts the rest.
    """
    schemes = list(live_schemes(portfolio))
    found = counterparts(schemes)
    accounts = {at: _account(schemes[at]) for at in found}
    for at, others in found.items():
        mine = accounts[at]
        differing = [accounts[other] for other in others if accounts[other] != mine]
        if not differing:
            continue
        theirs, *rest = differing
        area = portfolio.area_name(theirs.scheme) or "no area"
        differences = _differences(mine, theirs, area)
        more = f" The same goes for {counted(len(rest), 'other scheme')}." if rest else ""
        yield Hit(
            "scheme",
            mine.scheme,
            next(iter(differences)),
            f"{quoted(theirs.scheme.name)} in {area} looks like the same scheme but tells another "
            f"story: {'; '.join(differences.values())}.{more}",
            "Agree one account with the other area, or tell the two apart by name or ref.",
        )


@dataclass(frozen=True, slots=True)
class _Account:
    """What a scheme says of itself, in a form that can be compared.

    `delivery` is the dates where any were read, else the words.
    """

    scheme: Scheme = field(compare=False)
    rag: str
    delivery: Hashable
    barriers: str


def _account(scheme: Scheme) -> _Account:
    dates = (scheme.delivery_earliest, scheme.delivery_latest)
    return _Account(
        scheme=scheme,
        rag=rating(scheme.rag),
        delivery=dates if any(dates) else _folded(scheme.delivery_text),
        barriers=_folded(scheme.barriers),
    )


def _differences(here: _Account, there: _Account, area: str) -> dict[str, str]:
    """What two accounts of a scheme do not agree on: the field, and both sides in words."""
    found: dict[str, str] = {}
    if here.rag != there.rag:
        found["rag"] = f"{here.rag} here, {there.rag} in {area}"
    for name, what in (("delivery_text", "delivery"), ("barriers", "barriers")):
        if getattr(here, what) != getattr(there, what):
            mine, theirs = _said(getattr(here.scheme, name)), _said(getattr(there.scheme, name))
            found[name] = f"{what} {mine} here, {theirs} there"
    return found


def _folded(text: str | None) -> str:
    """Words for comparison; all ways of saying nothing are one."""
    return "" if says_nothing(text) else " ".join(re.findall(r"\w+", (text or "").casefold()))


def _said(text: str | None) -> str:
    return quoted(text) if text and text.strip() else "blank"
