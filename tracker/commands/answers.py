"""Recording returns that come by other ways than a merge: by hand, or as words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from tracker.changes import RowChange, added, changed
from tracker.commands.merges import RowsTaken
from tracker.commands.packs import IN_WORDS, Issue, issue_packs
from tracker.commands.return_records import schemes_of, state_changes
from tracker.commands.returns import return_document
from tracker.errors import NotFound, WrongUsage
from tracker.fields import field_spec
from tracker.key_lists import write_keys
from tracker.model import Pack, ReturnDocument, ReturnState, Source, new_uid
from tracker.packs.columns import EDITABLE
from tracker.packs.content import Occasion, pack_content
from tracker.packs.planning import PackPlan
from tracker.portfolio import Portfolio, values_of
from tracker.workspace import Intent


@dataclass(frozen=True, slots=True)
class Said:
    """What a contact said of their rows.

    `texts` are by row key and field; an empty text clears the field. `unchanged` are the keys of
    rows of which they said that everything still stands. `words` are theirs, as they came.
    """

    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    unchanged: Collection[str] = ()
    words: str = ""

    @property
    def rows(self) -> set[str]:
        """The keys of the rows that were spoken of."""
        return {uid for uid, _ in self.texts} | set(self.unchanged)


def enter_answer(
    portfolio: Portfolio,
    said: Said,
    *,
    asked: Pack | PackPlan,
    way: str,
    completed_by: str,
    on_behalf_of: str,
    received_on: date,
    as_of: date,
) -> Intent:
    """An answer that came as words: by telephone, or in an e-mail with nothing attached.

    It does what the same answer in a workbook would, and is one change set. `asked` is the pack
    that they answer, or whom it would have gone to: that they were asked is recorded then. `way`
    is how the answer came ("by telephone"), `completed_by` who enters it. Raises `WrongUsage` for
    rows and fields that were not asked about and for words that a field cannot take.
    """
    within = _rows_of(portfolio, asked)
    contact = asked.contact.name if isinstance(asked, PackPlan) else asked.contact
    taken = RowsTaken(portfolio)
    for (uid, name), text in said.texts.items():
        entity = within.get(uid, "")
        if name not in EDITABLE.get(entity, frozenset()):
            raise WrongUsage(f"{name} of {uid} is not what {contact} is asked about")
        taken.put((entity, uid), name, field_spec(entity, name).parse(text), as_of=as_of)
    for uid in said.unchanged:
        if uid not in within:
            raise WrongUsage(f"{uid} is not what {contact} is asked about")
        taken.confirm((within[uid], uid), as_of=as_of)
    changes = tuple(taken.changes())
    record = {
        "file_name": way[:1].upper() + way[1:],
        "received_on": received_on,
        "state": str(ReturnState.MERGED),
        "completed_by": completed_by.strip() or None,
        "on_behalf_of": on_behalf_of.strip() or contact,
        "changed": len({change.uid for change in changes if _says_something_new(change)}),
        "answered": write_keys(schemes_of(portfolio, said.rows)),
        "words": said.words.strip() or None,
    }
    issued: tuple[RowChange, ...] = ()
    if isinstance(asked, PackPlan):
        issued = _issued_in_words(portfolio, asked, way, received_on, as_of)
    recorded = _recorded(portfolio, record, asked)
    label = f"Enter what {contact} said ({way})"
    return Intent(label, (*changes, *issued, *recorded), Source.RETURN)


def receive_return(
    portfolio: Portfolio, *, file_name: str, sha256: str, pack_uid: str | None, received_on: date
) -> Intent:
    """Record that something came, before anybody has merged it; a known file changes nothing.

    The first return of the same pack that is merged or entered takes the place of the record.
    """
    label = f"Receive {file_name}"
    if any(row.sha256 == sha256 for row in portfolio.returns):
        return Intent(label, ())
    pack = _pack(portfolio, pack_uid) if pack_uid else None
    values = {
        **_of_pack(portfolio, pack),
        "file_name": file_name,
        "sha256": sha256,
        "received_on": received_on,
        "state": str(ReturnState.RECEIVED),
    }
    return Intent(label, (added("return_document", values),), Source.RETURN)


def reject_return(portfolio: Portfolio, return_uid: str, *, reason: str) -> Intent:
    """Turn a return away for a reason that its sender can act on.

    What of it waits for a person is put aside; what it has changed already stays.
    """
    words = reason.strip()
    if not words:
        raise WrongUsage("a return is rejected for a reason; write it down")
    document = return_document(portfolio, return_uid)
    open_items = {
        item.uid: "left"
        for item in portfolio.return_items
        if item.return_uid == return_uid and item.settled is None
    }
    aside = [
        change
        for change in state_changes(portfolio, open_items)
        if change.entity != "return_document"
    ]
    before = values_of("return_document", document)
    after = {"state": str(ReturnState.REJECTED), "reason": words}
    change = changed("return_document", return_uid, before, after)
    rejected = (change,) if change else ()
    return Intent(f"Reject {document.file_name}", (*aside, *rejected), Source.RETURN)


def received_of(portfolio: Portfolio, pack_uid: str) -> ReturnDocument | None:
    """What was recorded as received of a pack and not merged yet."""
    waiting = (row for row in portfolio.returns if row.state == ReturnState.RECEIVED)
    return next((row for row in waiting if row.pack_uid == pack_uid), None)


def _says_something_new(change: RowChange) -> bool:
    """Whether a row was changed, rather than said to be still true or followed by its leads."""
    return change.entity in EDITABLE and set(change.fields) != {"confirmed_on"}


def _recorded(
    portfolio: Portfolio, record: Mapping[str, object], asked: Pack | PackPlan
) -> Iterator[RowChange]:
    """The record of an answer, in place of one that it was received."""
    known = received_of(portfolio, asked.uid)
    if known is None:
        belongs = _of_pack(portfolio, asked)
        yield added("return_document", {**belongs, **record, "sha256": new_uid()})
        return
    change = changed("return_document", known.uid, values_of("return_document", known), record)
    if change is not None:
        yield change


def _rows_of(portfolio: Portfolio, asked: Pack | PackPlan) -> Mapping[str, str]:
    """The entity of each row that may be answered, by key."""
    if isinstance(asked, PackPlan):
        steps = asked.milestones(portfolio)
        return {
            **{scheme.uid: "scheme" for scheme in asked.schemes},
            **{step.uid: "milestone" for step in steps},
        }
    return {row.row_uid: row.entity for row in portfolio.pack_rows if row.pack_uid == asked.uid}


def _issued_in_words(
    portfolio: Portfolio, plan: PackPlan, way: str, day: date, as_of: date
) -> tuple[RowChange, ...]:
    """The record that somebody was asked without a file, and how their rows stood."""
    period = portfolio.open_period
    occasion = Occasion(
        label=period.label if period else f"{as_of:%Y-%m}",
        as_of=as_of,
        made_on=datetime.combine(day, time()),
        due_on=period.due_on if period else None,
        period_uid=period.uid if period else None,
    )
    content = pack_content(portfolio, plan, occasion, (), key=None)
    return issue_packs([Issue(content, IN_WORDS, f"asked {way}")]).changes


def _of_pack(portfolio: Portfolio, asked: Pack | PackPlan | None) -> dict[str, object]:
    current = portfolio.open_period
    if isinstance(asked, PackPlan):
        return {
            "pack_uid": asked.uid,
            "person_uid": asked.contact.person_uid,
            "period_uid": current.uid if current is not None else None,
            "late": False,
        }
    own = asked.period_uid if asked is not None else None
    return {
        "pack_uid": asked.uid if asked is not None else None,
        "person_uid": asked.person_uid if asked is not None else None,
        "period_uid": current.uid if current is not None else own,
        "late": bool(current is not None and own is not None and own != current.uid),
    }


def _pack(portfolio: Portfolio, uid: str) -> Pack:
    for pack in portfolio.packs:
        if pack.uid == uid:
            return pack
    raise NotFound(f"there is no pack {uid!r}")
