"""The scheme's milestones: a small Gantt, and a line for each that leads to its row in the plan."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from tracker.commands.milestones import add_milestone
from tracker.model import Scheme, new_uid
from tracker.planrows import PlanRow, rows_of_scheme
from ui.desk import Desk
from ui.ledger_dialog import LedgerDialog
from ui.panel.arrows import ArrowKeys
from ui.panel.look import INSET, icon_size, label, link
from ui.panel.sections.section import Section
from ui.plan.columns import short_date
from ui.plan.doing import NEW
from ui.plan.elided import Elided
from ui.plan.gantt.telling import told
from ui.plan.strip import GanttStrip
from ui.widgets.ringed_button import RingedButton
from ui.widgets.status_glyph import paint_status

_GAP, _RADIUS = 7, 5


class MilestoneLine(RingedButton):
    """Glyph, title and expected delivery; all of it in the tooltip."""

    def __init__(self, desk: Desk, row: PlanRow) -> None:
        super().__init__()
        self.row = row
        self._theme = desk.theme
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(told(row))
        self.setToolTip(told(row))
        self._words = Elided(desk.theme.font("cell"))
        self.ledger = QAction("&Dates promised…", self)
        self.ledger.triggered.connect(lambda: LedgerDialog(self.window(), desk, row.key).open())
        self.addAction(self.ledger)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, self._theme.size("rowHeight", "listCompact"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        theme, painter, row = self._theme, QPainter(self), self.row
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("surface.hover"))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        side = icon_size(theme)
        left = INSET + (row.node.depth - 2) * side
        paint_status(
            painter, QRectF(left, (self.height() - side) / 2, side, side), row.status, theme
        )
        left += side + _GAP
        when = short_date(row.span.finish) or ("open-ended" if row.span.open_ended else "no date")
        late = bool(row.bar.overdue)
        painter.setPen(theme.colour("severity.error.text" if late else "text.muted"))
        painter.setFont(self._words.font)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -INSET, 0), flags, when)
        taken = painter.fontMetrics().horizontalAdvance(when) + INSET + _GAP
        painter.setPen(theme.colour("text.default"))
        room = QRect(left, 0, self.width() - left - taken, self.height())
        self._words.draw(painter, room, row.title)
        if self.ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus.ring"), 2))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)


class MilestonesSection(Section):
    """Enter or a click goes to a milestone's row; "Add" makes one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Milestones")
        self.lines: list[MilestoneLine] = []
        self._shown: tuple[list[PlanRow], date, str] | None = None
        self._scheme: Scheme | None = None
        self._count = label(desk.theme, muted=True)
        self._count.setWordWrap(False)
        self.add = link(desk.theme, "Add", "Add a milestone")
        self.add.clicked.connect(self._add)
        self.heading.addWidget(self._count)
        self.heading.addWidget(self.add)
        self.strip = GanttStrip(desk.theme, desk.icons)
        self.add_inset(self.strip)
        self._none = label(desk.theme, "It has no milestones yet.", muted=True)
        self.add_inset(self._none)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self._arrows = ArrowKeys(self)

    def show_scheme(self, scheme: Scheme) -> None:
        """List the scheme's milestones, unless they are listed."""
        super().show_scheme(scheme)
        self._scheme = scheme
        desk = self.desk
        rows = rows_of_scheme(desk.portfolio, scheme, desk.as_of)
        shown = rows, desk.as_of, desk.theme.colour("text.default").name()
        if shown == self._shown:
            return
        self._shown = shown
        for line in self.lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [MilestoneLine(desk, row) for row in rows]
        for line in self.lines:
            line.clicked.connect(lambda _on=False, uid=line.row.key: desk.jump.emit(uid, "title"))
            self._list.addWidget(line)
        self._arrows.hold(self.lines)
        self._count.say(str(len(rows)) if rows else "")
        self._none.setVisible(not rows)
        self.strip.show_rows(rows, desk.portfolio, desk.as_of)

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.add.setEnabled(not read_only)

    def _add(self) -> None:
        if self._scheme is None:
            return
        desk, uid = self.desk, new_uid()
        intent = add_milestone(
            desk.portfolio, scheme_uid=self._scheme.uid, title=NEW, today=date.today(), uid=uid
        )
        if desk.run(intent) is not None:
            desk.jump.emit(uid, "title")
