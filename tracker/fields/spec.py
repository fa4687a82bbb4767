"""One settable field: its stored name, its name on screen, and how typed text is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tracker.draft import Value
from tracker.errors import WrongUsage
from tracker.fields.reading import Choice, read_flag, read_rag
from tracker.model import Rag


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One settable field: its stored name, its name on screen, and how typed text is read."""

    name: str
    title: str
    read: Callable[[str], Value]
    required: bool = False

    @property
    def choices(self) -> tuple[str, ...]:
        """The words it takes, where it takes no others; a form offers them."""
        if self.read is read_rag:
            return tuple(rag.word for rag in Rag)
        return self.read.words if isinstance(self.read, Choice) else ()

    def parse(self, text: str | None) -> Value:
        """The stored value of typed text; raises `WrongUsage` in words a person can act on."""
        words = (text or "").strip()
        if not words:
            if self.required:
                raise WrongUsage(f"{self.title} cannot be empty")
            return self.read("") if self.read is read_flag else None
        try:
            return self.read(words)
        except ValueError as error:
            raise WrongUsage(f"{self.title}: {error}") from error
