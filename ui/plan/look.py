"""Fonts and sizes of the plan: rows of one line, as tall in the tree as in the Gantt."""

from __future__ import annotations

from ui.grid.look import Look
from ui.plan.elided import Elided


class PlanLook(Look):
    """The grid's look at the plan's row height.

    Attributes:
        row: the height of every row. bar, ghost, diamond, summary: of what is drawn on one.
        plain_words, strong_words: texts of one line that end in "…" wherever there is no room.
        indent: how far a row stands in from the one it is under.
    """

    def renew(self) -> None:
        """Take fonts and sizes afresh."""
        super().renew()
        theme = self.theme
        self.lines, self.ruled = 1, False
        self.row = theme.size("rowHeight", "gantt")
        self.pad_y = (self.row - self.pitch) // 2
        self.least_height = self.usual_height = self.row
        self.header_height = theme.size("rowHeight", "ganttHeader")
        self.bar = theme.size("rowHeight", "ganttBar")
        self.ghost = theme.size("rowHeight", "ganttBaseline")
        self.diamond = theme.size("rowHeight", "ganttDiamond")
        self.summary = theme.size("rowHeight", "ganttSummary")
        self.plain_words = Elided(theme.font("cell"))
        self.strong_words = Elided(theme.font("cell", weight=600))
        self.indent = theme.size("spacing", "gutter")
