"""Whether two schemes of different areas are one scheme under two names.

The cases are those of the Lancashire tracker of November 2017, in which the county council tells
the schemes of the CCGs again: "CATCH (Central Allocation Team for Care and Health)" is its "Central
LDP Scheme Allocation Team for Care and Health".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz import fuzz

from tracker.findings.wording import word_set

ALIKE = 90
"""From this likeness of all words (0 to 100) two names may be spellings of one."""

SPELLING = 75
"""From this likeness of the words that differ they are the same words spelt otherwise."""

LEAST_TELLING = 2
"""Words telling one scheme from others that a name must have to be known within a longer one."""

MOST_WORDS = 60
"""Words of a name that are looked at; a longer one is prose that has slipped into the cell."""

_LEFT_OUT = word_set("a an and as at by for from in ldp of on or scheme the through to via with")
_KINDS_OF_SERVICE = word_set(
    "acute additional adult advice aged aligned assessment bed better care carer case centre "
    "change chc clinic clinical commissioning community contract cost county crisis day delivery "
    "dementia development discharge district domiciliary early elderly emergency end enhanced "
    "equipment evaluation existing extra family first flow fund funding health healthcare home "
    "homecare hospital hour hub implementation independent integrated integration intermediate "
    "joint learning life living local locality long management market medicine mental model "
    "national new night nurse nursing older out pathway patient people personal personnel phase "
    "pilot place placement plan planning pool pooled post practitioner pressure prevention "
    "primary process programme project provider provision quality rapid reablement recruitment "
    "rehabilitation residential respite response review service short social specialist spend "
    "staff staffing support system team technology telecare term therapist therapy training "
    "transfer transformation transport unit urgent voluntary ward well wellbeing winter work "
    "worker workforce"
)
"""Words, in the singular, that many schemes have in their names: a kind of service, not one."""

_NUMBERS = {
    word: str(number)
    for number, words in enumerate(
        (
            "one",
            "two ii",
            "three iii",
            "four iv",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ),
        start=1,
    )
    for word in words.split()
}


class SchemeName(NamedTuple):
    """A name as what tells it from others.

    Of `words`, in order, `numbers` are sorted and `telling` counts those that are no kind of
    service. `spelling` has them in alphabetical order, for likeness; `joined` without spaces, so
    that "Re-ablement" is "Reablement".
    """

    words: tuple[str, ...]
    numbers: tuple[str, ...]
    telling: int
    spelling: str
    joined: str


def read_name(name: str) -> SchemeName:
    """Fold a name: case, plurals, punctuation, small words and the name's own acronym are gone."""
    plain = name.casefold().replace("&", " and ").translate(_APOSTROPHES)
    words = _WORD.findall(plain)[:MOST_WORDS]
    singular = [_NUMBERS.get(word) or _singular(word) for word in _without_own_acronym(words)]
    kept = tuple(word for word in singular if word not in _LEFT_OUT) or tuple(words)
    return SchemeName(
        words=kept,
        numbers=tuple(sorted(word.lstrip("0") for word in kept if _is_number(word))),
        telling=sum(word not in _KINDS_OF_SERVICE for word in kept),
        spelling=" ".join(sorted(kept)),
        joined="".join(kept),
    )


def same_scheme(one: SchemeName, other: SchemeName) -> bool:
    """Whether two names mean one scheme: equal, spelt otherwise, or one within the other.

    Numbers must agree. A name that only says what kind of service it is ("Reablement", "Home
    First") is the same as its equal and as no longer name.
    """
    if one.numbers != other.numbers:
        return False
    if one.spelling == other.spelling or one.joined == other.joined:
        return True
    return _within(one, other) or _within(other, one) or _spelt(one, other)


def _spelt(one: SchemeName, other: SchemeName) -> bool:
    if not fuzz.ratio(one.spelling, other.spelling, score_cutoff=ALIKE):
        return False
    only_one = " ".join(word for word in one.words if word not in other.words)
    only_other = " ".join(word for word in other.words if word not in one.words)
    return fuzz.ratio(only_one, only_other) >= SPELLING


def _within(short: SchemeName, long: SchemeName) -> bool:
    size, words = len(short.words), long.words
    if size >= len(words) or short.telling < LEAST_TELLING:
        return False
    return any(words[at : at + size] == short.words for at in range(len(words) - size + 1))


def _without_own_acronym(words: list[str]) -> list[str]:
    """ "catch central allocation team for care and health" without "catch"."""
    for at, word in enumerate(words):
        if not 3 <= len(word) < len(words):
            continue
        rest = words[:at] + words[at + 1 :]
        initials = "".join(each[0] for each in rest)
        telling = "".join(each[0] for each in rest if each not in _LEFT_OUT)
        if word in initials or word in telling:
            return rest
    return words


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word[-2] in "isu":
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


def _is_number(word: str) -> bool:
    """Also a single letter: "Ward A" is not "Ward B"."""
    return len(word) == 1 or not word.isalpha()


_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’")
