"""Filters that are lists of names, as the Tracker and the Plan page both have them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Self


class NameFilters:
    """What filters have in common; a frozen dataclass of lists of names and other things.

    Names within one list are alternatives; an empty list asks for everything.
    """

    __slots__ = ()

    def toggled(self, name: str, value: str) -> Self:
        """With one value of a list put in or taken out."""
        return self.choosing(name, self.chosen(name) ^ {value})

    def choosing(self, name: str, names: frozenset[str]) -> Self:
        """With other names in one list."""
        held: Any = self
        changed: dict[str, Any] = {name: names}
        made: Self = replace(held, **changed)
        return made

    def chosen(self, name: str) -> frozenset[str]:
        """The names of one list."""
        found = getattr(self, name)
        assert isinstance(found, frozenset)
        return found
