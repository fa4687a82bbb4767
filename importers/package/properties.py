"""The title an Office document gives itself in its properties."""

from __future__ import annotations

from importers.package.parts import Package
from importers.wording import clean

_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def read_title(package: Package) -> str | None:
    """The title of the first core properties part, or None."""
    for part in package.related("", "core-properties")[:1]:
        if part in package:
            title = package.tree(part).findtext(_TITLE)
            return clean(title or "").strip() or None
    return None
