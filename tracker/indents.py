"""The tree that indents make of a scheme's milestones: a row holds the deeper ones after it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from tracker.model import Milestone


def end_of(rows: Sequence[Milestone], at: int) -> int:
    """The place after the last row under the one at `at`; `at + 1` if there is none."""
    level = rows[at].level
    end = at + 1
    while end < len(rows) and rows[end].level > level:
        end += 1
    return end


def is_heading(rows: Sequence[Milestone], at: int) -> bool:
    """Whether any row is under the one at `at`."""
    return at + 1 < len(rows) and rows[at + 1].level > rows[at].level


def under(rows: Sequence[Milestone], at: int) -> Sequence[Milestone]:
    """Every row under the one at `at`, at any depth."""
    return rows[at + 1 : end_of(rows, at)]


def parents(rows: Sequence[Milestone]) -> Mapping[str, str]:
    """The key of the row that each indented row is directly under, by its own key."""
    found: dict[str, str] = {}
    above: list[Milestone] = []
    for row in rows:
        while above and above[-1].level >= row.level:
            above.pop()
        if above:
            found[row.uid] = above[-1].uid
        above.append(row)
    return found


def blocks(rows: Sequence[Milestone], uids: Collection[str]) -> Iterator[tuple[int, int]]:
    """The stretches of `rows` that the rows `uids` make up with all that is under them."""
    at = 0
    while at < len(rows):
        if rows[at].uid in uids:
            end = end_of(rows, at)
            yield at, end
            at = end
        else:
            at += 1
