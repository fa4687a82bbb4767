"""Links that would make tasks wait for each other."""

from __future__ import annotations

from collections.abc import Sequence

_UNSEEN, _OPEN, _DONE = 0, 1, 2


def closing_links(links: Sequence[tuple[int, int]], *, nodes: int) -> set[int]:
    """The places of the links that close a cycle; without them there is none left.

    Links are pairs of (before, after). Tasks are walked in their order, so that of a cycle the
    link that leads back to its earliest task is the one named.
    """
    onward: list[list[int]] = [[] for _ in range(nodes)]
    for place, (before, _) in enumerate(links):
        onward[before].append(place)
    state = [_UNSEEN] * nodes
    closing: set[int] = set()
    for root in range(nodes):
        if state[root] != _UNSEEN:
            continue
        state[root] = _OPEN
        path = [(root, iter(onward[root]))]
        while path:
            node, rest = path[-1]
            for place in rest:
                after = links[place][1]
                if state[after] == _OPEN:
                    closing.add(place)
                elif state[after] == _UNSEEN:
                    state[after] = _OPEN
                    path.append((after, iter(onward[after])))
                    break
            else:
                state[node] = _DONE
                path.pop()
    return closing
