"""What a zip file's list of entries must satisfy before anything in it is unpacked."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from tracker.errors import Refused

MEGABYTE = 1024 * 1024
MAX_PARTS = 10_000
MAX_PART = 512 * MEGABYTE
MAX_TOTAL = 1024 * MEGABYTE
MAX_RATIO = 200
RATIO_FROM = 10 * MEGABYTE
"""A smaller part may be as repetitive as it likes."""

_TO_UNPACK = "save a smaller copy in Word or Excel and try again"
_FROM_ELSEWHERE = "open it in Word or Excel, save it again and try again"
_PROLOG_BYTES = 64 * 1024
_PROLOG = re.compile(r"\ufeff?(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)


def check_entries(file: Path, entries: Iterable[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The parts by name, in lower case and with forward slashes. Raises Refused.

    The unpacked size is the declared one: the zip library never gives more than that.
    """
    parts: dict[str, zipfile.ZipInfo] = {}
    total = 0
    for entry in entries:
        name = entry.filename.replace("\\", "/").lstrip("/").casefold()
        if entry.is_dir():
            continue
        total += entry.file_size
        if (problem := _problem(entry, name, parts, total)) is not None:
            raise Refused(problem[0], file=file, remedy=problem[1])
        parts[name] = entry
    return parts


def _problem(
    entry: zipfile.ZipInfo, name: str, parts: dict[str, zipfile.ZipInfo], total: int
) -> tuple[str, str] | None:
    if name in parts:
        return "holds two parts of the same name, so it is not clear which to read", _FROM_ELSEWHERE
    if ".." in name.split("/"):
        return "holds a part whose name points outside the file", _FROM_ELSEWHERE
    if entry.flag_bits & 1:
        return "is protected by a password", "remove the password and try again"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "is compressed in a way Word and Excel do not use", _FROM_ELSEWHERE
    if len(parts) >= MAX_PARTS:
        return f"holds more than {MAX_PARTS:,} parts", _TO_UNPACK
    if entry.file_size > MAX_PART or total > MAX_TOTAL:
        return "is too large when unpacked", _TO_UNPACK
    if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * entry.compress_size:
        return "unpacks to hundreds of times its size, which could be harmful", _TO_UNPACK
    return None


def declares_document_type(source: IO[bytes]) -> bool:
    """Whether XML has a document type before its root element, judged by its first 64 KB.

    What hides one further down or in another encoding is caught by the parser
    (`importers.package.xml`).
    """
    head = source.read(_PROLOG_BYTES)
    text = head.decode(_encoding(head), errors="replace")
    prolog = _PROLOG.match(text)
    rest = text[prolog.end() :] if prolog else text
    return rest.startswith("<!")


def _encoding(head: bytes) -> str:
    if head.startswith((b"\xff\xfe\x00\x00", b"<\x00\x00\x00")):
        return "utf-32-le"
    if head.startswith((b"\x00\x00\xfe\xff", b"\x00\x00\x00<")):
        return "utf-32-be"
    if head.startswith((b"\xff\xfe", b"<\x00")):
        return "utf-16-le"
    if head.startswith((b"\xfe\xff", b"\x00<")):
        return "utf-16-be"
    return "utf-8"
