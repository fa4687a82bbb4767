"""A RAG cell read: its letter or word, or its shading where it has no words."""

from __future__ import annotations

import colorsys
import re
from dataclasses import dataclass
from functools import lru_cache

from importers.tracker.folding import fold, quote
from tracker.emptiness import Emptiness, emptiness
from tracker.model.words import Rag

_WORDS = {
    "g": Rag.GREEN,
    "green": Rag.GREEN,
    "a": Rag.AMBER,
    "amber": Rag.AMBER,
    "yellow": Rag.AMBER,
    "orange": Rag.AMBER,
    "r": Rag.RED,
    "red": Rag.RED,
    "b": Rag.BLUE,
    "blue": Rag.BLUE,
    "complete": Rag.BLUE,
    "completed": Rag.BLUE,
    "🟢": Rag.GREEN,
    "🟡": Rag.AMBER,
    "🟠": Rag.AMBER,
    "🔴": Rag.RED,
    "🔵": Rag.BLUE,
}
_COLOURS = frozenset(word for word in _WORDS if len(word) > 2)
_COMPLETED = frozenset({"complete", "completed"})
_NOT_RATED = frozenset(
    {"not rated", "not yet rated", "unrated", "no rating", "grey", "gray", "white", "no rag"}
)
_UNDERSTOOD = "G, A, R, B, Green, Amber, Yellow, Red, Blue, Complete, Not rated or N/A"

_ARROW = re.compile(r"\s*(?:[→➔➜➝⇒⟶►▶»]|[-=–—]+>)\s*")
_BRACKETED = re.compile(r"\([^)]*\)")
_LABEL = re.compile(
    r"^(?:\d\s*[-–—:.)]\s*)?"
    r"(?:(?:current |overall )?(?:rag|brag|status|rating)(?: rating| status)?\s*[:=–-]\s*)?"
)
"""What may stand before a rating: "3 - Red", "RAG: Red"."""
_COMMENTED = re.compile(
    r"(?P<word>[a-z]+)(?P<break>\s*[-–—:;,.=(\n]\s*|\s+)(?P<comment>\S.*)", re.S
)
_EARLIER = frozenset({"was", "previously", "formerly", "last", "from"})

# Hues in degrees, as people pick them: Office's standard and theme colours and their tints.
_HUES: tuple[tuple[float, float, Rag], ...] = (
    (0, 18, Rag.RED),
    (18, 66, Rag.AMBER),
    (66, 166, Rag.GREEN),
    (190, 255, Rag.BLUE),
    (340, 360, Rag.RED),
)
_TICKED = re.compile(r"[☒☑✔✓]\s*([^☐☒☑✔✓]*)")
_UNTICKED = re.compile(r"☐")
_LONGEST_SYMBOL = 3
_PALEST, _DARKEST = 0.15, 0.2


@dataclass(frozen=True, slots=True)
class Rating:
    """A cell's rating, and what there is to say about it.

    `rag` is None for "not rated". `understood` is false where the cell says something that is no
    rating: the row's rating is then left alone. `problem` is a clause for the user. `comment` are
    the words beside a rating, as written.
    """

    rag: str | None = None
    understood: bool = True
    problem: str | None = None
    comment: str | None = None


@lru_cache(maxsize=8192)
def read_rating(text: str, fill: str | None) -> Rating:
    """The rating of a cell with this text and shading (RRGGBB).

    Words win over shading. Two ratings in one cell ("Amber/Green", "R/A") are none, unless an
    arrow says which of them stands now ("Amber → Green").
    """
    shaded = _of_shading(fill)
    if not text.strip() or (shaded.rag is not None and _is_symbol(text)):
        return shaded
    said = _of_words(text)
    if said is None:
        problem = f"{quote(text)} is not a RAG rating: it can be {_UNDERSTOOD}"
        return Rating(understood=False, problem=problem)
    if shaded.rag is not None and shaded.rag != said.rag:
        colour = Rag(shaded.rag).word
        problem = f"the RAG cell says {quote(text)} and is shaded {colour}: the words were taken"
        return Rating(said.rag, problem=problem)
    return said


def _is_symbol(text: str) -> bool:
    """Whether a text is a dot or the like that shows a colour and says none."""
    mark = text.strip()
    return mark not in _WORDS and not any(map(str.isalnum, mark)) and len(mark) <= _LONGEST_SYMBOL


def colour_named(word: str) -> str | None:
    """The letter of a colour's letter or word: "Green" and "G" give "G"."""
    rag = _WORDS.get(fold(word))
    return str(rag) if rag is not None else None


def says_completed(text: str) -> bool:
    """Whether a text says that the work is done, which some trackers colour blue."""
    return fold(text) in _COMPLETED


def _of_words(text: str) -> Rating | None:
    ticked = _TICKED.findall(text)
    if ticked and _UNTICKED.search(text):
        return _of_words(ticked[0]) if len(ticked) == 1 else None
    words = _LABEL.sub("", _BRACKETED.sub(" ", text).strip().casefold())
    bare = fold(words) or words.strip(" \n\t.,;:!*•")
    if bare in _WORDS:
        return Rating(str(_WORDS[bare]))
    if bare in _NOT_RATED or emptiness(words) is not Emptiness.CONTENT:
        return Rating()
    steps = [fold(step) or step for step in _ARROW.split(words)]
    if len(steps) > 1 and all(step in _WORDS for step in steps):
        now = _WORDS[steps[-1]]
        return Rating(str(now), problem=f"the RAG cell says {quote(text)}: {now.word} was taken")
    commented = _COMMENTED.match(words)
    if commented is None or commented["word"] not in _WORDS:
        return None
    letter_alone = len(commented["word"]) == 1 and not commented["break"].strip()
    if letter_alone or _other_rating(commented["word"], fold(commented["comment"]).split()):
        return None
    rag = _WORDS[commented["word"]]
    said = fold(commented["comment"]).split()
    if said and said[0] not in _EARLIER:
        problem = (
            f"the RAG cell says {quote(text)}: {rag.word} was taken; put the rest under"
            " “Reason for RAG” to keep it"
        )
        return Rating(str(rag), problem=problem, comment=_as_written(text, commented["comment"]))
    return Rating(str(rag))


def _as_written(text: str, folded: str) -> str:
    """The end of a text that was folded to `folded`, as it was written."""
    at = text.casefold().rfind(folded)
    return (text[at:] if at >= 0 else folded).strip()


def _other_rating(word: str, comment: list[str]) -> bool:
    """Whether a comment names a second rating, other than as what the first was before."""
    if comment and comment[0] in _EARLIER:
        return False
    if comment and all(said in _WORDS for said in comment):
        return any(_WORDS[said] != _WORDS[word] for said in comment)
    return any(said in _COLOURS and _WORDS[said] != _WORDS[word] for said in comment)


def _of_shading(fill: str | None) -> Rating:
    if fill is None or not re.fullmatch(r"[0-9A-Fa-f]{6}", fill):
        return Rating()
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _PALEST or value < _DARKEST:
        return Rating()
    for low, high, rag in _HUES:
        if low <= hue * 360 < high:
            return Rating(str(rag))
    problem = f"the RAG cell is shaded in a colour ({fill}) that is no rating"
    return Rating(understood=False, problem=problem)
