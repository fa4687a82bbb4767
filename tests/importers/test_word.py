"""Word documents become cells on a grid, and the paragraphs between the tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.grid import Document
from importers.word import read_word
from tests.conftest import LANCASHIRE
from tests.importers.samples import (
    cell,
    paragraph,
    row,
    table,
    texts,
    word_document,
    word_parts,
    write_package,
)
from tracker.errors import Refused

SPAN = '<w:gridSpan w:val="{}"/>'
FIRST, FURTHER = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def read(folder: Path, body: str, styles: str = "") -> Document:
    """The document with the XML of a body."""
    return read_word(word_document(folder, body, styles=styles))


def test_the_published_tracker_reads_as_published() -> None:
    document = read_word(LANCASHIRE)
    assert [len(found.rows) for found in document.tables] == [5, 5, 5, 3, 6, 27]
    assert {len(row.cells) for found in document.tables for row in found.rows} == {7}
    first = document.tables[0]
    assert first.before[0] == "RAG rating:"
    assert first.before[-1] == "Fylde and Wyre CCG"
    assert [cell.text for cell in first.rows[1].cells][:3] == [
        "G",
        "CHC screening",
        "Vic Crumbleholme",
    ]
    assert [found.cells[0].fill for found in first.rows] == [
        "D9D9D9",
        "00B050",
        "00B050",
        "00B050",
        "FFC000",
    ]
    assert first.rows[0].cells[0].bold
    assert not first.rows[1].cells[0].bold
    assert document.tables[2].rows[4].blank
    note = document.tables[4].rows[1].full_width
    assert note is not None
    assert note.text.startswith("Each iBCF scheme has a nominated lead")
    assert document.tables[5].where(document.tables[5].rows[2]) == "table 6, row 3"


def test_paragraphs_stand_before_the_table_they_lead_to(tmp_path: Path) -> None:
    body = "".join(
        [
            paragraph("Title", properties='<w:pStyle w:val="Titel"/>'),
            paragraph(" "),
            paragraph("Before"),
            table(row("One")),
            table(row("Two")),
            paragraph("After"),
        ]
    )
    styles = '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    document = read(tmp_path, body, styles)
    assert document.title == "Title"
    assert [(found.place, found.before) for found in document.tables] == [
        ("table 1", ("Title", "Before")),
        ("table 2", ()),
    ]
    assert document.after == ("After",)


def test_merged_cells_are_repeated_in_every_column_they_cover(tmp_path: Path) -> None:
    body = table(
        row("G", "Scheme", "Lead"),
        row(cell("A note", SPAN.format(3))),
        row("A", cell("Two columns", SPAN.format(2))),
    )
    found = read(tmp_path, body).tables[0]
    assert texts(found)[1:] == [["A note"] * 3, ["A", "Two columns", "Two columns"]]
    assert found.rows[1].full_width is found.rows[1].cells[0]
    assert found.rows[2].cells[1] is found.rows[2].cells[2]
    assert [cell.span for cell in found.rows[2].cells] == [1, 2, 2]


def test_a_cell_that_goes_on_from_above_repeats_its_text(tmp_path: Path) -> None:
    fill = '<w:shd w:val="clear" w:fill="00b050"/>'
    body = table(
        row(cell("Flow", FIRST + fill), "One"),
        row(cell("", FURTHER), "Two"),
        row(cell("", FURTHER), "Three"),
        row(cell("Other"), "Four"),
        row(cell("", FURTHER), "Five"),
    )
    found = read(tmp_path, body).tables[0]
    assert [cells[0] for cells in texts(found)] == ["Flow", "Flow", "Flow", "Other", ""]
    assert [row.cells[0].above for row in found.rows] == [False, True, True, False, False]
    assert found.rows[2].cells[0].fill == "00B050"


def test_words_in_a_merged_away_cell_are_not_lost(tmp_path: Path) -> None:
    body = table(row(cell("Flow", FIRST), "One"), row(cell("Own words", FURTHER), "Two"))
    below = read(tmp_path, body).tables[0].rows[1].cells[0]
    assert (below.text, below.above) == ("Own words", False)


def test_rows_may_start_late_and_end_early(tmp_path: Path) -> None:
    body = table(
        row("A", "B", "C", "D"),
        row("b", "c", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        row("only"),
    )
    found = read(tmp_path, body).tables[0]
    assert texts(found)[1:] == [["", "b", "c", ""], ["only", "", "", ""]]


def test_an_old_sideways_merge_widens_the_cell_to_its_left(tmp_path: Path) -> None:
    first, further = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    body = table(row("A", "B"), row(cell("Wide", first), cell("", further)))
    assert texts(read(tmp_path, body).tables[0])[1] == ["Wide", "Wide"]


def test_a_border_dragged_in_one_row_does_not_shift_the_others(tmp_path: Path) -> None:
    body = table(
        row("RAG", cell("Scheme", SPAN.format(2)), "Lead"),
        row("G", "Reablement", cell("Person A", SPAN.format(2))),
        widths=(900, 3000, 40, 2960),
    )
    found = read(tmp_path, body).tables[0]
    assert texts(found) == [["RAG", "Scheme", "Lead"], ["G", "Reablement", "Person A"]]
    assert {cell.span for row in found.rows for cell in row.cells} == {1}


def test_a_narrow_column_with_cells_of_its_own_stays(tmp_path: Path) -> None:
    body = table(row("RAG", "Scheme"), row("G", "Reablement"), widths=(100, 5000))
    assert texts(read(tmp_path, body).tables[0])[1] == ["G", "Reablement"]


def test_header_rows_and_shading_are_kept(tmp_path: Path) -> None:
    shades = [
        '<w:shd w:val="clear" w:fill="ffc000"/>',
        '<w:shd w:val="solid" w:color="FF0000" w:fill="auto"/>',
        '<w:shd w:val="clear" w:fill="auto"/>',
        '<w:shd w:val="clear" w:fill="nonsense"/>',
    ]
    body = table(
        row("RAG", properties="<w:tblHeader/>"),
        row("RAG", properties='<w:tblHeader w:val="0"/>'),
        row(*(cell("A", shade) for shade in shades)),
    )
    found = read(tmp_path, body).tables[0]
    assert [row.header for row in found.rows] == [True, False, False]
    assert [cell.fill for cell in found.rows[2].cells] == ["FFC000", "FF0000", None, None]


def test_a_table_in_a_cell_is_read_row_by_row(tmp_path: Path) -> None:
    inner = table(row("Post", "Stage"), row("Nurse", "Advertised"))
    body = table(
        row("G", "Scheme", "Lead"),
        row("A", "Reablement", cell(paragraph("Posts:") + inner + paragraph())),
    )
    document = read(tmp_path, body)
    assert len(document.tables) == 1
    assert texts(document.tables[0])[1][2] == "Posts:\nPost | Stage\nNurse | Advertised"


def test_a_table_that_only_lays_out_the_page_gives_way(tmp_path: Path) -> None:
    first = table(row("G", "Reablement"))
    second = table(row("A", "Home First"))
    body = paragraph("Before") + table(
        row(cell(paragraph("East CCG") + first + paragraph())),
        row(cell(paragraph("West CCG")), cell(second + paragraph())),
    )
    document = read(tmp_path, body)
    assert [(found.place, found.before, texts(found)) for found in document.tables] == [
        ("table 1 in table 1", ("Before", "East CCG"), [["G", "Reablement"]]),
        ("table 2 in table 1", ("West CCG",), [["A", "Home First"]]),
    ]


def test_a_row_as_long_as_a_hostile_span_is_refused(tmp_path: Path) -> None:
    body = table(row(cell("wide", SPAN.format(2_000_000_000))))
    with pytest.raises(Refused) as refused:
        read(tmp_path, body)
    assert "table 1: has a table of more than 1,000 columns" in refused.value.sentence


def test_a_document_not_yet_taken_in_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="holds another document"):
        read(tmp_path, paragraph("Words") + '<w:altChunk r:id="rId9"/>')


def test_absurd_numbers_are_no_numbers(tmp_path: Path) -> None:
    body = table(row(cell("wide", SPAN.format("9" * 5_000)), cell("next", SPAN.format(-3))))
    assert texts(read(tmp_path, body).tables[0]) == [["wide", "next"]]


def test_text_repeated_down_a_merge_counts_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importers.limits.TEXT_CHARACTERS", 10_000)
    below = row(cell("", FURTHER)) * 20
    with pytest.raises(Refused, match="of text; split it"):
        read(tmp_path, table(row(cell("x" * 1_000, FIRST)), below))


@pytest.mark.parametrize(
    ("part", "data"),
    [
        ("word/document.xml", "<w:document"),
        ("word/document.xml", "<document/>"),
        ("word/document.xml", ""),
        ("word/styles.xml", "<w:styles>"),
        ("_rels/.rels", "<a/>"),
        ("word/_rels/document.xml.rels", "\0"),
        ("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    ],
)
def test_a_damaged_part_is_refused_in_a_sentence(tmp_path: Path, part: str, data: str) -> None:
    parts = word_parts(paragraph("Words")) | {part: data}
    if part == "_rels/.rels":
        parts["[Content_Types].xml"] = "<a/>"
    with pytest.raises(Refused) as refused:
        read_word(write_package(tmp_path / "plan.docx", parts))
    assert refused.value.sentence.startswith("plan.docx ")
    assert "save it again" in refused.value.sentence
