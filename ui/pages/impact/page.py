"""The page Changes & quarter, assembled."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

from ui.desk import Desk
from ui.pages.impact.quarter import RETURN_TABLE
from ui.pages.impact.return_part import ReturnPart
from ui.pages.impact.tables import IMPACT_TABLES
from ui.registers.page import RegisterPage


class ImpactPage(RegisterPage):
    """The maturity map first; the quarterly return last."""

    def __init__(self, desk: Desk) -> None:
        tables = (*IMPACT_TABLES, RETURN_TABLE)
        super().__init__(desk, "Changes & quarter", icon="changes-quarter", tables=tables)
        form = self.panes[RETURN_TABLE.title].form
        editor = form.boxes["answer"].editor
        if isinstance(editor, QPlainTextEdit) and isinstance(form.part, ReturnPart):
            form.part.count_in(editor)
