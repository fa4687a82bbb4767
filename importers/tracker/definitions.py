"""What the ratings mean, as a document explains them above, below or inside its tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from importers.grid import Table
from importers.tracker.rating import colour_named, read_rating
from tracker.model.words import Rag

_WORD = r"Green|Amber|Yellow|Red|Blue"
_DEFINED = re.compile(
    rf"(?:^|[;|\n]\s*|[.,]\s+|(?:\brag|\brating|\bkey)s?\s*:\s*)[-•*\s]*\(?"
    rf"(?:(?P<letter>[GARB])|(?P<colour>{_WORD}))\)?\s*"
    r"(?:\((?:[GARB]|rated)\)\s*)?"
    r"(?:(?:rated\s+)?(?:is|means|indicates|denotes)\b|[-–—=:])\s*(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST = 2000


def definitions_in(texts: Iterable[str]) -> dict[str, str]:
    """Letter to words, from lines such as "Green is the project activity … on track".

    Empty unless two ratings are defined, one of them Green or Red: "A: …" alone is a list.
    """
    found: dict[str, str] = {}
    for text in texts:
        if len(text) > _LONGEST:
            continue
        for letter, words in _defined_in(text):
            found.setdefault(letter, words)
    return _believed(found)


def definitions_in_table(table: Table) -> dict[str, str]:
    """Letter to words, from a table that is a key: a colour in one cell, its meaning beside it."""
    found: dict[str, str] = {}
    for row in table.rows:
        texts = list(dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip()))
        first = row.cells[0] if row.cells else None
        shaded = read_rating("", first.fill).rag if first and not first.text.strip() else None
        letter = shaded or (colour_named(texts[0]) if len(texts) > 1 else None)
        if letter is not None and texts:
            meaning = max(texts if shaded else texts[1:], key=len)
            if colour_named(meaning) is None:
                found.setdefault(letter, meaning)
        elif len(texts) == 1:
            for named, words in _defined_in(texts[0]):
                found.setdefault(named, words)
    return _believed(found)


def is_definition(text: str) -> bool:
    """Whether a text explains one rating or more."""
    return len(text) <= _LONGEST and any(True for _ in _defined_in(text))


def _defined_in(text: str) -> Iterable[tuple[str, str]]:
    starts = [match for match in _DEFINED.finditer(text) if _says_colour(match)]
    for match, following in zip(starts, [*starts[1:], None], strict=False):
        words = text[match.end() : following.start() if following else len(text)]
        letter = colour_named(match["letter"] or match["colour"])
        if letter is not None and words.strip(" ;,|\n"):
            yield letter, words.strip(" ;,|\n")


def _says_colour(match: re.Match[str]) -> bool:
    """A lone letter counts only as a capital: "a: …" is a point in a list."""
    return match["letter"] is None or match["letter"].isupper()


def _believed(found: Mapping[str, str]) -> dict[str, str]:
    if len(found) < 2 or not {Rag.GREEN, Rag.RED} & found.keys():
        return {}
    return {str(rag): found[rag] for rag in Rag if rag in found}
