"""What stands between the top bar and the status bar: the rail, and the page under its bars."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def laid_out(rail: QWidget, bars: Iterable[QWidget], page: QWidget) -> QWidget:
    """The rail at the left; the bars, those that have something to say, over the page."""
    centre = QWidget()
    row = QHBoxLayout(centre)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    column = QVBoxLayout()
    column.setSpacing(0)
    for bar in bars:
        column.addWidget(bar)
    column.addWidget(page, 1)
    row.addLayout(column, 1)
    return centre
