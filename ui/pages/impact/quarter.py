"""The quarterly return as a table: every answer with its count of characters and what is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from tracker.model import QuarterlyReturn
from tracker.portfolio import Portfolio
from tracker.quarterly.checklist import CheckedAnswer, checked_answers
from ui.desk import Desk
from ui.lists.model import ListColumn
from ui.pages.impact.return_part import ReturnPart
from ui.pages.impact.start_dialog import StartQuarterDialog
from ui.registers.table import Deed, Narrowing, Table


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer of a return, checked."""

    quarter: QuarterlyReturn
    checked: CheckedAnswer

    @property
    def uid(self) -> str:
        """The key of the answer."""
        return self.checked.answer.uid

    @property
    def question(self) -> str:
        """What is asked: the item, and the column of it."""
        row = self.checked.answer
        item = " ".join(row.item.split())
        return f"{item}: {row.part}" if row.part else item

    @property
    def title(self) -> str:
        """The question, at the head of its form."""
        return self.question

    @property
    def state(self) -> str:
        """What is left to be done, or that nothing is."""
        if self.checked.why:
            return self.checked.why
        return "Complete" if self.checked.answer.answer else "Not needed"


def answer_lines(portfolio: Portfolio) -> Sequence[AnswerLine]:
    """Every answer, return by return."""
    returns = sorted(portfolio.quarterly_returns, key=lambda each: each.quarter)
    return [
        AnswerLine(quarter, checked)
        for quarter in returns
        for checked in checked_answers(portfolio, quarter.uid)
    ]


def count_words(length: int, longest: int | None) -> str:
    """How many characters an answer has, of those it may have."""
    return f"{length:,} of {longest:,}" if longest is not None else f"{length:,}"


def _state_icon(line: AnswerLine) -> tuple[str, str]:
    if not line.checked.why:
        return "tick", "text.muted"
    if line.checked.answer.answer:
        return "error", "severity.error.icon"
    return "edit", "severity.warning.icon"


_COLUMNS: tuple[ListColumn[AnswerLine], ...] = (
    ListColumn("State", lambda line: line.state, 18, icon=_state_icon),
    ListColumn("Section", lambda line: line.checked.answer.section, 15),
    ListColumn("Question", lambda line: line.question, 34),
    ListColumn(
        "Answer",
        lambda line: " ".join((line.checked.answer.answer or "").split()),
        40,
        stretch=True,
    ),
    ListColumn(
        "Characters",
        lambda line: count_words(line.checked.length, line.checked.answer.longest),
        16,
        right=True,
        sort_key=lambda line: line.checked.length,
    ),
)


def _start(desk: Desk, _line: AnswerLine | None, parent: QWidget) -> Mapping[str, str] | None:
    """Ask which quarter, start it, and go to it."""
    dialog = StartQuarterDialog(desk, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return {"quarter": dialog.started}


RETURN_TABLE = Table(
    entity="quarterly_answer",
    title="Quarterly return",
    one="answer",
    columns=_COLUMNS,
    lines=answer_lines,
    fields=("answer",),
    narrowings=(
        Narrowing("quarter", "&Quarter", lambda line: line.quarter.quarter, always=True),
        Narrowing("section", "&Section", lambda line: line.checked.answer.section),
        Narrowing("state", "Stat&e", lambda line: line.state),
    ),
    deeds=(Deed("Start quarter…", _start, icon="add", primary=True),),
    beside=ReturnPart,
    removable=False,
    empty=("No quarterly return yet", "Start a quarter, or drop a return on the window."),
)
