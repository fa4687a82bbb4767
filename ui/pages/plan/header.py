"""The head of the Plan page: title, summary, baseline, zoom, today, export, a new milestone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from tracker.timeline import Zoom
from ui.widgets.page_header import PageHeader
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from ui.pages.plan.page import PlanPage


class PlanHeader(PageHeader):
    """Buttons that act on the page."""

    def __init__(self, page: PlanPage, *, baselines: QMenu, exports: QMenu) -> None:
        theme, icons = page.look.theme, page.look.icons
        self.summary = ""
        super().__init__("Plan", theme, icons)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.baseline = self.add_menu("Baseline", baselines, icon="baseline")
        self.zooms = Segments(theme, "Zoom", list(Zoom))
        self.zooms.chosen.connect(lambda name: page.gantt.zoom_to(Zoom(name)))
        self.add_widget(self.zooms)
        closer, further = page.gantt.zoom_by, page.gantt.zoom_by
        self.zoom_out = self._flat("zoom-out", "Zoom out", lambda: further(0.8))
        self.zoom_in = self._flat("zoom-in", "Zoom in", lambda: closer(1.25))
        self.today = self.add_button("Today", page.gantt.go_to_today)
        self.exports = self.add_menu("Export", exports, icon="export")
        self.add = self.add_button("Milestone", page.add_milestone, icon="add", primary=True)
        self.add.setAccessibleName("Add a milestone")
        theme.changed.connect(self._paint_flat)
        self._paint_flat()

    def set_summary(self, text: str) -> None:
        """The muted words beside the title: how much of what is on show."""
        self.summary = text
        super().set_summary(text)
        self._make_room()

    def name_baseline(self, name: str | None) -> None:
        """Say which baseline slip is counted against."""
        self.baseline.setText(f"\u2009Baseline: {name}" if name else "\u2009No baseline")
        self._make_room()

    def set_editable(self, editable: bool) -> None:
        """Whether a milestone can be added."""
        self.add.setEnabled(editable)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._make_room()

    def _flat(self, icon: str, name: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setProperty("picture", icon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _on=False: act())
        self.add_widget(button)
        return button

    def _paint_flat(self) -> None:
        for button in (self.zoom_out, self.zoom_in):
            button.setIcon(self._icons.icon(str(button.property("picture"))))

    def _make_room(self) -> None:
        """Leave out what there is no room for: the summary, then buttons that menus have too."""
        spare = (self.today, self.zoom_out, self.zoom_in, self.baseline)
        if not hasattr(self, "add"):
            return
        for hidden in range(len(spare) + 2):
            super().set_summary("" if hidden else self.summary)
            for at, button in enumerate(spare):
                button.setVisible(at >= hidden - 1)
            words = 0 if hidden else self.words_width()
            if self.wanted_width() + words <= self.width():
                return
