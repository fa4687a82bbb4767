"""Writing the papers for the board: Word, or PDF where it can be made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.comparison import Moment
from tracker.export.board.context import PLACEHOLDERS, board_context
from tracker.export.board.highlights import PLACEHOLDERS as OF_HIGHLIGHTS
from tracker.export.board.highlights import highlights_context
from tracker.export.board.pictures import draw_plan, draw_ratings
from tracker.export.board.render import Picture, render
from tracker.export.board.summary.context import PLACEHOLDERS as OF_SUMMARY
from tracker.export.board.summary.context import summary_context
from tracker.export.board.to_pdf import write_pdf
from tracker.portfolio import Portfolio

_TEMPLATES = "templates"


def write_board_pack(
    portfolio: Portfolio,
    path: Path,
    *,
    as_of: date,
    made_on: datetime,
    draft: bool = False,
    template: Path | None = None,
) -> None:
    """Write the pack from our template, or from the office's own."""

    def fill(chosen: Path, out: Path, scratch: Path) -> None:
        ratings, plan = scratch / "ratings.png", scratch / "plan.png"
        pictures = {
            "rag_chart": Picture(ratings, draw_ratings(portfolio, ratings)),
            "gantt": Picture(plan, draw_plan(portfolio, plan, as_of=as_of, made_on=made_on)),
        }
        context = board_context(portfolio, as_of, draft=draft)
        render(chosen, out, context, known=PLACEHOLDERS, pictures=pictures, made_on=made_on)

    _written(path, "board-pack.docx", template, fill)


def write_highlights(
    portfolio: Portfolio,
    path: Path,
    *,
    as_of: date,
    made_on: datetime,
    draft: bool = False,
    template: Path | None = None,
) -> None:
    """Write a page per scheme."""

    def fill(chosen: Path, out: Path, _scratch: Path) -> None:
        context = highlights_context(portfolio, as_of, draft=draft)
        render(chosen, out, context, known=OF_HIGHLIGHTS, pictures={}, made_on=made_on)

    _written(path, "highlights.docx", template, fill)


def write_summary(
    portfolio: Portfolio,
    path: Path,
    *,
    as_of: date,
    made_on: datetime,
    draft: bool = False,
    template: Path | None = None,
    between: tuple[Moment, Moment] | None = None,
) -> None:
    """Write the page of what changed between two moments; see `summary_context`."""

    def fill(chosen: Path, out: Path, _scratch: Path) -> None:
        context = summary_context(portfolio, between, as_of, draft=draft)
        render(chosen, out, context, known=OF_SUMMARY, pictures={}, made_on=made_on)

    _written(path, "changes.docx", template, fill)


def _written(
    path: Path, ours: str, template: Path | None, fill: Callable[[Path, Path, Path], None]
) -> None:
    """Fill a template in a folder of its own; a PDF is made from the Word file there."""
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        word = path if path.suffix.lower() == ".docx" else scratch / "paper.docx"
        if template is not None:
            fill(template, word, scratch)
        else:
            with as_file(files("resources").joinpath(_TEMPLATES, ours)) as own:
                fill(own, word, scratch)
        if word is not path:
            write_pdf(word, path)
