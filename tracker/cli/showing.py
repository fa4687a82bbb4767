"""`show` and `check`: what the programme holds, and what the rules notice in it."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Annotated

import typer

from tracker.bootstrap import OpenProgramme
from tracker.cli.app import AsJson, AsOf, ProgrammeFile, app, day, print_json, say
from tracker.cli.programme import opened_programme
from tracker.errors import WrongUsage
from tracker.export.formula_guard import guarded
from tracker.findings import Severity
from tracker.findings.challenge import challenge_list, findings_of_lead
from tracker.impact.view import impact_view
from tracker.ledger import ledger_views
from tracker.measures.view import measure_view
from tracker.money.view import money_view
from tracker.raid.view import raid_view
from tracker.returns.rows import return_rows
from tracker.views.month import period_views
from tracker.views.requests import request_view
from tracker.views.returns import return_view
from tracker.views.rows import (
    View,
    area_view,
    baseline_view,
    finding_view,
    history_view,
    milestone_view,
    scheme_lead_view,
    scheme_view,
)

Lister = Callable[[OpenProgramme], list[View]]

LISTS: Mapping[str, Lister] = {
    "areas": lambda p: [area_view(p.portfolio, row) for row in p.portfolio.areas],
    "schemes": lambda p: [scheme_view(p.portfolio, row) for row in p.portfolio.schemes],
    "milestones": lambda p: [
        milestone_view(p.portfolio, row)
        for scheme in p.portfolio.schemes
        for row in p.portfolio.milestones_by_scheme.get(scheme.uid, ())
    ],
    "baselines": lambda p: [baseline_view(p.portfolio, row) for row in p.portfolio.baselines],
    "ledger": lambda p: ledger_views(
        p.portfolio,
        [p.workspace.change_set(entry.uid) for entry in reversed(p.workspace.history())],
    ),
    "leads": lambda p: [scheme_lead_view(p.portfolio, row) for row in p.portfolio.leads],
    "findings": lambda p: [finding_view(found) for found in p.findings()],
    "periods": lambda p: period_views(p.portfolio, p.seals()),
    "returns": lambda p: [return_view(row) for row in return_rows(p.portfolio, today=p.today())],
    "changes": lambda p: [history_view(entry) for entry in p.workspace.history()],
    "measures": lambda p: [measure_view(p.portfolio, row) for row in p.portfolio.measures],
    "raid": lambda p: [raid_view(p.portfolio, row) for row in p.portfolio.raid_items],
    "requests": lambda p: [request_view(p.portfolio, row) for row in p.portfolio.change_requests],
}
"""What `show` can list."""

DOCUMENTS: Mapping[str, Callable[[OpenProgramme], View]] = {
    "money": lambda p: money_view(p.portfolio),
    "hicm": lambda p: impact_view(p.portfolio),
}
"""What `show` prints as one document of several lists, and totals beside them."""

_AT_A_GLANCE: Mapping[str, tuple[str, ...]] = {
    "areas": ("name", "schemes", "rag"),
    "schemes": ("code", "rag", "name", "area", "delivery_text"),
    "milestones": ("scheme", "title", "start", "finish", "slip_days", "status"),
    "ledger": ("name", "field", "before", "day", "days", "author", "at"),
    "baselines": ("name", "taken_on", "rows", "current", "reason"),
    "leads": ("area", "scheme", "kind", "name", "organisation", "email"),
    "findings": ("severity", "rule", "where", "message"),
    "periods": ("period", "as_of", "open", "version"),
    "returns": ("contact", "email", "schemes", "issued", "received", "state", "note"),
    "changes": ("number", "at", "author", "label", "rows", "uid"),
    "measures": ("ref", "name", "baseline", "target", "direction"),
    "raid": ("kind", "title", "level", "score", "owner", "status"),
    "requests": ("scheme", "title", "state", "steps", "uid"),
    "money.grants": ("fund", "year", "amount"),
    "money.lines": ("heading", "label", "fund", "year", "allocation", "forecast", "actual"),
    "money.contributions": ("pool", "organisation", "label", "year", "amount"),
    "money.totals": ("heading", "series", "label", "year", "printed", "computed", "agrees"),
    "money.unallocated": ("fund", "year", "amount"),
    "hicm.changes": ("number", "name", "schemes", "actions", "maturity"),
    "hicm.beside": ("number", "name", "schemes", "actions", "maturity"),
    "money.reconciliation": ("fund", "year", "grant", "allocated", "balance", "forecast"),
}
"""The columns printed for a person; JSON and CSV have them all."""

SHOWN = (*LISTS, *DOCUMENTS)

_WIDEST = 60


@app.command("show")
def show(
    file: ProgrammeFile,
    what: Annotated[str, typer.Argument(metavar="WHAT", help=", ".join(SHOWN))],
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
) -> None:
    """List what the programme holds."""
    if what not in SHOWN:
        raise WrongUsage(f"cannot show {what!r}", remedy=f"show one of {', '.join(SHOWN)}")
    with opened_programme(file, read_only=True) as programme:
        if what in LISTS:
            rows = LISTS[what](programme)
            document: object = rows
            parts = {what: rows}
        else:
            whole = DOCUMENTS[what](programme)
            document = whole
            parts = {
                f"{what}.{name}": found for name, found in whole.items() if isinstance(found, list)
            }
    if as_json:
        print_json(document)
        return
    for number, (name, found) in enumerate(parts.items()):
        if len(parts) > 1:
            say(f"{chr(10) * bool(number)}{name.partition('.')[2].upper()}")
        if as_csv:
            _print_csv(found)
        else:
            _print_table(found, _AT_A_GLANCE[name])


@app.command("check")
def check(
    file: ProgrammeFile,
    as_of: AsOf = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if there are errors.")
    ] = False,
    lead: Annotated[
        str | None,
        typer.Option("--lead", metavar="NAME", help="Print this lead's challenge list instead."),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Say what the rules notice; nothing is changed."""
    stated = day(as_of)
    with opened_programme(file, read_only=True) as programme:
        found = programme.findings(as_of=stated)
        judged_on = programme.as_of(stated)
        portfolio = programme.portfolio
    if lead is not None and as_json:
        _, about_them = findings_of_lead(portfolio, found, lead=lead)
        print_json([finding_view(finding) for finding in about_them])
    elif lead is not None:
        say(challenge_list(portfolio, found, lead=lead, as_of=judged_on))
    elif as_json:
        print_json([finding_view(finding) for finding in found])
    else:
        for severity, group in groupby(found, key=lambda finding: finding.severity):
            for finding in group:
                say(f"{severity} {finding.rule} {finding.where}: {finding.message}")
        counts = ", ".join(f"{sum(f.severity is s for f in found)} {s}" for s in Severity)
        say(f"{len(found)} findings as of {judged_on.isoformat()}: {counts}")
    return 1 if strict and any(f.severity is Severity.ERROR for f in found) else 0


def _print_csv(found: list[View]) -> None:
    if not found:
        return
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(found[0])
    writer.writerows([guarded(_flat(value)) for value in row.values()] for row in found)


def _flat(value: object) -> str:
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)


def _print_table(found: list[View], columns: tuple[str, ...]) -> None:
    """One line per row, each column cut to what fits beside the others."""
    rows = [[" ".join(_brief(row[column]).split()) for column in columns] for row in found]
    titles = [column.replace("_", " ").upper() for column in columns]
    widths = [min(_WIDEST, max(map(len, cells))) for cells in zip(titles, *rows, strict=True)]
    for cells in (titles, *rows):
        shown = (_cut(cell, width).ljust(width) for cell, width in zip(cells, widths, strict=True))
        say("  ".join(shown).rstrip())
    say(f"{len(found)} rows")


def _brief(value: object) -> str:
    """A cell for a person: of a list, how many it holds."""
    return str(len(value)) if isinstance(value, list) else _flat(value)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"
