"""Recruitment: how far the posts are, in steps, words and numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from tracker.model import RecruitmentStage, Scheme
from ui.desk import Desk
from ui.panel.fields.choice_field import ChoiceField
from ui.panel.fields.text_field import TextField
from ui.panel.look import INSET, label
from ui.panel.sections.section import Section
from ui.theme import Theme

_STEPS = tuple(stage for stage in RecruitmentStage if stage is not RecruitmentStage.NOT_REQUIRED)
_STEP_HEIGHT, _STEP_GAP = 6, 4
_NUMBER_INSET = 4


def step_of(stage: str | None) -> int:
    """How many of the eight steps a stage has reached; 0 where none is given or required."""
    return _STEPS.index(RecruitmentStage(stage)) + 1 if stage in _STEPS else 0


class Steps(QWidget):
    """Eight steps in a line, those reached filled."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._reached = 0
        self.setFixedHeight(round(_STEP_HEIGHT * max(1.0, theme.scale)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stage(self, stage: str | None) -> None:
        """Fill the steps up to a stage; "not required" has none to show."""
        self._reached = step_of(stage)
        self.setVisible(stage != RecruitmentStage.NOT_REQUIRED)
        self.setAccessibleName(stage_words(stage))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - _STEP_GAP * (len(_STEPS) - 1)) / len(_STEPS)
        for at in range(len(_STEPS)):
            reached = at < self._reached
            ink = self._theme.colour("accent.fill" if reached else "border.control")
            painter.setPen(QPen(ink, 1))
            painter.setBrush(ink if reached else Qt.BrushStyle.NoBrush)
            left = at * (width + _STEP_GAP)
            painter.drawRoundedRect(QRectF(left + 0.5, 0.5, width - 1, self.height() - 1), 2, 2)


def stage_words(stage: str | None) -> str:
    """Where a stage stands among the eight: "stage 3 of 8"."""
    step = step_of(stage)
    if step:
        return f"stage {step} of {len(_STEPS)}"
    return "" if stage == RecruitmentStage.NOT_REQUIRED else "no stage given"


class RecruitmentSection(Section):
    """Posts filled at the right of the heading, then steps, stage and the words."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Recruitment")
        self.in_post = self._number("posts_in_post")
        self.needed = self._number("posts_needed")
        self._add_numbers()
        self.steps = Steps(desk.theme)
        self.add_inset(self.steps)
        self.stage = ChoiceField(
            desk, "recruitment_stage", RecruitmentStage, none="Stage not given", weight=600
        )
        self._stage_words = label(desk.theme, muted=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, INSET, 0)
        row.setSpacing(6)
        row.addWidget(self.stage)
        row.addWidget(self._stage_words, 1)
        self.body.addLayout(row)
        self.fields.append(self.stage)
        self.add_field(TextField(desk, "recruitment", role="cell", hint="Blank: nothing is said"))

    def show_scheme(self, scheme: Scheme) -> None:
        """Show the steps of the stored stage."""
        super().show_scheme(scheme)
        self.steps.show_stage(scheme.recruitment_stage)
        words = stage_words(scheme.recruitment_stage) if scheme.recruitment_stage else ""
        self._stage_words.say(words)
        self._stage_words.setVisible(bool(words))

    def _number(self, name: str) -> TextField:
        field = TextField(
            self.desk, name, lines=False, role="cell", hint="–", apart=True, hugs=True
        )
        field.setParent(self)
        field.box.set_inset(_NUMBER_INSET, 1)
        self.fields.append(field)
        return field

    def _add_numbers(self) -> None:
        theme = self.desk.theme
        numbers = QHBoxLayout()
        numbers.setSpacing(0)
        of, wte = label(theme, "of", muted=True), label(theme, "WTE in post", muted=True)
        for words in (of, wte):
            words.setWordWrap(False)
        for part in (self.in_post.box, of, self.needed.box, wte):
            numbers.addWidget(part)
        self.heading.addLayout(numbers)
        for field in (self.in_post, self.needed):
            self.body.addWidget(field.notice)
