"""Every action of the application, once: it makes the menus, the shortcuts and the F1 list.

An entry's `name` is what the main window connects to a handler of its own or of the page on show.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.theme import Icons


@dataclass(frozen=True, slots=True)
class Entry:
    """One action: where it stands, what it is called and how it is reached.

    `needs` says when it can be used: "" always, "open" with a programme, "edit" with one that may
    be written, "office" with one that is no lead's file, "lead" with a lead's file. `rule` draws a
    line above it. One with a `submenu` stands in that, within its menu.
    """

    name: str
    menu: str
    text: str
    shortcut: str = ""
    icon: str = ""
    needs: str = ""
    rule: bool = False
    submenu: str = ""


def _export(
    kind: str, text: str, shortcut: str = "", icon: str = "", *, rule: bool = False
) -> Entry:
    return Entry(f"export_{kind}", "&File", text, shortcut, icon, "open", rule, "&Export")


EDIT_MENU = "&Edit"

ACTIONS: tuple[Entry, ...] = (
    Entry("new", "&File", "&New programme…", "Ctrl+N", "add"),
    Entry("open", "&File", "&Open…", "Ctrl+O", "open-file"),
    Entry("demo", "&File", "Open the &demo", "Ctrl+Shift+D", "demo"),
    Entry("recent", "&File", "Open &recent"),
    Entry("import", "&File", "&Import…", "Ctrl+I", "import", "edit", rule=True),
    _export("consolidated", "&Consolidated tracker…", "Ctrl+E", "export"),
    _export("board-pack", "&Board pack…"),
    _export("highlights", "&Highlights of each scheme…"),
    _export("changes", "&Summary of what changed…"),
    _export("quarterly", "&Quarterly return…"),
    _export("publishable", "P&ublishable copy…"),
    _export("plan", "&Plan in Excel…", rule=True),
    _export("gantt", "&Gantt chart…"),
    _export("calendar", "Calen&dar of milestones…"),
    _export("msproject", "&Microsoft Project file…"),
    _export("csv", "CS&V…", rule=True),
    _export("findings", "&Findings…"),
    Entry("backup", "&File", "&Back up…", "", "", "open"),
    Entry("close", "&File", "&Close programme", "Ctrl+W", "", "open", rule=True),
    Entry("quit", "&File", "&Quit", "Ctrl+Q"),
    Entry("undo", EDIT_MENU, "&Undo", "Ctrl+Z", "undo", "edit"),
    Entry("redo", EDIT_MENU, "&Redo", "Ctrl+Y", "redo", "edit"),
    Entry("find", EDIT_MENU, "&Find", "Ctrl+F", "search", "open", rule=True),
    Entry("redact", EDIT_MENU, "Replace a &value everywhere…", "", "", "office"),
    Entry("panel", "&View", "Scheme &panel", "Ctrl+P", "", "open"),
    Entry("rail", "&View", "&Collapse the rail", "Ctrl+B", "collapse-rail"),
    Entry("light", "&View", "Appearance: &Light", rule=True),
    Entry("dark", "&View", "Appearance: &Dark"),
    Entry("system", "&View", "Appearance: &System"),
    Entry("add_scheme", "&Insert", "&Scheme", "Ctrl+Shift+N", "add", "edit"),
    Entry("add_area", "&Insert", "&Area…", "", "", "edit"),
    Entry("areas", "&Insert", "Edit areas, &people and RAG definitions…", "", "settings", "edit"),
    Entry("period", "&Period", "&Dates and who is expected…", "", "period", "edit"),
    Entry("close_period", "&Period", "&Close the month…", "", "lock", "edit", rule=True),
    Entry("reopen_period", "&Period", "&Reopen a closed month…", "", "", "open"),
    Entry("issue_packs", "&Period", "&Issue packs…", "Ctrl+Shift+I", "pack", "office", rule=True),
    Entry("add_returns", "&Period", "Add re&turns…", "Ctrl+R", "import", "office"),
    Entry("enter_answer", "&Period", "&Enter an answer…", "Ctrl+Shift+A", "edit", "office"),
    Entry("draft_chases", "&Period", "Draft c&hases…", "Ctrl+Shift+M", "mail", "office"),
    Entry("send_back", "&Period", "Send &back…", "Ctrl+Shift+B", "export", "lead"),
    Entry("page_overview", "&Go", "&Overview", "Ctrl+1", "overview", "open"),
    Entry("page_tracker", "&Go", "&Tracker", "Ctrl+2", "tracker", "open"),
    Entry("page_plan", "&Go", "&Plan", "Ctrl+3", "plan", "open"),
    Entry("page_returns", "&Go", "&Returns", "Ctrl+4", "returns", "office"),
    Entry("page_money", "&Go", "&Money", "Ctrl+5", "money", "open"),
    Entry("page_measures", "&Go", "M&easures", "Ctrl+6", "measures", "open"),
    Entry(
        "page_changes-quarter",
        "&Go",
        "Changes && &quarter",
        "Ctrl+7",
        "changes-quarter",
        "open",
    ),
    Entry("page_raid", "&Go", "&RAID", "Ctrl+8", "raid", "open"),
    Entry("page_findings", "&Go", "&Findings", "Ctrl+9", "findings", "open"),
    Entry("page_changes", "&Go", "&Changes", "Ctrl+0", "same", "open"),
    Entry("page_history", "&Go", "&History", "Ctrl+H", "history", "open"),
    Entry("next_region", "&Go", "Next part of the window", "F6", rule=True),
    Entry("previous_region", "&Go", "Previous part of the window", "Shift+F6"),
    Entry("shortcuts", "&Help", "&Keyboard shortcuts", "F1", "help"),
    Entry("about", "&Help", "&About"),
)

GRID_KEYS: tuple[tuple[str, str], ...] = (
    ("F2, or typing", "Edit the cell"),
    ("Enter, Tab", "Keep the edit and move on"),
    ("Esc", "Leave the edit; from the panel, back to the grid"),
    ("Ctrl+D", "Fill down"),
    ("Ctrl+;", "Put in today's date"),
    ("Ctrl+C, Ctrl+V", "Copy and paste blocks, to and from Excel"),
    ("Delete", "Clear the cells"),
    ("Left, Right", "Fold and unfold an area"),
    ("Alt+Up, Alt+Down", "Move a scheme up or down"),
    ("Shift+F10", "The menu of the cell"),
)
"""Keys that belong to grids rather than to the window, for the F1 list."""


def make_actions(
    parent: QWidget, icons: Icons, handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """One `QAction` per entry, connected to the handler of its name."""
    actions: dict[str, QAction] = {}
    for entry in ACTIONS:
        action = QAction(entry.text, parent)
        if entry.shortcut:
            action.setShortcut(QKeySequence(entry.shortcut))
        if entry.name in handlers:
            action.triggered.connect(_without_argument(handlers[entry.name]))
        actions[entry.name] = action
    paint_icons(actions, icons)
    return actions


def _without_argument(handler: Callable[[], object]) -> Callable[[bool], None]:
    def triggered(_checked: bool = False) -> None:
        handler()

    return triggered


def paint_icons(actions: Mapping[str, QAction], icons: Icons) -> None:
    """Give the actions their icons in the colours in force."""
    for entry in ACTIONS:
        if entry.icon:
            actions[entry.name].setIcon(icons.icon(entry.icon))


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """The menu bar, in the order of the table."""
    menus: dict[tuple[str, ...], QMenu] = {}
    for entry in ACTIONS:
        top = (entry.menu,)
        if top not in menus:
            menus[top] = bar.addMenu(entry.menu)
        place = (entry.menu, entry.submenu) if entry.submenu else top
        if place not in menus:
            menus[place] = menus[top].addMenu(entry.submenu)
        if entry.rule:
            menus[place].addSeparator()
        menus[place].addAction(actions[entry.name])


def enable(
    actions: Mapping[str, QAction], *, is_open: bool, editable: bool, lead: bool = False
) -> None:
    """Switch each action by what it needs; `lead` says that a lead's file is open."""
    met = {
        "": True,
        "open": is_open,
        "edit": editable,
        "office": is_open and not lead,
        "lead": lead,
    }
    for entry in ACTIONS:
        actions[entry.name].setEnabled(met[entry.needs])
