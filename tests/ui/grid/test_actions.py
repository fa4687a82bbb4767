"""Copying, pasting, filling and clearing blocks of cells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData
from PySide6.QtGui import QGuiApplication

from tests.ui.grid.conftest import Notebook
from ui.grid.actions import GridActions
from ui.grid.view import GridView

_Flag = QItemSelectionModel.SelectionFlag
Actions = tuple[GridActions, list[str]]


def _select(view: GridView, top: str, left: str, bottom: str, right: str) -> None:
    model = view.grid_model
    first = model.index(model.row_of(top) or 0, model.column_of(left) or 0)
    last = model.index(model.row_of(bottom) or 0, model.column_of(right) or 0)
    view.setCurrentIndex(first)
    view.selectionModel().select(QItemSelection(first, last), _Flag.ClearAndSelect)


def _offer(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def test_a_block_is_copied_as_text_and_html_without_its_bands(
    view: GridView, actions: Actions
) -> None:
    _select(view, "b", "rag", "c", "name")
    actions[0].copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "G\tRow b\r\nG\tRow c\r\n"
    assert "<td" in data.html()


def test_what_is_copied_is_pasted_to_the_letter(
    view: GridView, actions: Actions, notebook: Notebook
) -> None:
    notebook.rows["a"]["words"] = "  two  spaces\n=1+1"
    _select(view, "a", "words", "a", "words")
    actions[0].copy()
    _select(view, "b", "words", "b", "words")
    actions[0].paste()
    assert notebook.rows["b"]["words"] == "  two  spaces\n=1+1"


def test_a_pasted_block_goes_down_and_right_over_bands_in_one_step(
    view: GridView, actions: Actions, notebook: Notebook
) -> None:
    _select(view, "b", "name", "b", "name")
    _offer("N1\tW1\nN2\tW2\nN3\tW3\n")
    actions[0].paste()
    assert [notebook.rows[key]["name"] for key in "abcd"] == ["Row a", "N1", "N2", "N3"]
    assert [verb for _, verb in notebook.written] == ["Paste"]


def test_html_is_taken_before_text(view: GridView, actions: Actions, notebook: Notebook) -> None:
    _select(view, "a", "name", "a", "name")
    data = QMimeData()
    data.setText("a b")
    data.setHtml("<table><tr><td>two<br>lines</td></tr></table>")
    QGuiApplication.clipboard().setMimeData(data)
    actions[0].paste()
    QGuiApplication.clipboard().clear()
    assert notebook.rows["a"]["name"] == "two\nlines"


def test_one_cell_fills_the_whole_selection(
    view: GridView, actions: Actions, notebook: Notebook
) -> None:
    _select(view, "a", "name", "d", "when")
    _offer("same")
    actions[0].paste()
    assert {row["name"] for row in notebook.rows.values()} == {"same"}
    assert {row["when"] for row in notebook.rows.values()} == {"same"}


def test_a_selection_of_whole_blocks_is_filled_with_them(
    view: GridView, actions: Actions, notebook: Notebook
) -> None:
    _select(view, "a", "name", "d", "name")
    _offer("one\ntwo")
    actions[0].paste()
    assert [notebook.rows[key]["name"] for key in "abcd"] == ["one", "two", "one", "two"]


def test_a_block_that_does_not_fit_is_refused_whole(
    view: GridView, actions: Actions, notebook: Notebook
) -> None:
    _select(view, "c", "name", "c", "name")
    _offer("1\n2\n3")
    actions[0].paste()
    assert notebook.written == []
    assert actions[1][0].startswith("The block of 3 rows and 1 columns does not fit")


def test_a_cell_that_cannot_change_may_be_pasted_with_what_it_holds(
    view: GridView, actions: Actions, notebook: Notebook
) -> None:
    _select(view, "a", "words", "a", "words")
    _offer("new\tm")
    actions[0].paste()
    assert notebook.rows["a"]["words"] == "new"
    _offer("newer\tn")
    actions[0].paste()
    assert notebook.rows["a"]["words"] == "new"
    assert actions[1] == [
        "Made of “Row a” cannot be changed, so nothing was pasted; leave that column out."
    ]


def test_fill_down_copies_the_top_cell_of_each_column(
    view: GridView, actions: Actions, notebook: Notebook
) -> None:
    notebook.rows["a"] |= {"rag": "R", "name": "Top"}
    _select(view, "a", "rag", "c", "name")
    actions[0].fill_down()
    assert [notebook.rows[key]["rag"] for key in "abcd"] == ["R", "R", "R", "G"]
    assert [notebook.rows[key]["name"] for key in "abcd"] == ["Top", "Top", "Top", "Row d"]
    assert len(notebook.written) == 1


def test_fill_down_of_one_cell_takes_the_one_above(
    view: GridView, actions: Actions, notebook: Notebook
) -> None:
    _select(view, "b", "name", "b", "name")
    actions[0].fill_down()
    assert notebook.rows["b"]["name"] == "Row a"
    _select(view, "c", "name", "c", "name")
    actions[0].fill_down()
    assert notebook.rows["c"]["name"] == "Row c"


def test_clear_empties_what_can_be_edited(
    view: GridView, actions: Actions, notebook: Notebook
) -> None:
    _select(view, "a", "words", "b", "made")
    actions[0].clear()
    assert notebook.rows["a"] == {**notebook.rows["a"], "words": "", "made": "m"}
    assert notebook.written[0][1] == "Clear"


def test_todays_date_goes_into_cells_that_hold_dates(
    view: GridView, actions: Actions, notebook: Notebook
) -> None:
    _select(view, "a", "name", "b", "words")
    actions[0].put_today()
    assert notebook.rows["a"]["when"] == notebook.rows["b"]["when"] == "9 November 2017"
    assert notebook.rows["a"]["name"] == "Row a"


@pytest.mark.parametrize("editable", [True, False])
def test_what_writes_is_off_where_nothing_may_be_written(actions: Actions, editable: bool) -> None:
    actions[0].enable(editable)
    enabled = {name for name, action in actions[0].by_name.items() if action.isEnabled()}
    assert enabled == (set(actions[0].by_name) if editable else {"copy"})
