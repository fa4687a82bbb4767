"""The left of the review: whose return it is, what waits in it, and settling all of it at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from tracker.commands.copies import joined
from tracker.commands.returns import settle_return
from tracker.findings.wording import counted
from tracker.model import ItemKind
from tracker.returns.rows import ReturnRow
from tracker.timing import format_date
from tracker.workspace import Intent
from ui.desk import Desk
from ui.pages.returns.item_list import ItemList

_WIDTH = 232


class ReviewSide(QFrame):
    """Attributes: `items`, the list; `keep_all` and `take_all`, the buttons beneath."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._row: ReturnRow | None = None
        theme = desk.theme
        self.setObjectName("reviewSide")
        self._name, self._facts = QLabel(), QLabel()
        self._name.setFont(theme.font("panelTitle", weight=600))
        self._name.setWordWrap(True)
        self._facts.setObjectName("muted")
        self._facts.setFont(theme.font("cell"))
        self._facts.setWordWrap(True)
        self.items = ItemList(theme, name="What waits for you in this return")
        self.keep_all = QPushButton("Keep all ours")
        self.take_all = QPushButton("Take all theirs")
        self.keep_all.clicked.connect(lambda: self._settle("ours"))
        self.take_all.clicked.connect(lambda: self._settle("theirs"))
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 12, 8)
        head.setSpacing(2)
        head.addWidget(self._name)
        head.addWidget(self._facts)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 4, 12, 10)
        buttons.setSpacing(8)
        buttons.addWidget(self.keep_all)
        buttons.addWidget(self.take_all)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.items, 1)
        rule = QFrame()
        rule.setProperty("rule", True)
        column.addWidget(rule)
        column.addLayout(self._summary())
        column.addLayout(buttons)
        wanted = buttons.sizeHint().width()
        self._draw_icons()
        theme.changed.connect(self._draw_icons)
        self.setFixedWidth(max(round(_WIDTH * max(1.0, theme.scale)), wanted))

    def show_row(self, row: ReturnRow, lines: Sequence[tuple[str, str]], *, current: int) -> None:
        """Show another return, its open items as pairs of row and field."""
        self._row = row
        self._name.setText(row.name)
        received = format_date(row.received_on) if row.received_on else "not received"
        schemes = counted(row.schemes, "scheme") if row.schemes else row.organisation
        self._facts.setText(f"{received[0].upper()}{received[1:]}, {schemes}")
        self.items.show_lines(lines, current=current)
        self.items.setEnabled(bool(lines))
        documents = {document.uid for document in row.documents}
        found = [i for i in self._desk.portfolio.return_items if i.return_uid in documents]
        changed = sum(document.changed for document in row.documents)
        turned_away = sum(item.kind == ItemKind.REJECTED for item in found)
        settled = sum(item.settled is not None for item in found)
        for label, words in zip(
            self._figures,
            (
                f"{counted(changed, 'row')} without conflict",
                f"{settled} settled",
                f"{turned_away} not taken",
            ),
            strict=True,
        ):
            label.setText(words)
        waiting = [i for i in found if i.settled is None and i.kind != ItemKind.REJECTED]
        for button in (self.keep_all, self.take_all):
            button.setEnabled(bool(waiting) and self._desk.editable)
            button.setVisible(bool(lines))

    def _summary(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(16, 8, 12, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._figures: list[QLabel] = []
        self._pictured: list[tuple[QLabel, str, str]] = []
        for at, (icon, ink) in enumerate(
            (("tick", "rag.green.outline"), ("same", "text.muted"), ("lock", "text.muted"))
        ):
            picture, words = QLabel(), QLabel()
            self._pictured.append((picture, icon, ink))
            words.setFont(self._desk.theme.font("cell"))
            grid.addWidget(picture, at, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(words, at, 1)
            self._figures.append(words)
        return grid

    def _draw_icons(self) -> None:
        for picture, icon, ink in self._pictured:
            picture.setPixmap(self._desk.icons.pixmap(icon, colour=ink, size=14))

    def _settle(self, choice: str) -> None:
        """Settle everything open of every file of the line, as one undo."""
        desk, row = self._desk, self._row
        if row is None:
            return
        with desk.messages.told():
            whole = Intent("", ())
            for document in row.documents:
                one = settle_return(desk.portfolio, document.uid, choice, as_of=desk.as_of)
                whole = joined(whole, one)
            desk.run(whole)
