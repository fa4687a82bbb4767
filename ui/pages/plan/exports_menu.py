"""The documents that the plan can be given back as, as far as they are there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from tracker.export.registry import EXPORTS

_OF_THE_PLAN = ("plan", "gantt", "calendar", "msproject", "consolidated")


def exports_menu(parent: QWidget, wanted: Callable[[str], object]) -> QMenu:
    """One line for each kind of document; `wanted` takes its name."""
    menu = QMenu(parent)
    for name in _OF_THE_PLAN:
        if name in EXPORTS:
            line = menu.addAction(f"{EXPORTS[name].title}…")
            line.triggered.connect(lambda _on=False, name=name: wanted(name))
    return menu
