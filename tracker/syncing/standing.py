"""How a programme in a synced folder stands, as the status bar and the command line tell it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Shared(StrEnum):
    """Whether what is saved is in the shared folder; `AWAY` where it is, as last seen, but the
    folder cannot be looked at."""

    YES = "yes"
    AWAY = "away"
    NOT_YET = "not yet"
    PARTED = "parted"


@dataclass(frozen=True, slots=True)
class Standing:
    """`problem` says why it is not in the shared folder, in a sentence; None while it is about to
    be, and where it is."""

    shared: Shared
    problem: str | None = None

    @property
    def told(self) -> str:
        """The state in a few words."""
        return _WORDS[self.shared]


_WORDS = {
    Shared.YES: "All changes saved, in the shared folder too",
    Shared.AWAY: "All changes saved; the shared folder is out of reach",
    Shared.NOT_YET: "Saved here; not yet in the shared folder",
    Shared.PARTED: "Saved here; the shared folder has other changes",
}
