"""The design tokens, as `resources/theme/tokens.json` holds them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _all() -> Mapping[str, Any]:
    text = files("resources").joinpath("theme", "tokens.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def colours(mode: str) -> Mapping[str, str]:
    """Every colour of a mode ("light" or "dark") by its dotted name: ``rag.green.fill``."""
    return dict(_flat(_all()[mode], ""))


def shared(*path: str) -> Any:
    """A token that both modes share: ``shared("rowHeight", "areaHeader")``."""
    found: Any = _all()["shared"]
    for step in path:
        found = found[step]
    return found


def _flat(tree: Mapping[str, Any], prefix: str) -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for name, value in tree.items():
        if isinstance(value, Mapping):
            flat.extend(_flat(value, f"{prefix}{name}."))
        else:
            flat.append((f"{prefix}{name}", value))
    return flat
