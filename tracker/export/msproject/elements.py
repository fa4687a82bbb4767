"""Elements of a project file as markup, their children in the order its schema asks for.

A national plan is 50,000 tasks of 40 elements: as markup they are written one after another, and
no tree of them has to be held.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NewType
from xml.sax.saxutils import escape

from tracker.export.workbook.cell_text import plain

Markup = NewType("Markup", str)
"""An element as it stands in the file."""

Content = str | int | Iterable[Markup]
"""What is given for a tag: its text, or the elements that take its place."""


def element(tag: str, order: Sequence[str], content: Mapping[str, Content]) -> Markup:
    """An element with these children; characters that XML forbids are left out."""
    return Markup(f"<{tag}>{''.join(pieces(order, content))}</{tag}>")


def holding(tag: str, children: Iterable[Markup]) -> Iterator[Markup]:
    """One element that holds the children, made as it is written."""
    yield Markup(f"<{tag}>")
    yield from children
    yield Markup(f"</{tag}>")


def pieces(order: Sequence[str], content: Mapping[str, Content]) -> Iterator[str]:
    """The children in their order, piece by piece."""
    for name in order:
        if name not in content:
            continue
        found = content[name]
        if isinstance(found, int):
            yield f"<{name}>{found}</{name}>"
        elif isinstance(found, str):
            yield f"<{name}>{escape(plain(found))}</{name}>"
        else:
            yield from found
