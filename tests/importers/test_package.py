"""Files are told apart by their content, and strangers are refused in one sentence."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from importers.package import Kind, inspect
from importers.package.limits import MAX_PARTS, RATIO_FROM
from tests.conftest import LANCASHIRE
from tests.importers.samples import (
    STRICT_SHEET,
    STRICT_WORD,
    content_types,
    ole2,
    paragraph,
    relationships,
    word_document,
    word_parts,
    workbook,
    workbook_parts,
    write_package,
)
from tracker.errors import Refused

ROW = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
DOCTYPE = '<!DOCTYPE lolz [<!ENTITY lol "lol">]>'


def refusal(path: Path) -> str:
    """The sentence a file is refused with."""
    with pytest.raises(Refused) as refused:
        inspect(path)
    return refused.value.sentence


def file(folder: Path, data: bytes | str, name: str = "plan.docx") -> Path:
    """A file with the given content."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_the_published_tracker_is_a_word_document() -> None:
    assert inspect(LANCASHIRE) is Kind.WORD


def test_content_decides_and_not_the_name(tmp_path: Path) -> None:
    assert inspect(workbook(tmp_path, ROW, name="plan.docx")) is Kind.EXCEL
    assert inspect(word_document(tmp_path, paragraph("Words"), name="plan.xlsx")) is Kind.WORD
    assert inspect(file(tmp_path, "Scheme;RAG\nReablement;G\n", "plan.xls")) is Kind.CSV


def test_parts_are_found_by_relationship_and_not_by_name(tmp_path: Path) -> None:
    parts = workbook_parts(ROW)
    moved = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(("officeDocument", "/odd/Book%20One.xml")),
        "odd/book one.xml": parts["xl/workbook.xml"],
    }
    assert inspect(write_package(tmp_path / "plan.xlsx", moved)) is Kind.EXCEL


def test_a_missing_relationship_is_made_up_for_by_the_content_type(tmp_path: Path) -> None:
    parts = {name: data for name, data in word_parts("").items() if name != "_rels/.rels"}
    assert inspect(write_package(tmp_path / "plan.docx", parts)) is Kind.WORD


def test_macro_documents_are_read_for_their_cells(tmp_path: Path) -> None:
    macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    parts = workbook_parts(ROW) | {
        "[Content_Types].xml": content_types(xl__workbook=macro),
        "xl/vbaProject.bin": b"\0macro",
    }
    assert inspect(write_package(tmp_path / "plan.xlsm", parts)) is Kind.EXCEL


def test_a_file_that_cannot_be_opened_is_explained(tmp_path: Path) -> None:
    assert refusal(tmp_path / "plan.docx") == (
        "plan.docx does not exist; check the name and the folder."
    )
    assert refusal(tmp_path).endswith("is a folder; choose the documents inside it.")
    assert refusal(file(tmp_path, "")) == "plan.docx is empty; ask its sender for it again."
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.docx")
        assert refusal(tmp_path / "pipe.docx") == "pipe.docx is not a file; choose a document."


def test_a_file_without_permission_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = file(tmp_path, "x")
    monkeypatch.setattr(Path, "open", refuse)
    assert refusal(path).startswith("plan.docx may not be read; close it elsewhere")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (ole2("EncryptionInfo", "EncryptedPackage"), "is protected by a password"),
        (ole2("EncryptedPackage", "DRMEncryptedTransform"), "is protected by a sensitivity label"),
        (ole2("WordDocument", "1Table"), "is in the old Word format (.doc)"),
        (ole2("Workbook"), "is in the old Excel format (.xls)"),
        (ole2("   114", "TBkndTask"), "is a Microsoft Project plan (.mpp)"),
        (ole2("__properties_version1.0"), "is an e-mail"),
        (ole2("Contents"), "is in an old Office format"),
        (b"%PDF-1.7\n", "is a PDF"),
        (b"{\\rtf1\\ansi", "is rich text (RTF)"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is a picture"),
        (b"SQLite format 3\0rest", "is a programme file, not a document"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "is a web page"),
        ("<!DOCTYPE html><HTML>".encode("utf-16"), "is a web page"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "is an XML spreadsheet of 2003",
        ),
        (b"MPX,Microsoft Project for Windows,4.0", "is an old Microsoft Project plan (.mpx)"),
        (b'<?xml version="1.0"?><web-app/>', "is XML, but neither a Microsoft Project nor"),
        (b"MIME-Version: 1.0\nContent-Type: text/html\n", "is an e-mail or a web archive"),
        (b"Just a line of prose.\n", "is not a Word, Excel or CSV document"),
        (bytes(range(256)), "is not a Word, Excel or CSV document"),
        (b"PK\x05\x06" + b"\0" * 18, "is an empty zip file"),
        (b"PK\x03\x04" + b"\0" * 40, "is damaged"),
    ],
)
def test_strangers_are_named_and_given_a_way_out(tmp_path: Path, data: bytes, problem: str) -> None:
    sentence = refusal(file(tmp_path, data))
    assert sentence.startswith(f"plan.docx {problem}")
    assert "; " in sentence
    assert sentence.endswith(".")


