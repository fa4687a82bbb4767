"""What a paper says a fund gives: several places may say it, the most exact one counts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from importers.amounts import read_amount
from importers.paper.funds import fund_in
from importers.paper.tables import GrantClaim
from importers.paper.years import years_in
from tracker.draft import DraftRow, Note, Value, Weight
from tracker.model import Unit
from tracker.money.printing import printed

_STEPS: Mapping[Unit, int] = {Unit.POUNDS: 100, Unit.THOUSANDS: 100_000, Unit.MILLIONS: 100_000_000}
_SAID = re.compile(
    r"(?P<amount>£\s?\d[\d,]*(?:\.\d+)?\s?(?:m|mn|million|k|bn)?\b)"
    r"(?P<fund>[^.£]{0,90}?)\bgrant\b(?P<rest>[^.£]{0,90})",
    re.IGNORECASE,
)
"""The £6.276m 'improved Better Care Fund' (iBCF) grant funding available in 2017/18."""


def step_of(text: str, unit: Unit) -> int:
    """The finest amount, in pence, that a figure as printed can say: 6.3 in £m says £100,000."""
    decimals = re.search(r"\.(\d+)", text)
    finer: int = 10 ** len(decimals[1]) if decimals else 1
    return max(1, _STEPS[unit] // finer)


def claims_in_prose(paragraphs: Sequence[str], where: str) -> Iterator[GrantClaim]:
    """What sentences say in so many words: an amount, a fund, "grant", and one year."""
    for words in paragraphs:
        plain = words.replace("*", "")
        for said in _SAID.finditer(plain):
            amount = read_amount(said["amount"], None)
            fund = fund_in(said["fund"])
            years = years_in(said["rest"]) or years_in(plain)
            if amount and fund and len(years) == 1:
                step = step_of(said["amount"], amount.unit)
                yield GrantClaim(fund, years[0], amount.pence, amount.unit, step, where)


def grant_rows(claims: Iterable[GrantClaim]) -> Iterator[DraftRow | Note]:
    """One grant per fund and year: the most exact claim, the earliest of equals; claims that
    cannot be the same amount are pointed out."""
    by_grant: defaultdict[tuple[str, str], list[GrantClaim]] = defaultdict(list)
    for claim in claims:
        by_grant[claim.fund, claim.year].append(claim)
    for (fund, year), said in by_grant.items():
        best = min(said, key=lambda claim: claim.step)
        values: dict[str, Value] = {
            "fund": fund,
            "year": year,
            "amount": best.pence,
            "unit": str(best.unit),
            "place": best.where,
        }
        yield DraftRow("grant", best.where, f"{fund} {year}", values)
        for other in said:
            if abs(other.pence - best.pence) > max(other.step, best.step):
                message = (
                    f"says {printed(other.pence, other.unit)} for {fund} {year}, where"
                    f" {best.where} says {printed(best.pence, best.unit)}"
                )
                yield Note(other.where, message, Weight.WARNING)
