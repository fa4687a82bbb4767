"""The one way the importers parse XML: no network, no entities, no document type.

libxml2's own limits stay on (a text of 10 MB, a depth of 256): no office document comes near them,
and a table of any number of rows passes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TypedDict

from lxml import etree

Element = etree._Element

_DIGITS = 10


class _Safety(TypedDict):
    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    dtd_validation: bool
    huge_tree: bool
    remove_comments: bool
    remove_pis: bool


_SAFELY: _Safety = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
"""How everything is parsed, whole or as a stream."""


class DocumentTypeFound(ValueError):
    """The XML declares a document type, which Office never writes and entity attacks need."""


MALFORMED = (etree.XMLSyntaxError, DocumentTypeFound)
"""What parsing raises when the fault is the file's."""


def parse(data: bytes) -> Element:
    """The root element. Raises one of MALFORMED."""
    root: Element = etree.fromstring(data, etree.XMLParser(**_SAFELY))
    _refuse_document_type(root)
    return root


def stream(source: IO[bytes], *tags: str, events: tuple[str, ...] = ("end",)) -> Iterator[Element]:
    """Each element with one of the tags, dropped from memory when the next is asked for.

    The tags must not stand inside one another. Raises one of MALFORMED.
    """
    parsing = etree.iterparse(source, events=events, tag=tags, **_SAFELY)
    first = True
    for _, element in parsing:
        if first:
            _refuse_document_type(element)
            first = False
        yield element
        element.clear()
        parent = element.getparent()
        while parent is not None and element.getprevious() is not None:
            del parent[0]


def too_deep(error: Exception) -> bool:
    """Whether parsing failed because elements stand inside one another too many times."""
    return isinstance(error, etree.XMLSyntaxError) and "Excessive depth" in str(error)


def root_tag(source: IO[bytes]) -> str | None:
    """The tag of the root element, read no further than that. Raises one of MALFORMED."""
    root = next(stream(source, "*", "{*}*", events=("start",)), None)
    return None if root is None else root.tag


def natural(value: str | None) -> int | None:
    """A whole number as an attribute writes it, or None if it is none or absurdly long."""
    sensible = value and len(value) <= _DIGITS and value.isascii() and value.isdecimal()
    return int(value) if value and sensible else None


def _refuse_document_type(element: Element) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise DocumentTypeFound("document type declaration")
