"""Expected failures: each carries one sentence for the user and an exit status.

Anything else that is raised is a bug and keeps its traceback.
"""

from __future__ import annotations

from pathlib import Path


class TrackerError(Exception):
    """An expected failure, told in one sentence: file, place, what happened, what to do.

    `problem` and `remedy` are clauses without a full stop:
    ``Refused("is protected by a password", file=path, remedy="remove it in Word and try again")``
    reads "plan.docx is protected by a password; remove it in Word and try again."
    """

    exit_status = 3

    def __init__(
        self,
        problem: str,
        *,
        file: Path | str | None = None,
        where: str | None = None,
        remedy: str | None = None,
    ) -> None:
        self.problem = problem
        self.file = Path(file) if file is not None else None
        self.where = where
        self.remedy = remedy
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        """The whole message, on one line."""
        subject = self.file.name if self.file is not None else ""
        if self.where:
            subject = f"{subject}, {self.where}:" if subject else f"{self.where}:"
        text = f"{subject} {self.problem}".strip()
        if self.remedy:
            text = f"{text}; {self.remedy}"
        text = " ".join(text.split())
        return text if text.endswith((".", "!", "?")) else f"{text}."

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.problem, self.file, self.where, self.remedy)


def _rebuild(
    kind: type[TrackerError],
    problem: str,
    file: Path | None,
    where: str | None,
    remedy: str | None,
) -> TrackerError:
    return kind(problem, file=file, where=where, remedy=remedy)


class Refused(TrackerError):
    """Input that cannot be read, or that the app will not touch; nothing was changed."""


class WrongUsage(TrackerError):
    """The command was called with values that make no sense."""

    exit_status = 2


class NotFound(TrackerError):
    """A row or name the user gave does not exist."""

    exit_status = 2


class NoSuchFile(NotFound):
    """A file the user gave does not exist: nothing could be read."""

    exit_status = 3
