"""Small documents built part by part, so that a test can hold any peculiarity of a real file."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from importers.grid import Table

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_SHEET = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

_WORD_NAMESPACES = (
    f'xmlns:w="{WORD}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def texts(table: Table) -> list[list[str]]:
    """The text of every grid cell."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def write_package(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip file of the parts, in their order."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


def content_types(**overrides: str) -> str:
    """[Content_Types].xml with the type of each part; "__" in a key stands for "/"."""
    types = "".join(
        f'<Override PartName="/{name.replace("__", "/")}.xml" ContentType="{kind}"/>'
        for name, kind in overrides.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
    )


def relationships(*targets: tuple[str, str]) -> str:
    """A part of relationships: the kind and target of each; ids are rId1, rId2 and so on."""
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def word_parts(body: str, styles: str = "") -> dict[str, str | bytes]:
    """The parts of a Word document with the XML of its body and of its styles."""
    return {
        "[Content_Types].xml": content_types(word__document=WORD_TYPE),
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relationships(("styles", "styles.xml")),
        "word/document.xml": (
            f"<w:document {_WORD_NAMESPACES}><w:body>{body}</w:body></w:document>"
        ),
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>',
    }


def word_document(folder: Path, body: str, *, styles: str = "", name: str = "sample.docx") -> Path:
    """A Word document with the XML of its body."""
    return write_package(folder / name, word_parts(body, styles))


def run(text: str, properties: str = "") -> str:
    """A w:r with its properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A w:p of runs; a run that is not XML is plain text."""
    inner = "".join(text if text.startswith("<") else run(text) for text in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def cell(content: str = "", properties: str = "") -> str:
    """A w:tc of blocks, or of one paragraph if the content is not XML."""
    blocks = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A w:tr of cells; one that is not XML is plain text."""
    inner = "".join(text if text.startswith("<w:") else cell(text) for text in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str, widths: tuple[int, ...] = ()) -> str:
    """A w:tbl of rows, with the widths of its grid columns."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def workbook_parts(
    sheet: str, *, strings: str = "", styles: str = "", properties: str = ""
) -> dict[str, str | bytes]:
    """The parts of a workbook of one sheet named Plan; `sheet` is what the worksheet holds."""
    return {
        "[Content_Types].xml": content_types(xl__workbook=SHEET_TYPE),
        "_rels/.rels": relationships(("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": relationships(
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml"),
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}">{properties}'
            '<sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}">{sheet}</worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{SHEET}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{SHEET}">{styles}</styleSheet>',
    }


def workbook(
    folder: Path,
    sheet: str,
    *,
    strings: str = "",
    styles: str = "",
    properties: str = "",
    name: str = "sample.xlsx",
) -> Path:
    """A workbook of one sheet named Plan."""
    parts = workbook_parts(sheet, strings=strings, styles=styles, properties=properties)
    return write_package(folder / name, parts)


def inline(reference: str, text: str) -> str:
    """A cell that holds its own text."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def looks(*formats: str) -> str:
    """A styles part with one look per number format, after the plain one."""
    codes = "".join(
        f'<numFmt numFmtId="{200 + number}" formatCode="{code}"/>'
        for number, code in enumerate(formats)
    )
    entries = "".join(f'<xf numFmtId="{200 + number}"/>' for number in range(len(formats)))
    return f'<numFmts>{codes}</numFmts><cellXfs><xf numFmtId="0"/>{entries}</cellXfs>'


def ole2(*streams: str) -> bytes:
    """The start of an OLE2 container whose directory names the streams."""
    entries = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0") + bytes([len(name) * 2 + 2]).ljust(64, b"\0")
        for name in ("Root Entry", *streams)
    )
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + entries
