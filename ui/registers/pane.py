"""One table of a page: filters over it, the form at its right, a chart beneath.

Signals:
    scheme_asked: a line's scheme is wanted on the Tracker page; carries its uid.
    summed_up: how many lines show; words for the page header.
    settled: another line became the current one; carries it or None.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.registers.form import Form
from ui.registers.lines_view import LinesView
from ui.registers.table import Line, Part, Table
from ui.widgets.empty import EmptyState
from ui.widgets.filter_strip import FilterStrip

ANY = "Any"


class Pane(QWidget):
    """Holds what is searched for and narrowed to; shows the rest.

    Attributes:
        view: the list, or what a table has in place of it.
        form: the fields of the chosen line.
        filters: the drop-downs, by the name of their narrowing.
    """

    scheme_asked = Signal(str)
    summed_up = Signal(str)
    settled = Signal(object)

    def __init__(self, table: Table, desk: Desk, *, icon: str) -> None:
        super().__init__()
        self.table, self._desk = table, desk
        self._search = ""
        self._all: list[Line] = []
        self.view = cast(LinesView, table.view(table, desk) if table.view else None) or LinesView(
            table, desk
        )
        self.form = Form(table, desk)
        self.part = table.below(desk) if table.below else None
        self.filters = {narrowing.name: QComboBox() for narrowing in table.narrowings}
        self._empty = EmptyState(desk.theme, desk.icons, icon=icon)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if self.filters:
            layout.addWidget(self._strip())
        layout.addWidget(self._split(), 1)
        self.setFocusProxy(self.view)
        self.view.settled.connect(self._settle)
        self.view.opened.connect(lambda _line: self.form.focus_field(table.fields[0]))
        self.form.scheme_asked.connect(self.scheme_asked)

    @property
    def current(self) -> Any:
        """The line that is chosen, or None."""
        return self.view.current_item() if self._desk.is_open else None

    def refresh(self) -> None:
        """List the lines afresh, and show what belongs to the chosen one."""
        if not self._desk.is_open:
            return
        self._all = list(self.table.lines(self._desk.portfolio))
        self._offer()
        found = [line for line in self._all if self._wanted(line)]
        self.view.show_lines(found)
        self._stack.setCurrentWidget(self.view if found else self._empty)
        self._say(len(found))
        self.form.setVisible(bool(self._all))
        if self.view.current_item() is None:
            self._settle(None)

    def search(self, text: str) -> None:
        """Leave only the lines that hold these words."""
        self._search = text.casefold()
        self.refresh()

    def narrow(self, wanted: Mapping[str, str]) -> None:
        """Choose filters by name; those not named are taken off."""
        for narrowing in self.table.narrowings:
            box = self.filters[narrowing.name]
            if narrowing.name in wanted and box.findText(wanted[narrowing.name]) >= 0:
                box.setCurrentText(wanted[narrowing.name])
            elif not narrowing.always:
                box.setCurrentIndex(0)
        self.refresh()

    def show_row(self, uid: str, field: str = "") -> bool:
        """Choose a row whatever the filters, and go to a field of it; whether it is here."""
        lines = self.table.lines(self._desk.portfolio)
        line = next((each for each in lines if each.uid == uid), None)
        if line is None:
            return False
        self._search = ""
        self.refresh()
        always = {n.name: n.value(line) for n in self.table.narrowings if n.always}
        self.narrow(always)
        chosen = self.view.choose(uid)
        if field:
            self.form.focus_field(field)
        return chosen

    def _wanted(self, line: Line) -> bool:
        for narrowing in self.table.narrowings:
            chosen = self.filters[narrowing.name].currentText()
            if chosen not in {ANY, "", narrowing.value(line)}:
                return False
        if not self._search:
            return True
        said = " ".join(column.text(line) for column in self.table.columns).casefold()
        return all(word in said for word in self._search.split())

    def _offer(self) -> None:
        for narrowing in self.table.narrowings:
            box = self.filters[narrowing.name]
            values = sorted({narrowing.value(line) for line in self._all} - {""})
            choices = values if narrowing.always else [ANY, *values]
            if choices != [box.itemText(at) for at in range(box.count())]:
                kept = box.currentText()
                box.clear()
                box.addItems(choices)
                at = box.findText(kept) if kept else -1
                box.setCurrentIndex(at if at >= 0 else box.count() - 1 if narrowing.always else 0)

    def _say(self, shown: int) -> None:
        total = len(self._all)
        told = f"{shown:,} of {total:,}" if shown != total else f"{total:,}"
        self.summed_up.emit(told if total else "")
        if total:
            self._empty.say(
                "Nothing matches",
                "Other rows are left out by the filters or the search.",
                button="Clear filters",
                act=lambda: self.narrow({}),
            )
        else:
            self._empty.say(*self.table.empty)

    def _settle(self, line: Any) -> None:
        self.form.show_line(line)
        if self.part is not None:
            cast(Part, self.part).show_line(line)
        self.settled.emit(line)

    def _strip(self) -> QWidget:
        strip = FilterStrip()
        for narrowing in self.table.narrowings:
            box = self.filters[narrowing.name]
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(11)
            box.activated.connect(self.refresh)
            strip.add(box, label=narrowing.label)
        return strip

    def _split(self) -> QSplitter:
        left: QWidget = self._stack
        if self.part is not None:
            upright = QSplitter(Qt.Orientation.Vertical)
            upright.addWidget(self._stack)
            upright.addWidget(self.part)
            upright.setStretchFactor(0, 1)
            upright.setChildrenCollapsible(False)
            left = upright
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(self.form)
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        return split
