"""Saving what is typed in the lists: a change set for each field, undone like any edit."""

from __future__ import annotations

from collections.abc import Callable

from tracker.errors import TrackerError
from tracker.workspace import Intent
from ui.desk import Desk

Save = Callable[[str], str | None]
"""Saves typed text; the sentence that says why it could not, or None."""


def saved(desk: Desk, make: Callable[[], Intent]) -> str | None:
    """Make an intent and carry it out; what was wrong with the words, in a sentence, or None.

    Words typed for a programme that has been closed meanwhile are let go.
    """
    if not desk.is_open:
        return None
    try:
        intent = make()
    except TrackerError as error:
        return sentence_of(error)
    desk.run(intent, quiet=True)
    return None


def sentence_of(error: TrackerError) -> str:
    """An expected failure as a sentence that stands alone."""
    return error.sentence[:1].upper() + error.sentence[1:]
