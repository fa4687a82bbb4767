"""Starting the window: application, theme, desk and main window, then the event loop."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from tracker.services import Services
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.messages import Messages
from ui.theme import Appearance, Icons, Theme
from ui.window_state import remembered_appearance

ORGANISATION, APPLICATION = "iBCF", "Scheme Tracker"


def make_window(app: QApplication, services: Services, appearance: Appearance) -> MainWindow:
    """The main window with everything it needs, not yet shown."""
    theme = Theme(app, appearance)
    desk = Desk(theme, Icons(theme), Messages())
    return MainWindow(desk, services)


def run(services: Services, file: Path | None) -> int:
    """Show the window on a file (else the last one, else the first page) until it is closed."""
    QCoreApplication.setOrganizationName(ORGANISATION)
    QCoreApplication.setApplicationName(APPLICATION)
    app = QApplication(sys.argv[:1])
    app.setApplicationDisplayName("iBCF Scheme Tracker")
    window = make_window(app, services, remembered_appearance())
    window.show()
    QTimer.singleShot(0, lambda: window.start(file))
    return app.exec()
