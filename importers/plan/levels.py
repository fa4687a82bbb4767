"""Which lines of a plan are workstreams, which activities and which milestones.

A plan shows its levels by numbers, groups of rows, indents or formats, and one that a converter
stripped of all these by which of its cells are filled.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import partial

from importers.plan.lines import Line
from importers.plan.vocabulary import DATES, SCHEME, TITLE
from importers.tracker.vocabulary import WORKSTREAM


class Role(IntEnum):
    """What a line is, from the highest level down."""

    WORKSTREAM = 0
    SCHEME = 1
    MILESTONE = 2


@dataclass(frozen=True, slots=True)
class Levelled:
    """A line with its role; `level` is a milestone's indent below its scheme."""

    line: Line
    role: Role
    level: int = 0
    numbered: bool = False


_DESCRIBED = ("owner", "status", "allocation", "percent_complete", "note")
_MOST = 0.5
_MARKED = 0.8


def levelled(lines: Sequence[Line]) -> list[Levelled]:
    """The lines with their roles; a plan without levels is all milestones."""
    numbered = _well_numbered(lines)
    depths = _by_number(lines) if numbered else _first_varied(lines)
    if depths is None:
        return [Levelled(line, role) for line, role in zip(lines, _by_cells(lines), strict=True)]
    depths = _below_bands(lines, depths)
    top = _depth_of_schemes(depths)
    return [
        Levelled(
            line,
            Role(min(max(depth - top + 1, 0), Role.MILESTONE)),
            max(depth - top - 1, 0),
            numbered,
        )
        for line, depth in zip(lines, depths, strict=True)
    ]


def named(lines: Sequence[Line]) -> list[Levelled]:
    """The lines of a plan with a column for each level: what a line names says what it is."""
    roles = {WORKSTREAM: Role.WORKSTREAM, SCHEME: Role.SCHEME, TITLE: Role.MILESTONE}
    return [
        Levelled(line, next(role for name, role in reversed(roles.items()) if name in line.names))
        for line in lines
    ]


def _well_numbered(lines: Sequence[Line]) -> bool:
    """Whether outline numbers stand before most lines and hang together: 1, 1.1, 1.1.1."""
    numbers = [line.number for line in lines if line.number]
    deeper = [number for number in numbers if len(number) > 1]
    known = set(numbers)
    parented = sum(number[:-1] in known for number in deeper)
    return bool(deeper) and len(numbers) > _MOST * len(lines) and parented > _MOST * len(deeper)


def _by_number(lines: Sequence[Line]) -> list[int]:
    """The depth that the numbers say; a line without one is as deep as the line above."""
    depths: list[int] = []
    shallowest = min(len(line.number) for line in lines if line.number)
    for line in lines:
        above = depths[-1] if depths else 0
        depths.append(len(line.number) - shallowest if line.number else above)
    return depths


def _first_varied(lines: Sequence[Line]) -> list[int] | None:
    """The depths by the first mark of level that differs between lines."""
    marks: tuple[Callable[[Line], int | None], ...] = (
        lambda line: line.level,
        lambda line: line.outline,
        lambda line: line.indent,
    )
    for mark in marks:
        widths = [mark(line) or 0 for line in lines]
        if len(set(widths)) > 1:
            return _nested(widths)
    return None


def _nested(widths: Sequence[int]) -> list[int]:
    """How many lines each stands under, by how far they are set in."""
    open_: list[int] = []
    depths: list[int] = []
    for width in widths:
        while open_ and open_[-1] >= width:
            open_.pop()
        depths.append(len(open_))
        open_.append(width)
    return depths


def _below_bands(lines: Sequence[Line], depths: list[int]) -> list[int]:
    """One deeper than the bands that stand over activities without being less set in.

    In Appendix 3 only milestones are indented: workstreams are bands with nothing but a name, and
    what tells them from activities is that those have an owner or a status.
    """
    parents = [
        index for index in range(len(lines) - 1) if depths[index] == 0 and depths[index + 1] > 0
    ]
    described = any(_is_described(lines[index]) for index in parents)
    bands = {
        index
        for index, line in enumerate(lines)
        if depths[index] == 0 and _only_named(line) and not _has_children(depths, index)
    }
    over = any(
        index + 1 < len(lines) and depths[index + 1] == 0 and index + 1 not in bands
        for index in bands
    )
    if not (described and bands and over):
        return depths
    return [0 if index in bands else depth + 1 for index, depth in enumerate(depths)]


def _has_children(depths: Sequence[int], index: int) -> bool:
    return index + 1 < len(depths) and depths[index + 1] > depths[index]


