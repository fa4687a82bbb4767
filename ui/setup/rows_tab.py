"""A list of rows at the left, the fields of the one chosen at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from tracker.model import Row
from ui.desk import Desk
from ui.setup.field import TextField
from ui.setup.name_dialog import NameDialog

_UID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class RowField:
    """One field of the form; `text` gives what stands in it."""

    name: str
    label: str
    text: Callable[[Row], str]
    long: bool = False


@dataclass(frozen=True, slots=True)
class RowsOf:
    """A kind of row and what can be done with it.

    `save` takes key, field and typed text and gives the sentence that says what was wrong, or
    None; so does `add`, which takes a name. `move` takes a key and a number of places.
    """

    title: str
    one: str
    rows: Callable[[], Sequence[Row]]
    fields: tuple[RowField, ...]
    save: Callable[[str, str, str], str | None]
    add: Callable[[str], str | None]
    move: Callable[[str, int], None] | None = None


class RowsTab(QWidget):
    """Areas, or people.

    Attributes:
        list: the rows by name.
        fields: the boxes of the form, by field.
    """

    def __init__(self, desk: Desk, kind: RowsOf) -> None:
        super().__init__()
        self._desk, self._kind = desk, kind
        self._shown = ""
        self.list = QListWidget()
        self.list.setAccessibleName(kind.title)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields = {
            field.name: TextField(field.label, self._saver(field.name), desk.theme, long=field.long)
            for field in kind.fields
        }
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(16, 4, 4, 4)
        form.setSpacing(10)
        for box in self.fields.values():
            form.addWidget(box)
        form.addStretch(1)
        splitter = QSplitter()
        splitter.addWidget(self._left())
        splitter.addWidget(self._form)
        splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(splitter)
        self.list.currentItemChanged.connect(self._choose)
        self.refresh()

    def refresh(self) -> None:
        """Show the rows as they are now; the one chosen stays chosen."""
        rows = list(self._kind.rows())
        names = [self._kind.fields[0].text(row) for row in rows]
        self.list.blockSignals(True)
        if [row.uid for row in rows] != self._uids():
            self.list.clear()
            for row in rows:
                item = QListWidgetItem(self.list)
                item.setData(_UID, row.uid)
                item.setSizeHint(QSize(0, self._desk.theme.size("rowHeight", "list")))
        for at, (row, name) in enumerate(zip(rows, names, strict=True)):
            self.list.item(at).setText(name)
            self.list.item(at).setToolTip(name)
            if row.uid == self._shown:
                self.list.setCurrentRow(at)
        self.list.blockSignals(False)
        self._form.setEnabled(bool(rows) and self._desk.editable)
        if self._shown in self._uids():
            self._show_row(afresh=False)
        else:
            self.list.setCurrentRow(0)
            self._choose(self.list.currentItem(), None)

    def commit(self) -> bool:
        """Save what is still unsaved; whether nothing was refused."""
        return all(box.commit() for box in self.fields.values())

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        self.add_button = QPushButton(f"&Add {self._kind.one}…")
        self.add_button.clicked.connect(self.ask_add)
        buttons.addWidget(self.add_button)
        if self._kind.move is not None:
            for text, keys, step in (("Move &up", "Alt+Up", -1), ("Move &down", "Alt+Down", 1)):
                button = QPushButton(text)
                button.setToolTip(keys)
                button.clicked.connect(lambda _checked=False, by=step: self.move_row(by))
                buttons.addWidget(button)
                QShortcut(
                    QKeySequence(keys), self.list, lambda by=step: self.move_row(by)
                ).setContext(Qt.ShortcutContext.WidgetShortcut)
        column.addLayout(buttons)
        left.setEnabled(self._desk.editable)
        return left

    def ask_add(self) -> None:
        """Ask for a name, add the row and choose it."""
        dialog = NameDialog(self, f"Add {self._kind.one}", self._kind.add, self._desk.theme)
        dialog.accepted.connect(lambda: self.choose_name(dialog.name))
        dialog.open()

    def move_row(self, step: int) -> None:
        """Move the row chosen up (-1) or down (1)."""
        if self._kind.move is not None and self._shown:
            self._kind.move(self._shown, step)

    def choose_name(self, name: str) -> None:
        """Choose the row of this name, if there is one."""
        found = self.list.findItems(name, Qt.MatchFlag.MatchFixedString)
        if found:
            self.list.setCurrentItem(found[-1])
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _saver(self, field: str) -> Callable[[str], str | None]:
        return lambda text: self._kind.save(self._shown, field, text)

    def _choose(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        chosen = str(item.data(_UID)) if item is not None else ""
        if self._shown in self._uids():
            self.commit()
        self._shown = chosen
        self._show_row(afresh=True)

    def _uids(self) -> list[str]:
        return [str(self.list.item(at).data(_UID)) for at in range(self.list.count())]

    def _show_row(self, *, afresh: bool) -> None:
        row = next((row for row in self._kind.rows() if row.uid == self._shown), None)
        for field in self._kind.fields:
            box = self.fields[field.name]
            text = field.text(row) if row is not None else ""
            if afresh:
                box.put(text)
            else:
                box.show_saved(text)
