"""Which task of an outline is a workstream, which a scheme and which a milestone.

A plan that this app wrote says it itself. In any other, the leaves are milestones, the summaries
they stand under schemes, and what is above those the workstream. In each branch of an uneven
outline the schemes are where most leaves have their summary: deeper summaries are milestones that
sum up those under them, and a leaf higher up belongs to a scheme named after what it stands under.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from importers.outline import Outline, Task
from tracker.export.msproject.attributes import Attribute
from tracker.fields import SHORT_LIMIT
from tracker.timeline.outline import Level

ABOVE = " > "
"""Between the names of several levels above a scheme."""
_BETWEEN = f"{ABOVE}…{ABOVE}"
_PART = Attribute.PART.casefold()


@dataclass(frozen=True, slots=True)
class SchemePlace:
    """A scheme of the plan; `task` is its own row, None for one named after something else."""

    name: str
    where: str
    workstream: str | None
    task: Task | None


@dataclass(frozen=True, slots=True)
class MilestonePlace:
    """A milestone of the plan: its scheme by place, and its level below it."""

    task: Task
    scheme: int
    level: int


@dataclass(slots=True)
class Arrangement:
    """The schemes and milestones of a plan, in the order of its rows."""

    schemes: list[SchemePlace] = field(default_factory=list)
    milestones: list[MilestonePlace] = field(default_factory=list)


class _Tree:
    """The outline as parents and depths; a level that is skipped counts as the next one."""

    def __init__(self, tasks: Sequence[Task]) -> None:
        self.tasks = tasks
        self.parent: list[int | None] = []
        self.depth: list[int] = []
        above: list[int] = []
        for at, task in enumerate(tasks):
            while above and tasks[above[-1]].level >= task.level:
                above.pop()
            self.parent.append(above[-1] if above else None)
            self.depth.append(len(above) + 1)
            above.append(at)
        self.summaries = {parent for parent in self.parent if parent is not None}

    def path(self, at: int | None) -> str | None:
        """The names from the top of the outline down to a task, as one workstream's name."""
        names: list[str] = []
        while at is not None:
            names.append(self.tasks[at].name)
            at = self.parent[at]
        whole = ABOVE.join(reversed(names))
        if len(whole) > SHORT_LIMIT:
            half = (SHORT_LIMIT - len(_BETWEEN)) // 2
            whole = f"{names[-1][:half]}{_BETWEEN}{names[0][:half]}"
        return whole or None

    def top(self) -> list[int]:
        """The top of the branch that each task is in."""
        tops: list[int] = []
        for at, parent in enumerate(self.parent):
            tops.append(at if parent is None else tops[parent])
        return tops


def arrange(outline: Outline) -> Arrangement:
    """The plan as schemes with their milestones; workstreams are named by their schemes."""
    tree = _Tree(outline.tasks)
    if any(_PART in task.fields for task in outline.tasks):
        return _as_written(tree)
    return _as_guessed(tree, outline.title or "Plan")


def _as_written(tree: _Tree) -> Arrangement:
    """By what the tasks say they are; a task added since is what its place makes it."""
    made = Arrangement()
    scheme_of: dict[int, int] = {}
    depths: list[int] = []
    for at, task in enumerate(tree.tasks):
        parent = tree.parent[at]
        part = task.fields.get(_PART)
        if part == Level.WORKSTREAM and parent not in scheme_of:
            continue
        if parent in scheme_of:
            scheme_of[at] = scheme_of[parent]
            level = tree.depth[at] - depths[scheme_of[at]] - 1
            made.milestones.append(MilestonePlace(task, scheme_of[at], level))
        else:
            scheme_of[at] = len(made.schemes)
            depths.append(tree.depth[at])
            made.schemes.append(SchemePlace(task.name, task.where, tree.path(parent), task))
    return made


def _as_guessed(tree: _Tree, title: str) -> Arrangement:
    made = Arrangement()
    tops = tree.top()
    scheme_depth = _scheme_depths(tree, tops)
    scheme_of: dict[int, int] = {}
    named_after: dict[int | None, int] = {}
    for at, task in enumerate(tree.tasks):
        parent, depth = tree.parent[at], tree.depth[at]
        wanted = scheme_depth.get(tops[at], 0)
        if parent in scheme_of:
            scheme_of[at] = scheme_of[parent]
            level = depth - wanted - 1
            made.milestones.append(MilestonePlace(task, scheme_of[at], level))
        elif at not in tree.summaries:
            if parent not in named_after:
                named_after[parent] = len(made.schemes)
                name = title if parent is None else tree.tasks[parent].name
                made.schemes.append(SchemePlace(name, task.where, tree.path(parent), None))
            made.milestones.append(MilestonePlace(task, named_after[parent], 0))
        elif depth == wanted:
            scheme_of[at] = len(made.schemes)
            made.schemes.append(SchemePlace(task.name, task.where, tree.path(parent), task))
    return made


def _scheme_depths(tree: _Tree, tops: Sequence[int]) -> dict[int, int]:
    """The depth of the schemes of each branch: where most leaves have their summary."""
    found: dict[int, Counter[int]] = {}
    for at, depth in enumerate(tree.depth):
        if depth > 1 and at not in tree.summaries:
            found.setdefault(tops[at], Counter())[depth - 1] += 1
    return {top: min(depths, key=lambda d: (-depths[d], d)) for top, depths in found.items()}
