"""The Overview page, assembled: the strip of figures over two columns of cards.

Signals:
    link_asked: the rows behind a figure are wanted; carries its `Link`.
    export_wanted: a document is wanted; carries its kind.
    close_asked: the month is to be closed.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tracker.overview import (
    Link,
    due_milestones,
    figures,
    largest_slips,
    movement,
    ratings_by_area,
)
from tracker.overview.returns import month_of_returns, returns_figure
from tracker.periods import month_words, period_words
from tracker.timing import format_date
from ui.desk import Desk
from ui.pages.overview.allocation_card import fill_allocation
from ui.pages.overview.figure_strip import FigureStrip
from ui.pages.overview.findings_card import fill_findings
from ui.pages.overview.plan_cards import fill_milestones, fill_slips
from ui.pages.overview.rating_cards import fill_movement, fill_ratings
from ui.pages.overview.returns_card import fill_returns
from ui.when_seen import WhenSeen
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.page_header import PageHeader

_LEFT_SHARE, _RIGHT_SHARE = 62, 38
_GAP = 12


class OverviewPage(QWidget):
    """Filled afresh whenever rows or findings change and the page is on show.

    Attributes:
        without_panel: the scheme panel steps aside for the cards.
    """

    link_asked = Signal(object)
    export_wanted = Signal(str)
    close_asked = Signal()
    without_panel = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._header = PageHeader("Overview", desk.theme, desk.icons)
        self._compare = self._header.add_button(
            "Compare", lambda: self.link_asked.emit(Link("changes")), icon="same"
        )
        self._pack = self._header.add_button(
            "Board pack", lambda: self.export_wanted.emit("board-pack"), icon="export"
        )
        self._close = self._header.add_button("Close", self.close_asked.emit, icon="lock")
        self._strip = FigureStrip(desk.theme)
        self._ratings = Card(desk.theme, "RAG by area")
        self._milestones = Card(desk.theme, "Milestones")
        self._moved = Card(desk.theme, "Movement")
        self._slips = Card(desk.theme, "Largest slips")
        self._returned = Card(desk.theme, "Returns")
        self._found = Card(desk.theme, "Findings")
        self._money = Card(desk.theme, "Allocation against grant")
        self._money.offer("Open", Link("money"))
        self._milestones.offer("Open in Plan", Link("plan"))
        self._found.offer("Open", Link("findings"))
        self._empty = EmptyState(desk.theme, desk.icons, icon="overview")
        self._empty.say(
            "Nothing to sum up yet", "Drop your tracker or plan on the window to import it."
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scrolled())
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        left, right = self._columns()
        for card in (*left, *right):
            card.followed.connect(self.link_asked)
        self._strip.followed.connect(self.link_asked)
        seen = WhenSeen(self, self.refresh)
        for changed in (desk.opened, desk.findings_changed, desk.theme.changed):
            changed.connect(seen.ask)
        self.refresh()

    def refresh(self) -> None:
        """Count everything again."""
        desk = self._desk
        if not desk.is_open:
            return
        portfolio, as_of = desk.portfolio, desk.as_of
        previous = portfolio.previous
        earlier = previous.portfolio if previous else None
        name = month_words(previous.label) if previous else ""
        self._stack.setCurrentIndex(0 if portfolio.schemes else 1)
        self._header.set_summary(f"{portfolio.programme.name}, as of {format_date(as_of)}")
        self._offer_acts(name)
        theme, icons = desk.theme, desk.icons
        returns = month_of_returns(portfolio, desk.today)
        self._strip.show_figures(
            figures(
                portfolio,
                desk.findings,
                as_of,
                earlier=earlier,
                earlier_name=name,
                returns=returns_figure(portfolio, returns),
            )
        )
        since = f", and change since {name}" if earlier else ""
        self._ratings.caption(f"number of schemes{since}")
        fill_ratings(self._ratings, ratings_by_area(portfolio, earlier), theme, icons)
        self._moved.retitle(f"Movement since {name}" if earlier else "Movement")
        fill_movement(self._moved, movement(portfolio, earlier) if earlier else None, theme, icons)
        fill_milestones(self._milestones, *due_milestones(portfolio, as_of), theme)
        baseline = portfolio.baseline.name if portfolio.baseline else None
        against = f" against the {baseline} baseline" if baseline else ""
        self._slips.retitle(f"Largest slips{against}")
        fill_slips(self._slips, largest_slips(portfolio), baseline, theme)
        fill_returns(self._returned, portfolio, returns, theme, icons)
        fill_findings(self._found, desk.findings, theme, icons)
        fill_allocation(self._money, portfolio, theme)

    def _offer_acts(self, previous: str) -> None:
        """What can be done with the month as a whole; a lead's file has none of it."""
        desk, period = self._desk, self._desk.portfolio.open_period
        office = not desk.is_lead_file
        self._compare.setText(f"\u2009Compare with {previous}")
        self._compare.setVisible(bool(previous))
        self._pack.setVisible(office and bool(desk.portfolio.schemes))
        self._close.setVisible(office and desk.editable and period is not None)
        if period is not None:
            self._close.setText(f"\u2009Close {period_words(period)}…")

    def _columns(self) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
        """The cards at the left and at the right, from the top."""
        left = (self._ratings, self._milestones)
        return left, (self._moved, self._slips, self._returned, self._found, self._money)

    def _scrolled(self) -> QScrollArea:
        body = QWidget()
        body.setObjectName("sunken")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(body)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(_GAP)
        whole.addWidget(self._strip)
        columns = QHBoxLayout()
        columns.setSpacing(_GAP)
        pair = QHBoxLayout()
        pair.setSpacing(_GAP)
        shares = (_LEFT_SHARE, _RIGHT_SHARE)
        for share, cards in zip(shares, self._columns(), strict=True):
            side = QVBoxLayout()
            side.setSpacing(_GAP)
            for card in cards:
                if card is self._returned:
                    side.addLayout(pair)
                if card in {self._returned, self._found}:
                    pair.addWidget(card, 1)
                else:
                    side.addWidget(card)
            side.addStretch(1)
            columns.addLayout(side, share)
        whole.addLayout(columns, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setAccessibleName("Overview")
        self.setFocusProxy(area)
        return area
