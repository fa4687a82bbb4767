"""The pictures of the README, drawn from the demo: ``make screenshots``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tracker.demonstration import build_demo
from tracker.desktop_services import Desktop

if TYPE_CHECKING:
    from ui.main_window import MainWindow

FOLDER = Path(__file__).parent.parent / "resources" / "screenshots"
_WIDE, _NARROW = (1440, 900), (1024, 700)


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: what is on show, in which appearance and size."""

    name: str
    arrange: Callable[[MainWindow], object]
    dark: bool = False
    size: tuple[int, int] = _WIDE
    empty: bool = False


def _choose_reablement(window: MainWindow) -> None:
    scheme = next(s for s in window.desk.portfolio.schemes if s.name == "Reablement")
    window.desk.jump.emit(scheme.uid, "delivery_text")


SCENES: tuple[Scene, ...] = (
    Scene("tracker", _choose_reablement),
    Scene("tracker-dark", _choose_reablement, dark=True),
    Scene("tracker-narrow", _choose_reablement, size=_NARROW),
    Scene("findings", lambda window: window.show_page("findings")),
    Scene("history", lambda window: window.show_page("history")),
    Scene("empty", lambda _window: None, empty=True),
    Scene("empty-dark", lambda _window: None, empty=True, dark=True),
)


def main(folder: Path = FOLDER) -> int:
    """Draw every scene into the folder."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from ui.picture import save, settle, window_on
    from ui.theme import Appearance

    app = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        demo = build_demo(Path(scratch))
        for scene in SCENES:
            appearance = Appearance.DARK if scene.dark else Appearance.LIGHT
            file = None if scene.empty else demo.programme_file
            window = window_on(Desktop(), file, appearance=appearance, size=QSize(*scene.size))
            scene.arrange(window)
            settle(app)
            print(save(window, folder / f"{scene.name}.png"))
            window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
