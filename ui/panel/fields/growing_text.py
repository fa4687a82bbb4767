"""A plain text editor as tall as its words, without a frame of its own."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from ui.panel.look import line_height
from ui.theme import Theme

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_TALLEST = 10_000


class GrowingText(QTextEdit):
    """Shows all of its words; `hint` stands in muted words where there are none.

    One that `hugs` is as wide as its words, on one line.

    Attributes:
        menu_open: its context menu is up, so that losing focus means nothing.
        one_line: line breaks are not taken.
    """

    def __init__(
        self, theme: Theme, role: str = "body", *, weight: int = 400, hugs: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self.menu_open = False
        self.one_line = False
        self._hint = ""
        self._hugs = hugs
        self._line = line_height(theme, role)
        self.setFont(theme.font(role, weight=weight))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.viewport().setAutoFillBackground(False)
        if hugs:
            self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self._space_lines()
        self._fit()

    @property
    def words(self) -> str:
        """The words as they stand, no-break spaces kept."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def put(self, words: str) -> None:
        """Show other words and forget what was typed; the cursor stays where they are the same."""
        if words == self.words:
            self.document().clearUndoRedoStacks()
        else:
            self.setPlainText(words)
            self._space_lines()

    def set_hint(self, hint: str) -> None:
        """Say in muted words what it means that nothing stands here."""
        self._hint = hint
        self._fit()
        self.viewport().update()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Files dropped here are for the window, which imports them."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste words; where there is one line only, their line breaks become spaces."""
        if self.one_line and source.hasText():
            self.insertPlainText(" ".join(source.text().split()))
        else:
            super().insertFromMimeData(source)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.menu_open = True
        super().contextMenuEvent(event)
        self.menu_open = False

    def event(self, event: QEvent) -> bool:
        """With nothing typed, Ctrl+Z is the window's: it takes back the latest change."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            document = self.document()
            for keys, available in (
                (QKeySequence.StandardKey.Undo, document.isUndoAvailable()),
                (QKeySequence.StandardKey.Redo, document.isRedoAvailable()),
            ):
                if not available and event.matches(keys):
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
            space = self.viewport().rect().adjusted(0, self._hint_top(), 0, 0)
            painter.drawText(space, _WRAPPED, self._hint)

    def _hint_top(self) -> int:
        """Where the hint begins, so that its first line stands where words would."""
        return max(0, self._line - QFontMetrics(self._theme.font("cell")).height())

    def _space_lines(self) -> None:
        """Give the lines the height of their role, as something that cannot be undone."""
        spaced = QTextBlockFormat()
        spaced.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self.document().setUndoRedoEnabled(False)
        cursor.mergeBlockFormat(spaced)
        self.document().setUndoRedoEnabled(True)

    def _fit(self) -> None:
        if self._hugs:
            hint = QFontMetrics(self._theme.font("cell")).horizontalAdvance(self._hint)
            self.setFixedWidth(ceil(max(hint, self.document().idealWidth())) + 2)
        height = self.document().size().height()
        if self._hint and self.document().isEmpty():
            space = QRect(0, 0, max(1, self.viewport().width()), _TALLEST)
            metrics = QFontMetrics(self._theme.font("cell"))
            hint = metrics.boundingRect(space, _WRAPPED, self._hint).height()
            height = max(height, self._hint_top() + hint)
        self.setFixedHeight(ceil(height))
