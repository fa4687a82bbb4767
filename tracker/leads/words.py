"""What a few words of a lead cell are: a person, a body, a job, or a post with nobody in it."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from tracker.leads import vocabulary

LONGEST = 160


class Sense(Enum):
    """What a piece of a lead cell is about."""

    PERSON = auto()
    BODY = auto()
    JOB = auto()
    EMPTY_POST = auto()
    UNSURE = auto()


class Meaning(NamedTuple):
    """The sense of a piece, the person's name it opens with, and the words after that name."""

    sense: Sense
    name: str | None
    rest: str


@lru_cache(maxsize=1024)
def meaning(text: str) -> Meaning:
    """Read `text`: one piece of a cell, without brackets, addresses or joined names.

    Anything longer than `LONGEST` characters is not a name of anything, and unsure.
    """
    if len(text) > LONGEST:
        return Meaning(Sense.UNSURE, None, text)
    name, rest = split_name(text)
    if vocabulary.EMPTY_POST.search(text):
        return Meaning(Sense.EMPTY_POST, name, rest)
    if name and _may_follow_name(rest):
        return Meaning(Sense.PERSON, name, rest)
    if is_job(text):
        return Meaning(Sense.JOB, None, text)
    return Meaning(Sense.BODY if is_body(text) else Sense.UNSURE, None, text)


def is_remark(text: str) -> bool:
    """True for words that say something about a lead but are no job and no body."""
    opens_small = text[:1].islower() and not is_about_a_service(text) and not is_job(text)
    return opens_small or bool(vocabulary.REMARK.search(text))


def is_job(text: str) -> bool:
    """True for "Programme Director", "Head of Social Care", "LCC lead", "SRO"."""
    words = plain_words(text)
    if text.casefold() in vocabulary.WHOLE_JOBS:
        return True
    return any(word in vocabulary.JOBS or word in vocabulary.JOB_INITIALS for word in words)


def is_body(text: str) -> bool:
    """True for "LCC", "EL and BwD CCG", "Lancashire County Council", "NHS England"."""
    words = text.removeprefix("the ").removeprefix("The ").split()
    if not words or len(words) > 10 or text == text.casefold() or is_job(text):
        return False
    return all(map(_is_initials_of_body, words)) or any(
        word in vocabulary.BODIES for word in plain_words(text)
    )


def ends_as_body(text: str) -> bool:
    """True for the whole name of a body: "NHS Lancashire" before "and South Cumbria ICB" is not."""
    last = text.split()[-1]
    known = last.strip(".,;:()").casefold() in vocabulary.BODIES
    return is_body(text) and (known or _is_initials_of_body(last) or text == "NHS England")


def could_be_surname(word: str) -> bool:
    """True for one word that may be either half of "Surname, Forename"."""
    return " " not in word and len(word) > 1 and _may_stand_in_name(word, [], [])


def is_about_a_service(text: str) -> bool:
    """True where a word names a service ("Age Well", "Autism Service"): part of a job, no body."""
    return any(word in vocabulary.SERVICES or word == "well" for word in plain_words(text))


def split_name(text: str) -> tuple[str | None, str]:
    """Cut the person's name off the front: ("Sue Lott", "was LCC lead"), or (None, `text`).

    A name is a title and a word, or two to five words, each with a capital (particles such as
    "van der" aside) and none of them a word for a job, a body, a service or a place.
    """
    words = text.split(maxsplit=7)
    taken: list[str] = []
    for index, word in enumerate(words[:6]):
        if not _may_stand_in_name(word, taken, words[index + 1 : index + 2]):
            break
        taken.append(word)
    while taken and taken[-1] in vocabulary.PARTICLES:
        taken.pop()
    if not _is_whole_name(taken):
        return None, text
    return " ".join(taken).rstrip(","), " ".join(words[len(taken) :])


