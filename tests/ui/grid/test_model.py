"""The one table model."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from tests.ui.grid.conftest import COLUMNS, Notebook
from ui.grid.model import GridModel
from ui.grid.roles import Role

_Qt = Qt.ItemDataRole


def test_it_keeps_qts_contract_while_rows_come_go_and_move(
    qtmodeltester: ModelTester, model: GridModel, notebook: Notebook
) -> None:
    qtmodeltester.check(model)
    for order in (["d", "c"], [], ["band1", "a", "b", "c", "d"], ["a"]):
        model.show(notebook, partial(list, order))
        model.refresh(notebook, order)
        qtmodeltester.check(model)


def test_one_new_order_is_one_layout_change(model: GridModel, notebook: Notebook) -> None:
    changes: list[object] = []
    model.layoutChanged.connect(lambda *_: changes.append(1))
    model.rowsInserted.connect(lambda *_: changes.append("rows"))
    model.modelReset.connect(lambda: changes.append("reset"))
    model.show(notebook, lambda: ["d", "a"])
    assert changes == [1]


def test_an_index_follows_its_row(model: GridModel, notebook: Notebook) -> None:
    row_b = QPersistentModelIndex(model.index(2, 1))
    row_c = QPersistentModelIndex(model.index(4, 1))
    model.show(notebook, lambda: ["d", "b", "a"])
    assert (row_b.row(), row_b.column()) == (1, 1)
    assert not row_c.isValid()


def test_cells_answer_in_words_and_say_their_findings(model: GridModel) -> None:
    cell = model.index(2, 1)
    assert cell.data(_Qt.DisplayRole) == cell.data(_Qt.EditRole) == "Row b"
    assert cell.data(_Qt.AccessibleTextRole) == "Name Row b, 1 finding"
    assert cell.data(_Qt.AccessibleDescriptionRole) == "Look here."
    assert cell.data(_Qt.ToolTipRole) == "Look here."
    assert (cell.data(Role.KEY), cell.data(Role.FIELD)) == ("b", "name")
    assert cell.data(Role.SEVERITY) == "warning"
    assert model.index(1, 2).data(_Qt.AccessibleTextRole) == "When blank"


def test_a_long_cell_is_told_whole_in_its_tooltip(model: GridModel, notebook: Notebook) -> None:
    assert model.index(1, 3).data(_Qt.ToolTipRole) is None
    notebook.rows["a"]["words"] = "long " * 40
    assert model.index(1, 3).data(_Qt.ToolTipRole) == "long " * 40


def test_a_band_says_all_in_its_first_cell(model: GridModel) -> None:
    assert model.index(0, 0).data(_Qt.AccessibleTextRole) == "Heading band1"
    assert model.index(0, 1).data(_Qt.AccessibleTextRole) is None
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_only_columns_with_an_editor_can_be_edited_and_only_while_the_source_can(
    model: GridModel, notebook: Notebook
) -> None:
    assert model.flags(model.index(1, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(1, 4)) & Qt.ItemFlag.ItemIsEditable
    assert model.setData(model.index(1, 1), "New")
    assert notebook.rows["a"]["name"] == "New"
    notebook.editable = False
    assert not model.setData(model.index(1, 1), "Newer")


def test_blanks_sort_last_in_either_direction() -> None:
    column = COLUMNS[1]
    records = {key: {"name": name} for key, name in {"1": "b", "2": "", "3": "A"}.items()}
    for descending, expected in ((False, ["3", "1", "2"]), (True, ["1", "3", "2"])):
        keys = column.sort_keys(records, descending=descending)
        assert sorted(records, key=keys.__getitem__, reverse=descending) == expected
