"""What a page shows when it has nothing to show: an icon, a line, a sentence, one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import Icons, Theme


class EmptyState(QWidget):
    """Stands at the top left third of the page."""

    def __init__(self, theme: Theme, icons: Icons, *, icon: str) -> None:
        super().__init__()
        self._theme, self._icons, self._name = theme, icons, icon
        self._act: Callable[[], object] | None = None
        self._picture, self._line, self._sentence = QLabel(), QLabel(), QLabel()
        self._sentence.setObjectName("muted")
        self._button = QPushButton()
        self._button.setProperty("primary", True)
        self._button.clicked.connect(self._pressed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(64, 64, 64, 64)
        layout.setSpacing(8)
        for widget in (self._picture, self._line, self._sentence, self._button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()

    def say(
        self, line: str, sentence: str, *, button: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Say why there is nothing here and what to do first."""
        self._line.setText(line)
        self._sentence.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._act = act

    def _pressed(self) -> None:
        if self._act is not None:
            self._act()

    def _fit(self) -> None:
        self._picture.setPixmap(self._icons.pixmap(self._name, colour="text.faint", size=40))
        self._line.setFont(self._theme.font("panelTitle", weight=600))
