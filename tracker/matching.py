"""Which row of the programme a row of a document is: by uid, then ref, then name in its area.

Numbers in the names must agree ("Phase 1" is never "Phase 2"), a ref held by several rows
identifies none of them, and where two rows could be meant a person is asked.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

SURE = 92
"""From this likeness of names (0 to 100) two rows are taken to be one, if no other is near."""

POSSIBLE = 72
"""From this likeness a person is asked; below it the row is new."""

FAINT = 60
"""From this likeness a person is asked too, if one name holds all of the other's words."""

CLEAR_LEAD = 6
"""By how much the best candidate must beat the next."""


class Basis(StrEnum):
    """What a match rests on."""

    UID = "uid"
    REF = "ref"
    NAME = "name"
    LIKENESS = "likeness"
    NEW = "new"
    UNSURE = "unsure"


_BY_NAME = frozenset({Basis.NAME, Basis.LIKENESS})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row to be matched; `group` is the key of its area, or None for any area."""

    uid: str | None
    ref: str | None
    name: str
    group: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """What became of one incoming row. `uid` is the row it is, or None; `possible` lists the rows
    it might be when that is unsure."""

    basis: Basis
    uid: str | None = None
    possible: tuple[str, ...] = ()


def match(incoming: Sequence[Candidate], existing: Sequence[Candidate]) -> list[Match]:
    """One `Match` per incoming row, in order; no existing row is matched twice."""
    return _Matcher(incoming, existing).run()


def part_strangers(
    incoming: Sequence[Candidate], found: Sequence[Match], areas: Mapping[str, str | None]
) -> list[Match]:
    """The matches, with the rows of a document from elsewhere made new.

    Two councils both have a "Reablement". Where most rows that name no area are unknown here, one
    that shares its name with a row of some area (`areas`, by uid) is another scheme; the rules
    point at the pair (DQ17).
    """
    loose = [index for index, row in enumerate(incoming) if row.group is None]
    known = sum(found[index].uid is not None for index in loose)
    strangers = {index for index in loose if _only_alike(found[index], areas)}
    if 2 * known >= len(loose):
        return list(found)
    return [Match(Basis.NEW) if index in strangers else each for index, each in enumerate(found)]


def _only_alike(match: Match, areas: Mapping[str, str | None]) -> bool:
    """Whether a match, or each possible one, rests on the name of a row of some area alone."""
    if match.basis is Basis.UNSURE:
        return all(areas.get(uid) is not None for uid in match.possible)
    return match.basis in _BY_NAME and areas.get(match.uid or "") is not None


class _Matcher:
    """The state of one matching: which rows are settled and which are still free."""

    def __init__(self, incoming: Sequence[Candidate], existing: Sequence[Candidate]) -> None:
        self.incoming = incoming
        self.existing = {row.uid: row for row in existing if row.uid is not None}
        self.found: dict[int, Match] = {}
        self.free = dict.fromkeys(self.existing)

    def run(self) -> list[Match]:
        self._by_uid()
        self._by_ref()
        self._by_name()
        self._by_likeness()
        return [self.found[index] for index in range(len(self.incoming))]

    def _settle(self, index: int, basis: Basis, uid: str) -> None:
        self.found[index] = Match(basis, uid)
        del self.free[uid]

    def _open(self) -> list[tuple[int, Candidate]]:
        return [(i, row) for i, row in enumerate(self.incoming) if i not in self.found]

    def _by_uid(self) -> None:
        for index, row in self._open():
            if row.uid is not None and row.uid in self.free:
                self._settle(index, Basis.UID, row.uid)

    def _by_ref(self) -> None:
        """Refs are unique within an area or not used; a name altogether different is unsure."""
        theirs = Counter((row.group, _folded(row.ref)) for row in self.incoming if row.ref)
        ours: dict[str, list[Candidate]] = defaultdict(list)
        for row in self.existing.values():
            if row.ref:
                ours[_folded(row.ref)].append(row)
        for index, row in self._open():
            if not row.ref or theirs[row.group, _folded(row.ref)] > 1:
                continue
            holders = [old for old in ours[_folded(row.ref)] if _same_group(row, old)]
            if len(holders) != 1 or holders[0].uid not in self.free:
                continue
            (old,) = holders
            assert old.uid is not None
            if _likeness(row.name, old.name) < POSSIBLE / 2:
                self.found[index] = Match(Basis.UNSURE, possible=(old.uid,))
            else:
                self._settle(index, Basis.REF, old.uid)

    def _by_name(self) -> None:
        """Equal names pair off in order; rows whose refs differ are not the same."""
        by_name: dict[str, list[str]] = defaultdict(list)
        for uid in self.free:
            by_name[_folded(self.existing[uid].name)].append(uid)
        for index, row in self._open():
            for uid in sorted(by_name[_folded(row.name)], key=self._elsewhere(row)):
                old = self.existing[uid]
                if uid in self.free and _same_group(row, old) and _refs_agree(row, old):
                    self._settle(index, Basis.NAME, uid)
                    break

    def _elsewhere(self, row: Candidate) -> Callable[[str], bool]:
        """Whether a row here is of another group; one that names no area is meant before others."""
        return lambda uid: self.existing[uid].group != row.group

    def _by_likeness(self) -> None:
        """Names are compared with those of the same numbers alone, so that no row waits for all."""
        names: dict[tuple[str | None, tuple[str, ...]], dict[str, str]] = defaultdict(dict)
        for uid in self.free:
            old = self.existing[uid]
            numbers = tuple(_numbers(old.name))
            names[old.group, numbers][uid] = names[None, numbers][uid] = _folded(old.name)
        for index, row in self._open():
            alike = process.extract(
                _folded(row.name),
                names.get((row.group, tuple(_numbers(row.name))), {}),
                scorer=fuzz.token_sort_ratio,
                score_cutoff=FAINT,
                limit=8,
            )
            scored = [
                (score, uid)
                for _, score, uid in alike
                if uid in self.free
                and (score >= POSSIBLE or _one_holds_the_other(row.name, self.existing[uid].name))
            ]
            self._judge(index, row, scored)

    def _judge(self, index: int, row: Candidate, possible: list[tuple[float, str]]) -> None:
        if not possible:
            self.found[index] = Match(Basis.NEW)
            return
        score, best = possible[0]
        clear = len(possible) == 1 or score - possible[1][0] >= CLEAR_LEAD
        if score >= SURE and clear and _refs_agree(row, self.existing[best]):
            self._settle(index, Basis.LIKENESS, best)
        else:
            self.found[index] = Match(Basis.UNSURE, possible=tuple(uid for _, uid in possible))


def _same_group(row: Candidate, old: Candidate) -> bool:
    return row.group is None or row.group == old.group


def _refs_agree(row: Candidate, old: Candidate) -> bool:
    return not row.ref or not old.ref or _folded(row.ref) == _folded(old.ref)


def _likeness(one: str, other: str) -> float:
    """How alike two names are, 0 to 100; 0 if their numbers differ."""
    if _numbers(one) != _numbers(other):
        return 0
    return fuzz.token_sort_ratio(_folded(one), _folded(other))


def _one_holds_the_other(one: str, other: str) -> bool:
    """Whether a name says the other and little more: "Home First" and "Home First pathway"."""
    ours, theirs = set(_folded(one).split()), set(_folded(other).split())
    fewer, more = sorted((ours, theirs), key=len)
    return fewer <= more and len(more) - len(fewer) <= 1


def _numbers(name: str) -> list[str]:
    return sorted(number.lstrip("0") for number in re.findall(r"\d+", name))


def _folded(text: str | None) -> str:
    return " ".join(re.findall(r"\w+", (text or "").casefold().replace("&", " and ")))
