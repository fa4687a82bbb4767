"""What the app tells a reader before it reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Context:
    """`as_of` and `area` are what the user gave; `known_areas` are the programme's names.

    `file_name` is the document's, without its ending.
    """

    as_of: date | None = None
    area: str | None = None
    known_areas: tuple[str, ...] = ()
    file_name: str = ""
