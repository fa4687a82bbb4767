"""The review beneath the list: what waits in one return, one thing at a time, and settling it.

Signals:
    asked: something that the window does; carries its name ("marked_up", "chase", "copy_chase",
        "issue", "address", "answer", "rejection").
    menu_asked: the menu of the line on show is wanted; carries its place on the screen.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from tracker.commands.returns import settle_item
from tracker.model import ItemKind, ReturnItem
from tracker.returns.hands import hands
from tracker.returns.review import (
    Choice,
    heading_of,
    is_of_a_field,
    proposed_values,
    reason_of,
    settlement,
    subject_of,
    title_of,
    words_of,
)
from tracker.returns.rows import ReturnRow, open_items
from tracker.returns.whole_rows import is_whole_row, whole_row_question
from ui.desk import Desk
from ui.pages.returns.conflict_view import ConflictView
from ui.pages.returns.note_view import NoteView
from ui.pages.returns.overview_note import note_of
from ui.pages.returns.review_side import ReviewSide


class ReviewPane(QWidget):
    """Attributes: `side`, the list at the left; `conflict` and `note`, what is shown of an item."""

    asked = Signal(str)
    menu_asked = Signal(QPoint)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("review")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._row: ReturnRow | None = None
        self._items: list[ReturnItem] = []
        self._at = 0
        self._pictured: list[tuple[QToolButton, str]] = []
        self.side = ReviewSide(desk)
        self.side.items.chosen.connect(self._go)
        self.conflict = ConflictView(desk.theme)
        self.conflict.accepted.connect(self._accept)
        self.conflict.left.connect(self._leave)
        self.note = NoteView(desk.theme)
        self.note.pressed.connect(self._pressed)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.conflict)
        self._stack.addWidget(self.note)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(6)
        column.addLayout(self._heading())
        column.addWidget(self._reason)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(right, 1)
        self._draw_icons()
        desk.theme.changed.connect(self._repaint)

    @property
    def item(self) -> ReturnItem | None:
        """What is on show; None where nothing waits."""
        return self._items[self._at] if self._at < len(self._items) else None

    def show_row(self, row: ReturnRow | None) -> None:
        """Show what waits in a line's returns; the item on show stays while it is open."""
        same = row is not None and self._row is not None and row.key == self._row.key
        kept = self.item.uid if same and self.item else ""
        self._row = row
        portfolio = self._desk.portfolio
        self._items = open_items(portfolio, row) if row is not None else []
        places = [at for at, item in enumerate(self._items) if item.uid == kept]
        self._at = places[0] if places else min(self._at if same else 0, len(self._items) - 1)
        self._at = max(0, self._at)
        self.setVisible(row is not None)
        if row is not None:
            lines = [(subject_of(portfolio, item), title_of(item)) for item in self._items]
            self.side.show_row(row, lines, current=self._at)
            self._show()

    def begin(self) -> None:
        """Put the keyboard where a person decides."""
        deciding = self._stack.currentWidget() is self.conflict
        part = self.conflict.radios[self.conflict.choice] if deciding else self.note
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heading(self) -> QHBoxLayout:
        theme = self._desk.theme
        self._title, self._reason = QLabel(), QLabel()
        self._title.setFont(theme.font("section", weight=600))
        self._title.setWordWrap(True)
        self._reason.setObjectName("muted")
        self._reason.setFont(theme.font("cell"))
        self._reason.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        self._arrows: list[QToolButton] = []
        for icon, name, keys, by in (
            ("chevron-left", "Previous", "Alt+Left", -1),
            ("chevron-right", "Next", "Alt+Right", 1),
        ):
            button = QToolButton()
            button.setProperty("flat", True)
            self._pictured.append((button, icon))
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({keys})")
            button.setShortcut(QKeySequence(keys))
            button.clicked.connect(lambda _checked=False, by=by: self.side.items.step(by))
            row.addWidget(button)
            self._arrows.append(button)
        row.addWidget(self._more())
        return row

    def _more(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        self._pictured.append((button, "more"))
        button.setAccessibleName("What can be done about this return")
        button.setToolTip("What can be done about this return")
        button.clicked.connect(
            lambda: self.menu_asked.emit(button.mapToGlobal(button.rect().bottomLeft()))
        )
        return button

    def _draw_icons(self) -> None:
        for button, icon in self._pictured:
            button.setIcon(self._desk.icons.icon(icon))

    def _repaint(self) -> None:
        """Light became dark or the reverse: draw again what holds a colour."""
        self._draw_icons()
        if self._row is not None:
            self._show()

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._items):
            self._at = at
            self._show()

    def _show(self) -> None:
        item, desk = self.item, self._desk
        for button, last in zip(self._arrows, (0, len(self._items) - 1), strict=True):
            button.setVisible(len(self._items) > 1)
            button.setEnabled(self._at != last)
        self._stack.setCurrentWidget(self.note)
        if item is None:
            self._show_standing()
            return
        kind = ItemKind(item.kind)
        of = len(self._items)
        self._title.setText(heading_of(desk.portfolio, item, number=self._at + 1, of=of))
        self._reason.setText(reason_of(item))
        self._reason.setVisible(bool(self._reason.text()))
        if is_of_a_field(item):
            told = hands(desk.portfolio, desk.workspace, item)
            self.conflict.show_item(desk.portfolio, item, told, as_of=desk.as_of, may=desk.editable)
            self._stack.setCurrentWidget(self.conflict)
        else:
            self._show_whole(item, kind)

    def _show_whole(self, item: ReturnItem, kind: ItemKind) -> None:
        """A row that is proposed, or something turned away: there is nothing to mix."""
        words = words_of(self._desk.portfolio, item).theirs
        place = f"In the file: {item.place}." if item.place else ""
        if kind is ItemKind.PROPOSED:
            buttons = [("later", "&Leave for later"), ("ours", "&Dismiss"), ("theirs", "&Add it")]
        elif kind is ItemKind.REJECTED:
            buttons = [
                ("later", "&Leave for later"),
                ("marked_up", "Save a &marked-up copy…"),
                ("left", "&Put aside"),
            ]
        elif is_whole_row(item):
            asked = whole_row_question(self._desk.portfolio, item)
            place, words = asked.sentence, asked.words
            answers = [("ours", asked.keep), ("theirs", asked.take)]
            buttons = [("later", "&Leave for later"), ("left", "&Put aside")]
            buttons += [answer for answer in answers if answer[1]]
        else:
            buttons = [("later", "&Leave for later"), ("left", "&Put aside")]
        facts = proposed_values(self._desk.portfolio, item) if kind is ItemKind.PROPOSED else ()
        self.note.show_note(place, words, buttons, facts=facts, may=self._desk.editable)

    def _show_standing(self) -> None:
        assert self._row is not None
        self._title.setText(self._row.name)
        self._reason.setVisible(False)
        self.note.show_note(*note_of(self._desk.portfolio, self._row), may=self._desk.editable)

    def _accept(self, uid: str, choice: Choice, text: str) -> None:
        item, desk = self.item, self._desk
        if item is None or item.uid != uid:
            return
        with desk.messages.told():
            desk.run(settlement(desk.portfolio, item, choice, text, as_of=desk.as_of))
            self.begin()

    def _pressed(self, name: str) -> None:
        item, desk = self.item, self._desk
        if name == "later":
            self._leave()
        elif name in {"ours", "theirs", "left"} and item is not None:
            with desk.messages.told():
                desk.run(settle_item(desk.portfolio, item.uid, name, as_of=desk.as_of))
        else:
            self.asked.emit(name)

    def _leave(self) -> None:
        """Go to the next item; after the last comes the first."""
        if self._items:
            self.side.items.step(1 if self._at + 1 < len(self._items) else -self._at)
