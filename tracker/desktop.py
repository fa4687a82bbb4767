"""What the window asks of the outer ring (`tracker.services.Services`), and starting the window."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from tracker import bootstrap
from tracker.bootstrap import OpenProgramme
from tracker.demonstration import build_demo
from tracker.errors import NotFound, Refused

QT_LIBRARIES = (
    "libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4"
    " libxcb-keysyms1 libxcb-shape0"
)
"""The Debian packages that Qt's window needs and a bare system lacks."""


class Desktop:
    """Files, readers and the clock, for the window."""

    def now(self) -> datetime:
        """The clock."""
        return bootstrap.now()

    def new(self, path: Path, *, name: str) -> None:
        """Make an empty programme file."""
        bootstrap.new_programme(path, name=name)

    def open(self, path: Path) -> OpenProgramme:
        """Open a programme file."""
        return OpenProgramme(path)

    def make_demo(self, folder: Path) -> Path:
        """Build the demo programme into a folder; returns its file."""
        return build_demo(folder).programme_file


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(file: Path | None) -> int:
    """Show the window until it is closed; its exit status.

    Raises `NotFound` for a file that is not there, and `Refused` where no window can be shown.
    """
    if file is not None and not file.is_file():
        raise NotFound("does not exist", file=file)
    if not has_display():
        raise Refused(
            "there is no display to open a window on",
            remedy="use the commands instead: ibcf-tracker --help",
        )
    _check_qt()
    from ui.app import run

    return run(Desktop(), file)


def open_window_apart(file: Path) -> None:
    """Show the window in a process of its own, which outlives this one."""
    subprocess.Popen(
        [sys.executable, "-m", "tracker", str(file)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def draw_grid(file: Path, out: Path) -> Path:
    """Save a picture of a programme's Tracker page, with or without a display.

    Raises `Refused`, naming the packages to install, if Qt's system libraries are missing.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _check_qt()
    from ui.picture import draw

    return draw(Desktop(), file, out)


def _check_qt() -> None:
    try:
        import PySide6.QtSvg
        import PySide6.QtWidgets  # noqa: F401  (asked for only to see whether it loads)
    except ImportError as error:
        raise Refused(
            f"the window needs a system library that is missing ({error})",
            remedy=f"install it: sudo apt-get install -y {QT_LIBRARIES}",
        ) from error
