"""The strip of counts over the list of returns, and where returned files may be dropped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tracker.returns.rows import Count
from ui.theme import Icons, Theme
from ui.widgets.emptying import empty

_HEIGHT, _EDGES = 52, 56


class CountStrip(QWidget):
    """A number with its name and a caption, for each count."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._icons = theme, icons
        self._shown: tuple[Count, ...] = ()
        self._boxes: list[QWidget] = []
        self._counts = QHBoxLayout()
        self._counts.setSpacing(0)
        self._hint, self._picture = QLabel("Drop returned files anywhere on this window"), QLabel()
        self._hint.setObjectName("muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.addLayout(self._counts)
        layout.addStretch(1)
        layout.addWidget(self._picture)
        layout.addWidget(self._hint)
        theme.changed.connect(self._fit)
        self._fit()

    def show_counts(self, counts: Sequence[Count]) -> None:
        """Put other numbers there."""
        if tuple(counts) != self._shown:
            self._shown = tuple(counts)
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The hint is there where the counts leave room for it."""
        counts = sum(box.sizeHint().width() for box in self._boxes)
        wanted = counts + self._hint.sizeHint().width() + _EDGES
        for part in (self._hint, self._picture):
            part.setVisible(self.width() >= wanted)

    def _fill(self) -> None:
        empty(self._counts)
        self._boxes = []
        for at, count in enumerate(self._shown):
            if at:
                line = QFrame()
                line.setProperty("hairline", True)
                self._counts.addWidget(line)
            self._boxes.append(self._counted(count, first=at == 0))
            self._counts.addWidget(self._boxes[-1])
        self._make_room()

    def _counted(self, count: Count, *, first: bool) -> QWidget:
        theme = self._theme
        box = QWidget()
        box.setAccessibleName(f"{count.label}: {count.value}, {count.caption}")
        value, label, caption = QLabel(str(count.value)), QLabel(count.label), QLabel(count.caption)
        value.setFont(theme.font("figure", weight=600))
        if count.late:
            value.setStyleSheet(f"color: {theme.colour('severity.error.text').name()}")
        label.setFont(theme.font("cell", weight=500))
        caption.setFont(theme.font("caption"))
        caption.setObjectName("muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(label)
        words.addWidget(caption)
        words.addStretch(1)
        row = QHBoxLayout(box)
        row.setContentsMargins(0 if first else 18, 0, 18, 0)
        row.setSpacing(10)
        row.addWidget(value)
        row.addLayout(words)
        return box

    def _fit(self) -> None:
        self.setFixedHeight(round(_HEIGHT * max(1.0, self._theme.scale)))
        self._picture.setPixmap(self._icons.pixmap("import", colour="text.muted"))
        self._fill()
