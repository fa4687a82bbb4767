"""Comparing a draft with the programme: the functions that make a `Proposal`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from tracker.area_names import find_area, folded_area, lookalike
from tracker.changes import Values, stored
from tracker.draft import Draft, DraftArea, DraftScheme, Note, Value, Weight
from tracker.matching import Basis, Candidate, Match, match
from tracker.model import Row, Stage, new_uid
from tracker.portfolio import Portfolio
from tracker.proposal import (
    DocumentFacts,
    Fate,
    FieldMove,
    MissingRow,
    Proposal,
    ProposedRow,
    UnsureMatch,
)

_UID = re.compile(r"[0-9a-f]{32}")
_LEFT = {Stage.CLOSED, Stage.REPLACED}

CARRIED = frozenset({"scheme_text"})
"""Fields that go along with the parts read from them and are never compared on their own."""


def propose(
    portfolio: Portfolio, draft: Draft, document: DocumentFacts, *, as_of: date
) -> Proposal:
    """What importing `draft` would do to the programme; nothing is written."""
    areas = tuple(_areas(portfolio, draft))
    workstreams = tuple(_workstreams(portfolio, draft))
    keys = {folded_area(row.name): row.uid for row in areas}
    matches = _matched(portfolio, draft, keys)
    links = [_links(scheme, keys, workstreams) for scheme in draft.schemes]
    schemes, unsure = _schemes(portfolio, draft, links, matches)
    return Proposal(
        draft=draft.with_notes(*_area_notes(portfolio, areas)),
        document=document,
        as_of=as_of,
        rows=(*_definitions(portfolio, draft), *areas, *workstreams, *schemes),
        missing=tuple(_missing(portfolio, keys, matches, draft)),
        unsure=unsure,
    )


def _definitions(portfolio: Portfolio, draft: Draft) -> Iterator[ProposedRow]:
    present = {row.rag: row for row in portfolio.rag_definitions}
    for rag, words in draft.rag_definitions.items():
        values = {"rag": rag, "definition": words}
        yield _proposed("rag_definition", present.get(rag), values, name=rag, where="")


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
        yield _proposed("area", present, values, name=name, where=area.where)


def _area_notes(portfolio: Portfolio, areas: tuple[ProposedRow, ...]) -> Iterator[Note]:
    for row in areas:
        alike = lookalike(portfolio.areas, row.name) if row.fate is Fate.ADDED else None
        if alike is not None:
            message = f"“{row.name}” becomes a new area, though “{alike.name}” is already here"
            yield Note(row.where, message, Weight.WARNING)


def _workstreams(portfolio: Portfolio, draft: Draft) -> Iterator[ProposedRow]:
    present = {workstream.name.casefold(): workstream for workstream in portfolio.workstreams}
    names = dict.fromkeys(scheme.workstream for scheme in draft.schemes if scheme.workstream)
    for name in names:
        known = present.get(name.casefold())
        kept = known.name if known else name
        yield _proposed("workstream", known, {"name": kept}, name=kept, where="")


def _matched(portfolio: Portfolio, draft: Draft, keys: Mapping[str, str]) -> list[Match]:
    incoming = [
        Candidate(
            uid=scheme.uid,
            ref=str(scheme.values["ref"]) if scheme.values.get("ref") else None,
            name=scheme.name,
            group=keys[folded_area(scheme.area)] if scheme.area else None,
        )
        for scheme in draft.schemes
    ]
    existing = [Candidate(s.uid, s.ref, s.name, s.area_uid) for s in portfolio.schemes]
    return match(incoming, existing)


def _links(
    scheme: DraftScheme, areas: Mapping[str, str], workstreams: tuple[ProposedRow, ...]
) -> Values:
    """The keys of the area and workstream that the document gives a scheme, if it does."""
    links: dict[str, Value] = {}
    if scheme.area:
        links["area_uid"] = areas[folded_area(scheme.area)]
    if scheme.workstream:
        wanted = scheme.workstream.casefold()
        links["workstream_uid"] = next(
            row.uid for row in workstreams if row.name.casefold() == wanted
        )
    return links


def _schemes(
    portfolio: Portfolio, draft: Draft, links: list[Values], matches: list[Match]
) -> tuple[tuple[ProposedRow, ...], tuple[UnsureMatch, ...]]:
    rows: list[ProposedRow] = []
    unsure: list[UnsureMatch] = []
    for scheme, linked, found in zip(draft.schemes, links, matches, strict=True):
        if found.basis is Basis.UNSURE:
            names = tuple(portfolio.scheme_by_uid[uid].name for uid in found.possible)
            unsure.append(UnsureMatch(scheme.where, scheme.name, found.possible, names))
            continue
        row = _proposed(
            "scheme",
            portfolio.scheme_by_uid[found.uid] if found.uid else None,
            {**scheme.values, **linked},
            name=scheme.name,
            where=scheme.where,
            uid=_usable_uid(portfolio, scheme),
        )
        rows.append(replace(row, area=scheme.area))
    return tuple(rows), tuple(unsure)


def _usable_uid(portfolio: Portfolio, scheme: DraftScheme) -> str | None:
    """The key a document gives a new row: kept, so that copies of a programme stay alike."""
    uid = scheme.uid
    return uid if uid and _UID.fullmatch(uid) and uid not in portfolio.scheme_by_uid else None


def _proposed(
    entity: str,
    present: Row | None,
    values: Values,
    *,
    name: str,
    where: str,
    uid: str | None = None,
) -> ProposedRow:
    if present is None:
        return ProposedRow(entity, uid or new_uid(), Fate.ADDED, name, where, values)
    moves = tuple(
        FieldMove(field, stored(getattr(present, field)), new)
        for field, new in values.items()
        if field not in CARRIED and not same(stored(getattr(present, field)), new)
    )
    fate = Fate.UPDATED if moves else Fate.UNCHANGED
    return ProposedRow(entity, present.uid, fate, name, where, values, moves=moves)


def same(old: Value, new: Value) -> bool:
    """Whether two values say the same: texts are compared line by line, spacing aside."""
    if isinstance(old, str) and isinstance(new, str):
        return old == new or _lines(old) == _lines(new)
    return old == new or (old in {None, "", False} and new in {None, "", False})


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _missing(
    portfolio: Portfolio, keys: Mapping[str, str], matches: list[Match], draft: Draft
) -> Iterator[MissingRow]:
    covered: set[str | None] = set(keys.values())
    if draft.schemes and not covered:
        covered = {None}
    settled = {uid for found in matches for uid in (found.uid, *found.possible) if uid}
    for scheme in portfolio.schemes:
        if scheme.area_uid in covered and scheme.uid not in settled and scheme.stage not in _LEFT:
            yield MissingRow("scheme", scheme.uid, scheme.name, portfolio.area_name(scheme))
