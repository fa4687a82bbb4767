"""What the rules noticed about the scheme, each a way to the cell at fault."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from tracker.findings import Finding
from tracker.model import Scheme
from ui.desk import Desk
from ui.panel.arrows import ArrowKeys
from ui.panel.look import INSET, icon_size, label
from ui.panel.sections.section import Section
from ui.widgets.ringed_button import RingedButton


class FindingRow(RingedButton):
    """Severity icon, sentence and rule number; the suggestion is in the tooltip."""

    def __init__(self, desk: Desk, finding: Finding) -> None:
        super().__init__()
        self.finding = finding
        self._desk = desk
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        severity = str(finding.severity)
        self.setAccessibleName(f"{severity.capitalize()}: {finding.message} {finding.rule}")
        self.setAccessibleDescription(finding.suggestion)
        self.setToolTip(finding.suggestion)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        picture = QLabel()
        ink = f"severity.{severity}.icon"
        picture.setPixmap(desk.icons.pixmap(severity, colour=ink, size=icon_size(desk.theme)))
        words = label(desk.theme, finding.message)
        number = label(desk.theme, finding.rule, "caption", muted=True)
        number.setWordWrap(False)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(INSET, 3, INSET, 3)
        layout.setSpacing(8)
        for part, stretch in ((picture, 0), (words, 1), (number, 0)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        layout.setAlignment(words, Qt.AlignmentFlag(0))

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._row.sizeHint()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._row.heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        theme = self._desk.theme
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(theme.colour("surface.hover"))
            painter.drawRoundedRect(box, 5, 5)
        if self.ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus.ring"), 2))
            painter.drawRoundedRect(box, 5, 5)


class FindingsSection(Section):
    """Enter or a click on a finding goes to its cell; errors come first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Findings for this scheme")
        self.rows: list[FindingRow] = []
        self._shown: list[Finding] | None = None
        self._colours = ""
        self._count = label(desk.theme, muted=True)
        self._count.setWordWrap(False)
        self.heading.addWidget(self._count)
        self._none = label(desk.theme, "The rules have nothing to say about it.", muted=True)
        self.add_inset(self._none)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self._arrows = ArrowKeys(self)

    def show_scheme(self, scheme: Scheme) -> None:
        """List what the rules said last."""
        super().show_scheme(scheme)
        self.findings_changed(scheme)

    def findings_changed(self, scheme: Scheme) -> None:
        """List the scheme's findings and those of its milestones, unless they are listed."""
        milestones = self.desk.portfolio.milestones_by_scheme.get(scheme.uid, ())
        own = {scheme.uid, *(milestone.uid for milestone in milestones)}
        found = [finding for finding in self.desk.findings if finding.uid in own]
        colours = self.desk.theme.colour("text.default").name()
        if (found, colours) == (self._shown, self._colours):
            return
        self._shown, self._colours = found, colours
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [FindingRow(self.desk, finding) for finding in found]
        for row in self.rows:
            row.clicked.connect(
                lambda _checked=False, found=row.finding: self.desk.jump.emit(
                    found.uid, found.field
                )
            )
            self._list.addWidget(row)
        self._arrows.hold(self.rows)
        self._count.say(str(len(found)))
        self._none.setVisible(not found)
