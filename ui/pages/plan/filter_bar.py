"""The plan's row of chips: statuses, conditions, active filters, and what a baseline looks like."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.model import Status
from tracker.planrows import CHOICES, CONDITIONS, STATUSES, PlanFilters, PlanResult, PlanRows
from ui.plan.gantt.words import Words
from ui.theme import Icons, Theme
from ui.widgets.chip import Chip
from ui.widgets.filter_bar import FilterBar

_ALWAYS = frozenset({"", *STATUSES} - {Status.PAUSED, Status.CANCELLED})
"""Statuses whose chip shows even when no milestone has it."""
_SWATCH, _GAP = 26, 7


class BaselineKey(QWidget):
    """A small outline and the word "Baseline": what the thin bars in the Gantt are."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName("Key: outlines show the baseline")
        theme.changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.minimumWidth(), self._theme.size("size", "chip"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick, middle = theme.size("rowHeight", "ganttBaseline"), self.height() / 2
        painter.setPen(QPen(theme.colour("gantt.baselineOutline"), 1))
        painter.setBrush(theme.colour("gantt.baselineFill"))
        painter.drawRect(QRectF(0.5, round(middle - thick / 2) + 0.5, _SWATCH, thick))
        painter.setPen(theme.colour("text.muted"))
        self._words.draw(painter, _SWATCH + _GAP, middle, "Baseline")

    def _fit(self) -> None:
        self._words = Words(self._theme.font("cell"))
        width = round(_SWATCH + _GAP + self._words.width("Baseline")) + 2
        self.setFixedWidth(width)
        self.update()


class PlanFilterBar(FilterBar):
    """Chips for statuses, each with its glyph."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self.key = BaselineKey(theme)
        super().__init__(
            theme,
            icons,
            kinds={
                f"status:{status}": Chip(theme, icons, status or "Blank", status=status)
                for status in STATUSES
            },
            conditions=CONDITIONS,
            choices=CHOICES,
            foldable=tuple(reversed(list(CONDITIONS))),
            aside=self.key,
        )

    def list_of(self, kind: str) -> str:
        return {"status": "statuses"}[kind]

    def show_filters(self, filters: PlanFilters, result: PlanResult, rows: PlanRows) -> None:
        """Show which filters hold, and how many milestones each chip would leave."""
        for status in STATUSES:
            there = status in _ALWAYS or result.statuses.get(status) or status in filters.statuses
            self.chip(f"status:{status}").setVisible(bool(there))
        self.key.setVisible(rows.portfolio.baseline is not None)
        counts = {f"status:{status}": number for status, number in result.statuses.items()}
        self.show_state(filters, counts | dict(result.conditions), rows.choice)
