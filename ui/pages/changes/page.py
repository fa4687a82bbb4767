"""The Changes page: what changed between any two of now, a closed period and a baseline.

Signals:
    summary_wanted: the page for the board is wanted; carries the names of the two moments.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QScrollArea, QSplitter, QVBoxLayout, QWidget

from tracker.comparison import Moment, compare, moment, usual_before
from tracker.comparison.listing import ChangeLine, Sort, lines_of
from tracker.comparison.moments import NOW
from tracker.periods import month_words
from ui.desk import Desk
from ui.lists.model import ListColumn, ListModel
from ui.lists.view import ListView
from ui.pages.changes.differences import Differences
from ui.when_seen import WhenSeen
from ui.widgets.empty import EmptyState
from ui.widgets.filter_strip import FilterStrip
from ui.widgets.page_header import PageHeader

_ORDER = {sort: place for place, sort in enumerate(Sort)}

_COUNTED = {
    Sort.RATING: ("rating", "ratings"),
    Sort.STATUS: ("status", "statuses"),
    Sort.DATE: ("date", "dates"),
    Sort.ADDED: ("new row", "new rows"),
    Sort.REMOVED: ("row gone", "rows gone"),
    Sort.WORDS: ("other cell", "other cells"),
}
"""What a line of each sort is called, one of them and several."""

_LINES: tuple[ListColumn[ChangeLine], ...] = (
    ListColumn(
        "What", lambda line: str(line.sort), 18, sort_key=lambda line: [*Sort].index(line.sort)
    ),
    ListColumn("Area or scheme", lambda line: line.row.place, 26),
    ListColumn("Row", lambda line: line.row.name, 30),
    ListColumn("Field", lambda line: line.title, 22),
    ListColumn("Was", lambda line: " ".join(line.old.split()), 34),
    ListColumn("Now", lambda line: " ".join(line.new.split()), 34, stretch=True),
    ListColumn(
        "Days",
        lambda line: "" if line.days is None else f"{line.days:+d}",
        7,
        sort_key=lambda line: line.days or 0,
        right=True,
    ),
)


class ChangesPage(QWidget):
    """Two states to choose, the list of what differs, and the words of the chosen line.

    Attributes:
        without_panel: the words stand beneath the list, so that the scheme panel steps aside.
    """

    summary_wanted = Signal(str, str)
    without_panel = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._header = PageHeader("Changes", desk.theme, desk.icons)
        self._summary = self._header.add_button(
            "Summary for the board…", self._ask_summary, icon="export"
        )
        self._model = ListModel(_LINES, desk.icons)
        self._list = ListView(self._model, desk.theme, name="Changes")
        self._words = Differences(desk.theme)
        self._empty = EmptyState(desk.theme, desk.icons, icon="history")
        self._from, self._to = QComboBox(), QComboBox()
        below = QScrollArea()
        below.setWidgetResizable(True)
        below.setWidget(self._words)
        for part in (below.viewport(), self._words):
            part.setAutoFillBackground(False)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(self._list)
        self._split.addWidget(below)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([640, 96])
        strip = FilterStrip()
        for label, box in (("&From", self._from), ("&To", self._to)):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(self.refresh)
            strip.add(box, label=label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._header, strip):
            layout.addWidget(part)
        layout.addWidget(self._split, 1)
        layout.addWidget(self._empty, 1)
        self.setFocusProxy(self._list)
        self._list.settled.connect(self._show_words)
        self._list.opened.connect(self._jump)
        seen = WhenSeen(self, self.refresh)
        desk.opened.connect(seen.ask)
        desk.changed.connect(seen.ask)
        seen.ask()

    def refresh(self) -> None:
        """Compare afresh what the two boxes name."""
        if not self._desk.is_open:
            return
        names = dict(self._names())
        before = usual_before(self._desk.portfolio)
        _offer(self._from, names, chosen=before.side.name if before else NOW)
        _offer(self._to, names, chosen=NOW)
        comparison = compare(self._moment(self._from).side, self._moment(self._to).side)
        lines = lines_of(comparison)
        self._model.set_items(lines)
        counts = Counter(line.sort for line in lines)
        self._header.set_summary(
            ", ".join(
                f"{counts[sort]:,} {one if counts[sort] == 1 else many}"
                for sort, (one, many) in _COUNTED.items()
                if counts[sort]
            )
        )
        self._summary.setEnabled(bool(lines))
        self._split.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        if lines:
            self._list.selectRow(0)
        elif len(names) == 1:
            self._empty.say(
                "Nothing to compare yet",
                "Close a month or take a baseline: what moves after it is listed here.",
            )
        else:
            self._empty.say("Nothing has changed", "The two states say the same.")

    def _names(self) -> Iterator[tuple[str, str]]:
        """What may be compared, the latest first: its name, and what it is called here."""
        desk = self._desk
        yield NOW, month_words(desk.viewed.label) if desk.viewed else "Now"
        for period in reversed(desk.portfolio.earlier):
            yield period.label, month_words(period.label)
        for baseline in desk.portfolio.baselines:
            yield baseline.name, baseline.name

    def _moment(self, box: QComboBox) -> Moment:
        portfolio = self._desk.portfolio
        seals = {period.label: period for period in portfolio.earlier}
        return moment(portfolio, box.currentData(), sealed=seals.__getitem__)

    def _ask_summary(self) -> None:
        self.summary_wanted.emit(self._from.currentData(), self._to.currentData())

    def _show_words(self, line: ChangeLine | None) -> None:
        self._words.show_words(line.old if line else "", line.new if line else "")

    def _jump(self, line: ChangeLine) -> None:
        if line.row.entity in {"scheme", "milestone"} and line.sort is not Sort.REMOVED:
            self._desk.jump.emit(line.row.uid, line.field or "name")


def _offer(box: QComboBox, names: Mapping[str, str], *, chosen: str) -> None:
    """Offer these names, keeping the choice where it is still among them."""
    present = {box.itemData(at): box.itemText(at) for at in range(box.count())}
    if present == names:
        return
    kept = box.currentData() if box.currentData() in names else chosen
    box.clear()
    for name, words in names.items():
        box.addItem(words, name)
    box.setCurrentIndex(box.findData(kept))
