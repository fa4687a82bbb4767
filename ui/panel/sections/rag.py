"""The rating, declared by a person; what it means here, what a rule suggests, and the reason."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QWidget

from tracker.fields import field_title
from tracker.model import Rag, Scheme
from ui.desk import Desk
from ui.panel.arrows import ArrowKeys
from ui.panel.fields.text_field import TextField
from ui.panel.look import EDGE, INSET, heading, label
from ui.panel.notice import Notice
from ui.panel.rag_button import RING, RagButton
from ui.panel.saving import save
from ui.panel.sections.section import Section
from ui.widgets.badges import WORDS
from ui.widgets.flow import FlowLayout

_ORDER: tuple[str | None, ...] = (Rag.GREEN, Rag.AMBER, Rag.RED, None, Rag.BLUE)


class RagSection(Section):
    """Exclusive buttons; only a person presses them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "RAG, declared by the lead")
        self.body.setContentsMargins(EDGE, 11, EDGE, 5)
        self._scheme: Scheme | None = None
        self._group = QButtonGroup(self)
        self._arrows = ArrowKeys(self)
        self.buttons = [RagButton(desk.theme, rag) for rag in _ORDER]
        row = QWidget()
        row.setAccessibleName("RAG")
        flow = FlowLayout(row)
        flow.setContentsMargins(INSET - RING, 0, INSET - RING, 0)
        for at, button in enumerate(self.buttons):
            self._group.addButton(button, at)
            flow.addWidget(button)
        self._group.idClicked.connect(self._declare)
        self.definition = label(desk.theme, muted=True)
        self.refusal = Notice(desk.theme, "error")
        self.suggestion = Notice(desk.theme, "warning")
        self._reason_title = heading(desk.theme, field_title("scheme", "rag_reason"))
        self._reason_title.setContentsMargins(0, 4, 0, 0)
        self.reason = TextField(desk, "rag_reason", role="cell", hint="Reason for RAG: not given")
        self.reason.typed.connect(lambda words: self._reason_title.setVisible(bool(words)))
        self.body.addWidget(row)
        for part in (self.definition, self.refusal, self.suggestion, self._reason_title):
            self.add_inset(part)
        self.add_field(self.reason)

    def show_scheme(self, scheme: Scheme) -> None:
        """Press the button of the stored rating, and say what it means."""
        super().show_scheme(scheme)
        self._scheme = scheme
        self.refusal.say("")
        blue = self.desk.portfolio.programme.blue_in_use or scheme.rag == Rag.BLUE
        shown = [button for button in self.buttons if blue or button.rag != Rag.BLUE]
        for button in self.buttons:
            button.setVisible(button in shown)
            button.show_chosen(button.rag == scheme.rag)
        stop = next(at for at, button in enumerate(shown) if button.rag == scheme.rag)
        self._arrows.hold(shown, stop)
        self.definition.say(self._defined(scheme.rag))
        self._reason_title.setVisible(bool(self.reason.words))
        self.findings_changed(scheme)

    def findings_changed(self, scheme: Scheme) -> None:
        """Say what the rules make of the rating itself."""
        said = [
            f"{finding.message} {finding.suggestion}"
            for finding in self.desk.findings
            if finding.uid == scheme.uid and finding.field == "rag"
        ]
        self.suggestion.say("\n".join(said), self.desk.icons)

    def set_read_only(self, read_only: bool) -> None:
        """Show the rating, and let nobody press another."""
        super().set_read_only(read_only)
        for button in self.buttons:
            button.setEnabled(not read_only)

    def _declare(self, at: int) -> None:
        scheme = self._scheme
        if scheme is None:
            return
        rag = self.buttons[at].rag or ""
        base = self.desk.portfolio
        refused = save(self.desk, uid=scheme.uid, field="rag", text=rag, base=base)
        if refused is not None:
            now = self.desk.portfolio.scheme_by_uid.get(scheme.uid, scheme)
            self.show_scheme(now)
            self.refusal.say(refused.sentence)

    def _defined(self, rag: str | None) -> str:
        definition = self.desk.portfolio.definitions.get(rag or "")
        if definition is None:
            return "" if rag else "Nobody has declared a rating yet."
        stop = "" if definition.endswith((".", "!", "?")) else "."
        return f"{WORDS[rag or '']}: {definition}{stop}"
