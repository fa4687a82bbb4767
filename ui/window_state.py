"""What the window remembers between runs: its place, recent files, and the appearance chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow

from ui.theme import Appearance

_KEPT = 8


def remembered_appearance() -> Appearance:
    """Light, dark or as the system says."""
    stored = str(QSettings().value("appearance", Appearance.SYSTEM))
    return Appearance(stored) if stored in set(Appearance) else Appearance.SYSTEM


def remember_appearance(appearance: Appearance) -> None:
    """Keep the user's choice."""
    QSettings().setValue("appearance", str(appearance))


def recent_files() -> list[Path]:
    """Programmes opened lately that are still there, newest first."""
    stored = QSettings().value("recent", [])
    names = stored if isinstance(stored, list) else [stored] if isinstance(stored, str) else []
    return [path for path in map(Path, names) if path.is_file()]


def remember_file(path: Path) -> None:
    """Put a programme at the head of the recent files."""
    found = [path.resolve(), *(p for p in recent_files() if p.resolve() != path.resolve())]
    QSettings().setValue("recent", [str(p) for p in found[:_KEPT]])


def restore_place(window: QMainWindow) -> None:
    """Put the window where it was, as large as it was."""
    geometry = QSettings().value("window/geometry")
    if geometry is not None:
        window.restoreGeometry(geometry)


def restore(window: QMainWindow) -> None:
    """Put the window where it was, with its panel as it was."""
    restore_place(window)
    state = QSettings().value("window/state")
    if state is not None:
        window.restoreState(state)


def keep(window: QMainWindow) -> None:
    """Remember where the window is."""
    settings = QSettings()
    settings.setValue("window/geometry", window.saveGeometry())
    settings.setValue("window/state", window.saveState())
