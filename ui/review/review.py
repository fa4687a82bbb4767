"""A proposal under review: what is ticked, what has been settled, and what it comes to in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tracker.portfolio import Portfolio
from tracker.proposal import NEW_ROW, Fate, Proposal, Skipped
from tracker.proposing import settle
from tracker.timing import format_date
from ui.review.entries import Entry, sections
from ui.review.ticks import Ticks

Choose = Callable[[list[str]], str | None]
"""Chooses an answer among the rows that a question may still be; "" for none of its answers."""

SETTLE_ALL: Mapping[str, Choose] = {
    "As the likeliest": lambda free: free[0] if free else "",
    "As new schemes": lambda _free: NEW_ROW,
    "Leave all out": lambda _free: None,
}
"""Ways to settle all that is open at once, by what the user reads."""


class Review:
    """Attributes: `proposal` as it stands with the answers given so far, and `ticks`."""

    def __init__(self, portfolio: Portfolio, proposal: Proposal) -> None:
        self._portfolio = portfolio
        self._read = proposal
        self.answers: dict[str, str | None] = {}
        self.proposal = proposal
        self.ticks = Ticks()
        self.ticks.follow(proposal)

    def answer(self, where: str, answer: str | None) -> None:
        """Say what an unsure match is; raises `WrongUsage`, changing nothing, if it cannot be."""
        answers = {**self.answers, where: answer}
        self.proposal = settle(self._portfolio, self._read, answers)
        self.answers = answers
        self.ticks.follow(self.proposal)

    def answer_all(self, choose: Choose) -> None:
        """Answer every question that is open still; one that cannot be answered so stays open."""
        taken = {row.uid for row in self.proposal.rows}
        answers = dict(self.answers)
        for question in self.proposal.unsure:
            free = [uid for uid in question.possible if uid not in taken]
            answer = choose(free)
            if answer == "":
                continue
            answers[question.where] = answer
            taken.add(answer or "")
        self.proposal = settle(self._portfolio, self._read, answers)
        self.answers = answers
        self.ticks.follow(self.proposal)

    def sections(self) -> tuple[Entry, ...]:
        """The lines to show."""
        return sections(self._portfolio, self.proposal, self._read.unsure, self.answers)

    @property
    def skipped(self) -> Skipped:
        """What was ticked off."""
        return self.ticks.skipped()

    @property
    def nothing_to_do(self) -> bool:
        """Whether applying it would change nothing."""
        return self.ticks.nothing

    def recognised(self, reader: str) -> str:
        """What the document was taken for; `reader` is the kind of document in words."""
        counts = self._read.draft.counts()
        read = [
            _counted(counts["schemes"], "scheme"),
            _counted(counts["rag_definitions"], "RAG definition"),
        ]
        if counts["areas"]:
            read[0] += f" in {_counted(counts['areas'], 'area')}"
        told = ", ".join(words for words in read if not words.startswith("0"))
        return f"Read as {reader}: {told or 'nothing'}, as of {format_date(self._read.as_of)}"

    def outcome(self) -> str:
        """What applying it would do."""
        added, changed = self.ticks.count(Fate.ADDED), self.ticks.count(Fate.UPDATED)
        words = [
            f"{_counted(added, 'scheme')} to add" if added else "",
            f"{_counted(changed, 'scheme')} to change" if changed else "",
            f"{len(self.proposal.unsure)} not settled, so left out" if self.proposal.unsure else "",
        ]
        return " · ".join(word for word in words if word)

    def done(self) -> str:
        """What was done, once it has been."""
        added, changed = self.ticks.count(Fate.ADDED), self.ticks.count(Fate.UPDATED)
        told = [f"{added} added" if added else "", f"{changed} changed" if changed else ""]
        words = ", ".join(word for word in told if word) or "no scheme touched"
        return f"Imported {self._read.document.file_name}: {words}."


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
