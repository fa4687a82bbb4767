"""The pictures of the README, drawn from the demo: ``make screenshots``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from tracker import bootstrap
from tracker.bootstrap import open_programme
from tracker.commands.raid import raise_from_barrier, raised_barrier
from tracker.commands.rows import set_field
from tracker.demonstration import SAMPLE, build_demo
from tracker.desktop_services import Desktop
from tracker.model import new_uid
from tracker.timing import format_date

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.main_window import MainWindow

FOLDER = Path(__file__).parent.parent / "resources" / "screenshots"
_WIDE, _NARROW = (1440, 900), (1024, 700)


_ISSUED_ON, _TAKEN_ON = date(2017, 10, 27), date(2017, 11, 9)
"""When packs go out in the pictures, and the day on which they are taken."""

_RETURN = "dorset-bcf-q2-2018-19.xlsx"

Arrange = Callable[["MainWindow"], "QWidget | None"]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: what is on show, in which appearance and size.

    `arrange` gives the dialog to draw in place of the window, if it opens one.
    """

    name: str
    arrange: Arrange
    dark: bool = False
    size: tuple[int, int] = _WIDE
    empty: bool = False


_MOVED_ON = (
    ("FW-3", "rag", "Amber"),
    ("FW-3", "delivery_text", "From December 2017, depending on the success of recruitment"),
    ("EL-1", "progress", "A delivery plan is in place, as recruitment has begun."),
    ("EL-2", "name", "Home First pathway"),
    ("LCC-9", "delivery_text", "December 2017"),
)
"""Edits made here since the tracker came in: scheme, field, text."""

_DELIVERY = "When will they deliver?"
_OFFICE_WROTE = (
    ("EL-2", "delivery_text", "Plan to deliver 50+ cases a week by end of November 2017"),
)
_CAME_BACK: Mapping[str, Mapping[tuple[str, str], str | None]] = {
    "Alex Walker": {
        ("EL-2", _DELIVERY): "Plan to deliver 50+ cases a week by start of December 2017",
        ("EL-1", "RAG"): "Green",
        ("EL-4", _DELIVERY): None,
    },
    "Charlotte Hammond": {("", "Scheme"): "Trusted assessors", ("", "RAG"): "Amber"},
}
"""What leads wrote into their packs: cells by scheme and title, "" for a row they added."""


def _choose_reablement(window: MainWindow) -> None:
    scheme = next(s for s in window.desk.portfolio.schemes if s.name == "Reablement")
    window.desk.jump.emit(scheme.uid, "delivery_text")


def _show(page: str) -> Callable[[MainWindow], None]:
    def arrange(window: MainWindow) -> None:
        window.show_page(page)

    return arrange


def _review_next_month(window: MainWindow) -> QWidget | None:
    """The tracker dropped on the programme again, after the programme has moved on."""
    for code, field, text in _MOVED_ON:
        _type(window, _scheme(window, code), field, text)
    with as_file(files("resources").joinpath("samples", SAMPLE)) as source:
        window.importing.start([source])
        return _awaited(lambda: window.importing.dialog)


def _review_returns(window: MainWindow) -> None:
    """Packs go out, the office edits on, and two returns come back: one clashes, one adds a row."""
    from openpyxl import load_workbook

    desk, services = window.desk, Desktop()
    due = format_date(desk.as_of - timedelta(days=2))
    period = desk.portfolio.open_period
    assert period is not None, "the demo has a month open"
    _type(window, period.uid, "due_on", due)
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _set_clock(_ISSUED_ON)
        issued = services.issue_packs(desk.programme, folder, lead=None, area=None, kind="xlsx")
        _set_clock(_TAKEN_ON)
        files = {pack.content.contact.name: pack.file for pack in issued.packs}
        for code, field, text in _OFFICE_WROTE:
            _type(window, _scheme(window, code), field, text)
        for name, cells in _CAME_BACK.items():
            book = load_workbook(files[name])
            sheet = book["Your schemes"]
            titles = {cell.value: at for at, cell in enumerate(sheet[1], start=1)}
            rows = {sheet.cell(row, 1).value: row for row in range(2, sheet.max_row + 1)}
            for (code, title), words in cells.items():
                row = rows.get(code, len(rows) + 1)
                sheet.cell(row, titles[title]).value = words
            book.save(files[name])
        done = services.merge(desk.programme, [files[name] for name in _CAME_BACK])
    if done.made is not None:
        desk.announce(done.made, note=None)
    window.show_page("returns")


def _set_clock(day: date) -> None:
    """Let the pictures be taken on a day of the demo, whenever they are drawn."""
    bootstrap.now = lambda: datetime.combine(day, time(9))


def _scheme(window: MainWindow, code: str) -> str:
    return next(s.uid for s in window.desk.portfolio.schemes if s.code == code)


def _type(window: MainWindow, uid: str, field: str, text: str) -> None:
    desk = window.desk
    day = desk.as_of
    desk.run(set_field(desk.portfolio, uid=uid, field=field, text=text, today=day, as_of=day))


