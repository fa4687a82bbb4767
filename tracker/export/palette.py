"""The colours of documents: the light theme's, since paper is white. Values are RRGGBB."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.findings.registry import Severity
from tracker.model import Rag, Status

INK = "16212C"
MUTED = "475563"
ACCENT = "14579C"
ON_ACCENT = "FFFFFF"
ACCENT_TINT = "E4EEF8"
SUNKEN = "F5F7FA"
HAIRLINE = "D6DDE5"
RULE = "76838F"
ENTRY = "FFFBE8"
"""Behind cells that somebody is asked to fill in."""

REMOVED, ON_REMOVED = "F6E4E2", "7E2A22"
ADDED, ON_ADDED = "DAE9F9", "0B3867"
"""Words that went and words that came; they are struck through and underlined as well."""

TODAY = "14579C"
BASELINE, BASELINE_FILL = "6F7C89", "E3E8ED"
OVERDUE = "C6212B"
SLIP = "874000"
WEEK_LINE, MONTH_LINE = "E6EBF0", "D6DDE5"
SUMMARY, LINK = "3A4855", "6F7C89"
"""What is drawn on a plan besides its bars."""


@dataclass(frozen=True, slots=True)
class Hue:
    """One meaning in colour: strong with its text, and pale with its text."""

    fill: str
    on_fill: str
    outline: str
    tint: str
    on_tint: str


RAG_HUES: Mapping[str | None, Hue] = {
    Rag.GREEN: Hue("0A7540", "FFFFFF", "0A7540", "E0F1E7", "0B5730"),
    Rag.AMBER: Hue("FBB02A", "2B1B00", "9C5F00", "FFF0D2", "6E4300"),
    Rag.RED: Hue("C6212B", "FFFFFF", "C6212B", "FCE5E4", "951820"),
    Rag.BLUE: Hue("3B4FB3", "FFFFFF", "3B4FB3", "E6E9F8", "2E3E92"),
    None: Hue("FFFFFF", "475563", "6B7783", "EEF1F4", "475563"),
}
"""Colours of a rating by letter; they always stand beside the letter and the word."""

SEVERITY_HUES: Mapping[Severity, Hue] = {
    Severity.ERROR: Hue("C6212B", "FFFFFF", "C6212B", "FCE5E4", "951820"),
    Severity.WARNING: Hue("A86400", "FFFFFF", "A86400", "FFF0D2", "6E4300"),
    Severity.INFORMATION: Hue("14579C", "FFFFFF", "14579C", "E4EEF8", "14579C"),
}

STATUS_HUES: Mapping[str | None, Hue] = {
    Status.COMPLETED: Hue("56718F", "FFFFFF", "56718F", "E5EBF2", "36506C"),
    Status.ON_TRACK: Hue("23855A", "FFFFFF", "23855A", "E0F1E7", "0B5730"),
    Status.DELAYED: Hue("B85A06", "FFFFFF", "B85A06", "FDEBD9", "874000"),
    Status.NOT_STARTED: Hue("FFFFFF", "475563", "6B7783", "EEF1F4", "475563"),
    Status.PAUSED: Hue("75599F", "FFFFFF", "75599F", "EFEAF6", "573C82"),
    Status.CANCELLED: Hue("6B7783", "FFFFFF", "6B7783", "EEF1F4", "475563"),
    None: Hue("FFFFFF", "475563", "6B7783", "EEF1F4", "475563"),
}
"""Colours of a milestone's status; textures and letters beside them are in `tracker.timeline`."""
