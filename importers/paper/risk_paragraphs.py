"""Risks that a paper numbers in its prose, under a heading that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from importers.grid import Document
from tracker.draft import DraftRow
from tracker.model import RaidKind

_HEADING = re.compile(r"\b(?:identified |key |main |top |strategic |system wide )*risks?\b", re.I)
_HEADINGS_MOST = 90
_WITHIN = 4
"""So many paragraphs may introduce the list under its heading."""
_NUMBERED = re.compile(r"^\s*\(?(\d{1,2})[.)]\s+(\S.*)$", re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_LONGEST_TITLE = 160
_FEWEST = 2


def risk_rows(document: Document) -> Iterator[DraftRow]:
    """An entry for every numbered paragraph of a list of risks: 1, 2, 3..."""
    for place, paragraphs in _stretches(document):
        seen: set[str] = set()
        for at, words in enumerate(paragraphs):
            if _says_risks(words):
                for row in _list_under(place, paragraphs[at + 1 :], at + 2):
                    if row.where not in seen:
                        seen.add(row.where)
                        yield row


def _stretches(document: Document) -> Iterator[tuple[str, Sequence[str]]]:
    for table in document.tables:
        if table.before and not table.name:
            yield f"above {table.place}", table.before
    yield "after the last table", document.after


def _says_risks(words: str) -> bool:
    return len(words) <= _HEADINGS_MOST and bool(_HEADING.search(words)) and not words.endswith(".")


def _list_under(place: str, paragraphs: Sequence[str], first: int) -> Iterator[DraftRow]:
    found: list[DraftRow] = []
    for at, words in enumerate(paragraphs):
        numbered = _NUMBERED.match(words)
        if numbered and int(numbered[1]) == len(found) + 1:
            found.append(_risk(f"{place}, paragraph {first + at}", numbered[1], numbered[2]))
        elif found or at >= _WITHIN:
            break
    if len(found) >= _FEWEST:
        yield from found


def _risk(where: str, number: str, words: str) -> DraftRow:
    text = " ".join(words.split())
    title = _SENTENCE_END.split(text, maxsplit=1)[0]
    if len(title) > _LONGEST_TITLE:
        title = f"{title[:_LONGEST_TITLE].rsplit(' ', 1)[0]}…"
    return DraftRow(
        "raid_item",
        where,
        title,
        {
            "kind": str(RaidKind.RISK),
            "ref": number,
            "title": title,
            "description": text,
            "place": where,
        },
    )
