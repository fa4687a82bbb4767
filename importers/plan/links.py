"""What waits for what: the predecessors of a plan's rows as links between its milestones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from importers.plan.lines import Line, Remark
from importers.plan.vocabulary import IDENTIFIER
from importers.project.cycles import closing_links
from importers.tracker.building import Place
from importers.tracker.folding import quote
from tracker.draft import DraftDependency, Weight
from tracker.emptiness import says_nothing

_LINK = re.compile(
    r"(?P<id>[A-Za-z]*[-_ ]?\d+(?:\.\d+)*|[A-Za-z][\w-]*\d)\.?\s*(?P<kind>fs|ss|ff|sf)?"
    r"(?:\s*(?P<sign>[+-])\s*(?P<lag>\d{1,4}(?:\.\d+)?)\s*e?(?P<unit>d|w|m|h|%)?[a-z]*)?",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d{1,6})\s*(?:-|–|—|to)\s*(\d{1,6})", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_BETWEEN = re.compile(r"[,;\n&]|\band\b", re.IGNORECASE)
_DAYS = {"d": 1.0, "w": 7.0, "m": 30.0, "h": 1 / 24}
_LONGEST_RANGE = 2_000
_MOST_LINKS = 200_000
_TOO_MANY = f"has more than {_MOST_LINKS:,} links: those from here on were left out"
_CIRCLE = "waits for a row that waits for it in turn, round in a circle: the link was left out"


@dataclass(frozen=True, slots=True)
class _Stated:
    """One link as a cell states it."""

    identifier: str
    kind: str = "FS"
    lag_days: int = 0
    unread: bool = False


def read_links(
    lines: Sequence[Line], milestones: Mapping[int, int], remark: Remark
) -> list[DraftDependency]:
    """The links of a plan; `milestones` are places among the draft's by index of the line.

    Links that close a circle, to rows that are not there or to activities are remarked and left
    out.
    """
    first_look = islice(_all_stated(lines, _unheard), _MOST_LINKS)
    known = _identified(lines, frozenset(stated.identifier for _, stated in first_look))
    found: dict[tuple[int, int], tuple[int, DraftDependency]] = {}
    problems: dict[tuple[int, str], list[str]] = {}
    stated_links = _all_stated(lines, remark)
    for index, stated in islice(stated_links, _MOST_LINKS):
        before = known.get(stated.identifier.casefold())
        problem = _problem(stated, before, index, milestones)
        if problem is not None:
            problems.setdefault((index, problem), []).append(stated.identifier)
        elif before is not None:
            ends = milestones[before], milestones[index]
            where = lines[index].place.where
            link = DraftDependency(where, *ends, stated.kind, stated.lag_days)
            found.setdefault(ends, (index, link))
    for index, _ in islice(stated_links, 1):
        remark(lines[index].place, _TOO_MANY, Weight.REJECTED)
    for (index, problem), said in problems.items():
        message = f"the link to {quote(', '.join(said))} was left out: {problem}"
        remark(lines[index].place, message, Weight.WARNING)
    kept = list(found.values())
    closing = closing_links(list(found), nodes=max(milestones.values(), default=-1) + 1)
    for place in sorted(closing):
        index, _ = kept[place]
        remark(lines[index].place, _CIRCLE, Weight.WARNING)
    return [link for place, (_, link) in enumerate(kept) if place not in closing]


def _all_stated(lines: Sequence[Line], remark: Remark) -> Iterator[tuple[int, _Stated]]:
    return ((index, stated) for index, line in enumerate(lines) for stated in _stated(line, remark))


def _problem(
    stated: _Stated, before: int | None, index: int, milestones: Mapping[int, int]
) -> str | None:
    if stated.unread:
        return "it is no predecessor that can be read"
    if before is None:
        return "there is no such row in the plan"
    if before == index:
        return "a row cannot wait for itself"
    if before not in milestones or index not in milestones:
        return "only milestones can wait for one another"
    return None


def _unheard(place: Place, message: str, weight: Weight) -> None:
    """Says nothing: what is noticed on a first look is told on the second."""


def _identified(lines: Sequence[Line], said: frozenset[str]) -> Mapping[str, int]:
    """The lines by what other lines call them: their identifier, their number, or their place.

    Beside outline numbers Microsoft Project still links by place: that is told by links of whole
    numbers of which one is no outline number.
    """
    by_number: dict[str, int] = {}
    by_place = {str(place): index for index, place in enumerate(range(1, len(lines) + 1))}
    own: dict[str, int] = {}
    for index, line in enumerate(lines):
        if line.number:
            by_number.setdefault(".".join(map(str, line.number)), index)
        if line.says(IDENTIFIER):
            own.setdefault(line.cells[IDENTIFIER].text.strip().rstrip(".").casefold(), index)
    whole = bool(said) and all(map(str.isdecimal, said))
    if not own and whole and not said <= by_number.keys():
        return by_place
    return own or by_number or by_place


def _stated(line: Line, remark: Remark) -> Iterator[_Stated]:
    if not line.links or (not _DIGIT.search(line.links) and says_nothing(line.links)):
        return
    for part in dict.fromkeys(part.strip() for part in _BETWEEN.split(line.links)):
        if not part:
            continue
        several = _RANGE.fullmatch(part)
        if several is not None:
            first, last = int(several[1]), int(several[2])
            if first <= last < first + _LONGEST_RANGE:
                yield from (_Stated(str(number)) for number in range(first, last + 1))
                continue
        found = _LINK.fullmatch(part)
        if found is None:
            yield _Stated(part, unread=True)
            continue
        days, exact = _lag(found)
        if not exact:
            message = f"the time between in {quote(part)} was not read: the link has none"
            remark(line.place, message, Weight.WARNING)
        yield _Stated(found["id"], (found["kind"] or "FS").upper(), days)


def _lag(found: re.Match[str]) -> tuple[int, bool]:
    """The days between, and whether they are all that is said."""
    if not found["lag"]:
        return 0, True
    unit = (found["unit"] or "d").casefold()
    if unit not in _DAYS:
        return 0, False
    days = round(float(found["lag"]) * _DAYS[unit])
    return (-days if found["sign"] == "-" else days), True
