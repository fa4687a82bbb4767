"""Raising a change request: which scheme, why, and what would change of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from tracker.commands.requests import raise_request
from tracker.errors import WrongUsage
from tracker.fields import field_title
from tracker.model import Scheme, new_uid
from tracker.workspace import Intent
from ui.desk import Desk
from ui.panel.look import label
from ui.registers.asking_dialog import AskingDialog
from ui.registers.boxes import box_of, offer_schemes
from ui.registers.values import SCHEME, field_text
from ui.setup.field import TextField

OFFERED = ("allocation", "start", "delivery_text", "name", "description")
"""The fields it offers to change; a box left blank proposes nothing."""


class RaiseDialog(AskingDialog):
    """The boxes show what stands in the scheme now, in grey.

    Attributes:
        scheme, title, reason: the boxes of the request itself.
        boxes: those of the proposed values, by field.
        uid: the key that the request has.
    """

    def __init__(self, desk: Desk, scheme: Scheme | None, parent: QWidget) -> None:
        super().__init__(desk, "Raise a change request", scheme.name if scheme else "", parent)
        self.uid = new_uid()
        self._given = scheme
        self.scheme = box_of("change_request", SCHEME, None, desk.theme)
        offer_schemes(self.scheme, desk.portfolio)
        self.title = TextField("What is asked for", None, desk.theme)
        self.reason = TextField("Reason", None, desk.theme, long=True)
        self.boxes = {
            field: TextField(
                f"{field_title('scheme', field)}, proposed",
                None,
                desk.theme,
                long=field == "description",
            )
            for field in OFFERED
        }
        self.scheme.setVisible(scheme is None)
        if isinstance(self.scheme.editor, QLineEdit):
            self.scheme.editor.textChanged.connect(self._show_present)
        told = label(
            desk.theme,
            "Until it is approved nothing of this counts; a box left blank stays as it is.",
            muted=True,
        )
        self.fill(self.scheme, self.title, self.reason, told, *self.boxes.values(), act="&Raise")
        self._show_present()

    def intent(self) -> Intent:
        """The request that is raised."""
        scheme = self._chosen()
        if scheme is None:
            raise WrongUsage("there is no scheme of that name", remedy="choose one from the list")
        return raise_request(
            self.desk.portfolio,
            scheme_uid=scheme.uid,
            title=self.title.text,
            reason=self.reason.text.strip() or None,
            proposed={
                field: box.text.strip() for field, box in self.boxes.items() if box.text.strip()
            },
            raised_on=date.today(),
            uid=self.uid,
        )

    def _chosen(self) -> Scheme | None:
        if self._given is not None:
            return self._given
        said = self.scheme.text.strip().casefold()
        found = (
            scheme
            for scheme in self.desk.portfolio.schemes
            if said and said in {scheme.name.casefold(), (scheme.code or "").casefold()}
        )
        return next(found, None)

    def _show_present(self) -> None:
        scheme = self._chosen()
        for field, box in self.boxes.items():
            said = ""
            if scheme is not None:
                said = field_text(self.desk.portfolio, "scheme", scheme, field) or "blank"
            if isinstance(box.editor, QLineEdit | QPlainTextEdit):
                box.editor.setPlaceholderText(f"Now: {said}" if said else "")
