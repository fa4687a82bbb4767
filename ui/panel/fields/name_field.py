"""A field that names another row: typed, or chosen from the names there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView

from tracker.portfolio import Portfolio
from ui.desk import Desk
from ui.panel.fields.growing_text import GrowingText
from ui.panel.fields.text_field import TextField
from ui.theme import Theme

_LISTS_KEYS = {
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
}
"""Keys that belong to the list of names while it is open."""
_FRAMED = "QListView { border: 1px solid palette(mid); }"


class _NameText(GrowingText):
    """Leaves the keys of its open list to the list, which asks the editor first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "cell")
        self.names = QListView()
        self.names.setFont(theme.font("cell"))
        self.names.setStyleSheet(_FRAMED)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self.names.isVisible() and event.key() in _LISTS_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class NameField(TextField):
    """Offers the names that hold what is typed; Down in an unchanged field offers all of them."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        names: Callable[[Portfolio], Iterable[str]],
        *,
        title: str,
        hint: str = "",
    ) -> None:
        text = _NameText(desk.theme)
        super().__init__(desk, name, lines=False, role="cell", hint=hint, text=text)
        self.popup = text.names
        self._names = names
        self.editor.setAccessibleName(title)
        self._list = QCompleter(QStringListModel(self), self)
        self._list.setWidget(self.text)
        self._list.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._list.setFilterMode(Qt.MatchFlag.MatchContains)
        self._list.setPopup(self.popup)
        self._list.activated.connect(self.choose)
        self.typed.connect(self._offer)

    @property
    def offered(self) -> list[str]:
        """The names in the list as it is open; none while it is closed."""
        if not self.popup.isVisible():
            return []
        model = self._list.completionModel()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def choose(self, name: str) -> None:
        """Take a name from the list and save it."""
        self.popup.hide()
        self.text.put(name)
        self.popup.hide()
        self.commit(again=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.editor and isinstance(event, QKeyEvent):
            if self.popup.isVisible() and event.key() in _LISTS_KEYS:
                return False
            if event.type() == QEvent.Type.KeyPress and self._asks_for_all(event):
                self._offer("")
                return True
        return super().eventFilter(watched, event)

    def focus_lost(self) -> None:
        """Save, unless it is only the list of names that took the keyboard."""
        if not self.popup.isVisible():
            super().focus_lost()

    def _asks_for_all(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Down and not self.text.isReadOnly() and not self.dirty

    def _offer(self, typed: str) -> None:
        model = self._list.model()
        assert isinstance(model, QStringListModel)
        model.setStringList(list(self._names(self._desk.portfolio)))
        self._list.setCompletionPrefix(typed)
        if self._list.completionCount() and self._list.currentCompletion() != typed:
            self._list.complete()
        else:
            self.popup.hide()
