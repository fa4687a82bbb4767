"""How a status is told apart without colour: a texture for bars, a letter for cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tracker.model import Status


class Texture(StrEnum):
    """How a bar is filled."""

    SOLID = "solid"
    HATCHED = "hatched"
    DOTTED = "dotted"
    CROSSED = "crossed"
    OUTLINE = "outline"
    DASHED_OUTLINE = "dashed outline"


@dataclass(frozen=True, slots=True)
class Look:
    """A status as it is drawn. `hue` names its colours among the theme's status tokens."""

    word: str
    letter: str
    texture: Texture
    hue: str


LOOKS: Mapping[str | None, Look] = {
    Status.COMPLETED: Look("Completed", "C", Texture.SOLID, "completed"),
    Status.ON_TRACK: Look("On track", "T", Texture.SOLID, "onTrack"),
    Status.DELAYED: Look("Delayed", "D", Texture.HATCHED, "delayed"),
    Status.NOT_STARTED: Look("Not started", "N", Texture.OUTLINE, "notStarted"),
    Status.PAUSED: Look("Paused", "P", Texture.DOTTED, "paused"),
    Status.CANCELLED: Look("Cancelled", "X", Texture.CROSSED, "cancelled"),
    None: Look("No status", "?", Texture.DASHED_OUTLINE, "notStarted"),
}
"""Every status in the order of legends; None is a blank one."""


def look_of(status: str | None) -> Look:
    """The look of a status by its word; a word that is none looks like a blank."""
    return LOOKS.get(status) or LOOKS[None]
