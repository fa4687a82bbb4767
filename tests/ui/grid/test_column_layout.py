"""Columns that share the room, shrink, scroll, hide and move."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ui.grid.pane import GridPane
from ui.grid.view import GridView


def _seen(view: GridView) -> list[str]:
    header, columns = view.horizontalHeader(), view.grid_model.columns
    places = [header.logicalIndex(at) for at in range(header.count())]
    return [columns[at].key for at in places if not header.isSectionHidden(at)]


def _widths(view: GridView) -> dict[str, int]:
    columns = view.grid_model.columns
    return {key: view.columnWidth(view.grid_model.column_of(key) or 0) for key in _seen(view)} | {
        "": len(columns)
    }


def test_columns_fill_the_room_and_the_last_takes_the_rest(view: GridView) -> None:
    widths = _widths(view)
    assert sum(widths.values()) - len(view.grid_model.columns) == view.viewport().width()
    assert widths["made"] > view.look.width_of(10)


def test_columns_shrink_before_they_scroll(view: GridView) -> None:
    wanted = sum(view.look.width_of(column.width) for column in view.grid_model.columns)
    view.resize(wanted - 40, 400)
    assert len(_seen(view)) == 5
    assert view.columns.most == 0


def test_frozen_columns_stay_when_the_others_scroll_sideways(view: GridView) -> None:
    view.resize(300, 400)
    assert view.columns.most > 0
    assert _seen(view)[:2] == ["rag", "name"]
    view.columns.scroll(view.columns.most)
    assert _seen(view)[:2] == ["rag", "name"]
    assert _seen(view)[-1] == "made"
    assert view.horizontalScrollBar().value() == 0


def test_the_cursor_scrolls_columns_into_sight(view: GridView) -> None:
    view.resize(300, 400)
    view.go_to("a", "made")
    assert "made" in _seen(view)
    view.go_to("a", "when")
    assert "when" in _seen(view)


def test_the_scroll_bar_shows_only_when_columns_do_not_fit(view: GridView) -> None:
    pane = GridPane(view)
    pane.resize(900, 400)
    pane.show()
    QApplication.processEvents()
    assert pane.bar.isHidden()
    pane.resize(300, 400)
    QApplication.processEvents()
    assert not pane.bar.isHidden()
    pane.bar.setValue(1)
    assert view.columns.offset == 1
    view.setParent(None)


def test_a_column_that_is_not_chosen_is_out_of_the_way_until_it_is_asked_for(
    view: GridView,
) -> None:
    view.columns.choose(["words"])
    assert _seen(view) == ["rag", "name", "words"]
    view.go_to("a", "when")
    assert _seen(view) == ["rag", "name", "when", "words"]


def test_a_dragged_width_is_kept(view: GridView) -> None:
    view.horizontalHeader().resizeSection(1, 222)
    assert view.columns.widths == {"name": 222}
    view.resize(1000, 400)
    assert view.columnWidth(1) == 222


def test_order_and_widths_come_back(view: GridView) -> None:
    view.columns.arrange(["rag", "words", "gone", "name"], {"words": 150, "gone": 3})
    assert _seen(view) == ["rag", "words", "name", "when", "made"]
    assert view.columnWidth(3) == 150
    view.horizontalHeader().moveSection(2, 4)
    assert view.columns.order == ["rag", "words", "when", "made", "name"]
