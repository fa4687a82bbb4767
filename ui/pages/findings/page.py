"""The Findings page: what the rules noticed, by severity, rule, area or lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tracker.commands.acceptances import accept_finding, stop_accepting
from tracker.findings import Finding, Severity, rules
from tracker.findings.challenge import challenge_list, leads_with_findings
from tracker.timing import format_date
from ui.desk import Desk
from ui.lists.model import ListColumn, ListModel
from ui.lists.view import ListView
from ui.page_list import PAGE_OF
from ui.pages.findings.accept_dialog import AcceptDialog
from ui.pages.findings.choosing import Choice, area_of, chosen, leads_of, scheme_of
from ui.widgets.empty import EmptyState
from ui.widgets.filter_strip import FilterStrip
from ui.widgets.page_header import PageHeader

_ANY = "Any"
_MANY = {
    Severity.ERROR: "errors",
    Severity.WARNING: "warnings",
    Severity.INFORMATION: "information",
}
_ACCEPTED = "Accepted"
_EVERY, _NEW = "All", "New or worse"


def _severity_icon(finding: Finding) -> tuple[str, str]:
    return str(finding.severity), f"severity.{finding.severity}.icon"


_COLUMNS: tuple[ListColumn[Finding], ...] = (
    ListColumn(
        "Severity",
        lambda finding: str(finding.severity).capitalize(),
        13,
        icon=_severity_icon,
        sort_key=lambda finding: finding.severity.rank,
    ),
    ListColumn("Rule", lambda finding: finding.rule, 6),
    ListColumn("Where", lambda finding: finding.where, 54),
    ListColumn(
        "What was noticed",
        lambda finding: finding.message,
        60,
        stretch=True,
        tooltip=lambda finding: f"{finding.message}\n{finding.suggestion}",
    ),
)


class FindingsPage(QWidget):
    """The list, its filters, and what can be done about a finding."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._choice = Choice()
        self._row = 0
        self._header = PageHeader("Findings", desk.theme, desk.icons)
        self._leads = QMenu(self)
        self._leads.aboutToShow.connect(self._offer_leads)
        self._header.add_menu("Copy challenge list", self._leads, icon="mail")
        self._accept = self._header.add_button("Accept until…", self._ask_accept, icon="tick")
        self._go = self._header.add_button("Go to the cell", self._jump, primary=True)
        self._model = ListModel(_COLUMNS, desk.icons)
        self._list = ListView(self._model, desk.theme, name="Findings")
        self.setFocusProxy(self._list)
        self._list.opened.connect(lambda _finding: self._jump())
        self._list.settled.connect(self._settle)
        self._suggestion = QLabel()
        self._suggestion.setObjectName("muted")
        self._suggestion.setWordWrap(True)
        self._suggestion.setContentsMargins(16, 8, 16, 10)
        self._empty = EmptyState(desk.theme, desk.icons, icon="findings")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._severity, self._rule, self._area, self._lead = (QComboBox() for _ in range(4))
        self._show = QComboBox()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._filter_bar())
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._suggestion)
        desk.opened.connect(self._begin)
        desk.findings_changed.connect(self.refresh)
        self._begin()

    def narrow(self, wanted: Mapping[str, str]) -> None:
        """Narrow the list to a severity, or to a rule by its number."""
        self._show.setCurrentText(_EVERY)
        for name, box in (("severity", self._severity), ("rule", self._rule)):
            if wanted.get(name):
                _choose(box, wanted[name])
        self.refresh()

    def set_search(self, text: str) -> None:
        """Narrow the list to findings that hold these words."""
        self._choice.search = text
        self.refresh()

    def _begin(self) -> None:
        """Open on what is new or worse since the last closed period, where there is one."""
        desk = self._desk
        since = desk.portfolio.previous if desk.is_open else None
        self._show.setCurrentText(_NEW if since else _EVERY)
        self.refresh()

    def refresh(self) -> None:
        """List the findings afresh."""
        if not self._desk.is_open:
            return
        accepted = self._severity.currentText() == _ACCEPTED
        pool = self._desk.accepted if accepted else self._desk.findings
        if self._show.currentText() == _NEW and not accepted:
            pool = self._desk.new_or_worse()
        self._fill_filters(pool)
        self._choice.severity = "" if accepted else _said(self._severity).lower()
        self._choice.rule = _said(self._rule).partition(" ")[0]
        self._choice.area, self._choice.lead = _said(self._area), _said(self._lead)
        self._row = max(0, self._list.currentIndex().row())
        found = list(chosen(self._desk.portfolio, pool, self._choice))
        self._model.set_items(found)
        self._summarise(found, len(pool))
        self._stack.setCurrentWidget(self._list if found else self._empty)
        self._accept.setText("Stop accepting" if accepted else "Accept until…")
        if found:
            self._list.selectRow(min(self._row, len(found) - 1))
        else:
            self._settle(None)

    def _summarise(self, found: Sequence[Finding], pool: int) -> None:
        counts, shown = Counter(finding.severity for finding in found), len(found)
        told = ", ".join(
            f"{counts[severity]} {severity if counts[severity] == 1 else _MANY[severity]}"
            for severity in Severity
        )
        shown_of = f"{shown} of {pool}" if shown != pool else f"{pool}"
        self._header.set_summary(f"{shown_of}: {told}")
        if pool:
            self._empty.say(
                "No findings match",
                "Other findings are left out by the filters.",
                button="Clear filters",
                act=self._clear,
            )
        else:
            self._empty.say("Nothing to look at", "The rules found no contradictions.")

    def _filter_bar(self) -> QWidget:
        strip = FilterStrip()
        self._show.addItems([_EVERY, _NEW])
        self._show.setToolTip(
            "New or worse than at the last close, else than before the latest import"
        )
        self._show.setAccessibleName("Show all findings, or what is new or worse")
        self._show.activated.connect(self.refresh)
        strip.add(self._show)
        boxes = (
            ("&Severity", self._severity),
            ("&Rule", self._rule),
            ("Ar&ea", self._area),
            ("&Lead", self._lead),
        )
        for label, box in boxes:
            fit = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(fit)
            box.setMinimumContentsLength(7)
            box.addItem(_ANY)
            box.activated.connect(self.refresh)
            strip.add(box, label=label)
        self._severity.addItems([*(str(s).capitalize() for s in Severity), _ACCEPTED])
        return strip

    def _fill_filters(self, pool: list[Finding]) -> None:
        portfolio = self._desk.portfolio
        titles = {rule.number: rule.title for rule in rules()}
        numbers = sorted({finding.rule for finding in pool})
        _offer(self._rule, [f"{number} {titles[number]}" for number in numbers])
        _offer(self._area, sorted({area_of(portfolio, finding) for finding in pool}))
        _offer(self._lead, sorted({n for finding in pool for n in leads_of(portfolio, finding)}))

    def _clear(self) -> None:
        for box in (self._severity, self._rule, self._area, self._lead):
            box.setCurrentText(_ANY)
        self._show.setCurrentText(_EVERY)
        self._choice.search = ""
        self.refresh()

    def _settle(self, finding: Finding | None) -> None:
        self._go.setEnabled(finding is not None and finding.entity in PAGE_OF)
        about = scheme_of(self._desk.portfolio, finding) if finding is not None else ""
        if about in self._desk.portfolio.scheme_by_uid:
            self._desk.scheme_chosen.emit(about)
        self._accept.setEnabled(finding is not None and self._desk.editable)
        words = finding.suggestion if finding else "Choose a finding to see what to do about it."
        if finding is not None and finding.accepted is not None:
            until = format_date(finding.accepted.until)
            words = f"Accepted until {until}: {finding.accepted.reason}"
        self._suggestion.setText(words)

    def _jump(self) -> None:
        finding = self._list.current_item()
        if finding is not None and finding.entity in PAGE_OF:
            self._desk.jump.emit(finding.uid, finding.field)

    def _ask_accept(self) -> None:
        finding = self._list.current_item()
        if finding is None:
            return
        portfolio = self._desk.portfolio
        if finding.accepted is not None:
            self._desk.run(stop_accepting(portfolio, rule=finding.rule, row_uid=finding.uid))
            return
        dialog = AcceptDialog(finding, as_of=self._desk.as_of, parent=self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._desk.run(
                accept_finding(
                    portfolio,
                    rule=finding.rule,
                    row_uid=finding.uid,
                    until=dialog.until,
                    reason=dialog.reason,
                )
            )

    def _offer_leads(self) -> None:
        self._leads.clear()
        names = leads_with_findings(self._desk.portfolio, self._desk.findings)
        for name in names:
            self._leads.addAction(name, partial(self._copy, name))
        if not names:
            self._leads.addAction("No lead has findings").setEnabled(False)

    def _copy(self, lead: str) -> None:
        text = challenge_list(
            self._desk.portfolio, self._desk.findings, lead=lead, as_of=self._desk.as_of
        )
        QGuiApplication.clipboard().setText(text)
        self._desk.messages.note(f"Copied the challenge list for {lead}; paste it into an e-mail.")


def _said(box: QComboBox) -> str:
    text = box.currentText()
    return "" if text == _ANY else text


def _offer(box: QComboBox, choices: list[str]) -> None:
    present = [box.itemText(n) for n in range(1, box.count())]
    if present != choices:
        kept = box.currentText()
        box.clear()
        box.addItems([_ANY, *choices])
        box.setCurrentText(kept if kept in choices else _ANY)


def _choose(box: QComboBox, start: str) -> None:
    """The choice that begins like this, whatever its case."""
    at = box.findText(start, Qt.MatchFlag.MatchStartsWith)
    if at >= 0:
        box.setCurrentIndex(at)
