"""Ratings and notes that the words beside them do not bear out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from tracker.emptiness import Emptiness, emptiness
from tracker.findings.phrases import phrases, says_any
from tracker.findings.registry import Hit, Severity, rule
from tracker.findings.scope import live_schemes
from tracker.findings.wording import counted, listed, quoted, rating, sentences, word_set
from tracker.model import Rag, Scheme
from tracker.portfolio import Portfolio

_LATER = {
    "next": r"next (?:time|month|period|quarter|report\w*|update|return|meeting)",
    "due course": "in due course",
    "later date": "at a later date",
    "available": "once available",
    "shortly": "shortly",
}
_DEFERRALS = phrases(
    {
        needed: [
            r"\b(?:will|shall|to|can) (?:be )?(?:report|update|provide|give|submit|share|suppl)\w*"
            rf"\b[^.]{{0,60}}\b{later}",
            rf"\b(?:update|report) (?:(?:at|in|for|by|with) )?(?:the )?{later}",
        ]
        for needed, later in _LATER.items()
    }
    | {
        "follow": [
            r"\b(?:update|report|information|details?|progress|narrative|figures|data|evidence)"
            r" (?:(?:is|are|will) )?(?:to )?follow\b"
        ]
    }
)
_NO_REPORT = re.compile(
    r"\W*(?:there (?:is|was|has been) )?(?:currently )?no (?:progress|update|report)"
    r"(?: reported| report| update)?s?(?: (?:to report|available|received|provided|given|made))?"
    r"(?: (?:at (?:this|the|the present) (?:time|moment|stage|point)|at present|as yet|yet|to date"
    r"|currently|so far|this (?:time|month|period|quarter)|for this (?:period|quarter)))?\W*",
    re.IGNORECASE,
)


@rule(
    "DQ19",
    "Green without evidence",
    Severity.WARNING,
    "Green means that evidence of impact can be seen, and progress is where it is shown.",
)
def green_without_evidence(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """Green on nothing or on a promise; "no progress report" under any rating.

    Source: Lancashire tracker, RAG definitions. A lead who says "nothing to report" has answered
    for a blank.
    """
    for scheme in live_schemes(portfolio):
        said = _lack_of_progress(scheme)
        if said is not None:
            yield Hit(
                "scheme",
                scheme,
                "progress",
                f"{rating(scheme.rag).capitalize()}, but {said}.",
                "Say what has been achieved since the last report, or review the rating.",
            )


def _lack_of_progress(scheme: Scheme) -> str | None:
    text = scheme.progress or ""
    no_report = _no_report(text)
    if no_report is None and scheme.rag != Rag.GREEN:
        return None
    kind = emptiness(text)
    if kind is not Emptiness.CONTENT and scheme.nothing_to_report:
        return None
    if no_report is not None:
        return f"progress says {quoted(no_report)}"
    if kind is Emptiness.BLANK:
        return "no progress is given"
    if kind is not Emptiness.CONTENT:
        return f"progress says only {quoted(text)}"
    if all(says_any(_DEFERRALS, sentence) for sentence in sentences(text)):
        return f"progress is put off: {quoted(text)}"
    return None


def _no_report(text: str) -> str | None:
    """The sentence that says there is no report of progress, if there is one."""
    if "no " not in text.casefold():
        return None
    return next(filter(_NO_REPORT.fullmatch, sentences(text)), None)


_WELL = (
    r"(?:on (?:track|target|plan|schedule)|progressing (?:well|to plan|as planned)"
    r"|delivering to plan)"
)
_ALL_ON_TRACK = re.compile(
    r"\b(?:all|each|every)"
    rf"(?:(?: (?!(?:but|except|not)\b)[\w’'-]+){{0,8}}? (?:are|is|remains?)(?: (?!not\b)\w+)?"
    rf" (?:{_WELL}|green)|(?: (?!not\b)\w+)? {_WELL})\b"
    r"(?!,? (?:but|except|apart|bar|other than|with the exception|unless|if)\b)",
    re.IGNORECASE,
)
_TROUBLED = (Rag.RED, Rag.AMBER)
_HEDGES = word_set(
    "almost bring ensure ensures ensuring for get having hopefully if keep keeping nearly not once "
    "provided unless until when whether"
)
"""Words before "all are on track" that make it a wish, a condition or its contrary."""


@rule(
    "DQ20",
    "RAG and words disagree",
    Severity.WARNING,
    "A note that says all is on track and ratings that say otherwise cannot both be right.",
)
def note_and_ratings_disagree(portfolio: Portfolio, _as_of: date) -> Iterator[Hit]:
    """An area's note claims that all its schemes are on track, and some are Amber or Red."""
    live = {scheme.uid for scheme in live_schemes(portfolio)}
    for area in portfolio.areas:
        claim = _claim(" ".join((area.note or "").split()))
        if claim is None:
            continue
        schemes = [row for row in portfolio.schemes_by_area.get(area.uid, ()) if row.uid in live]
        ratings = Counter(scheme.rag for scheme in schemes)
        troubled = [f"{ratings[rag]:,} {rag.word}" for rag in _TROUBLED if ratings[rag]]
        if troubled:
            yield Hit(
                "area",
                area,
                "note",
                f"The note says {quoted(claim)}, but {sum(ratings[rag] for rag in _TROUBLED):,} of "
                f"its {counted(len(schemes), 'scheme')} are rated otherwise: {listed(troubled)}.",
                "Correct the note or the ratings, whichever is out of date.",
            )


def _claim(note: str) -> str | None:
    """The words of an area's note that say all its schemes are on track, or None."""
    for found in _ALL_ON_TRACK.finditer(note):
        before = note[: found.start()].casefold().removesuffix("that ").split()
        if not before or before[-1] not in _HEDGES:
            return found[0]
    return None
