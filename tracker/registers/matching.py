"""Which row of a register a row of the document is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.area_names import folded_area, spelt_out
from tracker.changes import Values
from tracker.draft import Value
from tracker.matching import Basis, Candidate, match
from tracker.registers.natural_keys import Register

_INITIALS = re.compile(r"\([A-Z]{2,6}\)")
"""Initials given beside the words they stand for: "Better Care Fund (BCF)"."""


@dataclass(frozen=True, slots=True)
class Known:
    """What became of one row: the row here that it is, or those it may be although it is new."""

    uid: str | None = None
    possible: tuple[str, ...] = ()


Keyed = tuple[str | None, Values]
"""A row's key, None for one of the document, and its values."""


def match_rows(
    register: Register, incoming: Sequence[Values], existing: Sequence[Keyed]
) -> list[Known]:
    """One `Known` per incoming row, in order; no existing row is matched twice.

    Rows of equal keys pair off in order. Where names are compared by likeness, one that is merely
    possible makes a new row.
    """
    if register.body is not None:
        incoming = _spelt_out(register.body, incoming, existing)
    if register.likeness is None:
        return _paired(register, incoming, existing)
    return _alike(register, incoming, existing)


def _spelt_out(body: str, incoming: Sequence[Values], existing: Sequence[Keyed]) -> list[Values]:
    """The values with a body's initials as its name, where one here or beside it has these."""
    names = [str(v.get(body) or "") for v in (*incoming, *(values for _, values in existing))]
    return [{**v, body: spelt_out(str(v.get(body) or ""), names)} for v in incoming]


def _paired(
    register: Register, incoming: Sequence[Values], existing: Sequence[Keyed]
) -> list[Known]:
    waiting: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for uid, values in existing:
        if uid is not None:
            waiting[_key(register, values)].append(uid)
    found = []
    for values in incoming:
        same = waiting[_key(register, values)]
        found.append(Known(same.pop(0)) if same else Known())
    return found


def _alike(
    register: Register, incoming: Sequence[Values], existing: Sequence[Keyed]
) -> list[Known]:
    results = match(
        [_candidate(register, None, values) for values in incoming],
        [_candidate(register, uid, values) for uid, values in existing],
    )
    return [
        Known(possible=each.possible) if each.basis is Basis.UNSURE else Known(each.uid)
        for each in results
    ]


def _candidate(register: Register, uid: str | None, values: Values) -> Candidate:
    assert register.likeness is not None
    ref = values.get(register.ref) if register.ref else None
    return Candidate(
        uid=uid,
        ref=str(ref) if ref else None,
        name=str(values.get(register.likeness) or ""),
        group="\n".join(_key(register, values)),
    )


def _key(register: Register, values: Values) -> tuple[str, ...]:
    parent = str(values.get(register.parent)) if register.parent else ""
    return (
        parent,
        *(
            folded_area(str(values.get(field) or ""))
            if field == register.body
            else folded_key(values.get(field))
            for field in register.by
        ),
    )


def folded_key(value: Value) -> str:
    """A field of a key as it is compared: without case, punctuation and initials in brackets."""
    if value is None or value is False:
        return ""
    text = _INITIALS.sub(" ", str(value)).casefold().replace("&", " and ")
    return " ".join(re.findall(r"\w+", text))
