"""Change requests as a table: what is proposed for which scheme, and who is waited for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from tracker.model import ChangeRequest, RequestState
from tracker.portfolio import Portfolio
from tracker.timing import format_date
from ui.desk import Desk
from ui.lists.model import ListColumn
from ui.registers.table import Deed, Narrowing, Table
from ui.registers.told import Told, ToldPart
from ui.registers.values import scheme_name
from ui.requests.raise_dialog import RaiseDialog
from ui.requests.step_dialogs import AskDialog, DecideDialog, OutcomeDialog
from ui.requests.words import proposals, steps, waiting_for

_STATES = list(RequestState)
_ICONS: Mapping[str, tuple[str, str]] = {
    RequestState.PROPOSED: ("edit", "severity.warning.icon"),
    RequestState.APPROVED: ("tick", "text.muted"),
}
_ENDED = ("close", "text.muted")


@dataclass(frozen=True, slots=True)
class RequestLine:
    """A request in words, and how many bodies were asked."""

    row: ChangeRequest
    scheme: str
    proposed: str
    waiting: str
    asked: int

    @property
    def uid(self) -> str:
        """The key of the request."""
        return self.row.uid

    @property
    def open(self) -> bool:
        """Whether it is not decided yet."""
        return self.row.state == RequestState.PROPOSED


def request_lines(portfolio: Portfolio) -> Sequence[RequestLine]:
    """Every request, undecided ones first, the oldest at the top."""
    lines = [
        RequestLine(
            row,
            scheme_name(portfolio, row.scheme_uid),
            "; ".join(proposals(portfolio, row)),
            waiting_for(portfolio, row),
            len(portfolio.parts_of("approval_step", row.uid)),
        )
        for row in portfolio.change_requests
    ]
    return sorted(lines, key=lambda line: (not line.open, line.row.raised_on))


class RequestPart(ToldPart):
    """What a request proposes and who has said what, beside its fields."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)

    def told(self, line: Any) -> list[Told]:
        """A piece for what is proposed and one for the bodies."""
        portfolio = self.desk.portfolio
        return [
            Told("Proposed", proposals(portfolio, line.row)),
            Told("Who has to agree", steps(portfolio, line.row), none="No body is asked yet."),
        ]


def _state(line: RequestLine) -> str:
    return str(line.row.state).capitalize()


_COLUMNS: tuple[ListColumn[RequestLine], ...] = (
    ListColumn(
        "State",
        _state,
        13,
        icon=lambda line: _ICONS.get(line.row.state, _ENDED),
        sort_key=lambda line: _STATES.index(RequestState(line.row.state)),
    ),
    ListColumn("Request", lambda line: line.row.title, 24),
    ListColumn("Scheme", lambda line: line.scheme, 18),
    ListColumn("Proposed", lambda line: line.proposed, 28, stretch=True),
    ListColumn("Waiting for", lambda line: line.waiting, 20),
    ListColumn(
        "Raised",
        lambda line: format_date(line.row.raised_on),
        18,
        sort_key=lambda line: line.row.raised_on or date.max,
    ),
)


def _raise(desk: Desk, _line: RequestLine | None, parent: QWidget) -> Mapping[str, str] | None:
    done = RaiseDialog(desk, None, parent).exec() == QDialog.DialogCode.Accepted
    return {} if done else None


def _ask(desk: Desk, line: RequestLine, parent: QWidget) -> None:
    AskDialog(desk, line.row, parent).exec()


def _record(desk: Desk, line: RequestLine, parent: QWidget) -> None:
    OutcomeDialog(desk, line.row, parent).exec()


def _decide(desk: Desk, line: RequestLine, parent: QWidget) -> None:
    DecideDialog(desk, line.row, parent).exec()


REQUESTS_TABLE = Table(
    entity="change_request",
    title="Change requests",
    one="request",
    columns=_COLUMNS,
    lines=request_lines,
    fields=("title", "reason"),
    narrowings=(
        Narrowing("state", "St&ate", _state),
        Narrowing("scheme", "Sc&heme", lambda line: line.scheme),
    ),
    deeds=(
        Deed("Ask a body…", _ask, icon="person", able=lambda line: line.open),
        Deed(
            "Record outcome…",
            _record,
            icon="note",
            able=lambda line: line.open and line.asked > 0,
        ),
        Deed("Decide…", _decide, icon="tick", able=lambda line: line.open),
        Deed("Raise request…", _raise, icon="add", primary=True),
    ),
    beside=RequestPart,
    removable=False,
    empty=(
        "No change requests yet",
        "Raise one to ask for more money, another date or another name of a scheme: nothing of it"
        " counts until it is approved.",
    ),
)
