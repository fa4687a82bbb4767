"""Leads who cannot be asked: nobody named, a vacant post, an address that may be wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

from tracker.emptiness import Emptiness, emptiness
from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import live_schemes
from tracker.findings.wording import listed, quoted, word_set
from tracker.leads import LeadKind
from tracker.model import Scheme, SchemeLead
from tracker.portfolio import Portfolio

_LONGEST_ADDRESS = 254
_ATOM = r"[\w!#$%&'’*+/=?^`{|}~-]+"
_ADDRESS = re.compile(
    rf"{_ATOM}(?:\.{_ATOM})*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{{2,}}", re.IGNORECASE
)
_TITLES = word_set("dr mr mrs ms miss mx prof professor cllr councillor sir dame rev")
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST_PART = 3
"""Letters from which a part of a name counts as that name: "alex" of "alexander"."""


@rule(
    "DQ15",
    "Lead missing or vacant",
    Severity.WARNING,
    "Every scheme needs a named person who answers for it.",
)
def lead_missing_or_vacant(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """No person among the leads, or a post among them that nobody holds."""
    for scheme in live_schemes(portfolio):
        leads = portfolio.leads_by_scheme.get(scheme.uid, ())
        named = any(lead.kind == LeadKind.PERSON and lead.name for lead in leads)
        vacant = [lead for lead in leads if lead.kind == LeadKind.VACANCY]
        if named and not vacant:
            continue
        if vacant:
            remedy = "Name who will take over, or say by when somebody will be found."
        else:
            remedy = "Name the person who answers for the scheme."
        nobody = "" if named else _nobody(scheme, leads)
        message = " ".join(filter(None, (nobody, _vacancy(vacant))))
        yield Hit("scheme", scheme, "leads_text", message, remedy)


def _nobody(scheme: Scheme, leads: Sequence[SchemeLead]) -> str:
    bodies = [
        body
        for lead in leads
        if lead.kind == LeadKind.ORGANISATION and (body := lead.organisation or lead.role)
    ]
    if bodies:
        return f"No person is named as lead, only {listed(list(dict.fromkeys(bodies)))}."
    if emptiness(scheme.leads_text) is Emptiness.BLANK:
        return "No lead is given."
    return f"No person is named as lead: {quoted(scheme.leads_text or '')}."


def _vacancy(vacant: Sequence[SchemeLead]) -> str:
    if not vacant:
        return ""
    posts = [f"{_post(lead)} ({lead.note})" if lead.note else _post(lead) for lead in vacant]
    return f"Vacant: {listed(posts)}."


def _post(lead: SchemeLead) -> str:
    return lead.role or (f"the lead for {lead.organisation}" if lead.organisation else "the lead")


@rule(
    "DQ16",
    "E-mail malformed or not theirs",
    Severity.INFORMATION,
    "A request for an update sent to a wrong address is never answered.",
)
def email_malformed_or_not_theirs(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """A lead's address cannot be one, or its part before the "@" has none of their names."""
    for scheme in live_schemes(portfolio):
        for lead in portfolio.leads_by_scheme.get(scheme.uid, ()):
            if not lead.email:
                continue
            who = lead.name or lead.organisation or lead.role or "the lead"
            address = f"“{lead.email[:_LONGEST_ADDRESS]}”"
            if not is_address(lead.email):
                message = f"{address}, given for {who}, is not a valid e-mail address."
                remedy = "Correct the address."
            elif lead.kind == LeadKind.PERSON and lead.name and not _shares_name(lead):
                message = f"The address {address} has no part of the name {who} in it."
                remedy = "Check that it is theirs; if it is a shared mailbox, leave it as it is."
            else:
                continue
            yield Hit("scheme", scheme, "leads_text", message, remedy)


def is_address(text: str) -> bool:
    """Whether `text` has the form of one e-mail address."""
    return len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


def _shares_name(lead: SchemeLead) -> bool:
    """Judith Johnson shares "judith" with Judith.johnston@…, Sue Lott "lott" with slott2@…."""
    names = [name for name in _letters(lead.name or "") if name not in _TITLES]
    parts = _letters((lead.email or "").partition("@")[0])
    return any(
        name == part
        or (len(part) >= _SHORTEST_PART and name.startswith(part))
        or (len(name) >= _SHORTEST_PART and name in part)
        for name in names
        for part in parts
    )


def _letters(text: str) -> list[str]:
    """Runs of letters, without accents and apostrophes: "Zoë O’Neil" is zoe, oneil."""
    plain = text.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return _LETTERS.findall(plain.replace("'", "").replace("’", ""))
