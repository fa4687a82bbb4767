"""Taking words out of a programme for good: what is asked, and how texts are rewritten.

This is the one exception to the rule that only change sets write: history itself is rewritten. It
leaves a change set that says who, when and why, but not what.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, get_args

from tracker.errors import WrongUsage
from tracker.fields import field_title
from tracker.findings.wording import counted
from tracker.model import ENTITIES, words
from tracker.portfolio import Portfolio

INSTEAD = "[redacted]"
"""What stands in place of redacted words unless something else is given."""

STILL_HELD = (
    "Backups saved to a place of your own (backup FILE OUT), other copies of the file, exports and"
    " packs are out of reach and still hold the words: delete them, or redact each copy as well."
)
"""What a person has to know who has redacted words."""

_SHORTEST = 3
"""Fewer letters than this occur by chance in words that have nothing to do with it."""

_KEYS = frozenset({"label", "entity", "field", "sha256", "reader", "not_asked", "answered"})
"""Text that names rows, files and fields rather than saying something."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """Words to be replaced wherever they occur verbatim. `label` tells why, never what."""

    old: str
    new: str
    label: str


@dataclass(frozen=True, slots=True)
class Reach:
    """Where words stand: fields of the programme as it is, entries of its history, rows of its
    closed months, and automatic backups."""

    state: int
    history: int
    months: int
    backups: int

    @property
    def anywhere(self) -> bool:
        """Whether they stand anywhere at all."""
        return any((self.state, self.history, self.months, self.backups))

    def lines(self) -> list[str]:
        """Each place with its count, in words."""
        return [
            f"{counted(self.state, 'field')} of the programme as it is now",
            f"{counted(self.history, 'change')} in the history",
            f"{counted(self.months, 'row')} of closed months",
            counted(self.backups, "automatic backup"),
        ]


def redaction_of(
    portfolio: Portfolio,
    *,
    uid: str,
    field: str,
    reason: str,
    instead: str | None = None,
    part: str | None = None,
) -> Redaction:
    """The redaction of a field's words, or of the `part` of them that has to go.

    A part need not be there any more: it may stand only in history. Raises `WrongUsage` where the
    words are too short, or are words of the application's own.
    """
    entity, row = portfolio.find(uid)
    if field not in text_fields(entity):
        raise WrongUsage(f"{field!r} of a {entity.replace('_', ' ')} holds no words of a person")
    old = part if part is not None else str(getattr(row, field) or "")
    if not old.strip():
        raise WrongUsage(
            "the field is blank now", remedy="give the words that stand in history with --text"
        )
    where = f" in {field_title(entity, field)} of a {entity.replace('_', ' ')}"
    return redaction_of_words(old, reason=reason, instead=instead, where=where)


def redaction_of_words(
    words: str, *, reason: str, instead: str | None = None, where: str = ""
) -> Redaction:
    """The redaction of words wherever they stand; `where` tells of the place they were found in.

    Raises `WrongUsage` like `redaction_of`.
    """
    old, why = words.strip(), reason.strip()
    new = INSTEAD if instead is None else instead.strip()
    if not why:
        raise WrongUsage("words are redacted only for a reason", remedy="give it with --reason")
    _refuse_common(old)
    if old in why or old in new:
        raise WrongUsage("the reason and what stands instead must not repeat the words")
    return Redaction(old, new, f"Redact words{where}: {why}")


def _refuse_common(words: str) -> None:
    """Raise `WrongUsage` for words that occur in places that have nothing to do with them."""
    if len(words) < _SHORTEST or any(words.casefold() in word for word in _own_words()):
        raise WrongUsage(
            "these words occur in places that have nothing to do with it", remedy="give longer ones"
        )


@cache
def text_fields(entity: str) -> frozenset[str]:
    """The fields of an entity that hold words of people."""
    return frozenset(
        name
        for name, info in ENTITIES[entity].model_fields.items()
        if (info.annotation is str or str in get_args(info.annotation))
        and name not in _KEYS
        and name != "uid"
        and not name.endswith("_uid")
    )


@cache
def _own_words() -> frozenset[str]:
    """The words of the fixed vocabularies, which must survive anything."""
    kinds = (kind for kind in vars(words).values() if isinstance(kind, type))
    return frozenset(
        str(word).casefold() for kind in kinds if issubclass(kind, StrEnum) for word in kind
    )


def rewritten(text: str, redaction: Redaction) -> str:
    """A text with the words replaced, inside JSON too; what does not hold them stays as it is."""
    if text[:1] in {"{", "[", '"'}:
        try:
            held = json.loads(text)
        except ValueError:
            return text.replace(redaction.old, redaction.new)
        fresh = _rewritten_inside(held, redaction)
        if fresh == held:
            return text
        return json.dumps(fresh, ensure_ascii=False, separators=(",", ":"))
    return text.replace(redaction.old, redaction.new)


def rewritten_values(
    entity: str, values: Mapping[str, Any], redaction: Redaction
) -> dict[str, Any]:
    """A row's values with the words replaced in every field that holds words of people."""
    fields = text_fields(entity) if entity in ENTITIES else frozenset()
    return {
        name: rewritten(value, redaction) if name in fields and isinstance(value, str) else value
        for name, value in values.items()
    }


def _rewritten_inside(held: Any, redaction: Redaction) -> Any:
    if isinstance(held, str):
        return rewritten(held, redaction)
    if isinstance(held, list):
        return [_rewritten_inside(each, redaction) for each in held]
    if isinstance(held, dict):
        return {name: _rewritten_inside(each, redaction) for name, each in held.items()}
    return held