def _awaited(look: Callable[[], QWidget | None]) -> QWidget | None:
    """What appears when the work under way is done."""
    from PySide6.QtTest import QTest

    for _ in range(100):
        if look() is None:
            QTest.qWait(100)
    return look()


def _show_plan(window: MainWindow) -> None:
    """November's plan over July's, at the milestone that slipped most."""
    window.panel.hide()
    live = next(step for step in window.desk.portfolio.milestones if step.title == "Go-live")
    window.desk.jump.emit(live.uid, "title")


def _show_register(page: str, entity: str, fits: Callable[[Any], bool]) -> Arrange:
    """A page of registers at the first row that fits."""

    def arrange(window: MainWindow) -> None:
        window.show_page(page)
        row = next(each for each in window.desk.portfolio.rows(entity) if fits(each))
        window.desk.jump.emit(row.uid, "")

    return arrange


_WORTH_RAISING = 40
"""The characters from which a barrier is taken for one in words."""


def _show_raid(window: MainWindow) -> None:
    """Two barriers raised and scored, and a risk on its way up."""
    desk = window.desk
    barred = [
        each
        for each in desk.portfolio.schemes
        if len(each.barriers or "") > _WORTH_RAISING and not raised_barrier(desk.portfolio, each)
    ]
    for scheme, (likelihood, impact) in zip(barred, ((4, 5), (3, 4)), strict=False):
        uid = new_uid()
        desk.run(
            raise_from_barrier(desk.portfolio, scheme_uid=scheme.uid, today=desk.as_of, uid=uid)
        )
        for field, text in (("likelihood", str(likelihood)), ("impact", str(impact))):
            day = desk.as_of
            desk.run(
                set_field(desk.portfolio, uid=uid, field=field, text=text, today=day, as_of=day)
            )
    window.show_page("raid")
    desk.jump.emit(desk.portfolio.raid_items[-1].uid, "")


_money = _show_register("money", "money_line", lambda row: row.allocation is not None)
_measures = _show_register("measures", "measure", lambda row: "days' delay" in row.name)


def _with_return(arrange: Arrange) -> Arrange:
    """The same once a quarterly return has come in."""

    def after(window: MainWindow) -> QWidget | None:
        desk = window.desk
        if not desk.portfolio.quarterly_returns:
            with (
                as_file(files("resources").joinpath("samples", _RETURN)) as source,
                open_programme(desk.programme.path) as programme,
            ):
                programme.accept(programme.propose(source, area="Dorset"))
            desk.look_for_others()
        return arrange(window)

    return after


_changes = _with_return(
    _show_register("changes-quarter", "maturity", lambda row: bool(row.challenges))
)
_return = _with_return(
    _show_register("changes-quarter", "quarterly_answer", lambda row: row.section == "narrative")
)

SCENES: tuple[Scene, ...] = (
    Scene("overview", _show("overview")),
    Scene("overview-dark", _show("overview"), dark=True),
    Scene("tracker", _choose_reablement),
    Scene("tracker-dark", _choose_reablement, dark=True),
    Scene("tracker-narrow", _choose_reablement, size=_NARROW),
    Scene("plan", _show_plan),
    Scene("plan-dark", _show_plan, dark=True),
    Scene("returns", _review_returns),
    Scene("returns-dark", _review_returns, dark=True),
    Scene("findings", _show("findings")),
    Scene("history", _show("history")),
    Scene("import-review", _review_next_month),
    Scene("import-review-dark", _review_next_month, dark=True),
    Scene("money", _money),
    Scene("money-dark", _money, dark=True),
    Scene("measures", _measures),
    Scene("measures-dark", _measures, dark=True),
    Scene("changes", _changes),
    Scene("changes-dark", _changes, dark=True),
    Scene("quarterly-return", _return),
    Scene("raid", _show_raid),
    Scene("raid-dark", _show_raid, dark=True),
    Scene("empty", lambda _window: None, empty=True),
    Scene("empty-dark", lambda _window: None, empty=True, dark=True),
)


def _copied(file: Path, folder: Path) -> Path:
    """The demo for one scene, which may change it."""
    folder.mkdir()
    return Path(copyfile(file, folder / file.name))


def main(folder: Path = FOLDER) -> int:
    """Draw every scene into the folder."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from ui.picture import save, settle, window_on
    from ui.theme import Appearance

    app = QApplication([])
    _set_clock(_TAKEN_ON)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        demo = build_demo(Path(scratch), write_documents=False)
        for scene in SCENES:
            appearance = Appearance.DARK if scene.dark else Appearance.LIGHT
            file = None if scene.empty else _copied(demo.programme_file, Path(scratch) / scene.name)
            window = window_on(Desktop(), file, appearance=appearance, size=QSize(*scene.size))
            shown = scene.arrange(window) or window
            settle(app)
            print(save(shown, folder / f"{scene.name}.png"))
            if shown is not window:
                shown.close()
            window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
