"""What a file is, by its content and never by its name, before a reader opens it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from importers.delimited.encodings import UNREADABLE, decode
from importers.delimited.separators import looks_tabular
from importers.package import xml
from importers.package.messages import is_message
from importers.package.opening import HEAD_BYTES, first_bytes
from importers.package.parts import (
    DAMAGED,
    SAVE_AGAIN,
    SAVE_PLAN_AGAIN,
    Package,
    document_type_refused,
)
from importers.package.signatures import (
    MAIN_PARTS,
    MARKUP,
    MESSAGE,
    NOT_A_DOCUMENT,
    NOT_A_PROGRAMME,
    OLE2,
    OPEN_DOCUMENTS,
    OTHER_OLE2,
    OTHER_XML,
    OTHER_ZIP,
    STARTS,
    STREAMS,
    STRICT_EXCEL,
    STRICT_WORD,
    Stranger,
    first_sign,
)
from tracker.errors import Refused


class Kind(StrEnum):
    """The formats the app has a reader for."""

    WORD = "word"
    EXCEL = "excel"
    CSV = "csv"
    MSPDI = "mspdi"
    GANTTPROJECT = "ganttproject"


ROOTS = {
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document": Kind.WORD,
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}workbook": Kind.EXCEL,
}
STRICT_ROOTS = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}document": STRICT_WORD,
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}workbook": STRICT_EXCEL,
}
TREE_ROOTS = {
    "{http://schemas.microsoft.com/project}Project": Kind.MSPDI,
    "{http://schemas.microsoft.com/project/2007}Project": Kind.MSPDI,
    "Project": Kind.MSPDI,
    "project": Kind.GANTTPROJECT,
}
PROGRAMME_SUFFIX = ".ibcf"
TEXT_SUFFIXES = frozenset({".csv", ".tsv", ".tab", ".txt"})

_HTML = "<!doctype html"
_OLE2_ENTRY = 128
_OLE2_BYTES = 64 * 1024 * 1024


def inspect(path: Path) -> Kind:
    """Which reader the file is for.

    Raises Refused, with what the file is and what to do, for every other kind of file and for a
    package that is damaged or not safe to open.
    """
    head = first_bytes(path)
    if head.startswith(b"PK\x03\x04"):
        return _package_kind(path)
    if head.startswith(OLE2):
        raise _refusal(path, _ole2_stranger(first_bytes(path, _OLE2_BYTES)))
    for start, problem, remedy in STARTS:
        if head.startswith(start):
            raise Refused(problem, file=path, remedy=remedy)
    if path.suffix.casefold() == PROGRAMME_SUFFIX:
        raise _refusal(path, NOT_A_PROGRAMME)
    return _text_kind(path, head)


def _refusal(path: Path, stranger: Stranger) -> Refused:
    return Refused(stranger.problem, file=path, remedy=stranger.remedy)


def _package_kind(path: Path) -> Kind:
    with Package(path) as package:
        if "mimetype" in package:
            mime = package.data("mimetype")[:200].decode("ascii", errors="replace")
            if (stranger := first_sign(OPEN_DOCUMENTS, mime)) is not None:
                raise _refusal(path, stranger)
        package.refuse_document_types()
        if (main := package.main()) is None:
            raise _refusal(path, OTHER_ZIP)
        if (stranger := first_sign(MAIN_PARTS, package.content_type(main))) is not None:
            raise _refusal(path, stranger)
        root = package.root_tag(main) or ""
    if root in STRICT_ROOTS:
        raise _refusal(path, STRICT_ROOTS[root])
    if root not in ROOTS:
        raise Refused(DAMAGED, file=path, remedy=SAVE_AGAIN)
    return ROOTS[root]


def _ole2_stranger(data: bytes) -> Stranger:
    """What an OLE2 container holds, by the names in its directory.

    An entry of the directory is 128 bytes and begins with its name in UTF-16 (MS-CFB 2.6.1).
    """
    for stranger in STREAMS:
        name = stranger.sign.encode("utf-16-le") + b"\0\0"
        at = data.find(name)
        while at >= 0:
            if at % _OLE2_ENTRY == 0:
                return stranger
            at = data.find(name, at + 1)
    return OTHER_OLE2


def _text_kind(path: Path, head: bytes) -> Kind:
    text = decode(head, complete=len(head) < HEAD_BYTES)
    named_as_text = path.suffix.casefold() in TEXT_SUFFIXES
    if text is None:
        if named_as_text:
            raise Refused(UNREADABLE[0], file=path, remedy=UNREADABLE[1])
        raise _refusal(path, NOT_A_DOCUMENT)
    start = text.lstrip().casefold()
    root = _root_tag(path, start) if start.startswith("<") else None
    if root in TREE_ROOTS:
        return TREE_ROOTS[root]
    if start.startswith(("<", "mime-version:", "return-path:", "received:")) and (
        stranger := first_sign(MARKUP, start)
    ):
        raise _refusal(path, stranger)
    if root is not None and not named_as_text:
        raise _refusal(path, OTHER_XML)
    if not start:
        raise Refused("is empty", file=path, remedy="ask its sender for it again")
    if not named_as_text and is_message(path):
        raise _refusal(path, MESSAGE)
    if not named_as_text and not looks_tabular(text):
        raise _refusal(path, NOT_A_DOCUMENT)
    return Kind.CSV


def _root_tag(path: Path, start: str) -> str | None:
    """The tag of an XML file's root element; None for text that only looks like XML."""
    try:
        with path.open("rb") as source:
            return xml.root_tag(source)
    except xml.DocumentTypeFound as error:
        if _HTML in start:
            return None
        raise document_type_refused(path, remedy=SAVE_PLAN_AGAIN) from error
    except xml.MALFORMED:
        return None
