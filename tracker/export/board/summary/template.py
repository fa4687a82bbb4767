"""Our own template of the page: A4, a strip of figures, four tables of hairlines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from tracker.export import palette
from tracker.export.board.paper import blank_paper, mark_header
from tracker.export.board.summary.content import PART_STYLES, RATING_STYLES
from tracker.export.board.summary.layout import (
    MARGIN_CM,
    PADDING_CM,
    PAGE_WIDTH_CM,
    SECTIONS,
    TEXT_SIZE,
    PageSection,
)
from tracker.model import Rag
from tracker.worddiff import Part

_WIDTH_CM = PAGE_WIDTH_CM - 2 * MARGIN_CM
_DRAFT_CM = 3.0
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def summary_template() -> Any:
    """The page with its placeholders."""
    paper = blank_paper("What changed")
    section = paper.sections[0]
    section.left_margin = section.right_margin = Cm(MARGIN_CM)
    section.top_margin, section.bottom_margin = Cm(1.3), Cm(1.5)
    section.header_distance = section.footer_distance = Cm(0.7)
    _styles(paper)
    _head(paper)
    _figures(paper)
    for each in SECTIONS.values():
        _section(paper, each)
    paper.add_paragraph("{%p if quiet %}")
    paper.add_paragraph("{{ quiet }}", style="Aside")
    paper.add_paragraph("{%p endif %}")
    return paper


def _styles(paper: Any) -> None:
    normal = paper.styles["Normal"]
    normal.font.size = Pt(TEXT_SIZE)
    normal.paragraph_format.space_after = normal.paragraph_format.space_before = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    for name, size, colour, bold in (
        ("Programme", 9, palette.MUTED, False),
        ("Headline", 20, palette.INK, True),
        ("Between", 10, palette.MUTED, False),
        ("Figure", 17, palette.INK, True),
        ("Label", 7.5, palette.INK, True),
        ("Note", 7.5, palette.MUTED, False),
        ("Column", 7.5, palette.MUTED, True),
        ("Aside", 8, palette.MUTED, False),
    ):
        style = paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.font.size, style.font.bold = Pt(size), bold
        style.font.color.rgb = RGBColor.from_string(colour)
    paper.styles["Aside"].paragraph_format.space_before = Pt(4)
    heading = paper.styles["Heading 1"]
    heading.font.size = Pt(11)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(9), Pt(3)
    heading.paragraph_format.keep_with_next = True
    red = palette.RAG_HUES[Rag.RED]
    stamp = _tinted(paper, "Draft", red.tint, red.on_tint)
    stamp.bold, stamp.size = True, Pt(15)
    for rag, name in RATING_STYLES.items():
        _tinted(paper, name, palette.RAG_HUES[rag].tint, palette.RAG_HUES[rag].on_tint).bold = True
    gone, came = PART_STYLES[Part.REMOVED], PART_STYLES[Part.ADDED]
    _tinted(paper, gone, palette.REMOVED, palette.ON_REMOVED).strike = True
    _tinted(paper, came, palette.ADDED, palette.ON_ADDED).underline = True


def _tinted(paper: Any, name: str, ground: str, ink: str) -> Any:
    """A character style on a tint; returns its font."""
    style = paper.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = RGBColor.from_string(ink)
    style.element.get_or_add_rPr().append(_shade(ground))
    return style.font


def _head(paper: Any) -> None:
    """The title, and beside it the stamp of a draft."""
    table = _table(paper, 1, (_WIDTH_CM - _DRAFT_CM, _DRAFT_CM))
    title, draft = table.rows[0].cells
    title.paragraphs[0].text, title.paragraphs[0].style = "{{ programme }}", "Programme"
    title.add_paragraph("What changed", style="Headline")
    title.add_paragraph("{{ between }}", style="Between")
    draft.paragraphs[0].add_run("{{ draft }}", style="Draft")
    draft.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paper.add_paragraph()


def _figures(paper: Any) -> None:
    paper.add_paragraph("{%p if figures %}")
    table = _table(paper, 1, [_WIDTH_CM / 3] * 3, lines=("top", "bottom"))
    first, figure, last = table.rows[0].cells
    first.text, last.text = "{%tc for figure in figures %}", "{%tc endfor %}"
    figure.paragraphs[0].text, figure.paragraphs[0].style = "{{ figure.value }}", "Figure"
    figure.add_paragraph("{{r figure.label }}", style="Label")
    figure.add_paragraph("{{ figure.note }}", style="Note")
    paper.add_paragraph("{%p endif %}")


def _section(paper: Any, section: PageSection) -> None:
    columns = section.columns
    paper.add_paragraph(f"{{%p if {section.name} or {section.name}_more %}}")
    paper.add_heading(section.title, 1)
    widths = [column.width_cm for column in columns]
    table = _table(paper, 4, widths, lines=("bottom", "insideH"))
    titles, loop, cells, end = table.rows
    mark_header(titles)
    loop.cells[0].text = f"{{%tr for row in {section.name} %}}"
    end.cells[0].text = "{%tr endfor %}"
    for column, title, cell in zip(columns, titles.cells, cells.cells, strict=True):
        title.paragraphs[0].text, title.paragraphs[0].style = column.title, "Column"
        words = cell.paragraphs[0].add_run(
            f"{{{{{'r' if column.rich else ''} row.{column.field} }}}}"
        )
        words.bold = column.bold
        if column.right:
            for part in (title, cell):
                part.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paper.add_paragraph(f"{{%p if {section.name}_more %}}")
    paper.add_paragraph(f"{{{{ {section.name}_more }}}}", style="Aside")
    paper.add_paragraph("{%p endif %}")
    paper.add_paragraph("{%p endif %}")


def _table(paper: Any, rows: int, widths: Iterable[float], lines: Iterable[str] = ()) -> Any:
    """A table with hairlines at these edges only, and its words close to them."""
    widths = list(widths)
    table = paper.add_table(rows=rows, cols=len(widths))
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    properties = table._tbl.tblPr
    properties.append(_borders(set(lines)))
    properties.append(_padding())
    for row in table.rows:
        whole = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(whole)
    return table


def _borders(lines: set[str]) -> Any:
    borders = OxmlElement("w:tblBorders")
    for edge in _EDGES:
        line = OxmlElement(f"w:{edge}")
        line.set(qn("w:val"), "single" if edge in lines else "nil")
        if edge in lines:
            line.set(qn("w:sz"), "4")
            line.set(qn("w:space"), "0")
            line.set(qn("w:color"), palette.HAIRLINE)
        borders.append(line)
    return borders


def _padding() -> Any:
    padding = OxmlElement("w:tblCellMar")
    for edge, points in (("top", 2), ("left", None), ("bottom", 2), ("right", None)):
        side = OxmlElement(f"w:{edge}")
        side.set(qn("w:w"), str(points * 20 if points else round(PADDING_CM * 567)))
        side.set(qn("w:type"), "dxa")
        padding.append(side)
    return padding


def _shade(ground: str) -> Any:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:color"), "auto")
    shade.set(qn("w:fill"), ground)
    return shade
