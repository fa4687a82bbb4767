"""The line under everything: file, as-of date, saved state, notes, and the findings by severity.

Signals:
    findings_asked: a severity's count was pressed.
    undo_asked: the Undo beside a note was pressed.
    cancel_asked: the Cancel beside a long job was pressed.
"""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from tracker.findings import Severity
from tracker.syncing.standing import Shared
from tracker.timing import format_date
from ui.desk import Desk
from ui.widgets.elided_label import ElidedLabel

_NOTE_MS = 8000
_PATIENCE_MS = 300

_COUNTED: tuple[tuple[Severity, str, str, str], ...] = (
    (Severity.ERROR, "error", "error", "errors"),
    (Severity.WARNING, "warning", "warning", "warnings"),
    (Severity.INFORMATION, "information", "information", "information"),
)


class StatusBar(QStatusBar):
    """Always says whether the work is safe."""

    findings_asked = Signal(str)
    undo_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setSizeGripEnabled(False)
        self._file, self._as_of, self._saved = QLabel(), QLabel(), QLabel()
        self._page, self._note = ElidedLabel(), ElidedLabel()
        self._job = ""
        self._undo = self._link("Undo", self.undo_asked)
        self._progress = QProgressBar()
        self._progress.setFixedWidth(120)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName("Progress")
        self._cancel = self._link("Cancel", self.cancel_asked)
        shown = (
            self._file,
            self._as_of,
            self._saved,
            self._page,
            self._note,
            self._undo,
            self._progress,
            self._cancel,
        )
        for widget in shown:
            self.addWidget(widget)
        self._counts: dict[Severity, QPushButton] = {}
        for severity, *_ in _COUNTED:
            button = QPushButton()
            button.setProperty("link", True)
            button.clicked.connect(lambda _=False, s=severity: self.findings_asked.emit(str(s)))
            self._counts[severity] = button
            self.addPermanentWidget(button)
        self._forget = QTimer(self, singleShot=True, interval=_NOTE_MS)
        self._forget.timeout.connect(lambda: self.show_note("", undo=False))
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_job)
        desk.opened.connect(self.refresh)
        desk.changed.connect(self.refresh)
        desk.findings_changed.connect(self.refresh)
        desk.theme.changed.connect(self.refresh)
        desk.messages.noted.connect(lambda text, undo: self.show_note(text, undo=undo))
        self.finish_job()
        self.show_note("", undo=False)
        self.refresh()

    def refresh(self) -> None:
        """Say again what is open and how it stands."""
        desk = self._desk
        self.setFixedHeight(desk.theme.size("size", "statusBar") + 2)
        for widget in (self._as_of, self._saved, *self._counts.values()):
            widget.setVisible(desk.is_open)
        if not desk.is_open:
            self._file.setText("No programme open")
            return
        self._file.setText(desk.programme.path.name)
        self._file.setToolTip(str(desk.programme.path))
        self._as_of.setText(f"As of {format_date(desk.as_of)}")
        self._show_saved(desk)
        counts = Counter(finding.severity for finding in desk.findings)
        for severity, icon, one, many in _COUNTED:
            button = self._counts[severity]
            text = f"{counts[severity]} {one if counts[severity] == 1 else many}"
            button.setText(text)
            button.setAccessibleName(f"{text}: show the findings")
            picture = desk.icons.icon(icon, colour=f"severity.{icon}.icon", size=14)
            button.setIcon(picture)
            button.setIconSize(QSize(14, 14))
            # A status bar squeezes what stands at its end before it lays its labels out again.
            button.setMinimumWidth(button.sizeHint().width())

    def _show_saved(self, desk: Desk) -> None:
        """Whether the work is safe, and where."""
        reason, sharing = desk.why_read_only, desk.programme.sharing
        if reason is not None:
            self._saved.setText("Read-only")
            self._saved.setToolTip(f"{desk.programme.path.name} {reason}.")
        elif sharing is not None:
            tick = "✓ " if sharing.standing.shared is Shared.YES else ""
            self._saved.setText(f"{tick}{sharing.standing.told}")
            self._saved.setToolTip(sharing.standing.problem or "")
        else:
            self._saved.setText("✓ All changes saved")
            self._saved.setToolTip("")

    def show_note(self, text: str, *, undo: bool) -> None:
        """Say something for a while."""
        self._note.setText(text)
        self._undo.setVisible(bool(text) and undo)
        if text:
            self._forget.start()

    def show_page_note(self, text: str) -> None:
        """What the page on show has to say, such as how many rows are selected."""
        self._page.setText(text)

    def start_job(self, label: str) -> None:
        """Say, if it takes longer than a moment, what is being done."""
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(label)
        self.show_note("", undo=False)
        self._forget.stop()
        self._patience.start()
        self._job = label

    def finish_job(self) -> None:
        """The job is over."""
        self._patience.stop()
        if self._note.text() == self._job:
            self._note.setText("")
        self._job = ""
        self._progress.hide()
        self._cancel.hide()

    def _show_job(self) -> None:
        self._note.setText(self._job)
        self._progress.show()
        self._cancel.show()

    def _link(self, text: str, signal: object) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("link", True)
        button.clicked.connect(lambda _=False: signal.emit())  # type: ignore[attr-defined]
        return button
