"""The Update tab: every section of a scheme, one under the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tracker.model import Scheme
from ui.desk import Desk
from ui.panel.fields.text_field import TextField
from ui.panel.look import hairline, raise_surface
from ui.panel.sections.barriers import BarriersSection
from ui.panel.sections.delivery import DeliverySection
from ui.panel.sections.facts import DatesSection, DetailsSection, MoneySection, PlanSection
from ui.panel.sections.findings import FindingsSection
from ui.panel.sections.leads import LeadsSection
from ui.panel.sections.milestones import MilestonesSection
from ui.panel.sections.narrative import OfficeNoteSection, narrative
from ui.panel.sections.rag import RagSection
from ui.panel.sections.recruitment import RecruitmentSection
from ui.panel.sections.requests import RequestsSection
from ui.panel.sections.section import Section

SECTIONS: tuple[Callable[[Desk], Section], ...] = (
    RagSection,
    LeadsSection,
    DeliverySection,
    narrative("progress", "Blank: not answered this period"),
    RecruitmentSection,
    BarriersSection,
    narrative("help_needed", "Blank: no help is asked for"),
    FindingsSection,
    PlanSection,
    MilestonesSection,
    MoneySection,
    RequestsSection,
    DetailsSection,
    OfficeNoteSection,
    DatesSection,
)
"""The sections in their order; those of the weekly work come first."""

_AROUND = 24


class UpdateTab(QScrollArea):
    """Sections divided by hairlines; nothing in it is ever rebuilt while it is typed into."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._uid = ""
        self._read_only = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        raise_surface(body)
        self.setWidget(body)
        self.sections = [make(desk) for make in SECTIONS]
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for at, section in enumerate(self.sections):
            if at:
                column.addWidget(hairline())
            column.addWidget(section)
            for field in section.fields:
                if isinstance(field, TextField):
                    field.text.cursorPositionChanged.connect(self._follow_later)
        self.verticalScrollBar().rangeChanged.connect(self._follow_later)
        column.addStretch(1)
        self._body = body

    def show_scheme(self, scheme: Scheme) -> None:
        """Fill every section; another scheme starts at the top."""
        self._set_read_only(not self._desk.editable)
        for section in self.sections:
            section.show_scheme(scheme)
        if scheme.uid != self._uid:
            self._uid = scheme.uid
            self.verticalScrollBar().setValue(0)

    def findings_changed(self, scheme: Scheme) -> None:
        """Say again what the rules say."""
        for section in self.sections:
            section.findings_changed(scheme)

    def commit(self) -> None:
        """Save whatever is being typed."""
        for section in self.sections:
            for field in section.fields:
                field.commit()

    def leave(self) -> None:
        """Save what was typed before another scheme is shown."""
        for section in self.sections:
            for field in section.fields:
                field.leave()

    def forget(self) -> None:
        """Another programme is open."""
        self._uid = ""
        for section in self.sections:
            for field in section.fields:
                field.forget()

    def _set_read_only(self, read_only: bool) -> None:
        if read_only != self._read_only:
            self._read_only = read_only
            for section in self.sections:
                section.set_read_only(read_only)

    def _follow_later(self) -> None:
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        """Keep the line that is typed into in sight."""
        for section in self.sections:
            for field in section.fields:
                if isinstance(field, TextField) and field.text.hasFocus():
                    place = field.text.cursorRect().bottomLeft()
                    at = field.text.viewport().mapTo(self._body, place)
                    self.ensureVisible(0, QPoint(at).y(), 0, _AROUND)
