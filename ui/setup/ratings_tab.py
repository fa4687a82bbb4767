"""What the ratings mean here: shown beside every picker, and printed on the board's papers."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tracker.columns import rag_label
from tracker.commands.ratings import define_rating
from tracker.model import Rag
from ui.desk import Desk
from ui.setup.field import TextField
from ui.setup.saving import Save, saved


class RatingsTab(QWidget):
    """One box per rating; Blue only while it is in use.

    Attributes:
        fields: the boxes, by rating.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 12, 4, 4)
        layout.setSpacing(10)
        told = QLabel("What each rating means in this programme, as the leads are told.")
        told.setObjectName("muted")
        layout.addWidget(told)
        self.fields: dict[Rag, TextField] = {}
        for rag in Rag:
            box = TextField(rag_label(rag), self._saver(rag), desk.theme, long=True)
            self.fields[rag] = box
            layout.addWidget(box)
        layout.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the definitions as they are now."""
        portfolio = self._desk.portfolio
        for rag, box in self.fields.items():
            box.show_saved(portfolio.definitions.get(rag, ""))
            box.setVisible(rag is not Rag.BLUE or portfolio.programme.blue_in_use)
            box.setEnabled(self._desk.editable)

    def commit(self) -> bool:
        """Save what is still unsaved; whether nothing was refused."""
        return all(box.commit() for box in self.fields.values())

    def _saver(self, rag: Rag) -> Save:
        desk = self._desk
        return lambda text: saved(desk, lambda: define_rating(desk.portfolio, rag=rag, words=text))
