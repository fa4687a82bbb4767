"""Files dropped anywhere on the window: it shows that it will take them, and passes them on.

Signals:
    dropped: files were let go over the window; carries their paths.
    hovering: whether files are over the window.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.theme import Theme

_FRAME = 3


class DropFrame(QWidget):
    """A frame in the accent colour around the whole window; the mouse goes through it."""

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colour("accent.fill"), _FRAME))
        edge = _FRAME / 2
        painter.drawRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge))


class Dropping(QObject):
    """Takes the drags of a window; files of this machine alone are of use."""

    dropped = Signal(object)
    hovering = Signal(bool)

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self.frame = DropFrame(window, theme)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.hovering.connect(self._show_frame)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is not self._window:
            return False
        if event.type() == QEvent.Type.DragLeave:
            self.hovering.emit(False)
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._drop(event)
            return True
        if isinstance(event, QDragEnterEvent):
            if paths_of(event):
                event.acceptProposedAction()
                self.hovering.emit(True)
            return True
        return False

    def _drop(self, event: QDropEvent) -> None:
        self.hovering.emit(False)
        paths = paths_of(event)
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def _show_frame(self, shown: bool) -> None:
        self.frame.setGeometry(self._window.rect())
        self.frame.setVisible(shown)
        self.frame.raise_()


def paths_of(event: QDropEvent) -> list[Path]:
    """The files of this machine that a drag carries."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
