"""A painted button for one rating: its badge and word, and how it looks when it is the chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.theme import Theme
from ui.widgets.badges import TOKENS, WORDS, paint_badge
from ui.widgets.ringed_button import RingedButton

RING = 3
"""Room around the button for its focus ring: 2 px, outside a gap of 1 px."""
_BESIDE, _GAP = 6, 5


class RagButton(RingedButton):
    """Checkable; `rag` is the letter it stands for, or None for "not rated"."""

    def __init__(self, theme: Theme, rag: str | None) -> None:
        super().__init__()
        self.rag = rag
        self._theme = theme
        self.setText(WORDS[rag or ""])
        self.setCheckable(True)
        self.setFont(theme.font("cell"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._name)
        self._name()

    def show_chosen(self, chosen: bool) -> None:
        """Press or release it without anybody having clicked; a group lets none be released."""
        group = self.group()
        group.setExclusive(False)
        self.setChecked(chosen)
        group.setExclusive(True)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self._theme.font("cell", weight=600))
        badge = self._theme.size("size", "badge")
        width = _BESIDE + badge + _GAP + metrics.horizontalAdvance(self.text()) + _BESIDE + 2
        height = self._theme.size("size", "control")
        return QSize(width + 2 * RING, height + 2 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outer = QRectF(self.rect())
        if self.ringed:
            painter.setPen(QPen(self._theme.colour("focus.ring"), 2))
            painter.drawRoundedRect(outer.adjusted(1, 1, -1, -1), 7, 7)
        box = outer.adjusted(RING, RING, -RING, -RING)
        self._paint_surface(painter, box)
        side = float(self._theme.size("size", "badge"))
        badge = QRectF(box.left() + _BESIDE, box.center().y() - side / 2, side, side)
        paint_badge(painter, badge, self.rag, self._theme)
        chosen = self.isChecked()
        painter.setFont(self._theme.font("cell", weight=600 if chosen else 400))
        ink = f"{self._tokens}.onTint" if chosen else "text.default"
        painter.setPen(self._theme.colour(ink))
        words = box.adjusted(_BESIDE + side + _GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_surface(self, painter: QPainter, box: QRectF) -> None:
        chosen = self.isChecked()
        width = 2.0 if chosen else 1.0
        border = f"{self._tokens}.outline" if chosen else "border.control"
        surface = "surface.raised"
        if chosen:
            surface = f"{self._tokens}.tint"
        elif self.underMouse() and self.isEnabled():
            surface = "surface.hover"
        elif not self.isEnabled():
            surface = "surface.sunken"
        painter.setPen(QPen(self._theme.colour(border), width))
        painter.setBrush(self._theme.colour(surface))
        half = width / 2
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), 5, 5)

    @property
    def _tokens(self) -> str:
        return f"rag.{TOKENS[self.rag or '']}"

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}, chosen" if self.isChecked() else self.text())
