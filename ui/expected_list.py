"""Who is expected to answer in a period: a tick for each contact.

Signals:
    ticked: somebody was ticked or unticked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tracker.findings.wording import counted
from tracker.packs.planning import PackPlan
from ui.panel.look import link
from ui.theme import Theme
from ui.widgets.tick_delegate import TickDelegate

_LINES = 8


class ExpectedList(QWidget):
    """`not_asked` are the keys of schemes that nobody is asked about; of a contact who is asked
    about some of theirs, the others stay left out.

    Attributes:
        list: a line for each contact, with how many schemes they are asked about.
    """

    ticked = Signal()

    def __init__(self, theme: Theme, plans: Sequence[PackPlan], not_asked: Collection[str]) -> None:
        super().__init__()
        self._plans, self._not_asked = plans, frozenset(not_asked)
        self._told = QLabel()
        self.list = QListWidget()
        self.list.setAccessibleName("Who is expected to answer")
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(2)
        self.list.setItemDelegate(TickDelegate(theme, self.list))
        for plan in plans:
            asked = len(_keys(plan) - self._not_asked)
            some = f"{asked} of " if 0 < asked < len(plan.schemes) else ""
            schemes = f"{some}{counted(len(plan.schemes), 'scheme')}"
            item = QListWidgetItem(f"{plan.contact.name}, {schemes}", self.list)
            item.setCheckState(Qt.CheckState.Checked if asked else Qt.CheckState.Unchecked)
        line = self.list.sizeHintForRow(0) if plans else 0
        self.list.setMinimumHeight(min(len(plans), _LINES) * (line + 4) + 6)
        head = QHBoxLayout()
        head.addWidget(self._told, 1)
        for words, state in (
            ("Everybody", Qt.CheckState.Checked),
            ("Nobody", Qt.CheckState.Unchecked),
        ):
            button = link(theme, words, f"{words} is expected")
            button.clicked.connect(lambda _on=False, state=state: self._tick_all(state))
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        self.list.itemChanged.connect(lambda _item: self._tell())
        self._tell()

    @property
    def not_asked(self) -> frozenset[str]:
        """The keys of the schemes of those who are not ticked, and those left out before of a
        contact who was and is."""
        left: set[str] = set()
        for at, plan in enumerate(self._plans):
            keys = _keys(plan)
            if self.list.item(at).checkState() is Qt.CheckState.Unchecked:
                left |= keys
            elif not keys <= self._not_asked:
                left |= keys & self._not_asked
        return frozenset(left)

    def _tick_all(self, state: Qt.CheckState) -> None:
        for at in range(self.list.count()):
            self.list.item(at).setCheckState(state)

    def _tell(self) -> None:
        states = [self.list.item(at).checkState() for at in range(self.list.count())]
        asked = sum(state is Qt.CheckState.Checked for state in states)
        self._told.setText(f"&Expected to answer: {asked} of {len(states)}")
        self._told.setBuddy(self.list)
        self.ticked.emit()


def _keys(plan: PackPlan) -> set[str]:
    return {scheme.uid for scheme in plan.schemes}
