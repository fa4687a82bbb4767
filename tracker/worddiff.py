"""What changed between two texts, word by word, for anybody who has to review it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\S+|\s+")
_SENTENCES = re.compile(r"[^\n.!?]*[\n.!?]+\s*|[^\n.!?]+$")

WORDS_COMPARED = 1_500
"""Beyond this many words on either side, whole sentences and lines are compared instead."""

SENTENCES_COMPARED = 1_500
"""Beyond this many sentences the part that differs is taken as rewritten altogether."""


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


def word_differences(old: str, new: str) -> tuple[Piece, ...]:
    """How `old` became `new`: what stayed and went joins to `old`, what stayed and came to `new`.

    What went stands before what came in its place. Neighbouring words that changed are one piece,
    spaces between them included.
    """
    ours, theirs = _WORDS.findall(old), _WORDS.findall(new)
    start = _shared(ours, theirs)
    end = _shared(ours[start:][::-1], theirs[start:][::-1])
    before, after = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    pieces = [
        Piece(Part.SAME, "".join(ours[:start])),
        *_middle(before, after),
        Piece(Part.SAME, "".join(ours[len(ours) - end :])),
    ]
    return tuple(_joined(pieces))


def sides(pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces of the old text and the pieces of the new one."""
    return (
        tuple(piece for piece in pieces if piece.part is not Part.ADDED),
        tuple(piece for piece in pieces if piece.part is not Part.REMOVED),
    )


def abridged(pieces: Sequence[Piece], *, around: int = 30) -> tuple[Piece, ...]:
    """The same with long stretches that stayed cut to `around` words beside each change."""
    last = len(pieces) - 1
    return tuple(
        _cut(piece, before=index < last, after=index > 0, around=around)
        if piece.part is Part.SAME and len(pieces) > 1
        else piece
        for index, piece in enumerate(pieces)
    )


def _cut(piece: Piece, *, before: bool, after: bool, around: int) -> Piece:
    """`after` a change the first words are kept, `before` one the last."""
    words = _WORDS.findall(piece.text)
    head = words[: 2 * around] if after else []
    tail = words[len(words) - 2 * around :] if before else []
    if len(head) + len(tail) >= len(words) - 4:
        return piece
    return Piece(Part.SAME, "".join(head).rstrip() + " … " + "".join(tail).lstrip())


def _shared(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """How many units the two begin with in common."""
    for index, (one, other) in enumerate(zip(ours, theirs, strict=False)):
        if one != other:
            return index
    return min(len(ours), len(theirs))


def _middle(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    if max(len(before), len(after)) <= WORDS_COMPARED:
        return _compared(before, after)
    old, new = _SENTENCES.findall("".join(before)), _SENTENCES.findall("".join(after))
    if max(len(old), len(new)) <= SENTENCES_COMPARED:
        return _compared(old, new)
    return iter((Piece(Part.REMOVED, "".join(old)), Piece(Part.ADDED, "".join(new))))


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, before, after)
    for kind, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        old, new = "".join(before[from_old:to_old]), "".join(after[from_new:to_new])
        if kind == "equal":
            yield Piece(Part.SAME, old)
        else:
            yield Piece(Part.REMOVED, old)
            yield Piece(Part.ADDED, new)


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Runs of change as one removal and one addition; a space between changes belongs to both."""
    removed = added = ""
    for index, piece in enumerate(pieces):
        if piece.part is Part.REMOVED:
            removed += piece.text
        elif piece.part is Part.ADDED:
            added += piece.text
        elif (removed or added) and piece.text in {" ", ""} and _goes_on(pieces[index + 1 :]):
            removed += piece.text
            added += piece.text
        elif piece.text:
            yield from _changed(removed, added)
            removed = added = ""
            yield piece
    yield from _changed(removed, added)


def _goes_on(rest: Sequence[Piece]) -> bool:
    """Whether a change follows before any other text that stayed."""
    following = next((piece for piece in rest if piece.text), None)
    return following is not None and following.part is not Part.SAME


def _changed(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(Part.REMOVED, removed)
    if added:
        yield Piece(Part.ADDED, added)
