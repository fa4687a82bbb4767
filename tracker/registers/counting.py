"""How much of each register a document holds, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from tracker.draft import Draft
from tracker.proposing.proposal import Fate, Proposal
from tracker.registers.natural_keys import REGISTERS

_KINDS: Mapping[str, str] = {
    "scheme": "scheme",
    "milestone": "milestone",
    **{each.entity: each.word for each in REGISTERS if each.counted},
}
"""What rows are called when they are counted, by entity."""


def read_in_words(draft: Draft) -> str:
    """What was read: "12 schemes in 1 area, 54 milestones, 30 lines of money"."""
    parts = [counted(len(draft.schemes), "scheme")]
    if draft.schemes or not draft.rows:
        workstreams = {scheme.workstream for scheme in draft.schemes if scheme.workstream}
        within = counted(len(draft.areas), "area")
        if workstreams and not draft.areas:
            within = counted(len(workstreams), "workstream")
        parts[0] += f" in {within}"
    if draft.milestones:
        parts.append(counted(len(draft.milestones), "milestone"))
    entities = Counter(row.entity for row in draft.rows)
    parts += [counted(entities[each.entity], each.word) for each in REGISTERS if each.counted]
    kept = [words for words in parts if not words.startswith("0 ")]
    return ", ".join(kept) or parts[0]


def fate_in_words(proposal: Proposal, fate: Fate) -> str:
    """The rows that meet a fate, by kind: "41 schemes, 30 lines of money"; "" if none does."""
    numbers = ((proposal.count(fate, {entity}), word) for entity, word in _KINDS.items())
    return ", ".join(counted(number, word) for number, word in numbers if number)


def counted(number: int, word: str) -> str:
    """A number with its word in the plural where it needs one: "2 lines of money"."""
    if number == 1:
        return f"1 {word}"
    head, of, rest = word.partition(" of ")
    plural = f"{head[:-1]}ies" if head.endswith("y") else f"{head}s"
    return f"{number:,} {plural}{of}{rest}"
