"""The rows on show: those that pass the filters, each under its parents, folded ones left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from tracker.planrows.filters import CHOICES, CONDITIONS, PlanFilters, PlanResult
from tracker.planrows.rows import PlanRows
from tracker.timeline import Level


def matching(rows: PlanRows, filters: PlanFilters) -> PlanResult:
    """The rows that pass, with the chips' counts.

    A chip's count is what it would leave by itself under the other kinds of filter. Words are
    looked for in a milestone, its scheme and its workstream.
    """
    named = _named(rows, filters)
    facets = rows.facets
    inside = facets if named is None else [key for key in named if key in facets]
    counted = Counter(facets.values() if named is None else [facets[key] for key in inside])
    statuses: Counter[str] = Counter()
    conditions: Counter[str] = Counter()
    free = PlanFilters(conditions=filters.conditions)
    for facet, number in counted.items():
        if free.wants(facet):
            statuses[facet.status] += number
        for name in CONDITIONS:
            if getattr(facet, name) and filters.wants(facet, without=name):
                conditions[name] += number
    wanted = {facet for facet in counted if filters.wants(facet)}
    total = sum(number for facet, number in counted.items() if facet in wanted)
    if not filters.narrow:
        return PlanResult(None, total, statuses, conditions)
    passing = [key for key in inside if facets[key] in wanted]
    if not filters.of_milestones:
        others = named if named is not None else rows.order
        passing += [key for key in others if key not in facets]
    return PlanResult(_with_ancestors(rows, passing), total, statuses, conditions)


def visible(rows: PlanRows, result: PlanResult, folded: Collection[str]) -> list[str]:
    """The keys on show from top to bottom; what stands under a folded row is left out."""
    nodes, order = rows.nodes, rows.order
    shown: list[str] = []
    at = 0
    for begins, ends in sorted((nodes[key].at, nodes[key].end) for key in folded if key in nodes):
        if begins >= at:
            shown += order[at : begins + 1]
            at = ends
    shown += order[at:]
    wanted = result.keys
    return shown if wanted is None else [key for key in shown if key in wanted]


def _with_ancestors(rows: PlanRows, passing: Iterable[str]) -> frozenset[str]:
    found = set(passing)
    nodes = rows.nodes
    parents = {nodes[key].parent for key in found}
    while parents:
        found |= parents
        parents = {nodes[key].parent for key in parents if key} - found
    return frozenset(found - {""})


def _named(rows: PlanRows, filters: PlanFilters) -> list[str] | None:
    """Schemes and milestones that pass the lists of names and the words; None is every one."""
    words = filters.text.casefold().split()
    chosen = {name: filters.chosen(name) for name in CHOICES if filters.chosen(name)}
    if not words and not chosen:
        return None
    return [
        key
        for key, node in rows.nodes.items()
        if node.level is not Level.WORKSTREAM
        and (not chosen or _is_among(rows, key, chosen))
        and (not words or all(word in _haystack(rows, key) for word in words))
    ]


def _is_among(rows: PlanRows, key: str, chosen: dict[str, frozenset[str]]) -> bool:
    names = rows.names(key)
    return all(not names[name].isdisjoint(wanted) for name, wanted in chosen.items())


def _haystack(rows: PlanRows, key: str) -> str:
    """What search looks into for a row: its own words and those it stands under."""
    portfolio = rows.portfolio
    scheme = portfolio.scheme_by_uid[rows.scheme_of(key)]
    workstream = portfolio.workstream_by_uid.get(scheme.workstream_uid or "")
    words = [scheme.name, scheme.code, scheme.ref, scheme.leads_text]
    words.append(workstream.name if workstream is not None else None)
    milestone = portfolio.milestone_by_uid.get(key)
    if milestone is not None:
        words += [milestone.title, milestone.owner, milestone.note, milestone.ref]
    return "\n".join(filter(None, words)).casefold()
