"""The actions of the plan's rows, in the tree and in the Gantt alike.

Cells are copied, filled and cleared as in any grid. On a name, paste takes rows: those that were
cut, else a block from a spreadsheet as new milestones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from tracker.findings.wording import counted
from ui.grid.actions import GridActions
from ui.grid.clipboard import put_block, take_block
from ui.plan.columns import NAME, SLIP
from ui.plan.doing import Doing
from ui.plan.halves import Halves
from ui.plan.keys import ACTS

_WEEK = 7


class PlanActions(GridActions):
    """Adds the plan's own actions to those of the grid; `acts` are those that the page does."""

    def __init__(
        self,
        halves: Halves,
        doing: Doing,
        tell: Callable[[str], None],
        acts: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__(halves.tree, tell)
        self._halves, self._doing = halves, doing
        known: dict[str, Callable[[], object]] = {
            "cut": self.cut,
            "remove": doing.remove,
            "complete": doing.complete,
            "up": partial(doing.reorder, -1),
            "down": partial(doing.reorder, 1),
            "indent": partial(doing.indent, 1),
            "outdent": partial(doing.indent, -1),
            "earlier": partial(doing.move_by, -1),
            "later": partial(doing.move_by, 1),
            "week_earlier": partial(doing.move_by, -_WEEK),
            "week_later": partial(doing.move_by, _WEEK),
            "unlink": doing.unlink,
            **acts,
        }
        for act in ACTS:
            action = QAction(act.words, halves)
            action.setShortcut(QKeySequence(act.keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setData(act.writes)
            if act.icon:
                action.setIcon(halves.tree.look.icons.icon(act.icon))
            action.triggered.connect(lambda _on=False, do=known[act.name]: do())
            halves.tree.addAction(action)
            self.by_name[act.name] = action
        halves.gantt.addActions(list(self.by_name.values()))
        halves.tree.menu_asked.connect(self.open_menu)
        halves.gantt.menu_asked.connect(self.open_menu)

    def open_menu(self, place: QPoint) -> None:
        """Show the menu of the current row."""
        self.menu().popup(place)

    def menu(self) -> QMenu:
        """Every action, in groups."""
        menu = QMenu(self._halves)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rules = {act.name for act in ACTS if act.rule}
        for name, action in self.by_name.items():
            if name in rules:
                menu.addSeparator()
            menu.addAction(action)
        return menu

    def cut(self) -> None:
        """Take up the selected milestones, to be pasted elsewhere; they stay until then."""
        uids = self._doing.milestones
        if not uids:
            return
        model, tree = self._halves.tree.grid_model, self._halves.tree
        columns = [column for column in model.columns if column.key != SLIP]
        records = [model.source.record(uid) for uid in uids]
        put_block([[column.text(record) for column in columns] for record in records])
        self._doing.take_up(uids)
        tree.viewport().update()
        tree.told.emit(f"Cut {counted(len(uids), 'milestone')}: paste on the row they go after.")

    def copy(self) -> None:
        self._doing.take_up(())
        self._halves.tree.viewport().update()
        super().copy()

    def paste(self) -> None:
        """Rows on a name, cells elsewhere."""
        tree = self._halves.tree
        key, block = tree.current_key(), take_block()
        on_name = tree.grid_model.columns[max(tree.currentIndex().column(), 0)].key == NAME
        if not on_name or not key or tree.grid_model.source.is_band(key):
            super().paste()
        elif self._doing.cut:
            self._doing.paste_cut(key)
        elif len(block) == 1 and len(block[0]) == 1:
            super().paste()
        elif block:
            self._doing.paste_rows(key, block)

    def clear(self) -> None:
        """On a name, take the milestones away; elsewhere, empty the cells."""
        tree = self._halves.tree
        on_name = tree.grid_model.columns[max(tree.currentIndex().column(), 0)].key == NAME
        if on_name:
            self._doing.remove()
        else:
            super().clear()
