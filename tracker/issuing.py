"""Issuing packs into a folder: files, e-mail drafts, text to copy, and the record of it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path

from db.lead_file import create_lead_file
from tracker import bootstrap
from tracker.bootstrap import OpenProgramme
from tracker.cancelling import Cancelled, never, stop_if
from tracker.changes import ChangeSet, Key, Values
from tracker.commands.packs import Issue, issue_packs
from tracker.errors import Refused, WrongUsage
from tracker.export.safe_write import written_safely
from tracker.file_names import distinct_name, file_name_of
from tracker.packs.columns import issued_values
from tracker.packs.content import Occasion, PackContent, pack_content
from tracker.packs.issued import Issued, IssuedPack
from tracker.packs.lead_file import lead_file_rows
from tracker.packs.letters import draft_message, letter, subject
from tracker.packs.planning import PackPlan, plan_packs, reading_copies
from tracker.periods import period_words
from tracker.portfolio import Portfolio

KINDS = ("xlsx", "ibcf")
COPIES = "copies to read"
"""The folder of what other leads get."""


def issue(
    programme: OpenProgramme,
    folder: Path,
    *,
    lead: str | None = None,
    area: str | None = None,
    kind: str = "xlsx",
    cancelled: Cancelled | None = None,
) -> Issued:
    """Write a pack for every contact into `folder`, or for one lead or area, and record it.

    Last month's values are those of the last closed period. Nothing is recorded unless every file
    is written, and nothing that was written stays unless it is recorded.
    Raises `GivenUp`, `WrongUsage`, `NotFound` and `Refused`.
    """
    if kind not in KINDS:
        raise WrongUsage(f"there is no pack of kind {kind!r}", remedy=f"use {' or '.join(KINDS)}")
    if programme.read_only is not None:
        raise Refused(programme.read_only, file=programme.path)
    if programme.is_lead_file:
        raise Refused("is a lead's file; packs are issued from the programme", file=programme.path)
    portfolio = programme.portfolio
    occasion = _occasion(programme)
    days = {occasion.as_of, occasion.made_on.date()}
    plans = plan_packs(portfolio, days=days, lead=lead, area=area)
    if not plans:
        raise Refused("has no scheme to ask about", file=programme.path, remedy="import a tracker")
    _make(folder)
    copies = reading_copies(portfolio, plans, days=days)
    findings = programme.findings()
    key = programme.pack_key()
    contents = [pack_content(portfolio, plan, occasion, findings, key=key) for plan in plans]
    to_read = [pack_content(portfolio, plan, occasion, [], key=None) for plan in copies]
    names = _file_names(folder, [*plans, *copies], occasion)
    with ExitStack() as unless_recorded:

        def written(content: PackContent, place: Path, kind: str) -> IssuedPack:
            stop_if(cancelled or never, "No pack was issued")
            copied = () if content.to_read else _copied(content, copies)
            pack = _write(content, place, names[content.plan.uid], kind, copied)
            unless_recorded.callback(_take_away, pack)
            return pack

        packs = tuple(written(content, folder, kind) for content in contents)
        if to_read:
            _make(folder / COPIES)
        read = tuple(written(content, folder / COPIES, "xlsx") for content in to_read)
        issues = (Issue(p.content, kind, p.file.name, p.copied_to) for p in packs)
        made = programme.workspace.run(issue_packs(issues))
        unless_recorded.pop_all()
    return Issued(packs, read, made)


def _take_away(pack: IssuedPack) -> None:
    """Leave no file of a pack that was not recorded."""
    for file in (pack.file, pack.message, pack.text):
        file.unlink(missing_ok=True)


def _occasion(programme: OpenProgramme) -> Occasion:
    period = programme.portfolio.open_period
    as_of: date = programme.as_of()
    return Occasion(
        label=period.label if period else f"{as_of:%Y-%m}",
        as_of=as_of,
        made_on=bootstrap.now(),
        called=period_words(period) if period else "",
        due_on=period.due_on if period else None,
        period_uid=period.uid if period else None,
        earlier=_last_month(programme.portfolio),
    )


def _last_month(portfolio: Portfolio) -> Mapping[Key, Values]:
    """Every row as it was when the last period was closed; nothing if none ever was."""
    if not portfolio.earlier:
        return {}
    then = portfolio.earlier[-1].portfolio
    rows = [("scheme", row.uid, issued_values(then, "scheme", row)) for row in then.schemes]
    steps = [
        ("milestone", row.uid, issued_values(then, "milestone", row)) for row in then.milestones
    ]
    return {(entity, uid): values for entity, uid, values in (*rows, *steps)}


def _write(
    content: PackContent, folder: Path, name: str, kind: str, copied_to: tuple[str, ...]
) -> IssuedPack:
    file = folder / f"{name}.{kind}"
    if kind == "ibcf" and content.signature is not None:
        _write_lead_file(content, content.signature, file)
    else:
        from tracker.export.packs.workbook import write_pack

        written_safely(file, lambda path: write_pack(content, path))
    words = letter(content, file_name=file.name)
    text = written_safely(folder / f"{name}.txt", partial(_write_bytes, data=words.encode("utf-8")))
    draft = draft_message(
        to=content.contact.email,
        copy_to=content.contact.copy_to,
        about=subject(content),
        text=words,
        attachment=(file.name, file.read_bytes()),
    )
    message = written_safely(folder / f"{name}.eml", partial(_write_bytes, data=draft))
    return IssuedPack(content, file, message, text, copied_to)


def _write_lead_file(content: PackContent, signature: str, file: Path) -> None:
    intent = lead_file_rows(content)
    first = ChangeSet(
        label=intent.label,
        changes=intent.changes,
        at=content.occasion.made_on.isoformat(timespec="seconds"),
    )
    create_lead_file(file, first, content.stamp, signature)


def _write_bytes(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _copied(content: PackContent, copies: list[PackPlan]) -> tuple[str, ...]:
    """Everybody else who gets to see the pack's schemes."""
    schemes = {scheme.uid for scheme in content.plan.schemes}
    readers = (
        copy.contact.email or copy.contact.name
        for copy in copies
        if not schemes.isdisjoint(scheme.uid for scheme in copy.schemes)
    )
    return tuple(dict.fromkeys((*content.contact.copy_to, *readers)))


def _file_names(folder: Path, plans: list[PackPlan], occasion: Occasion) -> dict[str, str]:
    """A name for each pack, unlike the others and unlike files that are there."""
    places = [place for place in (folder, folder / COPIES) if place.is_dir()]
    taken = {path.stem.casefold() for place in places for path in place.iterdir()}
    return {
        plan.uid: distinct_name(file_name_of(f"{occasion.label} {plan.contact.name}"), taken)
        for plan in plans
    }


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"cannot be used as a folder ({error.strerror})", file=folder, remedy="choose another"
        ) from error
