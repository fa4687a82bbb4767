"""Starting the window: at once with an empty frame, and only then with everything else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.errors import NoSuchFile, Refused

if TYPE_CHECKING:
    from tracker.services import Services

QT_LIBRARIES = (
    "libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4"
    " libxcb-keysyms1 libxcb-shape0"
)
"""The Debian packages that Qt's window needs and a bare system lacks."""


_PLATFORM = "QT_QPA_PLATFORM"
"""What tells Qt where to draw; pictures are drawn off the screen, windows never."""


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(file: Path | None) -> int:
    """Show the window until it is closed; its exit status.

    Raises `NoSuchFile` for a file that is not there, and `Refused` where no window can be shown.
    """
    if file is not None and not file.is_file() and not _is_kept_here(file):
        raise NoSuchFile("does not exist", file=file)
    if not has_display():
        raise Refused(
            "there is no display to open a window on",
            remedy="use the commands instead: ibcf-tracker --help",
        )
    _check_qt()
    from ui.app import run

    return run(_services, file)


def open_window_apart(file: Path) -> None:
    """Show the window in a process of its own, which outlives this one."""
    subprocess.Popen(
        [sys.executable, "-m", "tracker", str(file)],
        env={name: value for name, value in os.environ.items() if name != _PLATFORM},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def draw_grid(file: Path, out: Path) -> Path:
    """Save a picture of a programme's Tracker page, with or without a display.

    Raises `Refused`, naming the packages to install, if Qt's system libraries are missing.
    """
    os.environ[_PLATFORM] = "offscreen"
    _check_qt()
    from ui.picture import draw

    return draw(_services(), file, out)


def _is_kept_here(file: Path) -> bool:
    from tracker.sharing import is_kept_here

    return is_kept_here(file)


def _check_qt() -> None:
    try:
        import PySide6.QtSvg
        import PySide6.QtWidgets  # noqa: F401  (asked for only to see whether it loads)
    except ImportError as error:
        raise Refused(
            f"the window needs a system library that is missing ({error})",
            remedy=f"install it: sudo apt-get install -y {QT_LIBRARIES}",
        ) from error


def _services() -> Services:
    """What the window asks for; loads the whole application."""
    from tracker.desktop_services import Desktop

    return Desktop()
