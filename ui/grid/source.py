"""Where a grid's rows come from and where typed text goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Cells = Mapping[tuple[str, str], str]
"""Typed text by row key and column key."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to notice in a cell: drawn as a corner, told in its tooltip.

    `severity` is "error", "warning" or "information".
    """

    severity: str
    sentence: str


class GridSource(Protocol):
    """What a page tells its grid. Rows are records or bands, known by their key."""

    @property
    def editable(self) -> bool:
        """Whether anything may be typed."""

    def locked(self, field: str) -> bool:
        """Whether nothing may be typed in a column, although other columns may be edited."""

    def is_band(self, key: str) -> bool:
        """Whether this row stands over the whole width: a heading or a note."""

    def record(self, key: str) -> Any:
        """What the columns of this row are read from."""

    def name(self, key: str) -> str:
        """What a person calls the row; all that is said of a band."""

    def marks(self, key: str, field: str) -> Sequence[Mark]:
        """What to notice in a cell, worst first."""

    @property
    def edition(self) -> object:
        """The rows as they are now, to be given back to `write`."""

    def write(self, cells: Cells, verb: str, *, since: object = None) -> bool:
        """Type text into cells as one step; false if it was refused, which has then been told.

        `since` is the edition that the typing began with: a cell that has moved on since is told
        with both values, and nothing is written.
        """


class NoSource:
    """An empty grid."""

    editable = False
    edition: object = None

    def locked(self, _field: str) -> bool:
        """Every column is like the others."""
        return False

    def is_band(self, key: str) -> bool:
        """There are no rows."""
        raise KeyError(key)

    def record(self, key: str) -> Any:
        """There are no rows."""
        raise KeyError(key)

    def name(self, key: str) -> str:
        """There are no rows."""
        raise KeyError(key)

    def marks(self, key: str, field: str) -> Sequence[Mark]:
        """There are no rows."""
        raise KeyError(key, field)

    def write(self, cells: Cells, verb: str, *, since: object = None) -> bool:
        """There is nowhere to write."""
        raise KeyError(*cells, verb, since)
