"""What a merge came to, in words: for the notice over the page, and for a line of the board."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.findings.wording import counted, listed
from tracker.merge.result import Received
from tracker.merge.threeway import Outcome
from tracker.model import ReturnItem

SETTLED = {
    "theirs": "theirs taken",
    "ours": "ours kept",
    "both": "both kept",
    "edited": "reworded",
    "left": "put aside",
}
"""What a person decided of an item, by its stored word."""


def told_of_merge(done: Received) -> str:
    """How many files, what they changed, and what of them waits for a person."""
    merge = done.merge
    refused = [each for each in merge.documents if each.refused is not None]
    if done.made is None and not refused:
        return "Nothing to change: all of it was merged before."
    files = counted(len(merge.documents), "file")
    applied = counted(merge.count(Outcome.APPLIED), "change")
    told = f"Merged {files}: {applied} taken."
    waiting = list(_waiting(done))
    if waiting:
        told += f" {listed(waiting)} left for you to decide."
    for closing in (closing for each in merge.documents for closing in each.closings):
        told += f" {closing.told}."
    for each in refused:
        told += f" {each.returned.file_name} {each.refused}."
    return told


def told_of_outcome(changed: int, settled: Sequence[ReturnItem]) -> str:
    """What came of a return in which nothing waits: "9 changes, 1 theirs taken, 2 ours kept"."""
    counts = Counter(str(item.settled) for item in settled)
    told = [counted(changed, "change")] if changed or not settled else []
    told += [f"{counts[word]:,} {words}" for word, words in SETTLED.items() if counts[word]]
    return ", ".join(told)


def _waiting(done: Received) -> Iterator[str]:
    merge = done.merge
    conflicts = len(merge.conflicts)
    proposed = sum(not row.taken for each in merge.documents for row in each.proposed)
    rejected = sum(len(each.rejected) for each in merge.documents if each.refused is None)
    for number, noun in ((conflicts, "conflict"), (proposed, "proposed row")):
        if number:
            yield counted(number, noun)
    if rejected:
        yield counted(rejected, "rejected cell")