def _depth_of_schemes(depths: Sequence[int]) -> int:
    """The depth at which the activities stand: 0, or 1 where most lines that hold no others have
    two above them."""
    leaves = [depth for index, depth in enumerate(depths) if not _has_children(depths, index)]
    return 1 if sum(depth >= 2 for depth in leaves) > _MOST * len(leaves) else 0


def _by_cells(lines: Sequence[Line]) -> list[Role]:
    """The roles by which cells are filled, and by the look of what has only a name."""
    named = [_only_named(line) for line in lines]
    owning = _activities_by_cells(lines, named)
    if not owning:
        return _bands_by_look(lines, named)
    roles: list[Role] = []
    strong = _fills_over(lines, named, owning)
    for index, line in enumerate(lines):
        follower = index + 1 if index + 1 < len(lines) else None
        if index in owning:
            roles.append(Role.SCHEME)
        elif not named[index]:
            roles.append(Role.MILESTONE)
        elif line.fill in strong or (
            follower is not None and (follower in owning or named[follower])
        ):
            roles.append(Role.WORKSTREAM)
        elif follower is not None:
            roles.append(Role.SCHEME)
        else:
            roles.append(Role.SCHEME if line.bold else Role.MILESTONE)
    return roles


def _activities_by_cells(lines: Sequence[Line], named: Sequence[bool]) -> set[int]:
    """The lines without days that stand over lines with days; none if they are mere gaps.

    They are believed where most bands and the plan itself begin with one, where they alone are
    bold or shaded, or where they alone have an owner or an allocation.
    """
    undated = {i for i, line in enumerate(lines) if not named[i] and not _is_dated(line)}
    dated = [line for i, line in enumerate(lines) if not named[i] and i not in undated]
    if not any(i + 1 < len(lines) and _is_dated(lines[i + 1]) for i in undated):
        return set()
    firsts = [i for i in range(len(lines)) if not named[i] and (i == 0 or named[i - 1])]
    led = sum(i in undated for i in firsts)
    marked = _alone([lines[i] for i in undated], dated, lambda line: line.bold or bool(line.fill))
    if not (3 * led >= 2 * len(firsts) or marked):
        these = [lines[i] for i in undated]
        if not any(
            _alone(these, dated, partial(Line.says, name=name)) for name in ("owner", "allocation")
        ):
            return set()
    if any(lines[i].says("allocation") for i in undated) and not _usual(dated, "allocation"):
        undated |= {i for i, line in enumerate(lines) if line.says("allocation")}
    return undated


def _alone(these: Sequence[Line], others: Sequence[Line], holds: Callable[[Line], bool]) -> bool:
    """Whether something holds for nearly all of these lines and nearly none of the others."""
    return sum(map(holds, these)) >= _MARKED * len(these) and sum(map(holds, others)) <= (
        1 - _MARKED
    ) * len(others)


def _usual(lines: Sequence[Line], name: str) -> bool:
    return sum(line.says(name) for line in lines) > _MOST * len(lines)


def _fills_over(lines: Sequence[Line], named: Sequence[bool], owning: set[int]) -> set[str | None]:
    """The shades of bands that stand right over an activity."""
    return {
        line.fill
        for index, line in enumerate(lines)
        if named[index] and line.fill and index + 1 in owning
    }


def _bands_by_look(lines: Sequence[Line], named: Sequence[bool]) -> list[Role]:
    """The roles where no activity has anything but its name.

    Two looks of which one stands right over the other are workstreams and activities; a band that
    looks like any other line and has nothing under it is a milestone without a date.
    """
    looks = [(line.fill, line.bold, line.wide) for line in lines]
    plain = {look for index, look in enumerate(looks) if not named[index]}
    over = {
        looks[i]
        for i in range(len(lines) - 1)
        if named[i] and named[i + 1] and looks[i] != looks[i + 1]
    }
    under = {
        looks[i + 1]
        for i in range(len(lines) - 1)
        if named[i] and named[i + 1] and looks[i] != looks[i + 1]
    }
    above = over - under
    roles: list[Role] = []
    for index in range(len(lines)):
        followed = index + 1 < len(lines) and not named[index + 1]
        if not named[index] or all(named):
            roles.append(Role.MILESTONE)
        elif looks[index] in above and looks[index] not in plain:
            roles.append(Role.WORKSTREAM)
        elif looks[index] not in plain or followed:
            roles.append(Role.SCHEME)
        else:
            roles.append(Role.MILESTONE)
    return roles


def _only_named(line: Line) -> bool:
    return not _is_dated(line) and not _is_described(line)


def _is_described(line: Line) -> bool:
    return any(line.says(name) for name in _DESCRIBED)


def _is_dated(line: Line) -> bool:
    return any(line.says(name) for name in DATES)
