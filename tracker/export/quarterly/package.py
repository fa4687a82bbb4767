"""An Excel package as parts, of which a few cells are changed and everything else kept as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from lxml import etree

from tracker.errors import Refused

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LARGEST_PART = 64 * 1024 * 1024
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


class Package:
    """A workbook's parts by name; `sheet(name)` and `styles` are trees that may be changed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            with ZipFile(path) as file:
                if any(part.file_size > _LARGEST_PART for part in file.infolist()):
                    raise Refused("is too large for a template", file=path)
                self._parts = [(part, file.read(part)) for part in file.infolist()]
        except (BadZipFile, OSError) as error:
            raise Refused("is no Excel workbook", file=path, remedy="choose an .xlsx") from error
        self._trees: dict[str, etree._Element] = {}
        self._sheets = dict(self._sheet_parts())

    @property
    def sheet_names(self) -> list[str]:
        """The names of its sheets, in their order."""
        return list(self._sheets)

    @property
    def styles(self) -> etree._Element:
        """The styles of its cells."""
        return self.tree("xl/styles.xml")

    def sheet(self, name: str) -> etree._Element:
        """A sheet by its name."""
        return self.tree(self._sheets[name])

    def tree(self, part: str) -> etree._Element:
        """A part as a tree; raises `Refused` for one that is missing or declares a DTD."""
        if part not in self._trees:
            content = next((data for info, data in self._parts if info.filename == part), None)
            if content is None or b"<!DOCTYPE" in content[:2048]:
                raise Refused("is damaged", file=self._path, remedy="ask for the template again")
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
            self._trees[part] = etree.fromstring(content, parser)
        return self._trees[part]

    def save(self, out: Path, changed: set[str]) -> None:
        """Write the package with the named sheets as they now are, and all else byte for byte."""
        parts = {self._sheets[name] for name in changed}
        with ZipFile(out, "w", ZIP_DEFLATED) as file:
            for info, data in self._parts:
                if info.filename in parts:
                    tree = self._trees[info.filename]
                    data = etree.tostring(
                        tree, xml_declaration=True, encoding="UTF-8", standalone=True
                    )
                file.writestr(info, data)

    def _sheet_parts(self) -> Iterator[tuple[str, str]]:
        targets = {
            relation.get("Id"): str(relation.get("Target")).removeprefix("/xl/").removeprefix("/")
            for relation in self.tree("xl/_rels/workbook.xml.rels")
        }
        for sheet in self.tree("xl/workbook.xml").iter(f"{MAIN}sheet"):
            yield str(sheet.get("name")), f"xl/{targets[sheet.get(_RELATION)]}"


def split_reference(reference: str) -> tuple[str, int] | None:
    """The column and row of a cell: "B9" is ("B", 9); None for anything else."""
    found = _REFERENCE.fullmatch(reference)
    return (found[1], int(found[2])) if found else None
