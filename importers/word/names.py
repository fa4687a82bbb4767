"""The element and attribute names of WordprocessingML that the Word reader meets."""

from __future__ import annotations

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

VAL = f"{_W}val"
BODY = f"{_W}body"
PARAGRAPH = f"{_W}p"
PARAGRAPH_PROPERTIES = f"{_W}pPr"
PARAGRAPH_STYLE = f"{_W}pStyle"
INDENT = f"{_W}ind"
INDENT_LEFT = f"{_W}left"
INDENT_START = f"{_W}start"
LIST_LEVEL = f"{_W}ilvl"
RUN = f"{_W}r"
RUN_PROPERTIES = f"{_W}rPr"
RUN_STYLE = f"{_W}rStyle"
STYLE = f"{_W}style"
STYLE_ID = f"{_W}styleId"
STYLE_NAME = f"{_W}name"
BASED_ON = f"{_W}basedOn"
BOLD = f"{_W}b"
HIDDEN = f"{_W}vanish"

TEXT = f"{_W}t"
MATHS_TEXT = f"{_M}t"
SPACE_KEPT = "{http://www.w3.org/XML/1998/namespace}space"
TAB = f"{_W}tab"
BREAK = f"{_W}br"
CARRIAGE_RETURN = f"{_W}cr"
HARD_HYPHEN = f"{_W}noBreakHyphen"
SYMBOL = f"{_W}sym"
SYMBOL_FONT = f"{_W}font"
SYMBOL_CODE = f"{_W}char"

FOREIGN_DOCUMENT = f"{_W}altChunk"

TABLE = f"{_W}tbl"
GRID = f"{_W}tblGrid"
GRID_COLUMN = f"{_W}gridCol"
WIDTH = f"{_W}w"
ROW = f"{_W}tr"
ROW_PROPERTIES = f"{_W}trPr"
HEADER_ROW = f"{_W}tblHeader"
GRID_BEFORE = f"{_W}gridBefore"
GRID_AFTER = f"{_W}gridAfter"
CELL = f"{_W}tc"
CELL_PROPERTIES = f"{_W}tcPr"
SPAN = f"{_W}gridSpan"
VERTICAL_MERGE = f"{_W}vMerge"
HORIZONTAL_MERGE = f"{_W}hMerge"
SHADING = f"{_W}shd"
FILL = f"{_W}fill"
COLOUR = f"{_W}color"

DELETED = f"{_W}del"
MOVED_AWAY = f"{_W}moveFrom"
CELL_DELETED = f"{_W}cellDel"
FIELD_MARK = f"{_W}fldChar"
FIELD_MARK_KIND = f"{_W}fldCharType"
FORM_FIELD = f"{_W}ffData"
FORM_BOX = f"{_W}checkBox"
FORM_LIST = f"{_W}ddList"
CHECKED = f"{_W}checked"
DEFAULT = f"{_W}default"
RESULT = f"{_W}result"
LIST_ENTRY = f"{_W}listEntry"
CONTROL = f"{_W}sdt"
PLACEHOLDER = f"{_W}showingPlcHdr"
CONTROL_BOX = f"{_W14}checkbox"
ALTERNATIVES = f"{_MC}AlternateContent"
CHOICE = f"{_MC}Choice"
TEXT_BOX = f"{_W}txbxContent"

UNSEEN = (
    DELETED,
    MOVED_AWAY,
    f"{_W}delText",
    f"{_W}instrText",
    f"{_W}delInstrText",
    f"{_W}rt",
    f"{_W}sdtPr",
    f"{_W}sdtEndPr",
    f"{_W}customXmlPr",
    f"{_W}smartTagPr",
    f"{_W}tabs",
    FORM_FIELD,
    f"{_W}fldData",
    f"{_W}rPrChange",
    f"{_W}pPrChange",
    f"{_W}sectPrChange",
    f"{_W}tblPrChange",
    f"{_W}tblGridChange",
    f"{_W}tblPrExChange",
    f"{_W}trPrChange",
    f"{_W}tcPrChange",
)
"""What holds words or looks that the page does not show, to be taken out whole."""

WRAPPERS = (
    f"{_W}ins",
    f"{_W}moveTo",
    f"{_W}hyperlink",
    f"{_W}smartTag",
    f"{_W}customXml",
    CONTROL,
    f"{_W}sdtContent",
    f"{_W}fldSimple",
    f"{_W}dir",
    f"{_W}bdo",
    f"{_W}ruby",
    f"{_W}rubyBase",
    ALTERNATIVES,
    CHOICE,
    f"{_MC}Fallback",
)
"""What stands around words, rows or cells without being seen, to be replaced by what it holds."""

CHECKED_BOX, EMPTY_BOX = "\u2612", "\u2610"

SYMBOLS = {
    ("wingdings", 0x6F): EMPTY_BOX,
    ("wingdings", 0x71): EMPTY_BOX,
    ("wingdings", 0x72): EMPTY_BOX,
    ("wingdings", 0xA8): EMPTY_BOX,
    ("wingdings", 0x78): CHECKED_BOX,
    ("wingdings", 0xFD): CHECKED_BOX,
    ("wingdings", 0xFE): CHECKED_BOX,
    ("wingdings", 0xFB): "\u2717",
    ("wingdings", 0xFC): "\u2713",
    ("wingdings", 0xE0): "\u2192",
    ("wingdings", 0xF0): "\u2192",
    ("wingdings 2", 0x2A): EMPTY_BOX,
    ("wingdings 2", 0xA3): EMPTY_BOX,
    ("wingdings 2", 0x51): CHECKED_BOX,
    ("wingdings 2", 0x52): CHECKED_BOX,
    ("wingdings 2", 0x53): CHECKED_BOX,
    ("wingdings 2", 0x54): CHECKED_BOX,
    ("wingdings 2", 0x4F): "\u2717",
    ("wingdings 2", 0x50): "\u2713",
    ("symbol", 0xA3): "\u2264",
    ("symbol", 0xAE): "\u2192",
    ("symbol", 0xB0): "\u00b0",
    ("symbol", 0xB1): "\u00b1",
    ("symbol", 0xB3): "\u2265",
}
"""Characters of picture fonts as Unicode, by font and code; the rest are shown as a bullet."""
OTHER_SYMBOL = "\u2022"
