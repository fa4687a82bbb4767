"""Opening a project file as a tree, within limits, and what its elements hold."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from importers.package import xml
from importers.package.opening import first_bytes
from importers.package.parts import SAVE_PLAN_AGAIN, refusing_damage
from importers.package.xml import Element
from importers.wording import clean
from tracker.errors import Refused

MEGABYTE = 1024 * 1024
MAX_BYTES = 128 * MEGABYTE
MAX_TASKS = 100_000

_SPLIT = "split it into smaller projects and try again"
_DEEPEST = 250
_FLATTEN = "take out some levels of its outline and try again"


def project_tree(path: Path) -> Element:
    """The root of the file. Raises Refused for one that is too large, damaged or hostile."""
    data = first_bytes(path, MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Refused(f"is larger than {MAX_BYTES // MEGABYTE} MB", file=path, remedy=_SPLIT)
    with refusing_damage(path, remedy=SAVE_PLAN_AGAIN):
        try:
            return xml.parse(data)
        except xml.MALFORMED as error:
            if xml.too_deep(error):
                problem = f"nests its tasks more than {_DEEPEST} deep"
                raise Refused(problem, file=path, remedy=_FLATTEN) from error
            raise


def check_size(path: Path, tasks: int) -> None:
    """Raises Refused for more tasks than a plan may have."""
    if tasks > MAX_TASKS:
        raise Refused(f"holds more than {MAX_TASKS:,} tasks", file=path, remedy=_SPLIT)


def local(element: Element) -> str:
    """The tag without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(parent: Element | None, tag: str) -> list[Element]:
    """The children with a tag, whatever its namespace."""
    return [] if parent is None else [child for child in parent if local(child) == tag]


def child(parent: Element, tag: str) -> Element | None:
    """The first child with a tag, or None."""
    return next(iter(children(parent, tag)), None)


Parts = tuple[dict[str, str], dict[str, list[Element]]]
"""The texts of an element's children by tag, and the children that hold elements themselves."""


def parts(element: Element) -> Parts:
    """What an element holds, found in one walk; of several texts with one tag the first counts."""
    found: dict[str, str] = {}
    inner: dict[str, list[Element]] = {}
    for each in element:
        tag = str(each.tag).rpartition("}")[2]
        if len(each):
            inner.setdefault(tag, []).append(each)
        elif tag not in found and (text := clean(each.text or "").strip()):
            found[tag] = text
    return found, inner


def texts(element: Element) -> dict[str, str]:
    """The text of every child that has one, by tag."""
    return parts(element)[0]


def joined(names: Iterable[str]) -> str | None:
    """The names in one text, each once; None for none."""
    return ", ".join(dict.fromkeys(name for name in names if name)) or None


def whole(text: str | None) -> int | None:
    """A whole number, negative ones too; None if it is none or absurdly long."""
    number = xml.natural((text or "").removeprefix("-"))
    return -number if number is not None and text and text.startswith("-") else number


def percentage(text: str | None) -> int | None:
    """A percentage from 0 to 100, or None."""
    number = whole(text)
    return number if number is not None and 0 <= number <= 100 else None
