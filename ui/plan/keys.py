"""Everything that can be done on the Plan page, once: menus, shortcuts and the F1 list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Act:
    """One action: its name in code, its words and keys. `writes` needs a programme that may be
    written; `rule` draws a line above it in menus."""

    name: str
    words: str
    keys: str = ""
    icon: str = ""
    writes: bool = True
    rule: bool = False


ACTS: tuple[Act, ...] = (
    Act("add", "New &milestone", "Ctrl+Return", "add", rule=True),
    Act("cut", "Cu&t rows", "Ctrl+X"),
    Act("remove", "&Remove milestones", "Ctrl+Del"),
    Act("complete", "Mark as c&ompleted", "Ctrl+Shift+M", "tick"),
    Act("up", "Move &up", "Alt+Up", rule=True),
    Act("down", "Move do&wn", "Alt+Down"),
    Act("indent", "&Indent", "Alt+Shift+Right"),
    Act("outdent", "&Outdent", "Alt+Shift+Left"),
    Act("earlier", "A day ear&lier", "Ctrl+Left", rule=True),
    Act("later", "A day la&ter", "Ctrl+Right"),
    Act("week_earlier", "A week earlier", "Ctrl+Shift+Left"),
    Act("week_later", "A week later", "Ctrl+Shift+Right"),
    Act("unlink", "Take away lin&ks", "Ctrl+Shift+U", "link", rule=True),
    Act("ledger", "&Dates promised…", writes=False),
    Act("rebaseline", "Re-&baseline…", "Ctrl+Shift+B", "baseline"),
    Act("fold_all", "Fold all schemes", "Alt+Left", writes=False, rule=True),
    Act("unfold_all", "Unfold everything", "Alt+Right", writes=False),
    Act("zoom_in", "Zoom in", "Ctrl+=", "zoom-in", writes=False, rule=True),
    Act("zoom_out", "Zoom out", "Ctrl+-", "zoom-out", writes=False),
    Act("fit", "&Fit the whole plan", "Ctrl+0", writes=False),
    Act("go_today", "Go to the as-of date", "Alt+Home", "period", writes=False),
)

POINTER: tuple[tuple[str, str], ...] = (
    ("Drag a bar", "Move a milestone; Esc puts it back"),
    ("Drag an end of a bar", "Change its start or expected delivery"),
    ("Drag the knob beside a bar, or Shift+drag", "Let another milestone wait for this one"),
    ("Double-click beside a bar", "A new milestone on that day"),
    ("Ctrl+wheel", "Zoom about the pointer, from a day to a year"),
    ("Drag the background", "Scroll the Gantt"),
    ("+, -, Home in the Gantt", "Zoom; go to the as-of date"),
    ("Left, Right on a name", "Fold and unfold; Left again goes up"),
)
"""What the pointer and plain keys do, for the F1 list."""
