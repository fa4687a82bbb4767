"""An Office package: a zip file of parts, looked over before any part is opened.

Part names and relationships follow ECMA-376 part 2 (Open Packaging Conventions): names are
compared without regard to case, and the main part is found through relationships, never by name.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from urllib.parse import unquote

from importers.package import xml
from importers.package.limits import check_entries, declares_document_type
from importers.package.opening import first_bytes
from tracker.errors import Refused

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
)
"""What the zip library raises when the fault is the file's."""

DAMAGED = "is damaged, or not a document this app can read"
SAVE_AGAIN = "open it in Word or Excel, save it again and try again"
SAVE_PLAN_AGAIN = "open it in the program it was made with, save it again and try again"

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


@contextmanager
def refusing_damage(file: Path, *, remedy: str = SAVE_AGAIN) -> Iterator[None]:
    """Turns what the zip and XML libraries raise on a damaged or hostile file into Refused."""
    try:
        yield
    except xml.DocumentTypeFound as error:
        raise document_type_refused(file, remedy=remedy) from error
    except (*DAMAGE, *xml.MALFORMED) as error:
        raise Refused(DAMAGED, file=file, remedy=remedy) from error


def document_type_refused(file: Path, *, remedy: str = SAVE_AGAIN) -> Refused:
    """The refusal of XML that could be an entity attack."""
    return Refused(
        "declares XML entities, which no office program writes and which could be harmful",
        file=file,
        remedy=remedy,
    )


class Package:
    """The parts of one file. Raises Refused for a package that is damaged or not safe to open."""

    def __init__(self, file: Path) -> None:
        self.file = file
        first_bytes(file)
        with refusing_damage(file):
            self._zip = zipfile.ZipFile(file)
        try:
            self._entries = check_entries(file, self._zip.infolist())
            self._types = self._content_types()
        except Refused:
            self._zip.close()
            raise

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self._entries

    @property
    def names(self) -> list[str]:
        """Every part's name, in lower case."""
        return list(self._entries)

    def data(self, part: str) -> bytes:
        """The whole of one part."""
        with refusing_damage(self.file):
            return self._zip.read(self._entry(part))

    def tree(self, part: str) -> xml.Element:
        """The root element of one part."""
        data = self.data(part)
        with refusing_damage(self.file):
            return xml.parse(data)

    def elements(self, part: str, *tags: str) -> Iterator[xml.Element]:
        """The elements of one part that have one of the tags, each valid until the next."""
        with refusing_damage(self.file), self._zip.open(self._entry(part)) as source:
            yield from xml.stream(source, *tags)

    def root_tag(self, part: str) -> str | None:
        """The tag of a part's root element."""
        with refusing_damage(self.file), self._zip.open(self._entry(part)) as source:
            return xml.root_tag(source)

    def content_type(self, part: str) -> str:
        """What [Content_Types].xml says a part is, in lower case; empty if it says nothing."""
        name = part.casefold()
        return self._types.get("/" + name) or self._types.get(name.rpartition(".")[2], "")

    def related(self, part: str, kind: str) -> list[str]:
        """The parts a part refers to by a kind of relationship: "worksheet", "styles"."""
        return [
            target
            for found, target in self.relationships(part).values()
            if found.rpartition("/")[2].casefold() == kind.casefold()
        ]

    def relationships(self, part: str) -> dict[str, tuple[str, str]]:
        """Kind and target part by id; what points outside the package is left out.

        `part` is empty for the package itself.
        """
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if listing not in self:
            return {}
        return {
            relationship.get("Id", ""): (
                relationship.get("Type", ""),
                self._resolve(folder, relationship.get("Target", "")),
            )
            for relationship in self.tree(listing).iter(_RELATIONSHIP)
            if relationship.get("TargetMode") != "External"
        }

    def main(self) -> str | None:
        """The part that is the document or workbook itself, if the package has one."""
        for part in self.related("", "officeDocument"):
            if part in self:
                return part
        return next((name for name in self._entries if ".main" in self.content_type(name)), None)

    def refuse_document_types(self) -> None:
        """Raises Refused if any XML part declares a document type."""
        for name, entry in self._entries.items():
            if name.endswith((".xml", ".rels")):
                with refusing_damage(self.file), self._zip.open(entry) as source:
                    found = declares_document_type(source)
                if found:
                    raise document_type_refused(self.file)

    def _resolve(self, folder: str, target: str) -> str:
        path = posixpath.join("/", folder, target.replace("\\", "/").partition("#")[0])
        name = posixpath.normpath(path).lstrip("/")
        return name if name in self else unquote(name)

    def _entry(self, part: str) -> zipfile.ZipInfo:
        if (entry := self._entries.get(part.casefold())) is None:
            raise Refused(
                f"{DAMAGED}: its part {part} is missing", file=self.file, remedy=SAVE_AGAIN
            )
        return entry

    def _content_types(self) -> dict[str, str]:
        if "[content_types].xml" not in self:
            return {}
        types: dict[str, str] = {}
        for element in self.tree("[Content_Types].xml"):
            value = element.get("ContentType", "").casefold()
            if element.tag == _CONTENT_TYPES + "Override":
                types["/" + element.get("PartName", "").lstrip("/").casefold()] = value
            elif element.tag == _CONTENT_TYPES + "Default":
                types[element.get("Extension", "").casefold()] = value
        return types
