"""The import review as a dialog of the window's size: look, tick, settle, apply."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from tracker.errors import TrackerError
from tracker.proposing.proposal import Proposal, Skipped
from ui.desk import Desk
from ui.notice_bar import NoticeBar
from ui.review.entry import Entry
from ui.review.model import ReviewModel
from ui.review.review import SETTLE_ALL, Choose, Review
from ui.review.tree import ReviewTree
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty import EmptyState

Apply = Callable[[Proposal, Skipped, str], bool]
"""Carries out the proposal less what was skipped, saying what was done; whether it could."""

PASSED = 2
"""How the dialog ends when this document is left out and the next one is wanted."""

_EVERYTHING = "All"


class ReviewDialog(QDialog):
    """One document. `turn` says which of how many it is, from 1.

    It ends Accepted when it has been applied, Rejected, or `PASSED`.
    """

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        proposal: Proposal,
        apply: Apply,
        *,
        reader: str,
        turn: tuple[int, int] = (1, 1),
    ) -> None:
        super().__init__(window)
        self._desk, self._apply = desk, apply
        self._name = proposal.document.file_name
        self._complained = False
        self.review = Review(desk.portfolio, proposal)
        self.model = ReviewModel(self.review.ticks, self)
        self.tree = ReviewTree(self.model, desk.theme, desk.icons)
        self.kinds = QTabBar()
        self.kinds.setAccessibleName("Show only")
        self.kinds.setExpanding(False)
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.outcome.setObjectName("muted")
        self.settle_all = QPushButton("Settle all that is open")
        self.settle_all.setAutoDefault(False)
        self.settle_all.setMenu(self._ways())
        self._empty = EmptyState(desk.theme, desk.icons, icon="tick")
        self._empty.say(
            "Nothing to change", "The programme already says the same as this document."
        )
        self._body = QStackedWidget()
        self._body.addWidget(self.tree)
        self._body.addWidget(self._empty)
        self.setWindowTitle(f"Import {self._name}")
        self.resize(window.size() * 0.94)
        self._lay_out(self._head(reader, turn), self._foot(turn))
        self.model.ticked.connect(self._tell)
        self.model.answered.connect(self._answer)
        self.kinds.currentChanged.connect(self._narrow)
        self._fill()
        self.tree.setCurrentIndex(self.model.index(0, 0))
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.review.proposal.empty and not proposal.unsure and not proposal.missing:
            self._body.setCurrentWidget(self._empty)

    def _head(self, reader: str, turn: tuple[int, int]) -> QWidget:
        head = QWidget()
        head.setObjectName("pageHeader")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = ElidedLabel(f"Import {self._name}")
        title.setFont(self._desk.theme.font("pageTitle", weight=600))
        title.setTextFormat(Qt.TextFormat.PlainText)
        summary = QLabel(self.review.recognised(reader))
        summary.setObjectName("muted")
        summary.setWordWrap(True)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(summary)
        row.addLayout(words, 1)
        if turn[1] > 1:
            which = QLabel(f"{turn[0]} of {turn[1]}")
            which.setObjectName("muted")
            row.addWidget(which, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _foot(self, turn: tuple[int, int]) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self.outcome, 1)
        cancel = self._button("Cancel" if turn[0] == turn[1] else "Cancel all", self.reject)
        row.addWidget(cancel)
        if turn[0] < turn[1]:
            row.addWidget(self._button("Skip to the next", lambda: self.done(PASSED)))
        self.apply_button = self._button("&Apply", self.apply)
        self.apply_button.setProperty("primary", True)
        self.apply_button.setToolTip("Ctrl+Enter")
        row.addWidget(self.apply_button)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.apply)
        return foot

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setMinimumHeight(self._desk.theme.size("size", "control"))
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _lay_out(self, head: QWidget, foot: QWidget) -> None:
        bar = QWidget()
        bar.setObjectName("filterBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 2, 16, 0)
        row.addWidget(self.kinds)
        row.addStretch(1)
        row.addWidget(self.settle_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(NoticeBar(self._desk.messages, self._desk.icons))
        layout.addWidget(bar)
        layout.addWidget(self._body, 1)
        layout.addWidget(foot)

    def apply(self) -> None:
        """Carry out what is ticked; the dialog stays, with the reason, if that cannot be done."""
        if self.review.nothing_to_do:
            return
        if self._apply(self.review.proposal, self.review.skipped, self.review.done()):
            self.accept()

    def _answer(self, where: str, answer: object) -> None:
        try:
            self.review.answer(where, answer if isinstance(answer, str) else None)
        except TrackerError as error:
            self._complained = True
            self._desk.messages.notice("error", error.sentence)
            return
        if self._complained:
            self._desk.messages.clear()
        self._fill()

    def _ways(self) -> QMenu:
        menu = QMenu(self)
        for words, choose in SETTLE_ALL.items():
            menu.addAction(words).triggered.connect(partial(self._settle_all, choose))
        return menu

    def _settle_all(self, choose: Choose, _checked: bool = False) -> None:
        self.review.answer_all(choose)
        self._fill()

    def _fill(self) -> None:
        current = self.tree.remember() if self.model.rowCount() else ()
        shown = self.review.sections()
        self.model.show(shown, self.review.answers)
        self.tree.show_sections(shown)
        self._offer(shown)
        self._narrow(self.kinds.currentIndex())
        if current:
            index = self.model.find(current)
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        self._tell()

    def _offer(self, shown: tuple[Entry, ...]) -> None:
        """A tab for each section there is, with its count."""
        kept = str(self.kinds.tabData(self.kinds.currentIndex()) or _EVERYTHING)
        self.kinds.blockSignals(True)
        while self.kinds.count():
            self.kinds.removeTab(0)
        for name, count in ((_EVERYTHING, 0), *((e.title, len(e.children)) for e in shown)):
            tab = self.kinds.addTab(f"{name}  {count:,}" if count else name)
            self.kinds.setTabData(tab, name)
            if name == kept:
                self.kinds.setCurrentIndex(tab)
        self.kinds.blockSignals(False)

    def _narrow(self, tab: int) -> None:
        wanted = self.kinds.tabData(tab)
        for row in range(self.model.rowCount()):
            entry = self.model.entry(self.model.index(row, 0))
            hidden = wanted not in {_EVERYTHING, entry.title if entry else ""}
            self.tree.setRowHidden(row, QModelIndex(), hidden)
            if not hidden and wanted != _EVERYTHING:
                self.tree.expand(self.model.index(row, 0))

    def _tell(self) -> None:
        nothing = self.review.nothing_to_do
        self.outcome.setText(self.review.outcome() or "Nothing to apply")
        self.apply_button.setEnabled(not nothing)
        self.settle_all.setVisible(bool(self.review.proposal.unsure))
