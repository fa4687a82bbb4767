"""The theme in force: one object that fills the palette and the stylesheet and that delegates ask.

Signals:
    changed: light became dark or the reverse; painted parts repaint.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.theme.drawing import svg_text
from ui.theme.stylesheet import stylesheet
from ui.theme.tokens import colours, shared

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "surface.window"),
    (QPalette.ColorRole.WindowText, "text.default"),
    (QPalette.ColorRole.Base, "surface.page"),
    (QPalette.ColorRole.AlternateBase, "surface.sunken"),
    (QPalette.ColorRole.Text, "text.default"),
    (QPalette.ColorRole.PlaceholderText, "text.faint"),
    (QPalette.ColorRole.Button, "surface.raised"),
    (QPalette.ColorRole.ButtonText, "text.default"),
    (QPalette.ColorRole.ToolTipBase, "surface.raised"),
    (QPalette.ColorRole.ToolTipText, "text.default"),
    (QPalette.ColorRole.Highlight, "selection.row"),
    (QPalette.ColorRole.HighlightedText, "selection.text"),
    (QPalette.ColorRole.Link, "text.link"),
    (QPalette.ColorRole.Accent, "accent.fill"),
    (QPalette.ColorRole.Mid, "border.hairline"),
)
_DISABLED_TEXT = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


class Appearance(StrEnum):
    """What the user chose under View > Appearance."""

    SYSTEM = "System"
    LIGHT = "Light"
    DARK = "Dark"


class Theme(QObject):
    """Colours by token name, sizes in pixels at this text size, and fonts by role."""

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._base = QFont(app.font())
        self._base.setFeature(QFont.Tag("tnum"), 1)
        self._appearance = appearance
        self._colours: dict[str, QColor] = {}
        self._pictures = QTemporaryDir()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        if self._appearance is Appearance.SYSTEM:
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._appearance is Appearance.DARK

    @property
    def appearance(self) -> Appearance:
        """What the user chose."""
        return self._appearance

    def choose(self, appearance: Appearance) -> None:
        """Follow the system, or stay light or dark."""
        self._appearance = appearance
        self._apply()

    def colour(self, name: str) -> QColor:
        """A colour by its dotted token name."""
        return self._colours[name]

    def font(self, role: str = "body", *, weight: int = 400) -> QFont:
        """The application font at the size of a role: caption, cell, body, pageTitle..."""
        sizes = shared("font", "sizePx")
        font = QFont(self._base)
        if self._base.pixelSize() > 0:
            font.setPixelSize(round(self._base.pixelSize() * sizes[role] / sizes["body"]))
        else:
            font.setPointSizeF(self._base.pointSizeF() * sizes[role] / sizes["body"])
        font.setWeight(QFont.Weight(weight))
        return font

    @property
    def scale(self) -> float:
        """How much larger text is than the 13 px that the tokens' sizes are drawn for."""
        drawn_for: int = shared("font", "lineHeight", "body")
        return QFontMetricsF(self._base).height() / drawn_for * 1.2

    def size(self, *path: str) -> int:
        """A size of the shared tokens in pixels, grown with the text size."""
        value: float = shared(*path)
        return round(value * max(1.0, self.scale))

    def _arrow(self, ink: str) -> str:
        """The file of a drop-down's arrow in this colour."""
        file = Path(self._pictures.path()) / f"arrow-{ink.lstrip('#')}.svg"
        file.write_text(svg_text("chevron-down", ink), encoding="utf-8")
        return file.as_posix()

    def _system_changed(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        names = colours("dark" if self.dark else "light")
        self._colours = {name: QColor(value) for name, value in names.items()}
        palette = QPalette()
        for role, name in _ROLES:
            palette.setColor(role, self._colours[name])
        for role in _DISABLED_TEXT:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self._colours["text.disabled"])
        self._app.setPalette(palette)
        self._app.setStyleSheet(stylesheet(names, arrow=self._arrow(names["text.muted"])))
        self.changed.emit()
