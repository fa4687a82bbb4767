from __future__ import annotations

from tracker.export.workbook.heights import HIGHEST_POINTS, LINE_POINTS, row_points, wrapped_lines


def test_text_that_fits_takes_one_line() -> None:
    assert wrapped_lines("", 20) == wrapped_lines("Reablement", 20) == 1


def test_words_are_kept_whole() -> None:
    assert wrapped_lines("aaaaaaaa bbbbbbbb cccccccc", 10) == 3


def test_a_word_longer_than_the_column_is_broken() -> None:
    assert wrapped_lines("a" * 45, 10) == 5


def test_every_newline_begins_a_line_and_blank_ones_count() -> None:
    assert wrapped_lines("one\n\nthree", 20) == 3


def test_bold_and_indented_text_takes_more_room() -> None:
    text = "a" * 19
    assert wrapped_lines(text, 20) == 1
    assert wrapped_lines(text, 20, spread=1.1) == 2
    assert wrapped_lines(text, 20, indent=1) == 2


def test_no_row_is_higher_than_excel_allows() -> None:
    assert row_points(1000) == HIGHEST_POINTS
    assert row_points(2) > 2 * LINE_POINTS
