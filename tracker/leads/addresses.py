"""E-mail addresses in a lead cell: whose they are, and the name that one spells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.leads import vocabulary
from tracker.leads.reading import Entry, LeadKind
from tracker.leads.words import is_barred, plain_words

_ADDRESS_WORD = re.compile(r"(?=..)[^\W\d_]+(?:['’-][^\W\d_]+)*")
_RECENT = 8


def give_address(address: str, entries: Sequence[Entry], current: Entry | None) -> Entry | None:
    """Give `address` to the entry it names, else to the current one if that has none yet.

    A second address of one lead goes into its notes. Returns a new entry where the address is
    nobody's: a person if it spells a name, else a shared mailbox.
    """
    for entry in reversed(entries[-_RECENT:]):
        if entry.name and names_share_word(entry.name, address):
            if entry.email is None:
                entry.email = address
            elif entry.email != address:
                entry.notes.append(address)
            return None
    name = name_in_address(address)
    if current is None or current.email is not None:
        kind = LeadKind.PERSON if name else LeadKind.ORGANISATION
        return Entry(kind, name, email=address)
    if name and current.name is None and _is_only_first_name(current, name):
        current.kind, current.name = LeadKind.PERSON, name
        current.tail.clear()
    current.email = address
    return None


def name_in_address(address: str) -> str | None:
    """ "Person Name" where the address reads person.name@…; None for initials and mailboxes."""
    words = address.partition("@")[0].rstrip("0123456789").casefold().split(".")
    if not 2 <= len(words) <= 3 or words[0] in vocabulary.NEVER_FIRST_IN_A_NAME:
        return None
    if not all(_ADDRESS_WORD.fullmatch(word) and not is_barred(word) for word in words):
        return None
    return " ".join(_capitalised(word) for word in words)


def names_share_word(name: str, address: str) -> bool:
    """True where the local part of `address` holds a word of the person's `name`."""
    local = address.partition("@")[0].casefold()
    parts = set(re.split(r"[^a-z]+", local))
    words = plain_words(name)
    return any(word in parts for word in words) or (len(words[-1]) > 3 and words[-1] in local)


def _is_only_first_name(entry: Entry, name: str) -> bool:
    return len(entry.tail) == 1 and entry.tail[0][1].casefold() == name.split()[0].casefold()


def _capitalised(word: str) -> str:
    joined = re.sub(r"(^|['’-])([^\W\d_])", lambda found: found[1] + found[2].upper(), word)
    return re.sub(r"^Mc([a-z]{2})", lambda found: "Mc" + found[1].capitalize(), joined)
