"""What changed between two texts, word by word, for anybody who has to review it.

Words are matched without regard to the space between them, so that a moved line break marks
nothing else. Where few of the words of a sentence stayed, none is told as having stayed: a reader
takes in two whole sentences sooner than a mosaic of both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

_WORD = re.compile(r"\S+")
_STRETCH = re.compile(r"\S+|\s+")
_LINE_END = re.compile(r"[\r\n\v\f\x85\u2028\u2029]")
_ENDS = re.compile(r"""[.!?]["'”’)\]]*$""")

WORDS_COMPARED = 20_000
"""Beyond this many words on either side the part that differs is taken as rewritten altogether."""

LEAST_SHARED = 0.5
"""Below this share of words that stayed, in the old sentence and in the new, none is kept."""


class Part(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, went or came; never empty."""

    part: Part
    text: str

    @property
    def light(self) -> bool:
        """Whether nothing but space between words went or came."""
        return self.part is not Part.SAME and self.text.isspace()


Pair = tuple[int, int]
"""A word that stayed: its number in the old text and in the new one."""


@dataclass(frozen=True)
class _Text:
    """A text with the place of each of its words, and the number of the sentence each is in."""

    text: str
    spans: Sequence[tuple[int, int]]
    sentences: Sequence[int]

    @classmethod
    def of(cls, text: str) -> _Text:
        spans = [found.span() for found in _WORD.finditer(text)]
        sentences, number = [], 0
        for (_, before), (start, end) in pairwise([(0, 0), *spans]):
            number += bool(_LINE_END.search(text, before, start))
            sentences.append(number)
            number += bool(_ENDS.search(text[start:end]))
        return cls(text, spans, sentences)

    @property
    def words(self) -> list[str]:
        return [self.text[start:end] for start, end in self.spans]

    def between(self, word: int, following: int) -> str:
        """What stands after one word and before another."""
        start = self.spans[word][1] if word >= 0 else 0
        end = self.spans[following][0] if following < len(self.spans) else len(self.text)
        return self.text[start:end]


def word_differences(old: str, new: str) -> tuple[Piece, ...]:
    """How `old` became `new`: what stayed and went joins to `old`, what stayed and came to `new`.

    What went stands before what came in its place. Neighbouring words that changed are one piece,
    spaces between them included.
    """
    before, after = _Text.of(old), _Text.of(new)
    kept = _telling(before, after, _shared(before.words, after.words))
    return tuple(_joined(_pieces(before, after, kept)))


def sides(pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces of the old text and the pieces of the new one.

    Space that moved is told only where nothing else did.
    """
    calm = any(piece.part is not Part.SAME and not piece.light for piece in pieces)
    told = [replace(each, part=Part.SAME) if calm and each.light else each for each in pieces]
    old = (each for piece, each in zip(pieces, told, strict=True) if piece.part is not Part.ADDED)
    new = (each for piece, each in zip(pieces, told, strict=True) if piece.part is not Part.REMOVED)
    return tuple(_joined(old)), tuple(_joined(new))


def inline(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces for one text that shows both; space that moved is shown as it is now, unless
    nothing else changed."""
    if all(piece.part is Part.SAME or piece.light for piece in pieces):
        return tuple(pieces)
    return tuple(
        _joined(
            replace(piece, part=Part.SAME) if piece.light else piece
            for piece in pieces
            if not (piece.light and piece.part is Part.REMOVED)
        )
    )


def spaced(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same, inline, with a space wherever what came would touch what went before it."""
    told: list[Piece] = []
    for piece in pieces:
        came = piece.part is Part.ADDED and told and told[-1].part is Part.REMOVED
        if came and not told[-1].text[-1].isspace() and not piece.text[0].isspace():
            told.append(Piece(Part.SAME, " "))
        told.append(piece)
    return tuple(told)


def abridged(pieces: Sequence[Piece], *, around: int = 30) -> tuple[Piece, ...]:
    """The same, inline, with long stretches that stayed cut to `around` words beside a change."""
    calm = inline(pieces)
    last = len(calm) - 1
    return tuple(
        _cut(piece, before=index < last, after=index > 0, around=around)
        if piece.part is Part.SAME and len(calm) > 1
        else piece
        for index, piece in enumerate(calm)
    )


def _cut(piece: Piece, *, before: bool, after: bool, around: int) -> Piece:
    """`after` a change the first words are kept, `before` one the last."""
    words = _STRETCH.findall(piece.text)
    head = words[: 2 * around] if after else []
    tail = words[len(words) - 2 * around :] if before else []
    if len(head) + len(tail) >= len(words) - 4:
        return piece
    return Piece(Part.SAME, "".join(head).rstrip() + " … " + "".join(tail).lstrip())


def _shared(ours: Sequence[str], theirs: Sequence[str]) -> list[Pair]:
    """The words that stayed, as many as can be in one order."""
    start = _alike(ours, theirs)
    end = _alike(ours[start:][::-1], theirs[start:][::-1])
    old, new = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    middle: list[Pair] = []
    if old and new and max(len(old), len(new)) <= WORDS_COMPARED:
        from rapidfuzz.distance import LCSseq

        middle = [
            (block.src_start + at, block.dest_start + at)
            for block in LCSseq.opcodes(old, new)
            if block.tag == "equal"
            for at in range(block.src_end - block.src_start)
        ]
    return [
        *((at, at) for at in range(start)),
        *((start + one, start + other) for one, other in middle),
        *((len(ours) - back, len(theirs) - back) for back in range(end, 0, -1)),
    ]


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """How many words the two begin with in common."""
    for index, (one, other) in enumerate(zip(ours, theirs, strict=False)):
        if one != other:
            return index
    return min(len(ours), len(theirs))


def _telling(before: _Text, after: _Text, pairs: list[Pair]) -> list[Pair]:
    """The pairs that help a reader: neither islands in what changed, nor crumbs of sentences."""
    while True:
        kept = _of_sentences(before, after, _without_islands(before, after, pairs))
        if len(kept) == len(pairs):
            return kept
        pairs = kept


def _without_islands(before: _Text, after: _Text, pairs: list[Pair]) -> list[Pair]:
    """Less the runs that are shorter than what changed on either side of them."""
    runs = list(_runs(pairs))
    first, last = (-1, -1), (len(before.spans), len(after.spans))
    kept: list[Pair] = []
    for at, run in enumerate(runs):
        ahead = runs[at + 1][0] if at + 1 < len(runs) else last
        behind = kept[-1] if kept else first
        letters = len(before.between(run[0][0] - 1, run[-1][0] + 1).strip())
        around = (_changed(before, after, behind, run[0]), _changed(before, after, run[-1], ahead))
        if letters > min(around):
            kept.extend(run)
    return kept


def _changed(before: _Text, after: _Text, one: Pair, other: Pair) -> int:
    """How many letters changed between two words that stayed, on the side with more of them."""
    gaps = (text.between(one[at], other[at]) for at, text in enumerate((before, after)))
    return max(len(gap.strip()) for gap in gaps)


def _runs(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Pairs of words that follow one another in both texts."""
    run: list[Pair] = []
    for pair in pairs:
        if run and pair != (run[-1][0] + 1, run[-1][1] + 1):
            yield run
            run = []
        run.append(pair)
    if run:
        yield run


def _of_sentences(before: _Text, after: _Text, pairs: list[Pair]) -> list[Pair]:
    """The pairs of which the old sentence or the new one mostly stayed."""
    old, new = (
        _mostly_kept(text, [pair[at] for pair in pairs]) for at, text in enumerate((before, after))
    )
    return [
        (one, other)
        for one, other in pairs
        if before.sentences[one] in old or after.sentences[other] in new
    ]


def _mostly_kept(text: _Text, words: Iterable[int]) -> set[int]:
    """The sentences of which at least half of the words are among these."""
    whole, kept = Counter(text.sentences), Counter(text.sentences[word] for word in words)
    return {number for number, count in kept.items() if count >= LEAST_SHARED * whole[number]}


def _pieces(before: _Text, after: _Text, pairs: Sequence[Pair]) -> Iterator[Piece]:
    ends = (len(before.spans), len(after.spans))
    for behind, ahead in pairwise([(-1, -1), *pairs, ends]):
        yield from _gap(before.between(behind[0], ahead[0]), after.between(behind[1], ahead[1]))
        if ahead != ends:
            start, end = before.spans[ahead[0]]
            yield Piece(Part.SAME, before.text[start:end])


def _gap(old: str, new: str) -> Iterator[Piece]:
    """What became of the text between two words that stayed; space around it may have stayed."""
    start = _alike(old[: len(old) - len(old.lstrip())], new[: len(new) - len(new.lstrip())])
    left, right = old[start:], new[start:]
    end = _alike(left[len(left.rstrip()) :][::-1], right[len(right.rstrip()) :][::-1])
    yield Piece(Part.SAME, old[:start])
    yield Piece(Part.REMOVED, left[: len(left) - end])
    yield Piece(Part.ADDED, right[: len(right) - end])
    yield Piece(Part.SAME, left[len(left) - end :])


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one part as one piece; nothing empty."""
    part, text = Part.SAME, ""
    for piece in pieces:
        if piece.part is not part and piece.text:
            if text:
                yield Piece(part, text)
            part, text = piece.part, ""
        text += piece.text
    if text:
        yield Piece(part, text)
