"""Lists of row keys as one field keeps them: JSON text."""

from __future__ import annotations

import json
from collections.abc import Iterable


def read_keys(text: str | None) -> frozenset[str]:
    """The keys that a field lists; none where it is blank."""
    return frozenset(json.loads(text)) if text else frozenset()


def write_keys(keys: Iterable[str]) -> str:
    """A field that lists these keys, each once and in order, so that equal lists are equal text."""
    return json.dumps(sorted(set(keys)))
