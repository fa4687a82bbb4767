"""Pictures of the window, drawn without a display: for the demo, the README and reviews."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QCoreApplication, QSettings, QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from tracker.export.safe_write import written_safely
from tracker.services import Services
from ui.app import make_window
from ui.main_window import MainWindow
from ui.theme import Appearance

WINDOW = QSize(1440, 900)


def draw(
    services: Services,
    file: Path,
    out: Path,
    *,
    appearance: Appearance = Appearance.LIGHT,
    size: QSize = WINDOW,
) -> Path:
    """Save a PNG of the main window on a programme; the Tracker page is on show."""
    window = window_on(services, file, appearance=appearance, size=size)
    try:
        return save(window, out)
    finally:
        window.close()


def window_on(
    services: Services, file: Path | None, *, appearance: Appearance, size: QSize = WINDOW
) -> MainWindow:
    """A window, shown on the platform in force, with everything loaded and the findings in."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    forget_settings()
    app.setFont(QFont("DejaVu Sans", 10))
    window = make_window(app, services, appearance)
    window.resize(size)
    window.show()
    if file is not None:
        window.files.open(file)
    settle(app)
    return window


def forget_settings() -> None:
    """Keep pictures alike: nothing of this user's window is taken from or left in the settings."""
    QCoreApplication.setOrganizationName("iBCF pictures")
    QCoreApplication.setApplicationName("Scheme Tracker pictures")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, mkdtemp())


def settle(app: QApplication) -> None:
    """Let timers and layouts come to rest."""
    from PySide6.QtTest import QTest

    QTest.qWait(600)
    app.processEvents()


def save(widget: QWidget, out: Path) -> Path:
    """A window or a dialog as a PNG file."""
    picture = widget.grab()

    def write(draft: Path) -> None:
        if not picture.save(str(draft), "PNG"):
            raise OSError("the picture could not be encoded")

    return written_safely(out, write)
