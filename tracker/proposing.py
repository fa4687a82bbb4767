"""Comparing a draft with the programme: the functions that make and settle a `Proposal`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

from tracker.area_names import find_area, folded_area, lookalike
from tracker.comparing import Links, compared, missing_schemes, scheme_row
from tracker.draft import Draft, DraftArea, DraftScheme, Note, Weight
from tracker.errors import WrongUsage
from tracker.matching import Basis, Candidate, Match, match
from tracker.model import new_uid
from tracker.portfolio import Portfolio
from tracker.proposal import (
    NEW_ROW,
    Answers,
    DocumentFacts,
    Fate,
    Proposal,
    ProposedRow,
    UnsureMatch,
)
from tracker.registers import natural_keys as registers
from tracker.registers.proposing import propose_registers, relinked

_UID = re.compile(r"[0-9a-f]{32}")


def propose(
    portfolio: Portfolio, draft: Draft, document: DocumentFacts, *, as_of: date
) -> Proposal:
    """What importing `draft` would do to the programme; nothing is written."""
    areas = tuple(_areas(portfolio, draft))
    links = Links(areas, tuple(_workstreams(portfolio, draft)))
    renamed = _renamed(portfolio, areas)
    matches = _matched(portfolio, draft, links.areas, renamed)
    schemes, unsure = _schemes(portfolio, draft, links, matches)
    beside = propose_registers(portfolio, draft, schemes, unsure)
    known = {uid for found in matches for uid in (found.uid, *found.possible) if uid}
    return Proposal(
        draft=draft.with_notes(*_area_notes(portfolio, areas, renamed), *beside.notes),
        document=document,
        as_of=as_of,
        rows=(
            *_definitions(portfolio, draft),
            *areas,
            *links.workstream_rows,
            *schemes,
            *beside.rows,
        ),
        missing=(
            *missing_schemes(portfolio, draft, links.areas.values(), known),
            *beside.missing,
        ),
        unsure=unsure,
    )


def settle(portfolio: Portfolio, proposal: Proposal, answers: Answers) -> Proposal:
    """The proposal as it is once a person has said what its unsure matches are.

    Matches without an answer stay unsure. `answers` are all that has been said so far, and
    `proposal` is as `propose` made it. Raises `WrongUsage` for an answer to no question, and for
    one that names a scheme which is not here or is another row of the document.
    """
    rows = {row.order: row for row in proposal.rows if row.entity == "scheme"}
    others = tuple(
        row for row in proposal.rows if row.entity not in {"scheme", *registers.BY_ENTITY}
    )
    kept = [row for row in proposal.rows if row.entity in registers.BY_ENTITY]
    taken = {row.uid for row in rows.values()}
    links = Links(
        tuple(row for row in others if row.entity == "area"),
        tuple(row for row in others if row.entity == "workstream"),
    )
    open_still: list[UnsureMatch] = []
    left_out: list[UnsureMatch] = []
    settled: dict[str, str] = {}
    for question in proposal.unsure:
        answer = answers.get(question.where, question)
        if answer is question:
            open_still.append(question)
        elif answer is None:
            left_out.append(question)
        else:
            uid = None if answer == NEW_ROW else _free(portfolio, question, str(answer), taken)
            scheme = proposal.draft.schemes[question.order]
            row = scheme_row(portfolio, links, scheme, question.order, uid=uid, fresh=question.uid)
            rows[question.order] = row
            settled[question.uid] = row.uid
            taken.add(row.uid)
    _refuse_strangers(proposal, answers)
    known = taken.union(*(question.possible for question in (*open_still, *left_out)))
    notes = (Note(q.where, f"“{q.name}” was left out, as you chose") for q in left_out)
    return replace(
        proposal,
        draft=proposal.draft.with_notes(*notes),
        rows=(
            *others,
            *(rows[order] for order in sorted(rows)),
            *(relinked(row, settled) for row in kept),
        ),
        missing=(
            *missing_schemes(portfolio, proposal.draft, links.areas.values(), known),
            *(row for row in proposal.missing if row.entity in registers.BY_ENTITY),
        ),
        unsure=tuple(open_still),
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
    asked = {question.where for question in proposal.unsure}
    for where in answers:
        if where not in asked:
            raise WrongUsage("nothing is unsure here", where=where)


def _definitions(portfolio: Portfolio, draft: Draft) -> Iterator[ProposedRow]:
    present = {row.rag: row for row in portfolio.rag_definitions}
    for rag, words in draft.rag_definitions.items():
        values = {"rag": rag, "definition": words}
        yield compared("rag_definition", present.get(rag), values, name=rag, where="")


def _areas(portfolio: Portfolio, draft: Draft) -> Iterator[ProposedRow]:
    """Every area the draft names, by heading or in a row, once; known ones keep their name."""
    named = [*draft.areas, *(DraftArea(s.where, s.area) for s in draft.schemes if s.area)]
    merged: dict[str, DraftArea] = {}
    for area in named:
        earlier = merged.get(folded_area(area.name))
        values = {**earlier.values, **area.values} if earlier else area.values
        merged[folded_area(area.name)] = replace(earlier or area, values=values)
    for area in merged.values():
        present = find_area(portfolio.areas, area.name)
        name = present.name if present else area.name
        values = {"name": name, **area.values}
        yield compared("area", present, values, name=name, where=area.where)


def _renamed(portfolio: Portfolio, areas: tuple[ProposedRow, ...]) -> dict[str, str]:
    """New areas that may be known ones under another name: the key each gets, the key it may be."""
    named = {row.uid for row in areas}
    others = [area for area in portfolio.areas if area.uid not in named]
    alike = {row.uid: lookalike(others, row.name) for row in areas if row.fate is Fate.ADDED}
    return {uid: area.uid for uid, area in alike.items() if area is not None}


def _area_notes(
    portfolio: Portfolio, areas: tuple[ProposedRow, ...], renamed: Mapping[str, str]
) -> Iterator[Note]:
    for row in areas:
        if row.uid in renamed:
            known = portfolio.area_by_uid[renamed[row.uid]].name
            message = f"“{row.name}” becomes a new area, though it may be “{known}”, renamed"
            yield Note(row.where, message, Weight.WARNING)


def _workstreams(portfolio: Portfolio, draft: Draft) -> Iterator[ProposedRow]:
    present = {workstream.name.casefold(): workstream for workstream in portfolio.workstreams}
    names = dict.fromkeys(scheme.workstream for scheme in draft.schemes if scheme.workstream)
    for name in names:
        known = present.get(name.casefold())
        kept = known.name if known else name
        yield compared("workstream", known, {"name": kept}, name=kept, where="")


def _matched(
    portfolio: Portfolio, draft: Draft, keys: Mapping[str, str], renamed: Mapping[str, str]
) -> list[Match]:
    """Each scheme within its area; in an area that may have been renamed, a person is asked."""
    groups = [keys[folded_area(scheme.area)] if scheme.area else None for scheme in draft.schemes]
    incoming = [
        Candidate(
            uid=scheme.uid,
            ref=str(scheme.values["ref"]) if scheme.values.get("ref") else None,
            name=scheme.name,
            group=renamed.get(group, group) if group else None,
        )
        for scheme, group in zip(draft.schemes, groups, strict=True)
    ]
    existing = [Candidate(s.uid, s.ref, s.name, s.area_uid) for s in portfolio.schemes]
    found = match(incoming, existing)
    return [
        Match(Basis.UNSURE, possible=(each.uid,))
        if each.uid and each.basis is not Basis.UID and group in renamed
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
        fresh = _usable_uid(portfolio, scheme, given)
        given.add(fresh)
        if found.basis is Basis.UNSURE:
            names = tuple(portfolio.scheme_by_uid[uid].name for uid in found.possible)
            unsure.append(
                UnsureMatch(
                    scheme.where, scheme.name, found.possible, names, scheme.area, order, fresh
                )
            )
        else:
            rows.append(scheme_row(portfolio, links, scheme, order, uid=found.uid, fresh=fresh))
    return tuple(rows), tuple(unsure)


def _usable_uid(portfolio: Portfolio, scheme: DraftScheme, given: Collection[str]) -> str:
    """The key of a new row: the document's own, so that copies of a programme stay alike."""
    uid = scheme.uid
    if uid and _UID.fullmatch(uid) and uid not in portfolio.scheme_by_uid and uid not in given:
        return uid
    return new_uid()
