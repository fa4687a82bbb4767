"""What a grid's model answers besides Qt's own roles."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """Key of the row, field of the column, value of the cell, severity of its worst mark."""

    KEY = Qt.ItemDataRole.UserRole + 1
    FIELD = Qt.ItemDataRole.UserRole + 2
    VALUE = Qt.ItemDataRole.UserRole + 3
    SEVERITY = Qt.ItemDataRole.UserRole + 4
