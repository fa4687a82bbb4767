"""Comparing a draft with the programme: the functions that make and settle a `Proposal`."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from tracker.draft import Draft, Note
from tracker.errors import WrongUsage
from tracker.matching import Basis, Candidate, Match, match, part_strangers
from tracker.model import new_uid
from tracker.portfolio import Portfolio
from tracker.proposing.areas import (
    area_notes,
    propose_areas,
    propose_definitions,
    propose_workstreams,
    renamed,
    with_areas_spelt_out,
)
from tracker.proposing.comparing import Links, scheme_row
from tracker.proposing.plan import plan_rows
from tracker.proposing.plan_matching import match_schemes_of_plan
from tracker.proposing.proposal import (
    NEW_ROW,
    Answers,
    DocumentFacts,
    Proposal,
    ProposedRow,
    UnsureMatch,
)
from tracker.proposing.vanishing import Covered, missing_rows
from tracker.registers import natural_keys as registers
from tracker.registers.proposing import propose_registers, relinked

_UID = re.compile(r"[0-9a-f]{32}")
_ABOVE_SCHEMES = frozenset({"rag_definition", "area", "workstream"})


def propose(
    portfolio: Portfolio, draft: Draft, document: DocumentFacts, *, as_of: date
) -> Proposal:
    """What importing `draft` would do to the programme; nothing is written."""
    draft = with_areas_spelt_out(portfolio, draft)
    areas = tuple(propose_areas(portfolio, draft))
    links = Links(areas, tuple(propose_workstreams(portfolio, draft)))
    alike = renamed(portfolio, areas)
    matches = _matched(portfolio, draft, links, alike)
    schemes, unsure = _schemes(portfolio, draft, links, matches)
    beside = propose_registers(portfolio, draft, schemes, unsure, as_of=as_of)
    proposal = Proposal(
        draft=draft.with_notes(*area_notes(portfolio, areas, alike), *beside.notes),
        document=document,
        as_of=as_of,
        rows=(
            *propose_definitions(portfolio, draft),
            *areas,
            *links.workstream_rows,
            *schemes,
            *beside.rows,
        ),
        missing=tuple(beside.missing),
        unsure=unsure,
        asked=unsure,
        fresh=_fresh_milestones(portfolio, draft),
    )
    return _completed(portfolio, proposal, links, left_out=(), answers={})


def settle(portfolio: Portfolio, proposal: Proposal, answers: Answers) -> Proposal:
    """The proposal as it is once a person has said what its unsure matches are.

    Matches without an answer stay unsure; settling a scheme may bring questions about its
    milestones. `answers` are all that has been said so far, and `proposal` is as `propose` made
    it. Raises `WrongUsage` for an answer to no question, and for one that names a row which is
    not here or is another row of the document.
    """
    rows = {row.order: row for row in proposal.rows if row.entity == "scheme"}
    others = tuple(row for row in proposal.rows if row.entity in _ABOVE_SCHEMES)
    kept = [row for row in proposal.rows if row.entity in registers.BY_ENTITY]
    taken = {row.uid for row in rows.values()}
    links = Links(
        tuple(row for row in others if row.entity == "area"),
        tuple(row for row in others if row.entity == "workstream"),
    )
    own = proposal.draft.own
    asked = tuple(question for question in proposal.asked if question.entity == "scheme")
    open_still: list[UnsureMatch] = []
    left_out: list[UnsureMatch] = []
    became: dict[str, str] = {}
    for question in asked:
        answer = answers.get(question.where, question)
        if answer is question:
            open_still.append(question)
        elif answer is None:
            left_out.append(question)
        else:
            uid = None if answer == NEW_ROW else _free(portfolio, question, str(answer), taken)
            scheme = proposal.draft.schemes[question.order]
            row = scheme_row(
                portfolio, links, scheme, question.order, uid=uid, fresh=question.uid, own=own
            )
            rows[question.order] = row
            became[question.uid] = row.uid
            taken.add(row.uid)
    notes = (Note(q.where, f"“{q.name}” was left out, as you chose") for q in left_out)
    settled = replace(
        proposal,
        draft=proposal.draft.with_notes(*notes),
        rows=(
            *others,
            *(rows[order] for order in sorted(rows)),
            *(relinked(row, became) for row in kept),
        ),
        unsure=tuple(open_still),
        asked=asked,
    )
    completed = _completed(portfolio, settled, links, left_out=left_out, answers=answers)
    _refuse_strangers(completed, answers)
    return completed


def _completed(
    portfolio: Portfolio,
    proposal: Proposal,
    links: Links,
    *,
    left_out: Sequence[UnsureMatch],
    answers: Answers,
) -> Proposal:
    """A proposal of schemes with what stands beneath them, and with what is missing."""
    schemes = {row.order: row for row in proposal.rows if row.entity == "scheme"}
    plan = plan_rows(portfolio, proposal, schemes, answers)
    rows = (*proposal.rows, *plan.rows)
    known = {row.uid for row in rows}.union(
        plan.possible, *(each.possible for each in (*proposal.unsure, *left_out))
    )
    covered = Covered(areas=links.areas.values(), known=known, as_of=proposal.as_of)
    return replace(
        proposal,
        draft=proposal.draft.with_notes(*plan.notes),
        rows=rows,
        missing=(
            *missing_rows(portfolio, proposal.draft, rows, covered),
            *(row for row in proposal.missing if row.entity in registers.BY_ENTITY),
        ),
        unsure=(*proposal.unsure, *plan.unsure),
        asked=(*proposal.asked, *plan.asked),
    )


def _free(portfolio: Portfolio, question: UnsureMatch, uid: str, taken: Collection[str]) -> str:
    if uid not in portfolio.scheme_by_uid:
        raise WrongUsage(f"there is no scheme with the uid {uid!r}", where=question.where)
    if uid in taken:
        name = portfolio.scheme_by_uid[uid].name
        raise WrongUsage(
            f"“{name}” is another row of the document already",
            where=question.where,
            remedy="choose another scheme, or a new one",
        )
    return uid


def _refuse_strangers(proposal: Proposal, answers: Answers) -> None:
    asked = {question.where for question in proposal.asked}
    later = {milestone.where for milestone in proposal.draft.milestones}
    for where in answers:
        if where not in asked and where not in later:
            raise WrongUsage("nothing is unsure here", where=where)


def _matched(
    portfolio: Portfolio, draft: Draft, links: Links, alike: Mapping[str, str]
) -> list[Match]:
    """Each scheme within its area, those of a plan within their workstream too.

    In an area that may have been renamed, a person is asked.
    """
    held = [links.of(scheme) for scheme in draft.schemes]
    groups = [_key(link.get("area_uid")) for link in held]
    incoming = [
        Candidate(
            uid=scheme.uid,
            ref=str(scheme.values["ref"]) if scheme.values.get("ref") else None,
            name=scheme.name,
            group=alike.get(group, group) if group else None,
        )
        for scheme, group in zip(draft.schemes, groups, strict=True)
    ]
    if draft.milestones:
        workstreams = [_key(link.get("workstream_uid")) for link in held]
        found = match_schemes_of_plan(incoming, workstreams, portfolio.schemes)
    else:
        existing = [Candidate(s.uid, s.ref, s.name, s.area_uid) for s in portfolio.schemes]
        found = match(incoming, existing)
    areas = {scheme.uid: scheme.area_uid for scheme in portfolio.schemes}
    found = part_strangers(incoming, found, areas)
    return [
        Match(Basis.UNSURE, possible=(each.uid,))
        if each.uid and each.basis is not Basis.UID and group in alike
        else each
        for each, group in zip(found, groups, strict=True)
    ]


def _schemes(
    portfolio: Portfolio, draft: Draft, links: Links, matches: list[Match]
) -> tuple[tuple[ProposedRow, ...], tuple[UnsureMatch, ...]]:
    rows: list[ProposedRow] = []
    unsure: list[UnsureMatch] = []
    given: set[str] = set()
    for order, (scheme, found) in enumerate(zip(draft.schemes, matches, strict=True)):
        fresh = _usable_uid(scheme.uid, portfolio.scheme_by_uid, given)
        given.add(fresh)
        if found.basis is Basis.UNSURE:
            names = tuple(portfolio.scheme_by_uid[uid].name for uid in found.possible)
            unsure.append(
                UnsureMatch(
                    scheme.where, scheme.name, found.possible, names, scheme.area, order, fresh
                )
            )
        else:
            row = scheme_row(
                portfolio, links, scheme, order, uid=found.uid, fresh=fresh, own=draft.own
            )
            rows.append(row)
    return tuple(rows), tuple(unsure)


def _fresh_milestones(portfolio: Portfolio, draft: Draft) -> tuple[str, ...]:
    """The keys that the document's milestones get where they are new."""
    given: set[str] = set()
    fresh: list[str] = []
    for milestone in draft.milestones:
        fresh.append(_usable_uid(milestone.uid, portfolio.milestone_by_uid, given))
        given.add(fresh[-1])
    return tuple(fresh)


def _usable_uid(uid: str | None, present: Collection[str], given: Collection[str]) -> str:
    """The key of a new row: the document's own, so that copies of a programme stay alike."""
    if uid and _UID.fullmatch(uid) and uid not in present and uid not in given:
        return uid
    return new_uid()


def _key(value: object) -> str | None:
    return str(value) if value else None
