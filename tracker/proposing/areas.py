"""What a document says above its schemes: areas, workstreams, and what its ratings mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tracker.area_names import find_area, folded_area, lookalike, spelt_out
from tracker.draft import Draft, DraftArea, Note, Weight
from tracker.portfolio import Portfolio
from tracker.proposing.comparing import compared
from tracker.proposing.proposal import Fate, ProposedRow


def propose_definitions(portfolio: Portfolio, draft: Draft) -> Iterator[ProposedRow]:
    """What the document says its ratings mean."""
    present = {row.rag: row for row in portfolio.rag_definitions}
    for rag, words in draft.rag_definitions.items():
        values = {"rag": rag, "definition": words}
        yield compared("rag_definition", present.get(rag), values, name=rag, where="")


def with_areas_spelt_out(portfolio: Portfolio, draft: Draft) -> Draft:
    """The draft with areas that it calls by their initials under their names, here or in it."""
    said = [area.name for area in draft.areas]
    said.extend(scheme.area for scheme in draft.schemes if scheme.area)
    known = [*(area.name for area in portfolio.areas), *said]
    names = {name: spelt_out(name, known) for name in said}
    if all(name == full for name, full in names.items()):
        return draft
    return replace(
        draft,
        areas=tuple(replace(area, name=names[area.name]) for area in draft.areas),
        schemes=tuple(
            replace(scheme, area=names[scheme.area]) if scheme.area else scheme
            for scheme in draft.schemes
        ),
    )


def propose_areas(portfolio: Portfolio, draft: Draft) -> Iterator[ProposedRow]:
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


def renamed(portfolio: Portfolio, areas: tuple[ProposedRow, ...]) -> dict[str, str]:
    """New areas that may be known ones under another name: the key each gets, the key it may be."""
    named = {row.uid for row in areas}
    others = [area for area in portfolio.areas if area.uid not in named]
    alike = {row.uid: lookalike(others, row.name) for row in areas if row.fate is Fate.ADDED}
    return {uid: area.uid for uid, area in alike.items() if area is not None}


def area_notes(
    portfolio: Portfolio, areas: tuple[ProposedRow, ...], alike: Mapping[str, str]
) -> Iterator[Note]:
    """What to warn of new areas that may be known ones, by `renamed`."""
    for row in areas:
        if row.uid in alike:
            known = portfolio.area_by_uid[alike[row.uid]].name
            message = f"“{row.name}” becomes a new area, though it may be “{known}”, renamed"
            yield Note(row.where, message, Weight.WARNING)


def propose_workstreams(portfolio: Portfolio, draft: Draft) -> Iterator[ProposedRow]:
    """Every workstream that the schemes of the document name, once."""
    present = {workstream.name.casefold(): workstream for workstream in portfolio.workstreams}
    names = dict.fromkeys(scheme.workstream for scheme in draft.schemes if scheme.workstream)
    for name in names:
        known = present.get(name.casefold())
        kept = known.name if known else name
        yield compared("workstream", known, {"name": kept}, name=kept, where="")
