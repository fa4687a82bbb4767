"""Cutting a lead cell: into clauses, and a clause into pieces with what stood before each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from tracker.leads.words import LONGEST, Meaning, Sense, could_be_surname, ends_as_body, meaning


class Before(Enum):
    """What stands before a piece, or, for the last three, what the piece itself is."""

    START = auto()
    COMMA = auto()
    DASH = auto()
    COLON = auto()
    JOINT = auto()
    WITH = auto()
    VIA = auto()
    BRACKET = auto()
    ADDRESS = auto()
    TELEPHONE = auto()


class Piece(NamedTuple):
    """A few words of a clause; an address is the number of the address in the cell."""

    before: Before
    text: str

    @property
    def meaning(self) -> Meaning:
        return meaning(self.text)

    @property
    def is_words(self) -> bool:
        return self.before not in (Before.BRACKET, Before.ADDRESS, Before.TELEPHONE)


# The run of characters before "@" is taken whole, so that the time stays linear in the text.
_LOCAL = r"[\w.!#$%'’*+=?^`{}~-]"
ADDRESS = re.compile(rf"(?<!{_LOCAL}){_LOCAL}++@+[\w.-]*\w")
_MASKED = "\x00{}\x00"
_MASK = re.compile(r"\x00(\d+)\x00")

_UNSEEN = re.compile(
    r"\[bookmark:[^\]\n]{0,80}\]|[\x00-\x08\x0e-\x1f\u00ad\u200b-\u200d\u2060\ufeff]"
)
_BULLET = re.compile(r"^(?:[-–—•*·▪◦●‣o] |[•·▪◦●‣] ?|\(?\d{1,2}[.)] ?(?!\d))")
_OPENING = re.compile(r"^(?:\(|and |& ?|/ ?)")
_UNFINISHED = re.compile(r"(?: and| &|/|,|:)$")
_LABEL_OF_NUMBER = re.compile(
    r"\b(?:e-?mail|mailto|mob(?:ile)?|phone|tel(?:ephone)?)\b ?[.:]? ?(?=\x00|\(?0|\+44)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    r"(?<=[^\W_][^\W\d_][.!?])(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bProf\.)"
    r"(?<!\bSt\.)(?<!\bCllr\.) (?=[^\W\d_])"
)
_SEPARATOR = re.compile(
    r"(?P<BRACKET>\([^()]*\)|\[[^\[\]]*\])"
    r"|\x00(?P<ADDRESS>\d+)\x00"
    r"|(?P<TELEPHONE>(?<![\w.])(?:\+44|\(?0)[\d ()-]{8,14}\d)"
    r"|(?P<VIA> (?:via|c/o|through) )"
    r"|(?P<WITH> (?:with|alongside) )"
    r"|(?P<JOINT> (?:and|plus) | ?[&/] ?)"
    r"|(?P<DASH> [-–—]|[-–—] | (?:at|@) )"
    r"|(?P<COMMA>[,|])"
    r"|(?P<COLON>(?<!\d):(?!//))"
)
_EDGES = ' \t.,;:<>()[]{}"“”*_-–—•'


def visible(text: str) -> str:
    """`text` without control and zero-width characters and what Word leaves behind."""
    return _UNSEEN.sub("", text)


def cut(text: str) -> tuple[list[str], list[str]]:
    """The clauses of a cell and its e-mail addresses, in order.

    A clause is a sentence, or the part of a line up to a semicolon; addresses stand in it as
    numbers between marks.
    """
    addresses: list[str] = []

    def mask(found: re.Match[str]) -> str:
        bare = found[0].lstrip(".!#$%'’*+=?^`{}~-")
        addresses.append(found[0] if bare.startswith("@") else bare)
        return f" {_MASKED.format(len(addresses) - 1)} "

    masked = ADDRESS.sub(mask, visible(text))
    return list(_clauses(masked)), addresses


def addresses_in(text: str) -> list[int]:
    """The numbers of the addresses in a part of a clause."""
    return [int(number) for number in _MASK.findall(text)]


def without_addresses(text: str) -> str:
    """A part of a clause as a person would read it, less its addresses."""
    return " ".join(_MASK.sub(" ", text).split()).strip(" .,;:<>")


def _clauses(masked: str) -> Iterator[str]:
    for line in _joined_lines(masked):
        for part in line.split(";"):
            yield from filter(None, map(str.strip, _SENTENCE_END.split(part)))


def _joined_lines(masked: str) -> list[str]:
    """Lines without bullets; one that only goes on with the last ("(LTHTR)") is added to it."""
    joined: list[list[str]] = []
    for raw in masked.splitlines():
        line = " ".join(raw.split())
        line = _LABEL_OF_NUMBER.sub(", ", _BULLET.sub("", line)).strip(" ,")
        if not line:
            continue
        if joined and (_OPENING.match(line) or _UNFINISHED.search(joined[-1][-1][-5:])):
            joined[-1].append(line)
        else:
            joined.append([line])
    return [" ".join(parts) for parts in joined]


def pieces(clause: str) -> list[Piece]:
    """Cut `clause` at its separators; "and", "&" and "/" count only between two leads."""
    atoms = list(_atoms(clause))
    groups: list[list[_Atom]] = []
    for index, atom in enumerate(atoms):
        joins = atom.before in (Before.JOINT, Before.WITH, Before.VIA) and index > 0
        if joins and not _parts_leads(atoms, index) and atoms[index - 1].is_words:
            groups[-1].append(atom)
        else:
            groups.append([atom])
    return [piece for piece in map(_piece, groups) if piece.text]


def forename_first(cut_pieces: list[Piece]) -> list[Piece]:
    """ "Surname, Forename", as address books write it, turned round."""
    match [piece for piece in cut_pieces if piece.is_words]:
        case [Piece(Before.START, surname), Piece(Before.COMMA, forename)]:
            if cut_pieces[1].text == forename and all(map(could_be_surname, (surname, forename))):
                return [Piece(Before.START, f"{forename} {surname}"), *cut_pieces[2:]]
    return cut_pieces


class _Atom(NamedTuple):
    before: Before
    separator: str
    text: str

    @property
    def is_words(self) -> bool:
        return self.before not in (Before.BRACKET, Before.ADDRESS, Before.TELEPHONE)


def _atoms(clause: str) -> Iterator[_Atom]:
    before, separator, start = Before.START, "", 0
    for found in _SEPARATOR.finditer(clause):
        words = clause[start : found.start()]
        kind = Before[found.lastgroup or "COMMA"]
        start = found.end()
        if kind in (Before.BRACKET, Before.ADDRESS, Before.TELEPHONE):
            if words.strip(_EDGES):
                yield _Atom(before, separator, words)
            yield _Atom(kind, "", found[kind.name].strip(_EDGES))
            before, separator = Before.COMMA, ", "
            continue
        if words.strip(_EDGES) or kind is Before.COLON:
            yield _Atom(before, separator, words)
            before, separator = kind, found[0]
        elif before in (Before.START, Before.COMMA):
            before, separator = kind, found[0]
    if clause[start:].strip(_EDGES):
        yield _Atom(before, separator, clause[start:])


def _piece(group: Sequence[_Atom]) -> Piece:
    text = "".join(
        atom.text if index == 0 else atom.separator + atom.text for index, atom in enumerate(group)
    )
    return Piece(group[0].before, text if not group[0].is_words else _trimmed(text))


def _trimmed(text: str) -> str:
    """Without punctuation at its ends, but with the full stop of a last initial."""
    return " ".join(text.strip(_EDGES).split())


def _parts_leads(atoms: Sequence[_Atom], index: int) -> bool:
    """True where the atom at `index` names another lead than the words before it.

    "A Person and B Person" are two; the "and" of "Autism Service and Mental Health" is a word.
    """
    atom, last = atoms[index], atoms[index - 1]
    here = _sense(atom.text)
    if atom.before is Before.VIA:
        return here is Sense.PERSON
    if here not in (Sense.PERSON, Sense.BODY, Sense.EMPTY_POST):
        return False
    before = _sense(last.text)
    if not last.is_words or before in (Sense.PERSON, Sense.EMPTY_POST):
        return True
    if before is Sense.BODY:
        return here is not Sense.BODY or ends_as_body(last.text.strip(_EDGES))
    if here is Sense.PERSON and _sense(last.text) is Sense.JOB:
        following = atoms[index + 1] if index + 1 < len(atoms) else None
        return following is None or not following.is_words or _sense(following.text) is Sense.JOB
    return False


def _sense(text: str) -> Sense:
    words = text.strip(_EDGES)
    return meaning(words).sense if 0 < len(words) <= LONGEST else Sense.UNSURE
