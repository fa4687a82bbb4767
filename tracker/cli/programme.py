"""The programme of a verb: opened, kept in step with its synced folder, and what is left of that.

What could not be published, or lies beside the programme, is told once the verb has said what it
has to say.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from tracker import bootstrap
from tracker.bootstrap import OpenProgramme
from tracker.errors import TrackerError
from tracker.sharing import SharedFile
from tracker.syncing.standing import Shared


@dataclass(frozen=True, slots=True)
class Left:
    """Something for a person to know; `to_do` where the work of this verb is not finished by it."""

    sentence: str
    to_do: bool


_LEFT: ContextVar[tuple[Left, ...]] = ContextVar("left", default=())


def taken_up() -> tuple[Left, ...]:
    """What verbs have left since this was asked last."""
    left = _LEFT.get()
    _LEFT.set(())
    return left


@contextmanager
def opened_programme(file: Path, *, read_only: bool = False) -> Iterator[OpenProgramme]:
    """The programme in a file, for as long as the block runs; published after, where it is shared.

    Where both the working copy and the published one have moved on, ours is put beside it first, so
    that the verb works on what everybody has.
    """
    asides: list[Path] = []
    with bootstrap.open_programme(file, read_only=read_only) as programme:
        sharing = programme.sharing
        writes = sharing is not None and not read_only and programme.read_only is None
        if sharing is not None and writes:
            asides.extend(_put_aside(sharing))
        yield programme
        if sharing is not None and writes:
            sharing.look()
            # The verb has done its work: what cannot be put aside now is told with what is left.
            with suppress(TrackerError):
                asides.extend(_put_aside(sharing))
    if sharing is not None:
        _LEFT.set((*_LEFT.get(), *_left(sharing, file, asides, writes=writes)))


def _put_aside(sharing: SharedFile) -> Iterator[Path]:
    if sharing.standing.shared is Shared.PARTED:
        yield sharing.set_aside()


def _left(sharing: SharedFile, file: Path, asides: list[Path], *, writes: bool) -> Iterator[Left]:
    standing = sharing.standing
    if standing.shared is not Shared.YES:
        problem = standing.problem or f"{file.name} is put there by the next command that writes."
        yield Left(f"{standing.told}: {problem}", writes and standing.shared is not Shared.AWAY)
    for copy in sharing.copies_beside():
        ours = copy in asides
        what = "what was done here while it changed" if ours else "changes that it has not"
        command = f"ibcf-tracker merge {shlex.quote(str(file))} {shlex.quote(str(copy))}"
        yield Left(f"{copy.name} beside {file.name} holds {what}; take it in: {command}", ours)
