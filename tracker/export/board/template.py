"""Our own template of the board pack: a Word document with placeholders, made to be edited.

`python -m tracker.export.board.template` writes it anew into `resources/templates`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from tracker.export import palette

FOLDER = Path(__file__).parents[3] / "resources" / "templates"
BOARD_PACK, HIGHLIGHTS = "board-pack.docx", "highlights.docx"

Columns = Sequence[tuple[str, str, float]]
"""Titles of a table, the field that stands under each, and its width in centimetres."""

_RAG: Columns = (
    ("Area", "area", 5.6),
    ("Schemes", "total", 1.8),
    ("Green", "green", 1.7),
    ("Amber", "amber", 1.8),
    ("Red", "red", 1.5),
    ("Not rated", "not_rated", 1.9),
    ("Movement", "movement", 2.7),
)
_EXCEPTIONS: Columns = (
    ("Scheme", "name", 4.2),
    ("Area", "area", 2.8),
    ("Lead", "lead", 2.8),
    ("Reason", "reason", 4.6),
    ("Help needed", "help", 2.6),
)
_OVERDUE: Columns = (
    ("Milestone", "milestone", 4.8),
    ("Scheme", "scheme", 4.2),
    ("Owner", "owner", 2.6),
    ("Expected", "expected", 2.4),
    ("Days over", "days", 1.3),
    ("Status", "status", 1.7),
)
_MEASURES: Columns = (
    ("Measure", "name", 8),
    ("Baseline", "baseline", 1.9),
    ("Target", "target", 1.9),
    ("Latest", "latest", 2.7),
    ("Trajectory", "trend", 2.5),
)
_MONEY: Columns = (
    ("Fund", "fund", 3.6),
    ("Year", "year", 2.2),
    ("Grant", "grant", 3),
    ("Allocated", "allocated", 3),
    ("Balance", "balance", 2.6),
    ("Forecast variance", "variance", 2.6),
)
_RISKS: Columns = (
    ("Risk or issue", "title", 6),
    ("Kind", "kind", 1.7),
    ("Owner", "owner", 2.6),
    ("Score", "score", 1.9),
    ("Mitigation", "mitigation", 4.8),
)


def write_templates(folder: Path = FOLDER) -> None:
    """Write both templates."""
    folder.mkdir(parents=True, exist_ok=True)
    _board_pack().save(str(folder / BOARD_PACK))
    _highlights().save(str(folder / HIGHLIGHTS))


def _board_pack() -> Any:
    paper = _paper("Board pack")
    paper.add_paragraph("{{ programme }}", style="Title")
    paper.add_paragraph("{{ draft }} As of {{ as_of }}", style="Subtitle")
    paper.add_heading("Ratings by area", 1)
    paper.add_paragraph("{{ rag_chart }}")
    _table(paper, "rag_rows", _RAG)
    for title, name in (("Red schemes", "reds"), ("Amber schemes", "ambers")):
        _listed(paper, title, name, _EXCEPTIONS, "None.")
    _listed(paper, "Overdue milestones", "overdue", _OVERDUE, "No milestone is overdue.")
    paper.add_heading("What changed", 1)
    paper.add_paragraph("{%p if changes %}")
    paper.add_paragraph("Since {{ since }}:")
    _bullets(paper, "changes")
    paper.add_paragraph("{%p else %}")
    paper.add_paragraph("Nothing has changed since the last closed month, or none is closed yet.")
    paper.add_paragraph("{%p endif %}")
    paper.add_heading("Plan", 1)
    paper.add_paragraph("{{ gantt }}")
    _listed(paper, "Measures", "measures", _MEASURES, "No measures are kept.")
    _listed(paper, "Money", "money", _MONEY, "No grants are kept.")
    _listed(paper, "Risks at programme level", "risks", _RISKS, "No risks are open.")
    paper.add_heading("Decisions asked for", 1)
    paper.add_paragraph("{%p if decisions %}")
    _bullets(paper, "decisions")
    paper.add_paragraph("{%p else %}")
    paper.add_paragraph("The board is asked to note this report.")
    paper.add_paragraph("{%p endif %}")
    return paper


def _highlights() -> Any:
    paper = _paper("Highlight reports")
    paper.add_paragraph("{%p for scheme in schemes %}")
    paper.add_heading("{{ scheme.name }}", 1)
    paper.add_paragraph("{{ draft }} {{ programme }}, as of {{ as_of }}", style="Subtitle")
    for title, field in (
        ("Area", "area"),
        ("Lead", "lead"),
        ("Rating", "rating"),
        ("Status of the plan", "status"),
        ("Delivery", "delivery"),
        ("Recruitment", "recruitment"),
    ):
        line = paper.add_paragraph()
        line.add_run(f"{title}: ").bold = True
        line.add_run(f"{{{{ scheme.{field} }}}}")
    for title, field in (("Progress", "progress"), ("Barriers and help needed", "barriers")):
        paper.add_heading(title, 2)
        paper.add_paragraph(f"{{{{ scheme.{field} }}}}")
    paper.add_heading("Milestones", 2)
    _table(
        paper,
        "scheme.milestones",
        (
            ("Milestone", "title", 8.5),
            ("Expected", "expected", 3.5),
            ("Status", "status", 2.8),
            ("Slip", "slip", 2.2),
        ),
    )
    paper.add_paragraph("{%p if not loop.last %}")
    paper.add_page_break()
    paper.add_paragraph("{%p endif %}")
    paper.add_paragraph("{%p endfor %}")
    return paper


def _paper(title: str) -> Any:
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
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(palette.ACCENT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    paper.styles["Normal"].element.get_or_add_rPr().append(language)
    return paper


def _listed(paper: Any, title: str, name: str, columns: Columns, nothing: str) -> None:
    paper.add_heading(title, 1)
    paper.add_paragraph(f"{{%p if {name} %}}")
    _table(paper, name, columns)
    paper.add_paragraph("{%p else %}")
    paper.add_paragraph(nothing)
    paper.add_paragraph("{%p endif %}")


def _bullets(paper: Any, name: str) -> None:
    paper.add_paragraph(f"{{%p for line in {name} %}}")
    paper.add_paragraph("{{ line }}", style="List Bullet")
    paper.add_paragraph("{%p endfor %}")


def _table(paper: Any, name: str, columns: Columns) -> None:
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
    _mark_header(table.rows[0])
    table.rows[1].cells[0].text = f"{{%tr for row in {name} %}}"
    for cell, (_, field, _) in zip(table.rows[2].cells, columns, strict=True):
        cell.text = f"{{{{ row.{field} }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"


def _mark_header(row: Any) -> None:
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


if __name__ == "__main__":
    write_templates()
