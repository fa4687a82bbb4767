"""Seals made in another copy of the programme, on their way into this one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CarriedSeal:
    """A closed period as it was sealed elsewhere; it is sealed here as the same rows.

    `rows` are canonical texts by entity. `as_of` and `sealed_at` are ISO text; `change_set_uid` and
    `change_number` tell the change set that closed it there, `digest` the head of the chain there.
    """

    period_uid: str
    label: str
    version: int
    as_of: str
    sealed_at: str
    change_set_uid: str
    change_number: int
    digest: str
    rows: Mapping[str, Sequence[str]]
