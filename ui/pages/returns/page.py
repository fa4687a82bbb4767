"""The Returns page: who has answered, what came back, and settling what needs a person.

Signals:
    issue_asked: packs are to be issued; carries one lead's name, or "" for everybody.
    returns_asked: returned files are to be added.
    chases_asked: reminders are to be drafted; carries the rows.
    chase_copied: one reminder is wanted as text; carries the row.
    address_asked: somebody's e-mail address is missing; carries their name.
    marked_up_asked: a copy to send back is wanted; carries the return's key.
    answer_asked: an answer is to be entered; carries the row, or None.
    received_asked: a return has come and is to be marked so; carries the row.
    rejection_asked: a return is to be turned away; carries the row.
    described: words for the status bar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from tracker.findings.wording import counted
from tracker.model import ReturnState
from tracker.packs.planning import plan_packs
from tracker.periods import period_words
from tracker.returns.board import Standing
from tracker.returns.rows import CHASED, ReturnRow, open_items, return_counts, return_rows
from tracker.timing import format_date
from ui.desk import Desk
from ui.lists.model import ListModel
from ui.pages.returns.acts import acts_for
from ui.pages.returns.columns import COLUMNS
from ui.pages.returns.list_view import ReturnsList
from ui.pages.returns.review import ReviewPane
from ui.pages.returns.strip import CountStrip
from ui.widgets.empty import EmptyState
from ui.widgets.page_header import PageHeader


class ReturnsPage(QWidget):
    """The counts, the list, and the review of the line chosen.

    Attributes:
        without_panel: the review takes the place of the scheme panel.
    """

    without_panel = True

    issue_asked = Signal(str)
    returns_asked = Signal()
    chases_asked = Signal(object)
    chase_copied = Signal(object)
    address_asked = Signal(str)
    marked_up_asked = Signal(str)
    answer_asked = Signal(object)
    received_asked = Signal(object)
    rejection_asked = Signal(object)
    described = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._search, self._chosen = "", ""
        self._rows: list[ReturnRow] = []
        self._header = PageHeader("Returns", desk.theme, desk.icons)
        self._chase = self._header.add_button("Draft chases", self._ask_chases, icon="mail")
        self._answer = self._header.add_button(
            "Enter an answer", lambda: self.answer_asked.emit(self.chosen_row), icon="edit"
        )
        self._issue = self._header.add_button(
            "Issue packs", lambda: self.issue_asked.emit(""), icon="pack"
        )
        self._add = self._header.add_button(
            "Add returns", self.returns_asked.emit, icon="import", primary=True
        )
        self._strip = CountStrip(desk.theme, desk.icons)
        self._model = ListModel(COLUMNS, desk.icons)
        self.list = ReturnsList(self._model, desk.theme)
        self.review = ReviewPane(desk)
        self._empty = EmptyState(desk.theme, desk.icons, icon="returns")
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(self.list)
        self._split.addWidget(self.review)
        self._split.setCollapsible(0, False)
        below = desk.theme.size("size", "conflictReview")
        self._split.setSizes([below, below])
        self._split.setStretchFactor(0, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._strip)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)
        self.list.settled.connect(self._settle)
        self.list.acted.connect(self._act)
        self.list.menu_asked.connect(self._open_menu)
        self.review.menu_asked.connect(self._open_menu)
        self.review.asked.connect(self._pass_on)
        desk.opened.connect(self.refresh)
        desk.changed.connect(self.refresh)
        self.refresh()

    @property
    def chosen_row(self) -> ReturnRow | None:
        """The line that is chosen."""
        return self.list.current_item() if self._stack.currentWidget() is self._split else None

    def narrow(self, wanted: Mapping[str, str]) -> None:
        """Go to the first line of a standing ("overdue"), or to a file by its key ("return")."""
        for at, row in enumerate(self._model.items):
            found = {document.uid for document in row.documents}
            if wanted.get("standing") == row.standing or wanted.get("return") in found:
                self.list.selectRow(at)
                return

    def set_search(self, text: str) -> None:
        """Narrow the list to lines that hold these words."""
        self._search = text
        self.refresh()

    def refresh(self) -> None:
        """Draw up the board afresh; the line chosen stays chosen."""
        desk = self._desk
        if not desk.is_open:
            return
        portfolio = desk.portfolio
        self._rows = return_rows(portfolio, today=desk.today)
        self._head()
        self._strip.show_counts(return_counts(portfolio, self._rows))
        begun = bool(portfolio.packs or portfolio.returns)
        self._strip.setVisible(begun)
        self._stack.setCurrentWidget(self._split if begun else self._empty)
        if not begun:
            self._invite()
            return
        words = self._search.casefold().split()
        kept, before = self._chosen, self.list.currentIndex().row()
        was = self.list.current_item()
        found = [row for row in self._rows if all(w in _said(row) for w in words)]
        blocked = self.list.blockSignals(True)
        self._model.set_items(found)
        rows = self._model.items
        keys = [row.key for row in rows]
        if keys:
            at = keys.index(kept) if kept in keys else max(0, min(before, len(keys) - 1))
            if _is_done(was, rows[at]):
                left = (n for n, row in enumerate(rows) if row.standing is Standing.TO_REVIEW)
                at = next(left, at)
            self.list.selectRow(at)
        self.list.blockSignals(blocked)
        self._settle(self.list.current_item())

    def _head(self) -> None:
        period = self._desk.portfolio.open_period
        if period is None:
            self._header.set_summary("no month is open")
        else:
            words = period_words(period)
            due = f", due {format_date(period.due_on)}" if period.due_on else ""
            self._header.set_summary(f"{words[0].upper()}{words[1:]}{due}")
        chased = sum(row.standing in CHASED for row in self._rows)
        self._chase.setText(f"\u2009Draft {counted(chased, 'chase')}")
        self._chase.setVisible(bool(chased))
        for button in (self._answer, self._issue, self._add):
            button.setEnabled(self._desk.editable)

    def _invite(self) -> None:
        leads = len(plan_packs(self._desk.portfolio, days={self._desk.as_of}))
        if leads and self._desk.editable:
            self._empty.say(
                "No returns yet",
                f"Issue packs to your {counted(leads, 'lead')}.",
                button="Issue packs",
                act=lambda: self.issue_asked.emit(""),
            )
        elif leads:
            self._empty.say("No returns", "No pack was issued for this month.")
        else:
            self._empty.say("No returns yet", "Import a tracker first: its leads are then asked.")

    def _settle(self, row: ReturnRow | None) -> None:
        self._chosen = row.key if row is not None else self._chosen
        self.review.show_row(row)
        left = len(open_items(self._desk.portfolio, row)) if row is not None else 0
        self.described.emit(
            f"{row.name}’s return: {counted(left, 'open item')} left" if row and left else ""
        )

    def _act(self, row: ReturnRow) -> None:
        """What the link of a line offers."""
        self._chosen = row.key
        if row.standing is Standing.OVERDUE:
            self.chases_asked.emit([row])
        elif row.standing is Standing.NOT_ISSUED:
            self._pass_on("issue" if row.email else "address")
        elif row.standing is Standing.RECEIVED:
            self.answer_asked.emit(row)
        else:
            self.review.begin()

    def _pass_on(self, name: str) -> None:
        row = self.list.current_item()
        if row is None:
            return
        if name == "marked_up":
            item = self.review.item
            rejected = [d.uid for d in row.documents if d.state == ReturnState.REJECTED]
            self.marked_up_asked.emit(item.return_uid if item is not None else rejected[-1])
            return
        asked: Mapping[str, Callable[[], None]] = {
            "chase": lambda: self.chases_asked.emit([row]),
            "copy_chase": lambda: self.chase_copied.emit(row),
            "issue": lambda: self.issue_asked.emit(row.name),
            "address": lambda: self.address_asked.emit(row.name),
            "answer": lambda: self.answer_asked.emit(row),
            "received": lambda: self.received_asked.emit(row),
            "rejection": lambda: self.rejection_asked.emit(row),
        }
        asked[name]()

    def menu_of(self, row: ReturnRow) -> QMenu:
        """What can be done about a line."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act in acts_for(row):
            shown = menu.addAction(act.label)
            shown.setEnabled(self._desk.editable)
            shown.triggered.connect(lambda _on=False, name=act.name: self._pass_on(name))
        return menu

    def _open_menu(self, place: QPoint) -> None:
        row = self.list.current_item()
        if row is not None:
            self.menu_of(row).popup(place)

    def _ask_chases(self) -> None:
        self.chases_asked.emit([row for row in self._rows if row.standing in CHASED])


def _is_done(before: ReturnRow | None, now: ReturnRow) -> bool:
    """Whether the line on show was under review, and nothing of it is left to settle."""
    return (
        before is not None
        and before.key == now.key
        and before.standing is Standing.TO_REVIEW
        and now.standing is not Standing.TO_REVIEW
    )


def _said(row: ReturnRow) -> str:
    return f"{row.name} {row.organisation} {row.standing} {row.note}".casefold()
