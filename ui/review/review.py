"""A proposal under review: what is ticked, what has been settled, and what it comes to in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tracker.portfolio import Portfolio
from tracker.proposing.proposal import COUNTED, NEW_ROW, Fate, Proposal, Skipped
from tracker.proposing.schemes import settle
from tracker.registers.counting import counted, read_in_words
from tracker.registers.natural_keys import REGISTERS
from tracker.timing import format_date
from ui.review.entries import sections
from ui.review.entry import Entry
from ui.review.ticks import Ticks

Choose = Callable[[list[str]], str | None]
"""Chooses an answer among the rows that a question may still be; "" for none of its answers."""

SETTLE_ALL: Mapping[str, Choose] = {
    "As the likeliest": lambda free: free[0] if free else "",
    "As new": lambda _free: NEW_ROW,
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
        """Answer every question that is open still; one that cannot be answered so stays open.

        Settled schemes may bring questions about their milestones: those are answered too.
        """
        for _ in ("schemes", "milestones"):
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
        return sections(self._portfolio, self.proposal, self.proposal.asked, self.answers)

    @property
    def skipped(self) -> Skipped:
        """What was ticked off."""
        return self.ticks.skipped()

    @property
    def nothing_to_do(self) -> bool:
        """Whether applying it would change nothing."""
        return self.ticks.nothing and not any(row.vanished for row in self.proposal.missing)

    def recognised(self, reader: str) -> str:
        """What the document was taken for; `reader` is the kind of document in words."""
        draft = self._read.draft
        definitions = counted(len(draft.rag_definitions), "RAG definition")
        told = [read_in_words(draft), definitions if draft.rag_definitions else ""]
        read = ", ".join(words for words in told if words and not words.startswith("0"))
        return f"Read as {reader}: {read or 'nothing'}, as of {format_date(self._read.as_of)}"

    def outcome(self) -> str:
        """What applying it would do."""
        unsettled = len(self.proposal.unsure)
        gone = sum(row.vanished for row in self.proposal.missing)
        words = [
            f"{added} to add" if (added := self._counted(Fate.ADDED)) else "",
            f"{changed} to change" if (changed := self._counted(Fate.UPDATED)) else "",
            f"{gone} to mark as left out" if gone else "",
            f"{unsettled} not settled, so left out" if unsettled else "",
        ]
        return " · ".join(word for word in words if word)

    def done(self) -> str:
        """What was done, once it has been."""
        done = {
            "added": self.ticks.count(Fate.ADDED, *COUNTED),
            "changed": self.ticks.count(Fate.UPDATED, *COUNTED),
        }
        words = ", ".join(f"{number:,} {word}" for word, number in done.items() if number)
        return f"Imported {self._read.document.file_name}: {words or 'nothing touched'}."

    def _counted(self, fate: Fate) -> str:
        """The rows that meet a fate, by kind: "41 schemes, 30 lines of money"."""
        kinds = {"scheme": "scheme", "milestone": "milestone"}
        kinds |= {each.entity: each.word for each in REGISTERS if each.counted}
        numbers = ((self.ticks.count(fate, entity), word) for entity, word in kinds.items())
        return ", ".join(counted(number, word) for number, word in numbers if number)
