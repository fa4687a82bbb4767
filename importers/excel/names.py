"""The element and attribute names of SpreadsheetML that the Excel reader meets."""

from __future__ import annotations

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

SHEET = f"{S}sheet"
SHEET_PART = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
WORKBOOK_PROPERTIES = f"{S}workbookPr"

ROW = f"{S}row"
CELL = f"{S}c"
VALUE = f"{S}v"
FORMULA = f"{S}f"
INLINE = f"{S}is"
MERGED = f"{S}mergeCell"

STRING_ITEM = f"{S}si"
TEXT = f"{S}t"
RUN = f"{S}r"

NUMBER_FORMATS = f"{S}numFmts"
FONTS = f"{S}fonts"
FILLS = f"{S}fills"
LOOKS = f"{S}cellXfs"
ALIGNMENT = f"{S}alignment"
BOLD = f"{S}b"
PATTERN = f"{S}patternFill"
FOREGROUND = f"{S}fgColor"
PALETTE_COLOUR = f"{S}rgbColor"
