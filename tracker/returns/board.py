"""The month's board: who is expected to answer, what was issued, what came, and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.commands.packs import IN_WORDS
from tracker.findings.wording import counted
from tracker.key_lists import read_keys
from tracker.model import Pack, PackRow, ReturnDocument, ReturnItem, ReturnState, Scheme
from tracker.packs.columns import issued_values
from tracker.packs.contacts import Contact
from tracker.packs.letters import draft_message
from tracker.packs.planning import PackPlan, plan_packs
from tracker.packs.stamp import canonical_values
from tracker.periods import period_words
from tracker.portfolio import Portfolio
from tracker.returns.telling import told_of_outcome
from tracker.timing import format_date


class Standing(StrEnum):
    """Where a contact stands, what needs a person first."""

    TO_REVIEW = "to review"
    REJECTED = "rejected"
    OVERDUE = "overdue"
    NOT_ISSUED = "not issued"
    RECEIVED = "received"
    ISSUED = "issued"
    MERGED = "merged"


@dataclass(frozen=True)
class BoardLine:
    """One contact in one period.

    `missing` are schemes that no return has said anything about, not even that they are unchanged;
    `open_items` counts what waits for a person. `nothing_to_report` says that everything they were
    asked about was answered with nothing new; `settled` is what a person has decided.
    """

    contact: Contact
    schemes: tuple[Scheme, ...]
    pack: Pack | None
    returns: tuple[ReturnDocument, ...]
    standing: Standing
    missing: tuple[Scheme, ...]
    open_items: int
    days_late: int
    nothing_to_report: bool
    settled: tuple[ReturnItem, ...] = ()

    @property
    def asked(self) -> Pack | PackPlan:
        """What an answer of theirs answers: the pack they got, else what they would be asked."""
        return self.pack if self.pack is not None else PackPlan(self.contact, self.schemes)

    @property
    def received_on(self) -> date | None:
        """When the latest return came."""
        return max((row.received_on for row in self.returns), default=None)

    @property
    def merged_on(self) -> date | None:
        """When the latest return was merged with nothing left open."""
        merged = (r.received_on for r in self.returns if r.state == ReturnState.MERGED)
        return max(merged, default=None)

    @property
    def changed(self) -> int:
        """How many rows their returns have changed."""
        return sum(row.changed for row in self.returns)

    @property
    def note(self) -> str:
        """What there is to know, in a few words."""
        if self.standing is Standing.TO_REVIEW:
            return counted(self.open_items, "open item")
        if self.standing is Standing.REJECTED:
            return self.returns[-1].reason or "rejected"
        if self.standing is Standing.OVERDUE:
            return f"{counted(self.days_late, 'day')} late"
        if self.standing is Standing.NOT_ISSUED:
            return "" if self.contact.email else "no e-mail address"
        if self.standing is Standing.MERGED:
            if self.nothing_to_report and not self.settled:
                return "nothing to report"
            return told_of_outcome(self.changed, self.settled)
        return ""


def days_late(*, wanted_by: date, issued_on: date, today: date) -> int:
    """How late a return is: by the calendar, not by the date that the programme is judged by.

    Nobody is late before they were asked, so the days run from the later of the two.
    """
    return max((today - max(wanted_by, issued_on)).days, 0)


def returns_board(portfolio: Portfolio, *, today: date) -> list[BoardLine]:
    """A line for each contact of the open period, what needs a person first.

    `today` is the day of the calendar, by which everybody says who is late.
    """
    period = portfolio.open_period
    period_uid = period.uid if period is not None else None
    days = {today, period.as_of} if period is not None else {today}
    due = (period.due_on or period.as_of) if period is not None else None
    packs = [pack for pack in portfolio.packs if pack.period_uid == period_uid]
    rows_of: dict[str, list[PackRow]] = {}
    for row in portfolio.pack_rows:
        rows_of.setdefault(row.pack_uid, []).append(row)
    board = _Board(portfolio, packs, rows_of, due, today)
    lines = [board.line(plan.contact, plan.schemes) for plan in plan_packs(portfolio, days=days)]
    lines.extend(board.others())
    order = list(Standing)
    return sorted(
        lines, key=lambda line: (order.index(line.standing), line.contact.name.casefold())
    )


def chase_letter(portfolio: Portfolio, line: BoardLine) -> str:
    """A reminder that names exactly what is missing."""
    period = portfolio.open_period
    due = period.due_on if period is not None else None
    month = period_words(period) if period is not None else ""
    wanted = f", which we asked for by {format_date(due)}" if due else ""
    about = f"{portfolio.programme.name}, {month}".rstrip(", ")
    parts = [f"Dear {line.contact.name}", about]
    if line.standing is Standing.REJECTED:
        parts.append(f"We could not use the return you sent: {line.note}. Please send it again.")
    elif not line.returns:
        parts.append(f"We have not had your update{wanted}.")
    else:
        parts.append("Thank you for your update. Something is still missing.")
    if line.missing:
        named = "\n".join(
            f"- {scheme.code or ''} {scheme.name}".rstrip() for scheme in line.missing
        )
        parts.append(f"We still need to hear about:\n\n{named}")
    parts.append(
        "If nothing has changed, say so: choose Yes under “No change this month”, or reply with "
        "those words."
    )
    if line.pack is not None and line.pack.kind != IN_WORDS:
        parts.append(f"Your pack is {line.pack.file_name}; tell us if you need it again.")
    return "\n\n".join(parts) + "\n"


def chase_draft(portfolio: Portfolio, line: BoardLine) -> bytes:
    """The reminder as the bytes of an .eml file."""
    return draft_message(
        to=line.contact.email,
        copy_to=line.contact.copy_to,
        about=f"{portfolio.programme.name}: your update is still missing",
        text=chase_letter(portfolio, line),
    )


class _Board:
    def __init__(
        self,
        portfolio: Portfolio,
        packs: Sequence[Pack],
        rows_of: dict[str, list[PackRow]],
        due: date | None,
        today: date,
    ) -> None:
        self.portfolio = portfolio
        self.rows_of = rows_of
        self.due = due
        self.today = today
        period = portfolio.open_period
        self.not_asked = read_keys(period.not_asked) if period is not None else frozenset[str]()
        self.left = {pack.uid: pack for pack in packs}
        self.waiting: Counter[str] = Counter()
        self.settled: dict[str, list[ReturnItem]] = {}
        for item in portfolio.return_items:
            if item.settled is None:
                self.waiting[item.return_uid] += 1
            else:
                self.settled.setdefault(item.return_uid, []).append(item)

    def line(self, contact: Contact, schemes: tuple[Scheme, ...]) -> BoardLine:
        """The line of one contact, with the packs that were issued to them."""
        theirs = [pack for pack in self.left.values() if _key(pack) == contact.key[:2]]
        if contact.place is not None:
            asked = {scheme.uid for scheme in schemes}
            theirs = [pack for pack in theirs if asked & {r.row_uid for r in self._rows(pack)}]
        for pack in theirs:
            del self.left[pack.uid]
        return self._of(contact, schemes, theirs)

    def others(self) -> Iterator[BoardLine]:
        """Packs issued to people who are no longer the contact of any scheme, or who were asked
        though they are not expected to answer: those are listed once they have."""
        for pack in self.left.values():
            known = self.portfolio.scheme_by_uid
            uids = [row.row_uid for row in self._rows(pack) if row.entity == "scheme"]
            schemes = tuple(known[uid] for uid in uids if uid in known)
            contact = Contact(pack.contact, pack.email, pack.person_uid)
            line = self._of(contact, schemes, [pack])
            if line.returns or not self.not_asked.issuperset(uids):
                yield line

    def _rows(self, pack: Pack) -> list[PackRow]:
        return self.rows_of.get(pack.uid, [])

    def _of(
        self, contact: Contact, schemes: tuple[Scheme, ...], packs: Sequence[Pack]
    ) -> BoardLine:
        uids = {pack.uid for pack in packs}
        returns = tuple(row for row in self.portfolio.returns if row.pack_uid in uids)
        pack = max(packs, key=lambda pack: pack.issued_on, default=None)
        missing = tuple(self._missing(schemes, packs, returns))
        late = 0
        if pack is not None and self.due is not None:
            late = days_late(wanted_by=self.due, issued_on=pack.issued_on, today=self.today)
        open_items = sum(self.waiting[row.uid] for row in returns)
        settled = tuple(item for row in returns for item in self.settled.get(row.uid, ()))
        answered = [row for row in returns if row.state != ReturnState.REJECTED]
        nothing = bool(answered) and not missing and not any(row.changed for row in answered)
        return BoardLine(
            contact=contact,
            schemes=schemes,
            pack=pack,
            returns=returns,
            standing=self._standing(pack, returns, late),
            missing=missing,
            open_items=open_items,
            days_late=late,
            nothing_to_report=nothing,
            settled=settled,
        )

    def _standing(
        self,
        pack: Pack | None,
        returns: Sequence[ReturnDocument],
        late: int,
    ) -> Standing:
        states = {row.state for row in returns}
        if ReturnState.TO_REVIEW in states:
            return Standing.TO_REVIEW
        if states == {ReturnState.REJECTED}:
            return Standing.REJECTED
        if ReturnState.RECEIVED in states:
            return Standing.RECEIVED
        if ReturnState.MERGED in states:
            return Standing.MERGED
        if late:
            return Standing.OVERDUE
        return Standing.ISSUED if pack is not None else Standing.NOT_ISSUED

    def _missing(
        self,
        schemes: Sequence[Scheme],
        packs: Sequence[Pack],
        returns: Sequence[ReturnDocument],
    ) -> Iterator[Scheme]:
        period = self.portfolio.open_period
        answering = [row for row in returns if row.state != ReturnState.REJECTED]
        answered = {uid for row in answering for uid in read_keys(row.answered)}
        unknown = any(row.answered is None for row in answering)
        for scheme in schemes:
            still_true = period is not None and (
                scheme.confirmed_on is not None and scheme.confirmed_on >= period.as_of
            )
            said = scheme.uid in answered or (unknown and self._has_moved(scheme, packs))
            if not said and not still_true and not scheme.nothing_to_report:
                yield scheme

    def _has_moved(self, scheme: Scheme, packs: Sequence[Pack]) -> bool:
        """Whether a scheme no longer stands as issued: all there is to go by where a return's
        record does not say which schemes it answered."""
        issued = {row.row_uid: row.base for pack in packs for row in self._rows(pack)}
        base = issued.get(scheme.uid)
        now = canonical_values(issued_values(self.portfolio, "scheme", scheme))
        return base is not None and base != now


def _key(pack: Pack) -> tuple[str, ...]:
    return Contact(pack.contact, pack.email).key[:2]
