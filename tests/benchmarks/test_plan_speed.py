"""The Plan page at design size, each frame beside plain QPainter calls for the same page."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.conftest import Measure
from tracker import bootstrap
from ui.desk import Desk
from ui.messages import Messages
from ui.pages.plan import PlanPage
from ui.plan.gestures.shift import Grip, Shift
from ui.theme import Appearance, Icons, Theme

_SIZE = (1272, 796)
_ROW, _ROWS = 24, 33
_AS_OF = date(2017, 11, 9)


class PlainPage(QWidget):
    """As much as a page of the plan shows, by the plainest calls: its texts, lines and bars."""

    def __init__(self, *, tree: bool) -> None:
        super().__init__()
        self.resize(*_SIZE)
        self.offset = 0
        self._tree = tree

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.setPen(QColor("#dde3ea"))
        for x in range(0, self.width(), 16):
            painter.drawLine(x, 0, x, self.height())
        for row in range(_ROWS):
            y = row * _ROW
            painter.drawLine(0, y, self.width(), y)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#23855A"))
        for row in range(_ROWS):
            box = QRectF((row * 37 + self.offset) % 900, row * _ROW + 7, 120, 10)
            painter.drawRoundedRect(box, 2, 2)
        painter.setPen(QColor("#951820"))
        for row in range(_ROWS):
            painter.drawText(QPointF(600, row * _ROW + 16), f"{row + self.offset} days overdue")
        if self._tree:
            painter.setPen(QColor("#16212C"))
            for row in range(_ROWS):
                for column in range(6):
                    place = QPointF(column * 110, row * _ROW + 16)
                    painter.drawText(place, f"Cell {row + self.offset} {column}")


@pytest.fixture(scope="module")
def app() -> QApplication:
    """The application in a pinned font."""
    made = QApplication.instance() or QApplication([])
    assert isinstance(made, QApplication)
    font = QFont("DejaVu Sans")
    font.setPixelSize(13)
    made.setFont(font)
    return made


@pytest.fixture(scope="module")
def desk(app: QApplication, big_path: Path) -> Iterator[Desk]:
    """The design-size programme on a desk."""
    theme = Theme(app, Appearance.LIGHT)
    desk = Desk(theme, Icons(theme), Messages())
    desk.put(bootstrap.OpenProgramme(big_path, read_only=True))
    desk.check()
    yield desk
    desk.put(None)


@pytest.fixture(scope="module")
def page(desk: Desk) -> Iterator[PlanPage]:
    """The page on show, everything laid out once."""
    page = PlanPage(desk, today=lambda: _AS_OF)
    page.resize(*_SIZE)
    page.show()
    QTest.qWait(1500)
    yield page
    page.close()


@pytest.fixture
def plain(app: QApplication) -> Iterator[Callable[[], None]]:
    """One frame of the plain page, another one each time."""
    shown = PlainPage(tree=True)
    shown.show()
    app.processEvents()

    def frame() -> None:
        shown.offset += 7
        shown.repaint()

    yield frame
    shown.close()


def _frames(act: Callable[[], object], page: PlanPage) -> Callable[[], None]:
    """One frame: the Gantt, and whatever of the tree has to be painted with it."""

    def work() -> None:
        act()
        page.gantt.viewport().repaint()

    return work


def test_scrolling(page: PlanPage, plain: Callable[[], None], measured: Measure) -> None:
    bar, places = page.gantt.verticalScrollBar(), cycle(range(0, 50_000 * _ROW, 1_001))
    work = _frames(lambda: bar.setValue(next(places)), page)
    measured("Gantt: scroll 55,000 rows, a frame", work, plain, within=4, rounds=60)


def test_scrolling_sideways(page: PlanPage, plain: Callable[[], None], measured: Measure) -> None:
    bar, places = page.gantt.horizontalScrollBar(), cycle(range(0, 1200, 13))
    work = _frames(lambda: bar.setValue(next(places)), page)
    measured("Gantt: scroll in time, a frame", work, plain, within=4, rounds=60)


def test_zooming(page: PlanPage, plain: Callable[[], None], measured: Measure) -> None:
    scales = cycle((22.0, 2.3, 1.2, 0.6, 0.2, 0.05))
    work = _frames(lambda: page.gantt.zoom(next(scales), 300), page)
    measured("Gantt: zoom from a day to a year, a frame", work, plain, within=4, rounds=60)


def test_dragging(page: PlanPage, plain: Callable[[], None], measured: Measure) -> None:
    gantt, steps = page.gantt, cycle(range(0, 200, 3))
    page.gantt.zoom(2.3, 300)
    place = next(each for each in gantt.places() if each.row.key in page.source.rows.facets)
    gesture = Shift(gantt, place, place.box.center(), Grip.WHOLE)

    def step() -> None:
        gesture.move(place.box.center() + QPointF(next(steps), 0))

    measured("Gantt: drag a bar, a frame", _frames(step, page), plain, within=4, rounds=60)
    gesture.cancel()


def test_folding(page: PlanPage, app: QApplication, measured: Measure) -> None:
    """A fold repaints tree and Gantt."""
    plain = PlainPage(tree=True)
    plain.show()
    app.processEvents()
    scheme = page.source.rows.order[1]
    parts = cycle(("fold", "unfold"))

    def work() -> None:
        page.showing.fold(scheme, next(parts))
        page.tree.viewport().repaint()
        page.gantt.viewport().repaint()

    measured("fold a scheme, both halves repainted", work, plain.repaint, within=4, rounds=40)
    top, all_parts = page.source.rows.order[0], cycle(("fold", "unfold"))

    def everything() -> None:
        page.showing.fold(top, next(all_parts))
        page.tree.viewport().repaint()
        page.gantt.viewport().repaint()

    measured("fold 55,000 rows, both halves repainted", everything, plain.repaint, within=4)
    plain.close()


def test_first_paint(desk: Desk, measured: Measure) -> None:
    """From rows to a painted page, beside one pass over the rows in Python and a plain page."""
    portfolio = desk.portfolio

    def floor() -> None:
        by_scheme: dict[str, list[str]] = {}
        for row in portfolio.milestones:
            by_scheme.setdefault(row.scheme_uid, []).append(row.uid)
        order = [uid for s in portfolio.schemes for uid in (s.uid, *by_scheme.get(s.uid, ()))]
        assert len(order) > 50_000
        plain = PlainPage(tree=True)
        plain.show()
        plain.grab()
        plain.close()

    def work() -> None:
        page = PlanPage(desk, today=lambda: _AS_OF)
        page.resize(*_SIZE)
        page.show()
        page.grab()
        page.close()

    measured("first paint of 55,000 rows of the plan", work, floor, within=4)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nmemory at its most, window, plan and file together {used:18.0f} MB (within 400 MB)")
