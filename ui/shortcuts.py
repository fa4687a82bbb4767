"""Help: the list of shortcuts (F1), made from the table of actions, and what this app is."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.actions import ACTIONS, GRID_KEYS, Entry
from ui.desk import Desk
from ui.dialog_buttons import DialogButtons
from ui.lists.model import ListColumn, ListModel
from ui.lists.view import ListView
from ui.plan.keys import ACTS, POINTER

_IN_GRIDS, _ON_PLAN = "Grids", "Plan"
_ABOUT = (
    "The improved Better Care Fund scheme tracker: one programme, one file, every month.",
    "It works offline. Nothing is sent anywhere, and every change can be undone.",
    "The demo is made from Lancashire’s published tracker of November 2017.",
)


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One line of the list."""

    keys: str
    does: str
    where: str


def all_shortcuts() -> list[Shortcut]:
    """Every action of the window, with its keys if any, then the keys of grids and the plan."""
    actions = (Shortcut(entry.shortcut, _plain(entry.text), _where(entry)) for entry in ACTIONS)
    plan = (Shortcut(act.keys, _plain(act.words), _ON_PLAN) for act in ACTS)
    pointer = (Shortcut(keys, does, _ON_PLAN) for keys, does in POINTER)
    grids = (Shortcut(keys, does, _IN_GRIDS) for keys, does in GRID_KEYS)
    return [*actions, *grids, *plan, *pointer]


def _where(entry: Entry) -> str:
    inside = f", {_plain(entry.submenu)}" if entry.submenu else ""
    return f"{_plain(entry.menu)} menu{inside}"


def matching(shortcuts: list[Shortcut], words: str) -> list[Shortcut]:
    """Those that hold every one of the words, in any of their columns."""
    wanted = words.casefold().split()
    return [
        shortcut
        for shortcut in shortcuts
        if all(
            word in f"{shortcut.keys} {shortcut.does} {shortcut.where}".casefold()
            for word in wanted
        )
    ]


_COLUMNS: tuple[ListColumn[Shortcut], ...] = (
    ListColumn("What it does", lambda shortcut: shortcut.does, 40, stretch=True),
    ListColumn("Keys", lambda shortcut: shortcut.keys, 20),
    ListColumn("Where", lambda shortcut: shortcut.where, 14),
)


class ShortcutDialog(QDialog):
    """The list, narrowed by what is typed."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search actions and keys")
        self.search.setAccessibleName("Search actions and keys")
        self.search.setClearButtonEnabled(True)
        self.model = ListModel(_COLUMNS, desk.icons)
        self.list = ListView(self.model, desk.theme, name="Keyboard shortcuts")
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(DialogButtons(self, leave="Close"))
        self.resize(round(640 * max(1.0, desk.theme.scale)), 560)
        self.search.textChanged.connect(self._narrow)
        self._narrow("")

    def _narrow(self, words: str) -> None:
        self.model.set_items(matching(all_shortcuts(), words))


class AboutDialog(QDialog):
    """Name, version, and what happens to the user's data."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self.setWindowTitle("About")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel("iBCF Scheme Tracker")
        title.setFont(desk.theme.font("pageTitle", weight=600))
        release = QLabel(f"Version {_version()}")
        release.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        for widget in (title, release, *(QLabel(line) for line in _ABOUT)):
            widget.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(widget)
        layout.addWidget(DialogButtons(self, leave="Close"))


def show_shortcuts(window: QWidget, desk: Desk) -> ShortcutDialog:
    """Open the list of shortcuts."""
    dialog = ShortcutDialog(window, desk)
    dialog.open()
    dialog.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return dialog


def show_about(window: QWidget, desk: Desk) -> AboutDialog:
    """Open the note about this app."""
    dialog = AboutDialog(window, desk)
    dialog.open()
    return dialog


def _plain(text: str) -> str:
    return text.replace("&", "")


def _version() -> str:
    try:
        return version("ibcf-tracker")
    except PackageNotFoundError:
        return "from source"
