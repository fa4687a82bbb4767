"""Word documents with placeholders: an empty paper, its lists and its tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from tracker.export import palette

Columns = Sequence[tuple[str, str, float]]
"""Titles of a table, the field that stands under each, and its width in centimetres."""


def blank_paper(title: str) -> Any:
    """An A4 document in English, in a plain font, with headings a screen reader can walk."""
    paper = Document()
    section = paper.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    paper.core_properties.title, paper.core_properties.author = title, "iBCF Scheme Tracker"
    paper.core_properties.language = "en-GB"
    for name, size in (("Normal", 10), ("Title", 22), ("Heading 1", 14), ("Heading 2", 11)):
        style = paper.styles[name]
        style.font.name, style.font.size = "Arial", Pt(size)
        fonts = style.element.rPr.rFonts
        for theme in [name for name in fonts.attrib if name.endswith("Theme")]:
            # A theme's font would win over the one that is named.
            del fonts.attrib[theme]
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(palette.ACCENT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    paper.styles["Normal"].element.get_or_add_rPr().append(language)
    return paper


def listed(paper: Any, title: str, name: str, columns: Columns, nothing: str) -> None:
    """A heading and a table of a list, or the words that say there is `nothing` in it."""
    paper.add_heading(title, 1)
    paper.add_paragraph(f"{{%p if {name} %}}")
    table_of(paper, name, columns)
    paper.add_paragraph("{%p else %}")
    paper.add_paragraph(nothing)
    paper.add_paragraph("{%p endif %}")


def bullets(paper: Any, name: str) -> None:
    """A bullet for each sentence of a list."""
    paper.add_paragraph(f"{{%p for line in {name} %}}")
    paper.add_paragraph("{{ line }}", style="List Bullet")
    paper.add_paragraph("{%p endfor %}")


def table_of(paper: Any, name: str, columns: Columns) -> None:
    """A table with a header row that is repeated on every page, and a row per item."""
    table = paper.add_table(rows=4, cols=len(columns), style="Table Grid")
    table.autofit = False
    for column, (_, _, width) in zip(table.columns, columns, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, (_, _, width) in zip(row.cells, columns, strict=True):
            cell.width = Cm(width)
    for cell, (title, _, _) in zip(table.rows[0].cells, columns, strict=True):
        cell.text = title
        cell.paragraphs[0].runs[0].bold = True
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), palette.ACCENT_TINT)
        cell._tc.get_or_add_tcPr().append(shade)
    mark_header(table.rows[0])
    table.rows[1].cells[0].text = f"{{%tr for row in {name} %}}"
    for cell, (_, field, _) in zip(table.rows[2].cells, columns, strict=True):
        cell.text = f"{{{{ row.{field} }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"


def mark_header(row: Any) -> None:
    """Repeat a row at the head of every page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)
