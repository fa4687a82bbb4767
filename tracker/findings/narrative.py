"""The fields of a scheme in which people write sentences, searched for phrases together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from tracker.findings.phrases import Phrases, first_phrase, likely
from tracker.findings.scope import live_schemes
from tracker.model import Scheme
from tracker.portfolio import Portfolio

NARRATIVE = (
    "description",
    "rag_reason",
    "leads_text",
    "progress",
    "delivery_text",
    "recruitment",
    "barriers",
    "help_needed",
)
"""In the order of the tracker's columns. The office note is the office's own and is not judged."""


def fields_that_say(
    table: Phrases, portfolio: Portfolio, fields: Sequence[str]
) -> Iterator[tuple[Scheme, str, str]]:
    """Each of `fields` in a live scheme that says something of `table`, with the words around it.

    There must be two fields or more.
    """
    texts_of = attrgetter(*fields)
    for scheme in live_schemes(portfolio):
        texts = [text or "" for text in texts_of(scheme)]
        possible = likely(table, "\n".join(texts))
        if possible:
            for field, text in zip(fields, texts, strict=True):
                words = first_phrase(possible, text)
                if words is not None:
                    yield scheme, field, words
