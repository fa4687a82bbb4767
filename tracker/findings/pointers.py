"""Cells that send the reader elsewhere: "As above", "see … column", "As per Q2 report"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.findings.narrative import NARRATIVE, fields_that_say
from tracker.findings.phrases import phrases
from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.wording import column
from tracker.portfolio import Portfolio

_BEFORE_AN_ORDER = (r"^", r"[.;:,(\[–—-] ", r"[(\[]", "please ", "details ", "information ")


def _order(verb: str) -> str:
    """The pattern of `verb` where it tells the reader what to do, which in "we expect to see" it
    does not. It opens with the verb's own letters, since such a search is ten times faster."""
    return f"{verb} (?:{'|'.join(f'(?<={before}{verb} )' for before in _BEFORE_AN_ORDER)})"


_SEE, _REFER = _order("see"), _order("refer")
_PERIOD = r"(?:month|period|quarter)"
_DOCUMENT = r"(?:report|update|return|submission|column|e-?mail|tracker)"
_TURNED_TO = (
    r"(?:(?:the|our|my|your|also|under|in) )*"
    r"(?:above|below|attach\w*|enclos\w*|appendix|appendices|annex\w*|previous\w*|last|earlier"
    r"|separate\w*|other|row|section|column|page|paper|report|tracker|update|progress|q[1-4]"
    r"|delivery plan|action plan|project plan|risk (?:log|register)|e-?mail)\b"
)
_AS_LAST = rf"\bas (?:in |for )?(?:the )?(?:previous|last) (?:time|{_PERIOD}|{_DOCUMENT})\b"
_AS_TOLD = (
    r"\bas {} (?:above|below|last|previously|earlier|elsewhere"
    r"|in (?:the )?(?:q[1-4]|last|previous))\b"
)

POINTERS = phrases(
    {
        "above": [
            r"^[^\w\n]*(?:same )?as above\b(?! average|-)",
            r"(?<=[.;:,(–—-] )(?:same )?as above\b(?! average|-)",
            r"\bas above[^\w\n]*$",
            r"^[^\w\n]*(?:reported|covered|detailed|described) above[^\w\n]*$",
        ],
        "per ": [
            r"\bas per (?:the |our |my |your )*(?:above|previous|prior|last|q[1-4]|quarter)\b",
            rf"\bas per (?:[\w/’'-]+ ){{0,3}}?{_DOCUMENT}\b",
        ],
        "last": [_AS_LAST],
        "attached": [r"\bas (?:per )?(?:the )?attached\b"],
        "enclosed": [r"\bas (?:per )?(?:the )?enclosed\b"],
        "below": [r"\bas (?:per )?(?:the )?below\b(?! average|-)"],
        "previous": [
            _AS_LAST,
            r"\bas previous(?:ly (?:advised|explained|provided|reported|stated)\b|[^\w\n]*$)",
        ],
        "ditto": [r"^[^\w\n]*ditto[^\w\n]*$"],
        "before": [r"^[^\w\n]*as before[^\w\n]*$"],
        "elsewhere": [r"^[^\w\n]*(?:reported|covered|detailed|described) elsewhere[^\w\n]*$"],
        "see ": [
            rf"{_SEE}{_TURNED_TO}",
            rf"{_SEE}[“\"‘'][^”\"’'\n]{{1,80}}[”\"’']",
            rf"{_SEE}[^.\n]{{1,60}} column\b",
        ],
        "please": [r"\bplease (?:refer|see|look) (?:back )?(?:to|at)\b"],
        "refer ": [rf"{_REFER}(?:back )?to\b", rf"\brefer (?:back )?to {_TURNED_TO}"],
    }
    | {
        told: [_AS_TOLD.format(told)]
        for told in ("reported", "stated", "described", "detailed", "noted")
    }
)


@rule(
    "DQ18",
    "A pointer instead of content",
    Severity.WARNING,
    "The consolidated tracker is re-sorted and cut up, so what a cell points to is soon elsewhere.",
)
def pointer_instead_of_content(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """A narrative field that sends the reader to another cell, report or attachment."""
    for scheme, field, words in fields_that_say(POINTERS, portfolio, NARRATIVE):
        yield Hit(
            "scheme",
            scheme,
            field,
            f"{column(field)} points elsewhere: {words}.",
            "Write out here what it points to.",
        )
