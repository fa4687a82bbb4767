"""A part of a form that only tells: headings with lines of words beneath."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk
from ui.panel.look import hairline, heading, label
from ui.widgets.emptying import empty


@dataclass(frozen=True, slots=True)
class Told:
    """One heading and its lines; `none` is said where there are none, and "" leaves it all out."""

    title: str
    lines: Sequence[str]
    none: str = ""


class ToldPart(QWidget):
    """Subclasses say what is told of a line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(6)

    def told(self, line: Any) -> Sequence[Told]:
        """What there is to tell of the chosen line."""
        raise NotImplementedError

    def show_line(self, line: Any) -> None:
        """Tell of another line; of nothing where none is chosen."""
        empty(self._column)
        if line is None:
            return
        for piece in self.told(line):
            words = list(piece.lines) or ([piece.none] if piece.none else [])
            if not words:
                continue
            self._column.addWidget(hairline())
            self._column.addWidget(heading(self.desk.theme, piece.title))
            for text in words:
                self._column.addWidget(label(self.desk.theme, text, muted=not piece.lines))
