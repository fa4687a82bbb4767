"""A filter chip: a small toggle with a glyph, a label and a muted count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.theme import Icons, Theme
from ui.widgets.badges import paint_badge
from ui.widgets.ringed_button import RingedButton
from ui.widgets.status_glyph import paint_status

_SIDE, _GAP = 9, 6
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class Chip(RingedButton):
    """One chip. `badge` is a rating's letter, `status` a status's word ("" for none), `icon` an
    icon's name; one of them or none.

    A `removable` chip stands for something chosen elsewhere: tinted, with a cross.
    """

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        label: str,
        *,
        badge: str | None = None,
        status: str | None = None,
        icon: str = "",
        removable: bool = False,
        flat: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self._badge, self._status, self._glyph = badge, status, icon
        self._removable, self._flat = removable, flat
        self._count: int | None = None
        self._compact = False
        self._size: QSize | None = None
        self.setText(label)
        self.setCheckable(not removable and not flat)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.toggled.connect(self._say)
        theme.changed.connect(self._say)
        self._say()

    def rename(self, label: str) -> None:
        """Other words on it."""
        self.setText(label)
        self._say()
        self.updateGeometry()

    def show_count(self, count: int) -> None:
        """How many rows it would leave."""
        if count != self._count:
            self._count = count
            self._say()
            self.updateGeometry()
            self.update()

    def set_compact(self, compact: bool) -> None:
        """Show badge or glyph instead of the words; only for chips that have one."""
        if compact != self._compact and (self._badge is not None or self._status is not None):
            self._compact = compact
            self._say()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        if self._size is None:
            self._size = QSize(self._wanted_width(), self._theme.size("size", "chip") + 4)
        return self._size

    def _wanted_width(self) -> int:
        width = 2 * _SIDE - 2
        if not self._compact:
            width += self._metrics(strong=True).horizontalAdvance(self.text()) + 2
        if self._has_glyph:
            width += self._glyph_size + _GAP * (not self._compact)
        if self._count is not None:
            width += _GAP + self._metrics().horizontalAdvance(f"{self._count:,}")
        if self._removable:
            width += self._glyph_size + _GAP - 2
        return width

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _ARROWS:
            # A button would take the focus to the next tab stop; the row moves it among chips.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        lit = self.isChecked() or self._removable
        radius = self._theme.size("radius", "control")
        if not self._flat:
            edge = "accent.fill" if lit else "border.button"
            painter.setPen(QPen(self._theme.colour(edge), 1))
            ground = "accent.tint" if lit else "surface.raised"
            painter.setBrush(self._theme.colour("surface.hover" if self._hot(lit) else ground))
            painter.drawRoundedRect(box, radius, radius)
        self._paint_content(painter, box, lit)
        if self.ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus.ring"), 2))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), radius + 1, radius + 1
            )

    def _paint_content(self, painter: QPainter, box: QRectF, lit: bool) -> None:
        left, middle = box.left() + _SIDE - 2, box.center().y()
        size = self._glyph_size
        spot = QRectF(left, middle - size / 2, size, size)
        if self._badge is not None:
            paint_badge(painter, spot, self._badge, self._theme, lettered=self._compact)
        elif self._status is not None:
            paint_status(painter, spot, self._status or None, self._theme)
        elif self._glyph:
            ink = "text.link" if self._flat else "text.default"
            self._icons.paint(painter, self._glyph, spot, self._theme.colour(ink))
        if self._has_glyph:
            left += size + _GAP
        painter.setFont(self._theme.font("cell", weight=600 if lit else 400))
        painter.setPen(self._theme.colour("text.link" if self._flat else "text.default"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if not self._compact:
            painter.drawText(box.adjusted(left - box.left(), 0, 0, 0), flags, self.text())
            left += self._metrics(strong=lit).horizontalAdvance(self.text()) + _GAP
        if self._count is not None:
            painter.setFont(self._theme.font("cell"))
            painter.setPen(self._theme.colour("text.muted"))
            painter.drawText(box.adjusted(left - box.left(), 0, 0, 0), flags, f"{self._count:,}")
        if self._removable:
            cross = QRectF(box.right() - size - _GAP, middle - size / 2, size, size)
            self._icons.paint(painter, "close", cross, self._theme.colour("text.default"))

    def _say(self) -> None:
        """Name it by what it shows, which is also what its size depends on."""
        self._size = None
        count = "" if self._count is None else f", {self._count:,}"
        verb = ", remove this filter" if self._removable else ""
        self.setAccessibleName(f"{self.text()}{count}{verb}")
        stop = f"Stop filtering by {self.text()}" if self._removable else ""
        self.setToolTip(self.text() if self._compact else stop)

    def _hot(self, lit: bool) -> bool:
        return self.underMouse() and not lit and self.isEnabled()

    @property
    def _has_glyph(self) -> bool:
        return self._badge is not None or self._status is not None or bool(self._glyph)

    @property
    def _glyph_size(self) -> int:
        return self._theme.size("size", "badgeSmall")

    def _metrics(self, *, strong: bool = False) -> QFontMetrics:
        return QFontMetrics(self._theme.font("cell", weight=600 if strong else 400))
