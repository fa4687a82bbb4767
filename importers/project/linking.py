"""The links of a project file as dependencies of milestones, or why they are left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from importers.outline import Link, Outline, Task
from importers.project.arranging import MilestonePlace
from importers.project.cycles import closing_links
from tracker.draft import DraftDependency, Note, Weight


def read_links(
    outline: Outline, milestones: Sequence[MilestonePlace]
) -> Iterator[DraftDependency | Note]:
    """Every link between two milestones, once; a note for each that is left out."""
    tasks = _by_key(outline.tasks)
    places = {id(place.task): at for at, place in enumerate(milestones)}
    usable: list[tuple[Link, int, int]] = []
    seen: set[tuple[int, int]] = set()
    for link in outline.links:
        ends = [tasks.get(link.before), tasks.get(link.after)]
        if (problem := _problem(link, ends, places)) is not None:
            yield Note(link.where, problem, Weight.WARNING)
            continue
        before, after = (places[id(end)] for end in ends)
        if (before, after) not in seen:
            seen.add((before, after))
            usable.append((link, before, after))
    pairs = [(before, after) for _, before, after in usable]
    closing = closing_links(pairs, nodes=len(milestones))
    for at, (link, before, after) in enumerate(usable):
        if at in closing:
            first, second = milestones[before].task, milestones[after].task
            message = (
                f"“{second.name}” waits for “{first.name}”, which waits for it in turn; the link"
                " that closes the circle was left out"
            )
            yield Note(second.where, message, Weight.WARNING)
        else:
            yield DraftDependency(link.where, before, after, str(link.kind), link.lag_days)


def repeated_keys(outline: Outline) -> Iterator[Note]:
    """A note for each task whose key is that of an earlier one."""
    first = _by_key(outline.tasks)
    for task in outline.tasks:
        if first[task.key] is not task:
            message = f"has the UID of {first[task.key].where}; links are taken to mean that one"
            yield Note(task.where, message, Weight.WARNING)


def _by_key(tasks: Sequence[Task]) -> dict[str, Task]:
    """Tasks by key; of several with one key, the first."""
    return {task.key: task for task in reversed(tasks)}


def _problem(link: Link, ends: Sequence[Task | None], places: dict[int, int]) -> str | None:
    for key, end in zip((link.before, link.after), ends, strict=True):
        if end is None:
            return f"is linked to the task {key!r}, which is not in the file; that was left out"
        if id(end) not in places:
            return f"is linked to “{end.name}”, which is no milestone; that was left out"
    if ends[0] is ends[1]:
        return "is linked to itself; that was left out"
    return None
