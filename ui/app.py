"""Starting the window: an empty frame at once, then the application, then the event loop."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from ui.theme import Appearance, Icons, Theme
from ui.window_state import remembered_appearance, restore_place

if TYPE_CHECKING:
    from tracker.services import Services
    from ui.main_window import MainWindow

ORGANISATION, APPLICATION = "iBCF", "Scheme Tracker"
TITLE = "iBCF Scheme Tracker"
USUAL_SIZE = QSize(1440, 900)
TITLE_BAR = QSize(0, 36)
"""Room for the system's title bar, so that the status bar is not pushed off a small screen."""


def make_window(app: QApplication, services: Services, appearance: Appearance) -> MainWindow:
    """The main window with everything it needs, not yet shown."""
    return _window(Theme(app, appearance), services)


def first_frame(app: QApplication) -> tuple[QMainWindow, Theme]:
    """An empty window in its place and colours, painted before anything heavy is loaded."""
    theme = Theme(app, remembered_appearance())
    frame = QMainWindow()
    frame.setWindowTitle(TITLE)
    frame.resize(USUAL_SIZE.boundedTo(app.primaryScreen().availableSize() - TITLE_BAR))
    restore_place(frame)
    frame.show()
    app.processEvents()
    return frame, theme


def run(make_services: Callable[[], Services], file: Path | None) -> int:
    """Show the window on a file (else the last one, else the first page) until it is closed.

    `make_services` loads the application; it is called after the first paint.
    """
    QCoreApplication.setOrganizationName(ORGANISATION)
    QCoreApplication.setApplicationName(APPLICATION)
    app = QApplication(sys.argv[:1])
    app.setApplicationDisplayName(TITLE)
    frame, theme = first_frame(app)
    window = _window(theme, make_services())
    window.setGeometry(frame.geometry())
    window.show()
    frame.close()
    QTimer.singleShot(0, lambda: window.start(file))
    return app.exec()


def _window(theme: Theme, services: Services) -> MainWindow:
    from ui.desk import Desk
    from ui.main_window import MainWindow
    from ui.messages import Messages

    return MainWindow(Desk(theme, Icons(theme), Messages()), services)
