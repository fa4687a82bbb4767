"""Words that stand where a figure, a name or a sentence was to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.findings.narrative import NARRATIVE, fields_that_say
from tracker.findings.phrases import phrases
from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.wording import column
from tracker.portfolio import Portfolio

_FIELDS = (
    "name",
    *(field for field in NARRATIVE if field not in ("leads_text", "delivery_text")),
)
"""An unsettled lead is a vacancy (DQ15), unsettled delivery is undated (DQ02)."""

_OPENING, _CLOSING = r"[\[<{]", r"[\]>}]"
_ASKED_FOR = rf"{_OPENING}(?:please )?(?:add|describe|enter|insert|type)\b[^\]>}}\n]{{0,80}}"
_NAMED = (
    rf"{_OPENING}(?:amount|date|figure|lead|name|number|organisation|role|scheme|text|title)"
    rf"{_CLOSING}"
)

PLACEHOLDERS = phrases(
    {
        "%": [r"(?<![\w.])x{1,3} ?%"],
        "cent": [r"(?<![\w.])x{1,3} per ?cent\b"],
        "£": [r"£ ?x{1,3}(?:bn|k|m)?\b"],
        "xx": [r"(?<![\w-])x{2,}(?![\w-])"],
        "tb": [r"(?<![\w.-])tb[acd]\b(?!-)"],
        "t.b": [r"(?<![\w.-])t\.b\.[acd]\b"],
        "[": [_ASKED_FOR, _NAMED],
        "<": [_ASKED_FOR, _NAMED],
        "{": [_ASKED_FOR, _NAMED],
        "lorem": [r"\blorem ipsum\b"],
        "?": [r"\?{3,}|^\?+$|[:=£] ?\?+(?=[\s.,;]|$)"],
        "__": [r"_{3,}"],
        "to be": [
            r"^[^\w\n]*(?:(?:still|yet) )?to be (?:added|advised|agreed|announced|completed"
            r"|confirmed|decided|determined|finali[sz]ed|inserted|provided|updated)[^\w\n]*$"
        ],
        "to follow": [r"^[^\w\n]*(?:(?:details?|text|wording|update) )?to follow[^\w\n]*$"],
    }
)


@rule(
    "DQ25",
    "Placeholder left in",
    Severity.WARNING,
    "A placeholder that reaches the board shows that nobody read the row.",
)
def placeholder_left_in(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """ "x%", "TBC", "To be finalised", "[insert" and their like in a narrative field."""
    for scheme, field, words in fields_that_say(PLACEHOLDERS, portfolio, _FIELDS):
        yield Hit(
            "scheme",
            scheme,
            field,
            f"{column(field)} still holds a placeholder: {words}.",
            "Put in what belongs there, or say who will provide it and when.",
        )
