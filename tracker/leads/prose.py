"""Sentences in a lead cell: who has left, who oversees, whom a collaboration is between."""

from __future__ import annotations

import re

from tracker.leads import vocabulary
from tracker.leads.pieces import pieces, without_addresses
from tracker.leads.reading import LeadKind
from tracker.leads.sheet import Sheet
from tracker.leads.words import Sense, is_body, post_of, split_name

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ARTICLE = re.compile(r"^(?:the|a|an|our|both) ", re.IGNORECASE)


def read_clause(sheet: Sheet, text: str) -> None:
    """Read one clause into `sheet`, whether it is a list of leads or a sentence about them."""
    plain = _BRACKETS.sub(" ", text)
    if vocabulary.DEPARTED.search(plain) or vocabulary.WAS_LEAD.search(plain):
        _departed(sheet, text, plain)
    elif follow := vocabulary.NAMES_FOLLOW.search(text):
        _named_after(sheet, text, follow)
    elif verb := vocabulary.PROSE_VERBS.search(vocabulary.EMPTY_POST.sub(_blanked, plain)):
        _subject(sheet, text, verb[0].strip())
    else:
        sheet.read(text)


def _departed(sheet: Sheet, text: str, plain: str) -> None:
    """ "Person A was LCC lead but is no longer in post": a vacancy at LCC, and who left it."""
    words = without_addresses(plain)
    name, rest = split_name(words)
    left = vocabulary.DEPARTED.search(rest)
    post = vocabulary.WAS_LEAD.search(rest)
    job, body = post_of(post["post"]) if post else (None, None)
    if name is None:
        subject = _ARTICLE.sub("", words[: left.start()].strip() if left else words)
        job, body = post_of(subject) if len(subject) < 60 else (None, None)
    entry = sheet.open(LeadKind.VACANCY)
    entry.tail += [(Sense.JOB, job)] if job else []
    entry.tail += [(Sense.BODY, body)] if body else []
    if name:
        words = f"{name} {left[0] if left and post else rest.lstrip(' ,-–')}"
    remarks = (without_addresses(inner).strip("()[]") for inner in _BRACKETS.findall(text))
    entry.notes += [words, *filter(None, remarks)]
    sheet.addresses_of(text)


def _named_after(sheet: Sheet, text: str, follow: re.Match[str]) -> None:
    before, named = text[: follow.start()], text[follow.end() :]
    if split_name(before)[0]:
        sheet.read(before)
    else:
        sheet.addresses_of(before)
    if ends := vocabulary.CLAUSE_FOLLOWS.search(named):
        sheet.read(named[: ends.start()], listing=True)
        sheet.addresses_of(named[ends.start() :])
    else:
        sheet.read(named, listing=True)


def _subject(sheet: Sheet, text: str, verb: str) -> None:
    """ "The CCG has established a Project Board" names the CCG; "Plans have been made" nobody."""
    at = text.find(f" {verb} ")
    subject = _ARTICLE.sub("", text[: max(at, 0)].strip())
    name, _ = split_name(subject)
    leads = [piece for piece in pieces(subject) if piece.is_words]
    if name or (leads and all(_leads(piece.text) for piece in leads)):
        sheet.read(subject, listing=name is None)
        sheet.addresses_of(text[at:])
        if name and sheet.current is not None:
            sheet.current.notes.append(without_addresses(text))
    else:
        sheet.addresses_of(text)


def _leads(text: str) -> bool:
    return is_body(text) or split_name(text)[1] == ""


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])
