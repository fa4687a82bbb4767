"""Text in lines."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.grid.look import Look
from ui.grid.wrapping import Laid, Wrapper

TEXT = "Plans to create a permanent team of peripatetic social workers have been approved"


@pytest.fixture
def wrapper(look: Look, qapp: QApplication) -> Wrapper:
    """Lines of the cell font, 17 pixels apart."""
    assert qapp is not None
    return look.regular


def _lines(laid: Laid) -> list[str]:
    text = laid.layout.text()
    lines = [laid.layout.lineAt(at) for at in range(laid.layout.lineCount())]
    return [text[line.textStart() : line.textStart() + line.textLength()].strip() for line in lines]


def test_text_wraps_at_words_and_keeps_its_own_lines(wrapper: Wrapper) -> None:
    laid = wrapper.laid("one\ntwo three", 400)
    assert [line.strip("\u2028") for line in _lines(laid)] == ["one", "two three"]
    assert (laid.lines, laid.cut) == (2, False)


def test_what_does_not_fit_ends_after_a_whole_word(wrapper: Wrapper) -> None:
    laid = wrapper.laid(TEXT, 150, 2)
    lines = _lines(laid)
    assert laid.cut
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(word in TEXT.split() for word in " ".join(lines).rstrip("…").split())
    assert all(wrapper.width(line) <= 150 for line in lines)


def test_a_word_wider_than_the_cell_is_cut(wrapper: Wrapper) -> None:
    laid = wrapper.laid("x" * 4000, 60, 1)
    assert laid.cut
    assert _lines(laid)[0].endswith("…")


def test_a_page_of_text_is_cut_even_where_the_start_of_it_fits(wrapper: Wrapper) -> None:
    assert wrapper.laid("i" + " " * 5000 + "end", 200, 1).cut


def test_the_same_text_is_laid_out_once(wrapper: Wrapper) -> None:
    assert wrapper.laid(TEXT, 150, 2) is wrapper.laid(TEXT, 150, 2)
    assert wrapper.laid(TEXT, 150, 2) is not wrapper.laid(TEXT, 160, 2)


def test_all_lines_show_when_no_number_is_given(wrapper: Wrapper) -> None:
    laid = wrapper.laid(TEXT, 100)
    assert not laid.cut
    assert laid.lines > 4
