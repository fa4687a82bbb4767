"""The board pack: every placeholder filled, accessible, and safe against what people typed."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.tracker.export.portfolios import small_portfolio
from tracker.errors import Refused, WrongUsage
from tracker.export.board.context import PLACEHOLDERS, board_context
from tracker.export.board.template import BOARD_PACK, FOLDER, write_templates
from tracker.export.registry import export
from tracker.portfolio import Portfolio

AS_OF = date(2017, 11, 9)
MADE = datetime(2017, 11, 9, 12, 0)


def _pack(tmp_path: Path, portfolio: Portfolio, **more: Any) -> Any:
    out = tmp_path / "pack.docx"
    export("board-pack", portfolio, [], out, as_of=AS_OF, made_on=MADE, **more)
    return Document(str(out))


def _text(paper: Any) -> str:
    return "\n".join(part.text or "" for part in paper.element.body.iter(qn("w:t")))


def test_the_templates_in_the_repository_are_those_the_code_makes(tmp_path: Path) -> None:
    write_templates(tmp_path)
    made, kept = (Document(str(folder / BOARD_PACK)) for folder in (tmp_path, FOLDER))
    assert _text(made) == _text(kept)


def test_our_template_uses_every_placeholder(tmp_path: Path) -> None:
    text = _text(Document(str(FOLDER / BOARD_PACK)))
    assert [name for name in PLACEHOLDERS if name not in text] == []
    assert "{{" not in _text(_pack(tmp_path, small_portfolio()))


def test_reds_and_ambers_stand_with_their_reasons(tmp_path: Path) -> None:
    portfolio = small_portfolio()
    text = _text(_pack(tmp_path, portfolio))
    for scheme in portfolio.schemes:
        if scheme.rag in {"R", "A"}:
            assert scheme.name in text


def test_pictures_have_words_and_tables_repeat_their_header(tmp_path: Path) -> None:
    paper = _pack(tmp_path, small_portfolio())
    told = [part.get("descr") for part in paper.element.body.iter(qn("wp:docPr"))]
    assert told[0].startswith("Schemes by rating.")
    assert told[1].startswith("The plan as a Gantt chart")
    assert all(
        table.rows[0]._tr.trPr is not None
        and table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        for table in paper.tables
    )


def test_what_people_typed_cannot_be_a_placeholder_or_a_field(tmp_path: Path) -> None:
    portfolio = small_portfolio()
    portfolio.schemes[0].name = "{{ 7 * 6 }} <w:fldSimple> & {% raw %}"
    portfolio.schemes[0].rag, portfolio.schemes[0].rag_reason = "R", "\x0bBeds"
    paper = _pack(tmp_path, portfolio)
    assert "{{ 7 * 6 }} <w:fldSimple> & {% raw %}" in _text(paper)
    assert list(paper.element.body.iter(qn("w:fldSimple"))) == []


def test_office_notes_and_addresses_never_appear(tmp_path: Path) -> None:
    portfolio = small_portfolio()
    scheme = portfolio.schemes[0]
    scheme.office_note, scheme.rag, scheme.rag_reason = (
        "SECRET",
        "R",
        "Ask sue.lott@lancashire.gov.uk",
    )
    text = _text(_pack(tmp_path, portfolio))
    assert "SECRET" not in text
    assert "@" not in text


def test_an_office_template_takes_the_place_of_ours(tmp_path: Path) -> None:
    template = Document()
    template.add_heading("Our own paper", 1)
    template.add_paragraph("{{ programme }} on {{ as_of }}")
    template.save(str(tmp_path / "ours.docx"))
    paper = _pack(tmp_path, small_portfolio(), template=tmp_path / "ours.docx")
    assert paper.paragraphs[0].style.name == "Heading 1"
    assert "on 9 November 2017" in paper.paragraphs[1].text


@pytest.mark.parametrize(
    ("words", "kind", "said"),
    [
        ("{{ weather }}", WrongUsage, "weather"),
        ("{% if reds %}", Refused, "does not read"),
        ("{{ ''.__class__.__mro__ }}", Refused, "does not read"),
    ],
)
def test_a_template_that_cannot_be_filled_is_explained(
    tmp_path: Path, words: str, kind: type[Exception], said: str
) -> None:
    template = Document()
    template.add_paragraph(words)
    template.save(str(tmp_path / "bad.docx"))
    with pytest.raises(kind, match=said):
        _pack(tmp_path, small_portfolio(), template=tmp_path / "bad.docx")
    assert not (tmp_path / "pack.docx").exists()


def test_a_file_that_is_no_word_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "no.docx").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(Refused, match="no Word document"):
        _pack(tmp_path, small_portfolio(), template=tmp_path / "no.docx")


def test_a_page_of_highlights_is_written_for_every_scheme(tmp_path: Path) -> None:
    portfolio = small_portfolio()
    out = tmp_path / "highlights.docx"
    export("highlights", portfolio, [], out, as_of=AS_OF, made_on=MADE)
    paragraphs = Document(str(out)).paragraphs
    headings = [p.text for p in paragraphs if p.style and p.style.name == "Heading 1"]
    assert len(headings) == len(portfolio.schemes)


def test_a_draft_says_so_and_a_closed_month_does_not() -> None:
    assert board_context(small_portfolio(), AS_OF, draft=True)["draft"] == "DRAFT"
    assert board_context(small_portfolio(), AS_OF, draft=False)["draft"] == ""
