"""What can be done to whole schemes: the menu of a row, and the keys that go with it.

Signals:
    history_asked: a scheme's history is wanted.
    redaction_asked: words of a cell must go everywhere; carries them, and the place for the record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from tracker.commands import schemes
from tracker.commands.raid import raise_from_barrier
from tracker.emptiness import Emptiness, emptiness
from tracker.errors import TrackerError
from tracker.fields import FIELDS, field_title
from tracker.findings.challenge import challenge_list
from tracker.gridrows import GridRow
from tracker.model import new_uid
from tracker.redaction import text_fields
from tracker.workspace import Intent
from ui.desk import Desk
from ui.grid.actions import GridActions
from ui.grid.clipboard import put_text
from ui.grid.view import GridView
from ui.pages.tracker.source import TrackerSource

_CHOSEN = frozenset(spec.name for spec in FIELDS["scheme"] if spec.choices)
"""Fields that hold a word of ours rather than words of people."""

_MOVES = (("up", "Move &up", "Alt+Up", -1), ("down", "Move d&own", "Alt+Down", 1))


class RowMenu(QObject):
    """Acts on the selected rows; shows one scheme through `show_cell`."""

    history_asked = Signal(str)
    redaction_asked = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        source: TrackerSource,
        view: GridView,
        actions: GridActions,
        today: Callable[[], date],
        show_cell: Callable[[str, str], None],
    ) -> None:
        super().__init__(view)
        self._desk, self._source, self._view = desk, source, view
        self._actions, self._today, self._show_cell = actions, today, show_cell
        self._moves: list[QAction] = []
        for _, words, keys, step in _MOVES:
            action = QAction(words, view)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _on=False, step=step: self.reorder(step))
            view.addAction(action)
            self._moves.append(action)
        view.menu_asked.connect(self.open)

    def open(self, place: QPoint) -> None:
        """Show the menu of the current row."""
        menu = self.menu()
        if menu is not None:
            menu.popup(place)

    def menu(self) -> QMenu | None:
        """The menu of the current row; none without a row."""
        rows = self._rows()
        if not rows:
            return self._band_menu()
        menu, editable = self._new_menu(), self._desk.editable
        self._actions.enable(editable)
        for name in ("edit", "copy", "paste", "fill_down", "today", "clear"):
            menu.addAction(self._actions.by_name[name])
        menu.addSeparator()
        self._add(menu, "D&uplicate", self.duplicate, editable and len(rows) == 1)
        self._add_areas(menu, rows, editable)
        ended = all(row.ended for row in rows)
        words = "&Reopen scheme" if ended else "C&lose scheme"
        self._add(menu, words if len(rows) == 1 else f"{words}s", self.close_or_reopen, editable)
        for move in self._moves:
            move.setEnabled(editable and len(rows) == 1 and not self._source.sort_by)
            menu.addAction(move)
        menu.addSeparator()
        self._add_orders(menu)
        uid = rows[0].uid
        barred = len(rows) == 1 and emptiness(rows[0].scheme.barriers) is Emptiness.CONTENT
        if not self._desk.is_lead_file:
            self._add(menu, "&Raise as a risk or issue", self.raise_barrier, editable and barred)
        self._add_redaction(menu, rows)
        self._add(menu, "Show &history", lambda: self.history_asked.emit(uid), len(rows) == 1)
        self._add_challenges(menu, rows)
        return menu

    def duplicate(self) -> None:
        """Copy the current scheme and go to the copy."""
        uid = new_uid()
        today, as_of = self._today(), self._desk.as_of
        portfolio, original = self._desk.portfolio, self._rows()[0].uid
        made = self._run(
            lambda: schemes.duplicate_scheme(
                portfolio, uid=original, today=today, as_of=as_of, copy_uid=uid
            )
        )
        if made:
            self._show_cell(uid, "name")

    def move_to(self, area_uid: str | None) -> None:
        """Move the selected schemes to another area."""
        uids = [row.uid for row in self._rows()]
        portfolio, today = self._desk.portfolio, self._today()
        self._run(
            lambda: schemes.move_to_area(portfolio, uids=uids, area_uid=area_uid, today=today)
        )

    def close_or_reopen(self) -> None:
        """Close the selected schemes; reopen them if all are closed."""
        rows = self._rows()
        command = schemes.close_scheme
        if all(row.ended for row in rows):
            command = schemes.reopen_scheme
        uids, portfolio = [row.uid for row in rows], self._desk.portfolio
        self._run(lambda: command(portfolio, uids=uids, today=self._today()))

    def raise_barrier(self) -> None:
        """Put the barrier of the current scheme into the RAID register."""
        uid, portfolio = self._rows()[0].uid, self._desk.portfolio
        self._run(lambda: raise_from_barrier(portfolio, scheme_uid=uid, today=self._today()))

    def reorder(self, step: int) -> None:
        """Move the current scheme up or down within its area."""
        rows = self._rows()
        if len(rows) != 1 or not self._desk.editable:
            return
        if self._source.sort_by:
            self._desk.messages.note("Rows move by hand only in their own order, without sorting.")
            return
        distance = self._distance(rows[0], step)
        if distance:
            intent = schemes.reorder(self._desk.portfolio, uid=rows[0].uid, step=distance)
            self._desk.run(intent, quiet=True)

    def _distance(self, row: GridRow, step: int) -> int:
        """How many places away the next scheme of the area is that shows; 0 if there is none."""
        area = self._desk.portfolio.schemes_by_area[row.scheme.area_uid]
        uids = [scheme.uid for scheme in area]
        shown = [uid for uid in uids if self._view.grid_model.row_of(uid) is not None]
        there = shown.index(row.uid) + step
        if not 0 <= there < len(shown):
            return 0
        return uids.index(shown[there]) - uids.index(row.uid)

    def _rows(self) -> list[GridRow]:
        order = self._view.grid_model.order
        return [self._source.record(order[row]) for row in self._view.block().rows]

    def _run(self, command: Callable[[], Intent]) -> bool:
        try:
            intent = command()
        except TrackerError as error:
            self._desk.messages.notice("error", error.sentence)
            return False
        return self._desk.run(intent) is not None

    def _band_menu(self) -> QMenu | None:
        key = self._view.current_key()
        if not key:
            return None
        menu = self._new_menu()
        folded = key in self._source.folded
        part, words = ("unfold", "&Unfold") if folded else ("fold", "&Fold")
        self._add(menu, words, lambda: self._view.part_asked.emit(key, part), True)
        menu.addAction(self._actions.by_name["copy"])
        return menu

    def _add_areas(self, menu: QMenu, rows: Sequence[GridRow], editable: bool) -> None:
        moving = menu.addMenu("&Move to area")
        moving.setEnabled(editable)
        here = {row.scheme.area_uid for row in rows}
        for area in self._desk.portfolio.areas:
            able = here != {area.uid}
            self._add(moving, area.name, partial(self.move_to, area.uid), able)
        moving.addSeparator()
        self._add(moving, "No area", lambda: self.move_to(None), here != {None})

    def _add_redaction(self, menu: QMenu, rows: Sequence[GridRow]) -> None:
        """The words of the current cell, where it holds words of a person."""
        field = self._view.grid_model.columns[self._view.currentIndex().column()].key
        worded = field in text_fields("scheme") and field not in _CHOSEN
        able = len(rows) == 1 and worded and self._desk.editable

        def ask() -> None:
            words = getattr(rows[0].scheme, field) or ""
            self.redaction_asked.emit(words, f" in {field_title('scheme', field)} of a scheme")

        self._add(menu, "Replace a &value everywhere…", ask, able and not self._desk.is_lead_file)

    def _add_orders(self, menu: QMenu) -> None:
        """What a click on the title of the current column does, for the keyboard."""
        column = self._view.grid_model.columns[self._view.currentIndex().column()]
        ordering = menu.addMenu("&Order by")
        for words, key, descending in (
            (f"{column.title}, first to last", column.key, False),
            (f"{column.title}, last to first", column.key, True),
            ("By hand", "", False),
        ):
            self._add(ordering, words, partial(self._view.order_by, key, descending), True)

    def _add_challenges(self, menu: QMenu, rows: Sequence[GridRow]) -> None:
        names = sorted({name for row in rows for name in row.lead_names}, key=str.casefold)
        if len(names) == 1:
            words = f"Copy c&hallenge list for {names[0]}"
            self._add(menu, words, lambda: self._copy_challenge(names[0]), True)
            return
        asking = menu.addMenu("Copy c&hallenge list for")
        asking.setEnabled(bool(names))
        for name in names:
            self._add(asking, name, partial(self._copy_challenge, name), True)

    def _copy_challenge(self, name: str) -> None:
        desk = self._desk
        with desk.messages.told():
            words = challenge_list(desk.portfolio, desk.findings, lead=name, as_of=desk.as_of)
            put_text(words)
            desk.messages.note(f"The challenge list for {name} is on the clipboard.")

    def _new_menu(self) -> QMenu:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add(self, menu: QMenu, words: str, act: Callable[[], object], able: bool) -> None:
        action = menu.addAction(words)
        action.setEnabled(able)
        action.triggered.connect(lambda _on=False: act())
