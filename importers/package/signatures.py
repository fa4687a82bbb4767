"""What files that are not documents this app reads look like, and what to tell the user."""

from __future__ import annotations

from dataclasses import dataclass

_AS_XLSX = "in Excel choose File > Save As > Excel Workbook (.xlsx) and try again"
_AS_DOCX = "in Word choose File > Save As > Word Document (.docx) and try again"
_AS_EITHER = "save it as .docx or .xlsx and try again"
_AS_PROJECT_XML = "save it as Microsoft Project XML (.xml) and try again"
_FROM_PROJECT = "in Project choose File > Save As > XML Format (.xml) and try again"
_PASTE = "paste its table into Word or Excel, save that and try again"
_UNZIP = "unzip it and choose the documents inside"


@dataclass(frozen=True, slots=True)
class Stranger:
    """A kind of file the app refuses: how it is recognised, what it is, what to do."""

    sign: str
    problem: str
    remedy: str


STARTS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "is a PDF", "ask for the Word or Excel file it was made from"),
    (b"{\\rtf", "is rich text (RTF)", _AS_DOCX),
    (b"SQLite format 3\0", "is a programme file, not a document", "open it with File > Open"),
    (b"\x89PNG", "is a picture", _PASTE),
    (b"\xff\xd8\xff", "is a picture", _PASTE),
    (b"GIF8", "is a picture", _PASTE),
    (b"II*\0", "is a picture", _PASTE),
    (b"MM\0*", "is a picture", _PASTE),
    (b"RIFF", "is a picture or a recording", _PASTE),
    (b"\x1f\x8b", "is a compressed file", _UNZIP),
    (b"7z\xbc\xaf", "is a compressed file", _UNZIP),
    (b"Rar!", "is a compressed file", _UNZIP),
    (b"MPX", "is an old Microsoft Project plan (.mpx)", _FROM_PROJECT),
    (b"ERMHDR", "is a Primavera plan (.xer)", f"in Primavera, {_AS_PROJECT_XML}"),
    (b"\xac\xed\x00\x05", "is a ProjectLibre plan (.pod)", f"in ProjectLibre, {_AS_PROJECT_XML}"),
    (b"\x00\x01\x00\x00Standard Jet DB", "is a database", _AS_EITHER),
    (b"PK\x05\x06", "is an empty zip file", "ask its sender for it again"),
)
"""First bytes of files that are neither text nor an Office package."""

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The container of Office files before 2007, of encrypted ones since, and of e-mails."""

STREAMS = (
    Stranger(
        "DRMEncryptedDataSpace",
        "is protected by a sensitivity label or rights management",
        "remove the protection in Word or Excel and try again",
    ),
    Stranger(
        "DRMEncryptedTransform",
        "is protected by a sensitivity label or rights management",
        "remove the protection in Word or Excel and try again",
    ),
    Stranger(
        "EncryptedPackage",
        "is protected by a password",
        "remove the password in Word or Excel and try again",
    ),
    Stranger("TBkndTask", "is a Microsoft Project plan (.mpp)", _FROM_PROJECT),
    Stranger("   1", "is an old Microsoft Project plan (.mpp)", _FROM_PROJECT),
    Stranger("__properties_version1.0", "is an e-mail", "save its attachment and choose that"),
    Stranger("WordDocument", "is in the old Word format (.doc)", _AS_DOCX),
    Stranger("Workbook", "is in the old Excel format (.xls)", _AS_XLSX),
    Stranger("Book", "is in the old Excel format (.xls)", _AS_XLSX),
    Stranger("PowerPoint Document", "is a PowerPoint presentation", _PASTE),
)
"""Names of streams in an OLE2 container, in the order of what they tell most about."""

OTHER_OLE2 = Stranger("", "is in an old Office format", _AS_EITHER)

OTHER_XML = Stranger(
    "",
    "is XML, but neither a Microsoft Project nor a GanttProject plan",
    f"{_AS_EITHER}; if it is a plan, {_AS_PROJECT_XML}",
)

MESSAGE = Stranger(
    "", "is an e-mail", "save its attachment and import that, or merge it as a return"
)
NOT_A_PROGRAMME = Stranger(
    "", "is named as a programme (.ibcf) but holds none", "ask its sender for it again"
)

MARKUP = (
    Stranger(
        "urn:schemas-microsoft-com:office:spreadsheet", "is an XML spreadsheet of 2003", _AS_XLSX
    ),
    Stranger(
        "http://schemas.microsoft.com/office/word/2003/wordml", "is Word XML of 2003", _AS_DOCX
    ),
    Stranger("http://schemas.microsoft.com/office/2006/xmlpackage", "is Word XML", _AS_DOCX),
    Stranger("<html", "is a web page", f"open it in Excel or Word, {_AS_EITHER}"),
    Stranger("<table", "is a web page", f"open it in Excel or Word, {_AS_EITHER}"),
    Stranger("<!doctype html", "is a web page", f"open it in Excel or Word, {_AS_EITHER}"),
    Stranger("<?xml", OTHER_XML.problem, OTHER_XML.remedy),
    Stranger("mime-version:", "is an e-mail or a web archive", _AS_EITHER),
)
"""Words in the first bytes of text that begins with "<" or with an e-mail's headers."""

MAIN_PARTS = (
    Stranger("ms-excel.sheet.binary", "is a binary workbook (.xlsb)", _AS_XLSX),
    Stranger("presentationml", "is a PowerPoint presentation", _PASTE),
    Stranger("ms-powerpoint", "is a PowerPoint presentation", _PASTE),
    Stranger("visio", "is a Visio drawing", _PASTE),
)
"""Content types of the main part of a package that is neither Word nor Excel."""

OPEN_DOCUMENTS = (
    Stranger("opendocument.spreadsheet", "is an OpenDocument spreadsheet (.ods)", _AS_XLSX),
    Stranger("opendocument.text", "is an OpenDocument text (.odt)", _AS_DOCX),
    Stranger("opendocument", "is an OpenDocument file", _AS_EITHER),
)
"""The `mimetype` part of an OpenDocument package."""

STRICT_WORD = Stranger("", "is saved as Strict Open XML", _AS_DOCX)
STRICT_EXCEL = Stranger("", "is saved as Strict Open XML", _AS_XLSX)
OTHER_ZIP = Stranger("", "is a zip file, but not a Word or Excel document", _UNZIP)
NOT_A_DOCUMENT = Stranger("", "is not a Word, Excel or CSV document", _AS_EITHER)


def first_sign(strangers: tuple[Stranger, ...], text: str) -> Stranger | None:
    """The first of them whose sign is in the text."""
    return next((stranger for stranger in strangers if stranger.sign in text), None)
