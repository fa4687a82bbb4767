"""The status of a row in the programme's words, of a tracker or of a plan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from importers.tracker.folding import fold, quote
from tracker.emptiness import says_nothing
from tracker.model.words import Status

STATUS_WORDS: Mapping[Status, tuple[str, ...]] = {
    Status.COMPLETED: (
        *("completed", "complete", "done", "closed", "finished", "achieved", "delivered"),
        *("complete and closed", "completed and closed", "met", "100", "fully complete"),
        *("complete closed", "completed closed", "100 complete"),
    ),
    Status.ON_TRACK: (
        *("on track", "on target", "in progress", "ongoing", "on going", "under way", "underway"),
        *("started", "green", "on schedule", "progressing", "on plan", "on course", "active"),
        *("in hand", "work in progress", "wip", "open on track", "g", "on track green"),
    ),
    Status.DELAYED: (
        *("delayed", "late", "overdue", "behind", "behind schedule", "slipped", "slipping"),
        *("off track", "missed", "off target", "behind plan", "not met", "running late"),
    ),
    Status.NOT_STARTED: (
        *("not started", "not yet started", "to do", "todo", "not commenced", "not due"),
        *("not yet due", "planned", "not begun", "yet to start", "future", "scheduled", "upcoming"),
        *("not yet commenced",),
    ),
    Status.PAUSED: ("paused", "on hold", "suspended", "deferred", "parked"),
    Status.CANCELLED: (
        *("cancelled", "canceled", "withdrawn", "stopped", "no longer required", "superseded"),
        *("discontinued", "not proceeding"),
    ),
}
"""Words that people write for each status, folded; others are told to the user."""

_BY_WORDS = {words: status for status, said in STATUS_WORDS.items() for words in said}
_CHOICE_LIST = re.compile(r"\w+(?:\s\w+)?(?:\s*[|/]\s*\w+(?:\s\w+)?)+")


@dataclass(frozen=True, slots=True)
class StatusReading:
    """A status, None where the cell says none that is known; then `problem` says why."""

    status: Status | None = None
    problem: str | None = None


@lru_cache(maxsize=4096)
def read_status(text: str) -> StatusReading:
    """The status that a cell says: a word of ours, or one of those people use for it.

    Words said twice over ("On track On track") are said once.
    """
    words = fold(text)
    if not words or says_nothing(text):
        return StatusReading()
    found = _BY_WORDS.get(words)
    if found is not None:
        return StatusReading(found)
    said = words.split()
    half = len(said) // 2
    if said[:half] == said[half:] and (twice := _BY_WORDS.get(" ".join(said[:half]))):
        return StatusReading(twice, f"says its status twice: {quote(text)}")
    if _CHOICE_LIST.fullmatch(text.strip()):
        return StatusReading(None, f"{quote(text)} is a choice that nobody has made, not a status")
    return StatusReading(None, f"{quote(text)} is no status: it can be {', '.join(Status)}")
