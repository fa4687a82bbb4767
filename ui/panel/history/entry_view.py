"""One change set in the panel's history: when, who, what, and before and after.

Signals:
    revert: the change set is to be taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.worddiff import Part, Piece, abridged, word_differences
from tracker.workspace import HistoryEntry
from ui.panel.history.words import BLANK, Move, told_when
from ui.panel.look import EDGE, INSET, Words, label, link
from ui.theme import Theme

_LONGEST = 240
_AROUND = 8
"""Letters of a text that are shown, and words beside each change of it."""

_MOST_FIELDS = 8


class EntryView(QWidget):
    """Nothing here is edited; `revert_words` is the button's text, "" for no button."""

    revert = Signal()

    def __init__(
        self, theme: Theme, entry: HistoryEntry, moved: Sequence[Move], *, revert_words: str
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE + INSET, 10, EDGE + INSET, 10)
        layout.setSpacing(3)
        top = QHBoxLayout()
        top.addWidget(label(theme, told_when(entry), "caption", muted=True), 1)
        if revert_words:
            button = link(theme, revert_words, f"{revert_words}: {entry.label}")
            button.clicked.connect(lambda _checked=False: self.revert.emit())
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        layout.addWidget(label(theme, entry.label, "cell", weight=600))
        for move in moved[:_MOST_FIELDS]:
            layout.addWidget(_move_label(theme, move))
        if len(moved) > _MOST_FIELDS:
            rest = f"and {len(moved) - _MOST_FIELDS} more fields"
            layout.addWidget(label(theme, rest, muted=True))


def _move_label(theme: Theme, move: Move) -> Words:
    """What went struck through, what came underlined, both tinted, amid the words that stayed;
    where none did, an arrow says it without colour."""
    made = label(theme)
    muted = theme.colour("text.muted").name()
    title = f'<span style="color:{muted}">{escape(move.title)}</span>'
    if move.before is None:
        made.say_marked_up(f"{title}<br>{_cut(move.after)}", f"{move.title}: {move.after}")
        return made
    plain = f"{move.title}: {move.before} → {move.after}"
    pieces = () if BLANK in {move.before, move.after} else _pieces(move.before, move.after)
    if any(piece.part is Part.SAME for piece in pieces):
        told = "".join(_marked(theme, piece) for piece in pieces)
    else:
        before = _tinted(theme, move.before, Part.REMOVED)
        told = f"{before} → {_tinted(theme, move.after, Part.ADDED)}"
    made.say_marked_up(f"{title}<br>{told}", plain)
    return made


def _pieces(before: str, after: str) -> Sequence[Piece]:
    """The differences and a few words around each, as many as there is room for."""
    shown: list[Piece] = []
    letters = 0
    for piece in abridged(word_differences(before, after), around=_AROUND):
        if letters >= 2 * _LONGEST:
            return [*shown, Piece(Part.SAME, "…")]
        shown.append(piece)
        letters += len(piece.text)
    return shown


def _marked(theme: Theme, piece: Piece) -> str:
    if piece.part is Part.SAME or piece.light:
        return escape(piece.text).replace("\n", "<br>")
    words = piece.text.strip()
    start = piece.text.index(words)
    around = piece.text[:start], piece.text[start + len(words) :]
    before, after = (space.replace("\n", "<br>") for space in around)
    return f"{before}{_tinted(theme, words, piece.part)}{after or ' '}"


def _tinted(theme: Theme, text: str, part: Part) -> str:
    if text == BLANK:
        return f"<i>{BLANK}</i>"
    ground = theme.colour(f"diff.{part}.background").name()
    ink = theme.colour(f"diff.{part}.text").name()
    decoration = "line-through" if part is Part.REMOVED else "underline"
    style = f"background:{ground};color:{ink};text-decoration:{decoration}"
    return f'<span style="{style}">{_cut(text)}</span>'


def _cut(text: str) -> str:
    cut = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
    return escape(cut).replace("\n", "<br>")
