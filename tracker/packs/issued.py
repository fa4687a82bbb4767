"""What issuing packs came to: the files that were written, and the record of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tracker.changes import ChangeSet
from tracker.packs.content import PackContent


@dataclass(frozen=True, slots=True)
class IssuedPack:
    """A pack that was written: its content, and where its file, draft and text lie."""

    content: PackContent
    file: Path
    message: Path
    text: Path
    copied_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Issued:
    """Everything one issue wrote; `made` is its record."""

    packs: tuple[IssuedPack, ...]
    copies: tuple[IssuedPack, ...]
    made: ChangeSet | None
