"""The Measures page, assembled."""

from __future__ import annotations

from ui.desk import Desk
from ui.pages.measures.tables import TABLES
from ui.registers.page import RegisterPage


class MeasuresPage(RegisterPage):
    """Measures first, with the chart of the chosen one beneath."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Measures", icon="measures", tables=TABLES)
