"""Putting the pieces of a lead cell together, one entry per lead."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.leads import vocabulary
from tracker.leads.addresses import give_address
from tracker.leads.pieces import (
    Before,
    Piece,
    addresses_in,
    forename_first,
    pieces,
    without_addresses,
)
from tracker.leads.reading import Entry, LeadKind
from tracker.leads.words import (
    LONGEST,
    Meaning,
    Sense,
    is_body,
    is_remark,
    meaning,
    post_of,
    split_name,
)


class Sheet:
    """The entries read so far.

    Attributes: `entries` in the order of the cell; `current`, the one that words such as a role
    or an address belong to. A label ("SRO:") holds for the leads of its own clause.
    """

    def __init__(self, addresses: Sequence[str]) -> None:
        self.entries: list[Entry] = []
        self._addresses = addresses
        self._current: Entry | None = None
        self._label: str | None = None
        self._label_is_used = False
        self._pieces: list[Piece] = []
        self._at = 0
        self._opened_at = -1
        self._listing = False

    @property
    def current(self) -> Entry | None:
        return self._current

    def read(self, clause: str, *, listing: bool = False) -> None:
        """Take in one clause that is made of names, bodies, jobs, addresses and brackets."""
        if self._label_is_used:
            self._label, self._label_is_used = None, False
        self._pieces, self._listing, self._opened_at = forename_first(pieces(clause)), listing, -1
        for at, piece in enumerate(self._pieces):
            self._at = at
            self._take(piece)

    def open(self, kind: LeadKind, name: str | None = None) -> Entry:
        """Start an entry, which becomes the current one."""
        entry = Entry(kind, name, label=self._label)
        self._label_is_used = True
        self._add(entry)
        return entry

    def _add(self, entry: Entry) -> None:
        self.entries.append(entry)
        self._current, self._opened_at = entry, self._at

    def address(self, address: str) -> None:
        """Give an address to its lead; one that is nobody's yet starts an entry."""
        if (entry := give_address(address, self.entries, self._current)) is not None:
            self._add(entry)

    def addresses_of(self, text: str) -> None:
        """Take only the addresses out of a part of a clause."""
        for number in addresses_in(text):
            self.address(self._addresses[number])

    def _next(self) -> Piece | None:
        return self._pieces[self._at + 1] if self._at + 1 < len(self._pieces) else None

    def _take(self, piece: Piece) -> None:
        if piece.before is Before.ADDRESS:
            self.address(self._addresses[int(piece.text)])
        elif piece.before is Before.TELEPHONE:
            (self._current or self.open(LeadKind.ORGANISATION)).notes.append(piece.text)
        elif piece.before is Before.BRACKET:
            self._bracket(piece.text)
        elif piece.before is Before.VIA and self._current is not None:
            self._current.via = piece.text
        elif not self._is_label(piece):
            self._words(piece, piece.meaning)

    def _is_label(self, piece: Piece) -> bool:
        """Keep "SRO:" for the lead that follows, pass over "Email:"."""
        known = piece.text.casefold()
        if known in vocabulary.EMPTY_LABELS:
            return True
        following = self._next()
        if following is None:
            return False
        plain = known in vocabulary.PLAIN_LABELS or known in vocabulary.PLURAL_LABELS
        announces = plain and following.meaning.sense is Sense.PERSON
        if following.before is not Before.COLON and not announces:
            return False
        if known in vocabulary.JOB_LABELS or known in vocabulary.BODY_LABELS:
            return True
        if piece.meaning.sense in (Sense.PERSON, Sense.BODY) or len(piece.text) > LONGEST:
            return False
        self._label, self._label_is_used = piece.text, False
        return True

    def _words(self, piece: Piece, said: Meaning) -> None:
        if vocabulary.POINTER.match(piece.text):
            return
        if said.sense is Sense.EMPTY_POST:
            self._empty_post(piece, said)
        elif said.sense is Sense.PERSON and not self._goes_on_with_job(piece):
            self._person(piece, said)
        elif self._starts_entry(piece, said.sense):
            entry = self.open(LeadKind.ORGANISATION)
            if len(piece.text) <= LONGEST:
                entry.tail.append((said.sense, _without_article(piece.text)))
            else:
                entry.notes.append(piece.text)
        elif self._current is not None:
            is_name = said.sense is Sense.PERSON
            self._add_to(self._current, Sense.UNSURE if is_name else said.sense, piece.text)

    def _add_to(self, entry: Entry, sense: Sense, text: str) -> None:
        if len(text) > LONGEST or (sense is Sense.UNSURE and is_remark(text)):
            entry.notes.append(text)
        else:
            entry.tail.append((sense, _without_article(text)))

    def _starts_entry(self, piece: Piece, sense: Sense) -> bool:
        current, following = self._current, self._next()
        if current is None or self._listing or (self._label and not self._label_is_used):
            return True
        if following is not None and self._belongs_to_next(piece, sense, following):
            return True
        if sense is not Sense.BODY or current.kind is LeadKind.VACANCY:
            return False
        if piece.before is Before.JOINT:
            return True
        if piece.before in (Before.WITH, Before.START):
            return current.has(Sense.BODY)
        is_next_in_list = piece.before is Before.COMMA and current.kind is LeadKind.ORGANISATION
        return is_next_in_list and current.has(Sense.BODY)

    def _belongs_to_next(self, piece: Piece, sense: Sense, following: Piece) -> bool:
        """ "LCC – Person A", "LCC (Person A)", "LCC lead – vacant": the next piece fills it."""
        fills = following.meaning.sense
        if fills is Sense.EMPTY_POST and sense in (Sense.BODY, Sense.JOB):
            return following.before is not Before.JOINT
        links = (Before.DASH, Before.COLON, Before.BRACKET)
        if fills is not Sense.PERSON or following.before not in links or sense is not Sense.BODY:
            return False
        has_body = self._current is not None and self._current.has(Sense.BODY)
        return piece.before in (Before.START, Before.JOINT) or (
            piece.before is Before.COMMA and has_body
        )

    def _filled_by(self, piece: Piece) -> Entry | None:
        """The body or job opened just before, where `piece` says who or what holds it."""
        entry = self._current
        just_opened = self._opened_at >= 0 and self._opened_at == self._at - 1
        linked = piece.before in (Before.DASH, Before.COLON, Before.BRACKET, Before.COMMA)
        if entry and just_opened and linked and entry.tail:
            return entry if entry.kind is LeadKind.ORGANISATION else None
        return None

    def _goes_on_with_job(self, piece: Piece) -> bool:
        """After a job, "Living Well, NHS Somewhere" is more of the job unless it has one too."""
        entry, following = self._current, self._next()
        if entry is None or piece.before not in (Before.COMMA, Before.DASH) or self._listing:
            return False
        if not entry.has(Sense.JOB) or entry.has(Sense.BODY) or self._opened_at < 0:
            return False
        if not self._pieces[self._at - 1].is_words:
            return False
        if entry.email is not None or self._filled_by(piece):
            return False
        return following is None or (
            following.is_words and following.meaning.sense is not Sense.JOB
        )

    def _person(self, piece: Piece, said: Meaning) -> None:
        entry = self._filled_by(piece) if piece.before is not Before.COMMA else None
        if entry is not None:
            entry.kind, entry.name = LeadKind.PERSON, said.name
        else:
            entry = self.open(LeadKind.PERSON, said.name)
        if said.rest:
            self._add_to(entry, meaning(said.rest).sense, said.rest)

    def _empty_post(self, piece: Piece, said: Meaning) -> None:
        if said.name:
            self.open(LeadKind.PERSON, said.name).notes.append(said.rest)
        elif (entry := self._filled_by(piece)) is not None:
            entry.kind = LeadKind.VACANCY
        elif piece.before in (Before.DASH, Before.COMMA) and self._current is not None:
            self._state_of_post(self._current, piece.text)
        else:
            job, body = post_of(piece.text)
            entry = self.open(LeadKind.VACANCY)
            entry.tail += [(Sense.JOB, job)] if job else []
            entry.tail += [(Sense.BODY, body)] if body else []

    def _state_of_post(self, entry: Entry, words: str) -> None:
        """ "(tbc)" leaves a person in place, "(vacant)" does not."""
        if entry.kind is LeadKind.PERSON and vocabulary.PROVISIONAL.search(words):
            entry.notes.append(words)
        else:
            self.vacate(entry, words)

    def vacate(self, entry: Entry, words: str) -> None:
        """Turn an entry into a vacancy; the note says who held the post."""
        if entry.name:
            entry.notes.append(f"{entry.name} {words}")
        elif vocabulary.EMPTY_POST.sub("", words).strip(" -–."):
            entry.notes.append(words)
        entry.kind, entry.name = LeadKind.VACANCY, None

    def _bracket(self, inner: str) -> None:
        entry = self._current
        if entry is None and (name := meaning(inner).name):
            self.open(LeadKind.PERSON, name)
        elif entry is None:
            self._within(self.open(LeadKind.ORGANISATION), pieces(inner))
        elif via := vocabulary.VIA.match(inner):
            entry.via = without_addresses(inner[via.end() :]) or None
            self.addresses_of(inner)
        elif (led := vocabulary.LED_BY_BODY.match(inner)) and is_body(led["body"]):
            entry.notes.append(inner)
            self.open(LeadKind.ORGANISATION).tail.append((Sense.BODY, led["body"]))
            self._current = entry
        elif vocabulary.DEPARTED.search(inner):
            self.vacate(entry, without_addresses(inner))
            self.addresses_of(inner)
        else:
            self._within(entry, pieces(inner))

    def _within(self, entry: Entry, inner: Sequence[Piece]) -> None:
        """Words in brackets after a lead: its body, its job, its state, or a remark."""
        for piece in inner:
            said = piece.meaning
            if not piece.is_words:
                self._take(piece)
            elif piece.text.casefold() in vocabulary.EMPTY_LABELS:
                continue
            elif said.sense is Sense.EMPTY_POST and said.name is None:
                self._state_of_post(entry, piece.text)
            elif said.sense is Sense.PERSON and self._filled_by(self._pieces[self._at]):
                entry.kind, entry.name = LeadKind.PERSON, said.name
            elif _is_remark_in_brackets(piece):
                entry.notes.append(piece.text)
            elif said.sense is Sense.UNSURE and len(inner) == 1 and entry.tail:
                sense, words = entry.tail[-1]
                entry.tail[-1] = (sense, f"{words} ({piece.text})")
            else:
                self._add_to(entry, said.sense, piece.text)


def _is_remark_in_brackets(piece: Piece) -> bool:
    """True for "maternity cover", "Person B from May", "deputy Person B" after a lead."""
    sense = piece.meaning.sense
    first, _, rest = piece.text.partition(" ")
    names_another = first.islower() and split_name(rest)[0] is not None
    if sense in (Sense.PERSON, Sense.EMPTY_POST) or names_another:
        return True
    return sense is not Sense.BODY and is_remark(piece.text)


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.casefold() in ("the", "our", "both") else text
