"""The History page: every change set, what it did, and taking it back.

Signals:
    redaction_asked: words of the chosen line must go everywhere; carries them, and the place for
        the record.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from tracker.draft import Value
from tracker.periods import month_words
from tracker.redaction import text_fields
from tracker.returns.review import told_value
from tracker.workspace import HistoryEntry
from ui.desk import Desk
from ui.lists.model import ListColumn, ListModel
from ui.lists.view import ListView
from ui.pages.history.rows import SOURCE_WORDS, FieldLine, field_lines, when
from ui.widgets.filter_strip import FilterStrip
from ui.widgets.page_header import PageHeader

_ANY = "Any"
_MOST_LINES = 2_000

_ENTRIES: tuple[ListColumn[HistoryEntry], ...] = (
    ListColumn("When", when, 27, sort_key=lambda entry: entry.number),
    ListColumn("What", lambda entry: entry.label, 40, stretch=True),
    ListColumn("Who", lambda entry: entry.author, 14),
    ListColumn("From", lambda entry: SOURCE_WORDS[entry.source], 9),
    ListColumn("Rows", lambda entry: str(entry.rows), 6, sort_key=lambda e: e.rows, right=True),
    ListColumn("", lambda entry: "Undone" if entry.undone else "", 9),
)
_LINES: tuple[ListColumn[FieldLine], ...] = (
    ListColumn("Row", lambda line: line.row, 28),
    ListColumn("Field", lambda line: line.title, 24),
    ListColumn("Before", lambda line: _shown(line, line.before), 40),
    ListColumn("After", lambda line: _shown(line, line.after), 40, stretch=True),
)


def _shown(line: FieldLine, value: Value) -> str:
    return " ".join(told_value(line.entity, line.field, value).split())


class HistoryPage(QWidget):
    """Change sets above, the fields of the chosen one below."""

    redaction_asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._row = ""
        self._search = ""
        self._header = PageHeader("History", desk.theme, desk.icons)
        self._redact = self._header.add_button(
            "Replace a value everywhere…", self._ask_redaction, icon="edit"
        )
        self._revert = self._header.add_button("Take this back", self._take_back, icon="undo")
        self._entries = ListModel(_ENTRIES, desk.icons)
        self._lines = ListModel(_LINES, desk.icons)
        self._list = ListView(self._entries, desk.theme, name="Change sets")
        self._detail = ListView(self._lines, desk.theme, name="What the chosen change set did")
        self._person, self._source = QComboBox(), QComboBox()
        self._field = QLineEdit()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._list)
        splitter.addWidget(self._detail)
        splitter.setSizes([500, 260])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._filter_bar())
        layout.addWidget(splitter, 1)
        self.setFocusProxy(self._list)
        self._list.settled.connect(self._show_entry)
        self._detail.opened.connect(self._jump)
        desk.opened.connect(self.refresh)
        desk.changed.connect(self.refresh)
        self.refresh()

    def narrow(self, wanted: Mapping[str, str]) -> None:
        """Narrow the list to the change sets that touched one row, named by its uid; "" is all."""
        self._row = wanted.get("row", "")
        self.refresh()

    def set_search(self, text: str) -> None:
        """Narrow the list to labels and people that hold these words."""
        self._search = text.casefold()
        self.refresh()

    def refresh(self) -> None:
        """List the change sets afresh."""
        if not self._desk.is_open:
            return
        with self._desk.messages.told():
            history = self._desk.history(row=self._row or None)
            self._offer(history)
            found = [entry for entry in history if self._wanted(entry)]
            self._entries.set_items(found)
            self._header.set_summary(self._summary(len(found), len(history)))
        self._revert.setEnabled(False)
        self._redact.setVisible(self._desk.editable and not self._desk.is_lead_file)

    def _summary(self, shown: int, all_of_them: int) -> str:
        of = f"{shown} of {all_of_them}" if shown != all_of_them else f"{shown}"
        scheme = self._desk.portfolio.scheme_by_uid.get(self._row)
        about = f" of “{scheme.name}”" if scheme else ""
        viewed = self._desk.viewed
        until = f", up to the close of {month_words(viewed.label)}" if viewed else ""
        return f"{of} changes{about}{until}"

    def _filter_bar(self) -> QWidget:
        strip = FilterStrip()
        for label, box in (("&Who", self._person), ("&From", self._source)):
            box.addItem(_ANY)
            box.activated.connect(self.refresh)
            strip.add(box, label=label)
        self._source.addItems(list(SOURCE_WORDS.values()))
        self._field.setPlaceholderText("RAG, progress…")
        self._field.textChanged.connect(self.refresh)
        strip.add(self._field, label="Fi&eld")
        return strip

    def _offer(self, history: list[HistoryEntry]) -> None:
        people = sorted({entry.author for entry in history})
        offered = [self._person.itemText(n) for n in range(1, self._person.count())]
        if people != offered:
            chosen = self._person.currentText()
            self._person.clear()
            self._person.addItems([_ANY, *people])
            self._person.setCurrentText(chosen if chosen in people else _ANY)

    def _wanted(self, entry: HistoryEntry) -> bool:
        source, person = self._source.currentText(), self._person.currentText()
        if source not in {_ANY, SOURCE_WORDS[entry.source]} or person not in {_ANY, entry.author}:
            return False
        if self._search and self._search not in f"{entry.label} {entry.author}".casefold():
            return False
        wanted = self._field.text().strip().casefold()
        if not wanted:
            return True
        made = self._desk.workspace.change_set(entry.uid)
        titles = {line.title.casefold() for line in field_lines(self._desk.portfolio, made)}
        return any(wanted in title for title in titles)

    def _show_entry(self, entry: HistoryEntry | None) -> None:
        self._revert.setEnabled(
            entry is not None and not entry.undone and self._desk.editable and entry.number > 1
        )
        if entry is None:
            self._lines.set_items([])
            return
        with self._desk.messages.told():
            made = self._desk.workspace.change_set(entry.uid)
            lines = list(field_lines(self._desk.portfolio, made))
            self._lines.set_items(lines[:_MOST_LINES])

    def _take_back(self) -> None:
        entry = self._list.current_item()
        if entry is not None:
            self._desk.undo(entry.uid)

    def _ask_redaction(self) -> None:
        """The words of the chosen line, those after before those before; else none yet."""
        line: FieldLine | None = self._detail.current_item()
        if line is None or line.field not in text_fields(line.entity):
            self.redaction_asked.emit("", "")
            return
        words = str(line.after or line.before or "")
        entity = line.entity.replace("_", " ")
        self.redaction_asked.emit(words, f" in {line.title} of a {entity}")

    def _jump(self, line: FieldLine) -> None:
        if line.row_uid in self._desk.portfolio.scheme_by_uid:
            self._desk.jump.emit(line.row_uid, line.field)
