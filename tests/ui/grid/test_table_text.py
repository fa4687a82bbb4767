"""Blocks of cells to and from the text that spreadsheets and Word exchange."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.grid.table_text import from_html, from_tsv, to_html, to_tsv

_EXCEL = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment-->'
    "<table border=0><col width=64><tr height=20><td class=xl65>Green</td>"
    "<td>First line<br>\n  second&nbsp;line</td></tr>"
    "<tr><td colspan=2>Wide &amp; merged</td></tr></table><!--EndFragment--></body></html>"
)
_WORD = (
    "<html><body><table><tr><td rowspan=2><p class=MsoNormal>Tall<o:p></o:p></p></td>"
    "<td><p>one</p><p>two</p></td></tr><tr><td><p>three</p></td></tr></table>"
    "<table><tr><td>another table</td></tr></table></body></html>"
)


def test_excels_html_is_read_with_its_lines_and_merged_cells() -> None:
    assert from_html(_EXCEL) == [["Green", "First line\nsecond line"], ["Wide & merged", ""]]


def test_words_html_is_read_cell_by_cell() -> None:
    assert from_html(_WORD) == [["Tall", "one\ntwo"], ["", "three"]]


def test_a_table_within_a_cell_is_part_of_the_cell() -> None:
    html = "<table><tr><td>out<table><tr><td>in</td></tr></table></td><td>b</td></tr></table>"
    assert from_html(html) == [["outin", "b"]]


def test_html_without_a_table_is_no_block() -> None:
    assert from_html("<p>words</p>") == []


def test_a_span_of_any_size_does_not_fill_memory() -> None:
    html = "<table><tr><td colspan=999999999 rowspan=999999999>x</td></tr></table>"
    assert len(from_html(html)[0]) == 500


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("Green\tAmber\r\n", [["Green", "Amber"]]),
        ("one", [["one"]]),
        ('"two\nlines"\tb\nc\n', [["two\nlines", "b"], ["c", ""]]),
        ('"say ""so"""\t', [['say "so"', ""]]),
        ("a\n\n\n", [["a"]]),
        ("", []),
    ],
)
def test_tab_separated_text_is_read_as_excel_writes_it(text: str, block: list[list[str]]) -> None:
    assert from_tsv(text) == block


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+44 1234", "-2+3"])
def test_nothing_copied_becomes_a_formula(text: str) -> None:
    assert to_tsv([[text]]).startswith("'")
    assert f">'{text}<" in unescape(to_html([[text]]))
    assert from_tsv(to_tsv([[text]])) == from_html(to_html([[text]])) == [[text]]


def test_a_bullet_needs_no_apostrophe_in_cells_marked_as_text() -> None:
    assert ">- Elements of the plan<" in to_html([["- Elements of the plan"]])


_words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")))


@given(st.lists(st.lists(_words, min_size=2, max_size=2), min_size=1, max_size=4))
def test_what_is_copied_is_what_is_pasted(block: list[list[str]]) -> None:
    kept = [*block, ["end", "end"]]
    assert from_tsv(to_tsv(kept)) == kept
    assert from_html(to_html(kept)) == kept
