"""Finding, among thousands of schemes, those of different areas that may be one scheme."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from tracker.findings.names import SchemeName, read_name, same_scheme
from tracker.model import Scheme

MOST_HOLDERS = 30
"""A ref, name or word that more schemes hold than this does not tell which of them is meant; it
also keeps the work in proportion to the number of schemes."""

RAREST_WORDS = 3
"""Of each name, how many of its rarest words are followed to other names."""


def counterparts(schemes: Sequence[Scheme]) -> dict[int, list[int]]:
    """For each scheme that has any, the schemes of other areas with its ref or its name.

    Schemes are given by their place in `schemes`; both sides of a pair have an entry.
    """
    names = [read_name(scheme.name) for scheme in schemes]
    pairs = {*_of_one_ref(schemes), *_of_equal_names(names), *_of_like_names(names, schemes)}
    found: dict[int, list[int]] = defaultdict(list)
    for one, other in sorted(pairs):
        if schemes[one].area_uid != schemes[other].area_uid:
            found[one].append(other)
            found[other].append(one)
    return {at: sorted(found[at]) for at in sorted(found)}


def _of_one_ref(schemes: Sequence[Scheme]) -> Iterator[tuple[int, int]]:
    """A ref held by several rows of an area identifies none of them (design, section 6)."""
    refs = [_folded_ref(scheme.ref) for scheme in schemes]
    held = Counter((scheme.area_uid, ref) for scheme, ref in zip(schemes, refs, strict=True))
    return _pairs(
        (ref, at)
        for at, ref in enumerate(refs)
        if ref is not None and held[schemes[at].area_uid, ref] == 1
    )


def _of_equal_names(names: Sequence[SchemeName]) -> Iterator[tuple[int, int]]:
    yield from _pairs((name.spelling, at) for at, name in enumerate(names))
    yield from _pairs((name.joined, at) for at, name in enumerate(names))


def _of_like_names(
    names: Sequence[SchemeName], schemes: Sequence[Scheme]
) -> Iterator[tuple[int, int]]:
    candidates = sharing_rare_words(names)
    areas = [scheme.area_uid for scheme in schemes]
    for at, others in enumerate(candidates):
        for other in others:
            seen_from_there = other <= at and at in candidates[other]
            if (
                not seen_from_there
                and areas[at] != areas[other]
                and same_scheme(names[at], names[other])
            ):
                yield min(at, other), max(at, other)


def sharing_rare_words(names: Sequence[SchemeName]) -> list[set[int]]:
    """For each name, the names that hold one of its rarest words, itself included.

    No name has more than `RAREST_WORDS` times `MOST_HOLDERS` of them.
    """
    words_of = [set(name.words) for name in names]
    holders: dict[str, list[int]] = defaultdict(list)
    for at, words in enumerate(words_of):
        for word in words:
            holders[word].append(at)
    candidates = []
    for words in words_of:
        rarest = sorted((len(holders[word]), word) for word in words)[:RAREST_WORDS]
        groups = [holders[word] for count, word in rarest if 1 < count <= MOST_HOLDERS]
        candidates.append(set().union(*groups))
    return candidates


def _pairs(keyed: Iterable[tuple[Hashable, int]]) -> Iterator[tuple[int, int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for key, at in keyed:
        groups[key].append(at)
    for group in groups.values():
        if len(group) <= MOST_HOLDERS:
            yield from combinations(group, 2)


def _folded_ref(ref: str | None) -> str | None:
    """ "LCC Scheme ref #02" as written in one area is "lcc scheme ref 2" in another."""
    words = re.findall(r"[^\W_]+", (ref or "").casefold())
    return " ".join(word.lstrip("0") or word for word in words) or None
