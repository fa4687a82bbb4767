"""A plain text editor as tall as its words, without a frame of its own."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcutEvent,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from ui.theme import Theme

_BARE = "QTextEdit { border: none; padding: 0; background: transparent; }"
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_TALLEST = 10_000


class GrowingText(QTextEdit):
    """Shows all of its words; `hint` stands in muted words where there are none.

    Attributes:
        menu_open: its context menu is up, so that losing focus means nothing.
    """

    def __init__(self, theme: Theme, role: str = "body", *, weight: int = 400) -> None:
        super().__init__()
        self._theme = theme
        self.menu_open = False
        self._hint = ""
        self.setStyleSheet(_BARE)
        self.setFont(theme.font(role, weight=weight))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.viewport().setAutoFillBackground(False)
        self._fit()

    @property
    def words(self) -> str:
        """The words as they stand, no-break spaces kept."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def put(self, words: str) -> None:
        """Show other words and forget what was typed."""
        self.setPlainText(words)

    def set_hint(self, hint: str) -> None:
        """Say in muted words what it means that nothing stands here."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self._fit()
        self.viewport().update()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Files dropped here are for the window, which imports them."""
        return source.hasText() and not source.hasUrls()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.menu_open = True
        super().contextMenuEvent(event)
        self.menu_open = False

    def event(self, event: QEvent) -> bool:
        """With nothing typed, Ctrl+Z is the window's: it takes back the latest change."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert not isinstance(event, QShortcutEvent)
            document = self.document()
            for keys, available in (
                (QKeySequence.StandardKey.Undo, document.isUndoAvailable()),
                (QKeySequence.StandardKey.Redo, document.isRedoAvailable()),
            ):
                if not available and event.matches(keys):  # type: ignore[attr-defined]
                    event.ignore()
                    return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._hint and self.document().isEmpty():
            painter = QPainter(self.viewport())
            painter.setFont(self._theme.font("cell"))
            painter.setPen(self._theme.colour("text.muted"))
            painter.drawText(self.viewport().rect(), _WRAPPED, self._hint)

    def _fit(self) -> None:
        height = self.document().size().height()
        if self._hint and self.document().isEmpty():
            space = QRect(0, 0, max(1, self.viewport().width()), _TALLEST)
            metrics = QFontMetrics(self._theme.font("cell"))
            height = max(height, metrics.boundingRect(space, _WRAPPED, self._hint).height())
        self.setFixedHeight(ceil(height))
