"""How far two copies of a programme have come, and what that asks for: nothing, publishing,
taking the published one, or a person, since both moved on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a copy has come: its latest change set, and whether it holds the key of its packs."""

    tip: str
    has_key: bool = False


@dataclass(frozen=True, slots=True)
class Lineage:
    """A copy's change sets by key, oldest first, and the tips of copies that it has taken in."""

    mark: Mark
    change_sets: tuple[str, ...]
    taken_in: frozenset[str] = frozenset()

    def holds(self, mark: Mark) -> bool:
        """Whether everything that a copy at that mark holds is here too."""
        has_it = mark.tip in self.taken_in or mark.tip in self.change_sets
        return has_it and (self.mark.has_key or not mark.has_key)


class Step(StrEnum):
    """What a working copy and its published file ask for."""

    NOTHING = "nothing"
    PUBLISH = "publish"
    REFRESH = "refresh"
    PARTED = "parted"


def next_step(here: Lineage, there: Lineage | None, *, base: Mark | None) -> Step:
    """What is to be done about a working copy (`here`) and the published file (`there`).

    `there` is None while the published file is as it was last left or taken; `base` is where that
    was, None if it is not known. Neither file is ever replaced unless the other holds all that it
    holds: a client may have dropped what was published from here, and keeps no copy of it then. A
    published file that was put back to an earlier state on purpose is left for a person.
    """
    if there is None:
        return Step.NOTHING if here.mark == base else Step.PUBLISH
    if there.holds(here.mark):
        return Step.REFRESH
    if not here.holds(there.mark) or _was_put_back(here, there, base):
        return Step.PARTED
    return Step.PUBLISH


def _was_put_back(here: Lineage, there: Lineage, base: Mark | None) -> bool:
    known = here.change_sets
    if base is None or base.tip not in known or there.mark.tip not in known:
        return False
    return known.index(there.mark.tip) < known.index(base.tip)
