"""The first window: drop a tracker, try the demo, start or open a programme.

Signals:
    asked: an action's name: "import", "demo", "new" or "open".
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Icons, Theme


@dataclass(frozen=True, slots=True)
class _Start:
    """One way to begin: its action, words and button."""

    action: str
    icon: str
    title: str
    text: str
    button: str
    shortcut: str


_STARTS = (
    _Start(
        "demo",
        "demo",
        "Try the demo",
        "54 schemes from the published Lancashire and Oxfordshire papers of 2017, ready to explore",
        "Open the demo",
        "Ctrl+Shift+D",
    ),
    _Start(
        "new",
        "add",
        "New programme",
        "Begin with your areas and RAG definitions; add schemes later",
        "New",
        "Ctrl+N",
    ),
    _Start(
        "open",
        "open-file",
        "Open a programme or a lead’s file",
        "A file ending .ibcf that a colleague shared with you",
        "Open",
        "Ctrl+O",
    ),
)
_KINDS = "Word, Excel or CSV: a RAG tracker, a delivery plan, a board paper or a quarterly return"
_MONTH = (
    ("period", "Open the month", "Set the day it is judged by; last month stays sealed."),
    ("pack", "Issue packs", "Each lead gets a workbook with only their schemes."),
    (
        "import",
        "Drop the returns on the window",
        "Late, re-sorted or from an old version: they are matched and merged.",
    ),
    ("merge", "Review true conflicts", "Ours and theirs side by side, word by word."),
    ("findings", "Work through the findings", "Copy them as a challenge list for each lead."),
    ("export", "Close and export", "The tracker workbook, the plan and the board pack."),
)


class DropZone(QFrame):
    """The dashed box; a solid accent border while a file hovers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hovered = False
        self.setMinimumHeight(196)

    def set_hovered(self, hovered: bool) -> None:
        """Show that a file is over the window."""
        self._hovered = hovered
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = "accent.tint" if self._hovered else "surface.sunken"
        painter.setBrush(self._theme.colour(fill))
        ink = "accent.fill" if self._hovered else "border.control"
        pen = QPen(self._theme.colour(ink), 1.5)
        if not self._hovered:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class FirstRunPage(QScrollArea):
    """Shown while no programme is open."""

    asked = Signal(str)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self.setAccessibleName("Start your scheme tracker")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.drop_zone = DropZone(theme)
        theme.changed.connect(self._build)
        self._build()

    def _build(self) -> None:
        """Put the page together in the colours in force."""
        self.drop_zone = DropZone(self._theme)
        body = QWidget()
        body.setObjectName("page")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._label("Start your scheme tracker", "welcome", weight=600))
        left.addSpacing(2)
        intro = (
            "A programme is one file on this computer or a shared folder. Nothing is sent anywhere."
        )
        left.addWidget(self._label(intro, "body", muted=True))
        left.addSpacing(12)
        self._fill_drop_zone()
        left.addWidget(self.drop_zone)
        for start in _STARTS:
            left.addWidget(self._card(start))
        promise = "An import is always shown to you before anything is saved, and can be undone."
        left.addSpacing(2)
        left.addLayout(self._promise(promise))
        left.addStretch(1)
        right.addSpacing(78)
        right.addWidget(self._label("How a month goes", "section", weight=600))
        right.addSpacing(8)
        for icon, title, text in _MONTH:
            right.addLayout(self._step(icon, title, text))
            right.addSpacing(12)
        right.addStretch(1)
        columns = QHBoxLayout(body)
        columns.setContentsMargins(32, 64, 32, 32)
        columns.setSpacing(48)
        columns.addStretch(1)
        columns.addWidget(self._column(left, 600), 600)
        columns.addWidget(self._column(right, 352), 352)
        columns.addStretch(1)
        self.setWidget(body)

    def _column(self, content: QVBoxLayout, width: int) -> QWidget:
        """A column of at most `width`, as wide as there is room for."""
        holder = QWidget()
        content.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(content)
        holder.setMaximumWidth(round(width * max(1.0, self._theme.scale)))
        return holder

    def _promise(self, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        picture = QLabel()
        picture.setPixmap(self._icons.pixmap("information", colour="text.muted", size=14))
        row.addWidget(picture)
        row.addWidget(self._label(text, "cell", muted=True), 1)
        return row

    def _fill_drop_zone(self) -> None:
        layout = QVBoxLayout(self.drop_zone)
        layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.setSpacing(8)
        picture = QLabel()
        picture.setPixmap(self._icons.pixmap("import", colour="accent.fill", size=40))
        choose = QPushButton("Choose files")
        choose.setProperty("primary", True)
        choose.setMinimumHeight(self._theme.size("size", "controlLarge"))
        choose.clicked.connect(lambda: self.asked.emit("import"))
        title = self._label("Drop your tracker here", "panelTitle", weight=600)
        kinds = self._label(_KINDS, "cell", muted=True)
        for label in (title, kinds):
            label.setWordWrap(False)
        for widget in (picture, title, kinds, choose):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def _card(self, start: _Start) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        layout = QHBoxLayout(card)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(14)
        picture = QLabel()
        picture.setPixmap(self._icons.pixmap(start.icon, colour="accent.fill", size=18))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._label(start.title, "body", weight=600))
        words.addWidget(self._label(start.text, "cell", muted=True))
        button = QPushButton(f"{start.button}   {start.shortcut}")
        button.setAccessibleName(f"{start.button}, {start.shortcut}")
        button.clicked.connect(lambda _=False, name=start.action: self.asked.emit(name))
        layout.addWidget(picture)
        layout.addLayout(words, 1)
        layout.addWidget(button)
        if start is _STARTS[0]:
            self.setFocusProxy(button)
        return card

    def _step(self, icon: str, title: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        picture = QLabel()
        picture.setPixmap(self._icons.pixmap(icon, colour="text.muted"))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._label(title, "body", weight=500))
        words.addWidget(self._label(text, "cell", muted=True))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _label(self, text: str, role: str, *, weight: int = 400, muted: bool = False) -> QLabel:
        label = QLabel(text)
        label.setFont(self._theme.font(role, weight=weight))
        label.setWordWrap(True)
        if muted:
            label.setObjectName("muted")
        return label
