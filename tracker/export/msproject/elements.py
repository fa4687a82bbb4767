"""Elements of a project file, built in the order its schema asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from tracker.export.workbook.cell_text import plain

Content = str | int | Iterable[Element]


def element(tag: str, order: Sequence[str], content: Mapping[str, Content]) -> Element:
    """An element with these children; the elements given for a tag take its place.

    Characters that XML forbids are left out.
    """
    made = Element(tag)
    for name in order:
        if name not in content:
            continue
        found = content[name]
        if isinstance(found, str | int):
            SubElement(made, name).text = plain(str(found))
        else:
            made.extend(found)
    return made


def holding(tag: str, children: Iterable[Element]) -> list[Element]:
    """One element that holds the children."""
    made = Element(tag)
    made.extend(children)
    return [made]
