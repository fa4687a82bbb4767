"""Our own templates of papers: Word documents with placeholders, made to be edited.

`python -m tracker.export.board.template` writes them anew into `resources/templates`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tracker.export.board.paper import Columns, blank_paper, bullets, listed, table_of
from tracker.export.board.summary.template import summary_template

FOLDER = Path(__file__).parents[3] / "resources" / "templates"
BOARD_PACK, HIGHLIGHTS, SUMMARY = "board-pack.docx", "highlights.docx", "changes.docx"

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
    """Write all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    _board_pack().save(str(folder / BOARD_PACK))
    _highlights().save(str(folder / HIGHLIGHTS))
    summary_template().save(str(folder / SUMMARY))


def _board_pack() -> Any:
    paper = blank_paper("Board pack")
    paper.add_paragraph("{{ programme }}", style="Title")
    paper.add_paragraph("{{ draft }} As of {{ as_of }}", style="Subtitle")
    paper.add_heading("Ratings by area", 1)
    paper.add_paragraph("{{ rag_chart }}")
    table_of(paper, "rag_rows", _RAG)
    for title, name in (("Red schemes", "reds"), ("Amber schemes", "ambers")):
        listed(paper, title, name, _EXCEPTIONS, "None.")
    listed(paper, "Overdue milestones", "overdue", _OVERDUE, "No milestone is overdue.")
    paper.add_heading("What changed", 1)
    paper.add_paragraph("{%p if changes %}")
    paper.add_paragraph("Since {{ since }}:")
    bullets(paper, "changes")
    paper.add_paragraph("{%p else %}")
    paper.add_paragraph("Nothing has changed since the last closed month, or none is closed yet.")
    paper.add_paragraph("{%p endif %}")
    paper.add_heading("Plan", 1)
    paper.add_paragraph("{{ gantt }}")
    listed(paper, "Measures", "measures", _MEASURES, "No measures are kept.")
    listed(paper, "Money", "money", _MONEY, "No grants are kept.")
    listed(paper, "Risks at programme level", "risks", _RISKS, "No risks are open.")
    paper.add_heading("Decisions asked for", 1)
    paper.add_paragraph("{%p if decisions %}")
    bullets(paper, "decisions")
    paper.add_paragraph("{%p else %}")
    paper.add_paragraph("The board is asked to note this report.")
    paper.add_paragraph("{%p endif %}")
    return paper


def _highlights() -> Any:
    paper = blank_paper("Highlight reports")
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
    table_of(
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


if __name__ == "__main__":
    write_templates()
