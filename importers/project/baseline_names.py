"""What the baselines of a project file are called."""

from __future__ import annotations

import re

from importers.outline import Outline
from tracker.export.msproject.attributes import BASELINE_NOTE

_LINE = re.compile(
    re.escape(BASELINE_NOTE)
    .replace(re.escape("{number}"), r"(\d{1,2})")
    .replace(re.escape("{name}"), "(.+)"),
)


def baseline_names(outline: Outline) -> dict[str, str]:
    """Names by key, no two alike: as the project's notes have them, where this app wrote these."""
    noted = dict(_LINE.findall(outline.summary_note or ""))
    names: dict[str, str] = {}
    for key, name in outline.baselines.items():
        wanted, count = noted.get(key, name), 1
        while wanted in names.values():
            count += 1
            wanted = f"{noted.get(key, name)} ({count})"
        names[key] = wanted
    return names
