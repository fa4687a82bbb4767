"""Which rows of the programme the schemes and milestones of a plan are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from tracker.draft import DraftMilestone
from tracker.matching import Basis, Candidate, Match, match
from tracker.model import Milestone, Scheme

Group = Callable[[str | None, str | None], str | None]
"""What two schemes must share, from the keys of their area and workstream; None for nothing."""


def match_schemes_of_plan(
    incoming: Sequence[Candidate], workstreams: Sequence[str | None], existing: Sequence[Scheme]
) -> list[Match]:
    """The schemes of a plan, each within its area and workstream where it has one.

    `incoming` are grouped by area; `workstreams` are their keys, in step. A scheme that is in no
    workstream yet, as those of a tracker, is found by its area alone.
    """
    found: dict[int, Match] = {}
    free = list(existing)
    for in_area in (True, False):
        for in_workstream in (True, False):
            chosen = [
                index
                for index, row in enumerate(incoming)
                if (row.group is not None) is in_area
                and (workstreams[index] is not None) is in_workstream
            ]
            group = _group(in_area=in_area, in_workstream=in_workstream)
            _match(chosen, incoming, workstreams, free, group, found)
            unfound = [index for index in chosen if found[index].basis is Basis.NEW]
            if in_workstream and unfound:
                loose = [scheme for scheme in free if scheme.workstream_uid is None]
                by_area = _group(in_area=in_area, in_workstream=False)
                _match(unfound, incoming, workstreams, loose, by_area, found)
            taken = {each.uid for each in found.values()}
            free = [scheme for scheme in free if scheme.uid not in taken]
    return [found[index] for index in range(len(incoming))]


def _group(*, in_area: bool, in_workstream: bool) -> Group:
    def group(area: str | None, workstream: str | None) -> str | None:
        parts = [area or ""] if in_area else []
        parts += [workstream or ""] if in_workstream else []
        return "|".join(parts) if parts else None

    return group


def _match(
    chosen: Sequence[int],
    incoming: Sequence[Candidate],
    workstreams: Sequence[str | None],
    existing: Sequence[Scheme],
    group: Group,
    found: dict[int, Match],
) -> None:
    if not chosen:
        return
    rows = [
        Candidate(row.uid, row.ref, row.name, group(row.group, workstreams[index]))
        for index in chosen
        for row in (incoming[index],)
    ]
    others = [
        Candidate(row.uid, row.ref, row.name, group(row.area_uid, row.workstream_uid))
        for row in existing
    ]
    found.update(zip(chosen, match(rows, others), strict=True))


def match_milestones(
    incoming: Mapping[int, DraftMilestone],
    scheme_uids: Mapping[int, str],
    by_scheme: Mapping[str, Sequence[Milestone]],
    by_uid: Mapping[str, Milestone],
    claimed: Collection[str],
) -> dict[int, Match]:
    """The milestones of a draft by their place, each within the scheme it belongs to.

    `scheme_uids` are the keys of those schemes. Duplicates pair off in order; `claimed` are rows
    that a person has given to others of the document.
    """
    found: dict[int, Match] = {}
    taken = set(claimed)
    for place, milestone in incoming.items():
        if milestone.uid and milestone.uid in by_uid and milestone.uid not in taken:
            found[place] = Match(Basis.UID, milestone.uid)
            taken.add(milestone.uid)
    places: dict[str, list[int]] = {}
    for place in incoming:
        if place not in found:
            places.setdefault(scheme_uids[place], []).append(place)
    for scheme_uid, within in places.items():
        rows = [_candidate(incoming[place]) for place in within]
        others = [
            Candidate(row.uid, row.ref, row.title, None)
            for row in by_scheme.get(scheme_uid, ())
            if row.uid not in taken
        ]
        found.update(zip(within, match(rows, others), strict=True))
    return found


def _candidate(milestone: DraftMilestone) -> Candidate:
    ref = milestone.values.get("ref")
    return Candidate(milestone.uid, str(ref) if ref else None, milestone.title, None)
