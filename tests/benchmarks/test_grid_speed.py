"""The tracker's grid at design size, beside fixed rows and a bare table over a Python list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSettings, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from tests.benchmarks.conftest import Measure
from tracker import bootstrap
from tracker.gridrows import Filters
from tracker.portfolio import Portfolio
from ui.desk import Desk
from ui.messages import Messages
from ui.pages.tracker import TrackerPage
from ui.theme import Appearance, Icons, Theme

_SIZE = (936, 796)
_FIELDS = ("rag", "name", "leads_text", "progress", "delivery_text", "recruitment", "barriers")
_WORDS = ("integrated", "77", "area 4", "lead 1")
AnyIndex = QModelIndex | QPersistentModelIndex


class PlainModel(QAbstractTableModel):
    """Rows from a list of keys, seven columns of text."""

    def __init__(self, portfolio: Portfolio) -> None:
        super().__init__()
        self.rows = {scheme.uid: scheme for scheme in portfolio.schemes}
        self.order = list(self.rows)

    def rowCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return len(self.order)

    def columnCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return len(_FIELDS)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return getattr(self.rows[self.order[index.row()]], _FIELDS[index.column()])

    def show(self, order: list[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        self.order = order
        self.layoutChanged.emit()


@pytest.fixture(scope="module")
def app() -> QApplication:
    """The application in a pinned font."""
    made = QApplication.instance() or QApplication([])
    assert isinstance(made, QApplication)
    font = QFont("DejaVu Sans")
    font.setPixelSize(13)
    made.setFont(font)
    return made


@pytest.fixture
def desk(app: QApplication, big_path: Path) -> Iterator[Desk]:
    """The design-size programme on a desk, checked."""
    theme = Theme(app, Appearance.LIGHT)
    desk = Desk(theme, Icons(theme), Messages())
    desk.put(bootstrap.OpenProgramme(big_path, read_only=True))
    desk.check()
    yield desk
    desk.put(None)


def _settled() -> None:
    """Let the rules run that were asked for, so that they are in nobody's time."""
    QTest.qWait(700)


def _page(desk: Desk, tmp_path: Path) -> TrackerPage:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    page = TrackerPage(desk, today=lambda: date(2017, 11, 9), settings=settings)
    page.resize(*_SIZE)
    return page


def _plain(portfolio: Portfolio) -> QTableView:
    view = QTableView()
    view.setModel(PlainModel(portfolio))
    view.verticalHeader().setDefaultSectionSize(65)
    view.verticalHeader().hide()
    view.resize(*_SIZE)
    return view


@pytest.fixture
def grid(desk: Desk, tmp_path: Path) -> Iterator[TrackerPage]:
    """The page on show, everything laid out once."""
    page = _page(desk, tmp_path)
    page.show()
    _settled()
    for word in _WORDS:
        page.set_search(word)
    page.set_search("")
    yield page
    page.close()


@pytest.fixture
def bare(desk: Desk) -> Iterator[QTableView]:
    """A plain table on show."""
    view = _plain(desk.portfolio)
    view.show()
    QApplication.processEvents()
    yield view
    view.close()


def test_first_paint(
    desk: Desk, tmp_path: Path, measured: Measure, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Measuring the rows in sight, beside the same painters at fixed row heights."""

    def page(*, fixed: bool) -> TrackerPage:
        made = _page(desk, tmp_path)
        if fixed:
            monkeypatch.setattr(made.view.heights, "settle", lambda: None)
        return made

    def painted(page: TrackerPage) -> None:
        page.show()
        page.view.grab()
        page.close()

    rounds = 5
    wrapped = [page(fixed=False) for _ in range(rounds)]
    fixed = [page(fixed=True) for _ in range(rounds)]
    measured(
        "first paint of 5,000 wrapped rows",
        lambda: painted(wrapped.pop()),
        lambda: painted(fixed.pop()),
        within=2,
        rounds=rounds,
    )


def _floor(view: QTableView, change: Callable[[PlainModel, Any], list[str]], turns: Any) -> Any:
    model = view.model()
    assert isinstance(model, PlainModel)

    def floor() -> None:
        model.show(change(model, next(turns)))
        view.viewport().repaint()

    return floor


def _repainted(page: TrackerPage, act: Callable[[Any], None], turns: Any) -> Callable[[], None]:
    def work() -> None:
        act(next(turns))
        page.view.viewport().repaint()

    return work


def test_sorting(grid: TrackerPage, bare: QTableView, measured: Measure) -> None:
    fields = ("name", "leads_text", "code")

    def by_field(model: PlainModel, field: str) -> list[str]:
        rows = model.rows
        return sorted(rows, key=lambda uid: (getattr(rows[uid], field) or "").casefold())

    measured(
        "sort 5,000 schemes and repaint",
        _repainted(grid, lambda field: grid.showing.sort(field, False), cycle(fields)),
        _floor(bare, by_field, cycle(fields)),
        within=2,
        rounds=9,
    )


def test_filtering(grid: TrackerPage, bare: QTableView, measured: Measure) -> None:
    def by_rag(model: PlainModel, rag: str) -> list[str]:
        return [uid for uid, row in model.rows.items() if (row.rag or "-") in rag]

    def filtered(rag: str) -> None:
        grid.showing.filter(Filters(rags=frozenset(rag)))

    measured(
        "filter 5,000 schemes and repaint",
        _repainted(grid, filtered, cycle(("GA", "AR"))),
        _floor(bare, by_rag, cycle(("GA", "AR"))),
        within=2,
        rounds=9,
    )


def test_searching(grid: TrackerPage, bare: QTableView, measured: Measure) -> None:
    model = bare.model()
    assert isinstance(model, PlainModel)
    words = {
        uid: "\n".join(getattr(row, field) or "" for field in _FIELDS).casefold()
        for uid, row in model.rows.items()
    }

    def holding(_model: PlainModel, word: str) -> list[str]:
        return [uid for uid, text in words.items() if word in text]

    measured(
        "search 5,000 schemes and repaint",
        _repainted(grid, grid.set_search, cycle(_WORDS)),
        _floor(bare, holding, cycle(_WORDS)),
        within=2,
        rounds=9,
    )
