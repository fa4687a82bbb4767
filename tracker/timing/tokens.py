"""Text to tokens: numbers, words and signs, with brackets left out and dashes made alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from tracker.timing.words import DOTTED

T = TypeVar("T")


class Kind(Enum):
    """What a token is; LINE is a new line and STOP the end of a sentence."""

    NUMBER = auto()
    WORD = auto()
    SIGN = auto()
    LINE = auto()
    STOP = auto()


class Token(NamedTuple):
    """A lower-case token: tight when no space stands before it.

    `value` is the number of one to four digits, and -1 for anything else.
    """

    kind: Kind
    text: str
    tight: bool = False
    capital: bool = False
    value: int = -1

    @property
    def closes(self) -> bool:
        """Whether a sentence or a line ends here."""
        return self.kind in (Kind.LINE, Kind.STOP)


OUTSIDE = Token(Kind.STOP, "")


class Tokens:
    """The tokens of a text; looking before the first or after the last finds a STOP."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._count = len(tokens)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> Token:
        return self._tokens[index] if 0 <= index < self._count else OUTSIDE


class Phrases(Generic[T]):
    """A table from phrases, written with a space between tokens, to their meaning."""

    @staticmethod
    def among(phrases: Iterable[str]) -> Phrases[str]:
        """A table of phrases that mean themselves."""
        return Phrases({phrase: phrase for phrase in phrases})

    def __init__(self, table: Mapping[str, T]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in sorted(table.items(), key=lambda entry: -len(entry[0].split())):
            first, *rest = phrase.split()
            self._by_first.setdefault(first, []).append((tuple(rest), meaning))

    def at(self, tokens: Tokens, index: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase that starts here, and the index after it."""
        phrases = self._by_first.get(tokens[index].text)
        for rest, meaning in phrases or ():
            if all(tokens[index + 1 + n].text == word for n, word in enumerate(rest)):
                return meaning, index + 1 + len(rest)
        return None


_ALIKE = str.maketrans(
    {**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("‘’‛′`´", "'"), "\r": "\n", "\v": "\n"}
)
_TOKEN = re.compile(
    r"(?P<NUMBER>[0-9]+)|(?P<WORD>[^\W\d_]+(?:'[^\W\d_]+)?)|(?P<LINE>\n)|(?P<SIGN>\S)"
)
_STOPS = frozenset(".;!?•|…")
_OPENING = {")": "(", "]": "["}


def tokenise(text: str) -> Tokens:
    """The tokens of the text outside brackets."""
    return Tokens(list(_tokens(without_brackets(text).translate(_ALIKE))))


def without_brackets(text: str) -> str:
    """The text with each bracketed passage made a space.

    A bracket that is never closed runs to the end of its line, unless it opens the line; a closing
    one without its pair ("a) procure") stays.
    """
    unclosed: dict[str, list[tuple[int, bool]]] = {opening: [] for opening in _OPENING.values()}
    cuts: list[tuple[int, int]] = []
    mid_line = False
    for index, character in enumerate(text):
        if character in unclosed:
            unclosed[character].append((index, mid_line))
        elif character in _OPENING and unclosed[_OPENING[character]]:
            start, _ = unclosed[_OPENING[character]].pop()
            cuts.append((start, index + 1))
        mid_line = character != "\n" and (mid_line or character.isalnum())
    covered = 0
    for start, opens_mid_line in sorted(chain.from_iterable(unclosed.values())):
        if opens_mid_line and start >= covered:
            line_end = text.find("\n", start)
            covered = line_end if line_end >= 0 else len(text)
            cuts.append((start, covered))
    return " ".join(_between(text, sorted(cuts)))


def _between(text: str, cuts: list[tuple[int, int]]) -> Iterator[str]:
    """The passages of the text between cuts that may overlap."""
    position = 0
    for start, end in cuts:
        if start >= position:
            yield text[position:start]
        position = max(position, end)
    yield text[position:]


def _tokens(text: str) -> Iterator[Token]:
    end = 0
    before = ""
    for match in _TOKEN.finditer(text):
        kind = Kind[match.lastgroup or "SIGN"]
        raw = match.group()
        tight = match.start() == end and end > 0
        if raw == "." and before in DOTTED:
            end = match.end()
            continue
        if raw in _STOPS and not _is_decimal(text, match.start(), match.end()):
            kind = Kind.STOP
        before = raw.lower()
        end = match.end()
        value = int(raw) if kind is Kind.NUMBER and len(raw) <= 4 else -1
        yield Token(kind, before, tight, raw[0].isupper(), value)


def _is_decimal(text: str, start: int, end: int) -> bool:
    """Whether a full stop stands between two digits, as in "31.10.2017"."""
    around = text[start - 1 : start] + text[end : end + 1]
    return text[start] == "." and len(around) == 2 and around.isascii() and around.isdigit()
