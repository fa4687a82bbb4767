"""What the user was told, as tests hear it."""

from __future__ import annotations

from ui.messages import Messages


class Told:
    """Attributes: `notes` (words, whether Undo is offered) and `notices` (severity, words,
    remedy)."""

    def __init__(self, messages: Messages) -> None:
        self.notes: list[tuple[str, bool]] = []
        self.notices: list[tuple[str, str, str]] = []
        messages.noted.connect(lambda words, undo: self.notes.append((words, undo)))
        messages.noticed.connect(lambda *said: self.notices.append(said))

    @property
    def last(self) -> str:
        """The latest notice."""
        return self.notices[-1][1] if self.notices else ""