def test_a_name_in_a_text_is_not_taken_for_a_stream(tmp_path: Path) -> None:
    data = ole2("WordDocument") + b"?" + "EncryptedPackage\0".encode("utf-16-le")
    assert "is in the old Word format" in refusal(file(tmp_path, data))


@pytest.mark.parametrize(
    ("mime", "problem"),
    [
        ("application/vnd.oasis.opendocument.spreadsheet", "is an OpenDocument spreadsheet (.ods)"),
        ("application/vnd.oasis.opendocument.text", "is an OpenDocument text (.odt)"),
    ],
)
def test_open_documents_are_refused(tmp_path: Path, mime: str, problem: str) -> None:
    path = write_package(tmp_path / "plan.ods", {"mimetype": mime, "content.xml": "<a/>"})
    assert problem in refusal(path)


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "is a binary workbook (.xlsb)"),
        (
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            "is a PowerPoint presentation",
        ),
    ],
)
def test_other_office_packages_are_refused(tmp_path: Path, kind: str, problem: str) -> None:
    parts = workbook_parts(ROW) | {"[Content_Types].xml": content_types(xl__workbook=kind)}
    assert problem in refusal(write_package(tmp_path / "plan.xlsx", parts))


def test_a_zip_of_documents_is_not_a_document(tmp_path: Path) -> None:
    path = write_package(tmp_path / "returns.zip", {"one.docx": b"x", "two.docx": b"y"})
    assert refusal(path) == (
        "returns.zip is a zip file, but not a Word or Excel document;"
        " unzip it and choose the documents inside."
    )


@pytest.mark.parametrize(
    ("main", "root", "application"),
    [
        ("xl/workbook.xml", f'<workbook xmlns="{STRICT_SHEET}"/>', "Excel"),
        ("word/document.xml", f'<w:document xmlns:w="{STRICT_WORD}"/>', "Word"),
    ],
)
def test_strict_open_xml_is_never_silently_empty(
    tmp_path: Path, main: str, root: str, application: str
) -> None:
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    rels = relationships(("officeDocument", main)).replace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", kind
    )
    parts = {"[Content_Types].xml": content_types(), "_rels/.rels": rels, main: root}
    sentence = refusal(write_package(tmp_path / "plan.xlsx", parts))
    assert "is saved as Strict Open XML; in " + application in sentence


def test_a_truncated_package_is_damaged(tmp_path: Path) -> None:
    data = LANCASHIRE.read_bytes()
    for length in (100, len(data) // 2, len(data) - 30):
        assert "is damaged" in refusal(file(tmp_path, data[:length]))


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    path = word_document(tmp_path, paragraph("Words"))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("Word/Document.xml", "<other/>")
    assert "holds two parts of the same name" in refusal(path)


def test_names_that_point_outside_are_refused(tmp_path: Path) -> None:
    parts = word_parts("") | {"word/../../escape.xml": "<a/>"}
    assert "points outside the file" in refusal(write_package(tmp_path / "plan.docx", parts))
    slashed = {name.replace("/", "\\"): data for name, data in word_parts("").items()}
    assert inspect(write_package(tmp_path / "slashed.docx", slashed)) is Kind.WORD


def test_a_part_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    parts = word_parts("") | {"word/media/blank.bin": bytes(RATIO_FROM + 1)}
    sentence = refusal(write_package(tmp_path / "plan.docx", parts))
    assert "unpacks to hundreds of times its size" in sentence


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = {f"{number}.bin": b"" for number in range(MAX_PARTS + 1)}
    assert "holds more than 10,000 parts" in refusal(write_package(tmp_path / "a.docx", parts))


def test_an_odd_compression_is_refused(tmp_path: Path) -> None:
    path = word_document(tmp_path, paragraph("Words"))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_BZIP2) as package:
        package.writestr("word/extra.xml", "<a/>")
    assert "is compressed in a way" in refusal(path)


@pytest.mark.parametrize("part", ["[Content_Types].xml", "_rels/.rels", "xl/sharedStrings.xml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_in_any_part_is_refused(tmp_path: Path, part: str, encoding: str) -> None:
    parts = workbook_parts(ROW)
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n<!-- c -->{DOCTYPE}{parts[part]!s}'
    parts[part] = text.encode(encoding)
    assert "declares XML entities" in refusal(write_package(tmp_path / "plan.xlsx", parts))