def post_of(text: str) -> tuple[str | None, str | None]:
    """The job and the body of a post that is described as empty.

    "New LCC lead needs to be identified" is ("LCC lead", "LCC"), "Vacant" is (None, None).
    """
    left = vocabulary.EMPTY_POST.sub(" ", text)
    words = left.strip(" .,;:-–—()").split()
    while words and words[0].casefold() in {"a", "an", "the", "new", "post", "for", "of", "-", "–"}:
        del words[0]
    while words and words[-1].casefold() in {"-", "–", "post", "currently", "at", "and"}:
        del words[-1]
    post = " ".join(words)
    if is_body(post):
        return None, post
    return post or None, body_of_job(post)


def body_of_job(job: str | None) -> str | None:
    """The body whose lead a job is: "LCC" of "LCC lead"; None for "CHC lead" and the rest."""
    words = (job or "").split()
    if len(words) != 2 or words[1].casefold() not in ("lead", "leads"):
        return None
    return words[0] if _is_initials_of_body(words[0]) else None


_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_SERVICE_ENDING = re.compile(r".{3,}(?:ing|tion|ment|shire|ology)s?")


def plain_words(text: str) -> list[str]:
    """The words of `text` in lower case, without punctuation; never empty."""
    return [word.strip(".,;:()[]'\"’‘“”") for word in text.casefold().split()] or [""]


def is_barred(word: str) -> bool:
    """True for a word, in lower case, that no person is called by."""
    return word in vocabulary.NEVER_IN_A_NAME


def _may_follow_name(rest: str) -> bool:
    if not rest or is_job(rest) or vocabulary.REMARK_AFTER_NAME.match(rest):
        return True
    return all(map(_is_initials_of_body, rest.split()))


def _may_stand_in_name(word: str, taken: list[str], following: list[str]) -> bool:
    plain = word.casefold().strip(".,")
    if not taken and plain in vocabulary.TITLES:
        return True
    if word in vocabulary.PARTICLES:
        return bool(taken)
    if not _NAME_WORD.fullmatch(word) or not word[0].isupper() or is_barred(plain):
        return len(plain) == 1 and plain.isalpha() and word[0].isupper()
    if plain == "head" and following == ["of"]:
        return False
    if all(earlier.casefold().strip(".") in vocabulary.TITLES for earlier in taken):
        barred = plain in vocabulary.NEVER_FIRST_IN_A_NAME or _SERVICE_ENDING.fullmatch(plain)
        return not barred and (len(word) == 1 or _reads_as_word(word))
    return len(plain) == 1 or _reads_as_word(word)


def _reads_as_word(word: str) -> bool:
    """False for initials: "LCC", "BwD", "iBCF"; true for "Lott", "McDonald", "LOTT", "J."."""
    letters = [mark for mark in word if mark.isalpha()]
    if word.endswith(".") and len(letters) <= 2:
        return True
    if not letters[-1].isupper():
        return True
    is_known = word.casefold() in vocabulary.SERVICE_INITIALS | vocabulary.JOB_INITIALS
    shouted = word.isupper() and len(letters) > 2 and not is_known
    return shouted and any(mark in "AEIOUYÀÁÈÉÌÍÒÓÙÚÖÜ" for mark in letters)


def _is_whole_name(words: list[str]) -> bool:
    bare = [word.strip(".,").casefold() for word in words]
    titles = sum(1 for word in bare if word in vocabulary.TITLES)
    if len(words) - titles + min(titles, 1) < 2 or not any(len(word) > 1 for word in bare[titles:]):
        return False
    # Capitals throughout are somebody shouting; one shouted word first is a body: "ELHT Smith".
    return not (words[0].isupper() and len(bare[0]) > 1) or " ".join(words).isupper()


def _is_initials_of_body(word: str) -> bool:
    plain = word.strip(".,()")
    stem = plain.removesuffix("s")
    known = plain.casefold()
    if known in vocabulary.SERVICE_INITIALS or known in vocabulary.JOB_INITIALS:
        return False
    capitals = sum(1 for mark in stem if mark.isupper())
    return 3 <= len(stem) <= 8 and stem.isalnum() and capitals > 1 and stem[-1].isupper()
