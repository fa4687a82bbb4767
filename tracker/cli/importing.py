"""`new`, `import`, `backup`: making programmes and bringing documents into them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker import bootstrap
from tracker.cli.app import AsJson, AsOf, ProgrammeFile, app, day, print_json, say
from tracker.cli.programme import opened_programme
from tracker.commands.imports import accept_proposal
from tracker.draft import Weight
from tracker.past import portfolio_with
from tracker.portfolio import Portfolio
from tracker.proposing.proposal import Fate, Proposal
from tracker.registers.counting import fate_in_words, read_in_words
from tracker.views.rows import View, proposal_view


@app.command("new")
def new(
    file: ProgrammeFile,
    name: Annotated[str | None, typer.Option("--name", help="What to call the programme.")] = None,
) -> None:
    """Make an empty programme."""
    bootstrap.new_programme(file, name=name)
    say(f"Made {file.name}. Import a tracker next: ibcf-tracker import {file.name} TRACKER.docx")


@app.command("import")
def import_documents(
    file: ProgrammeFile,
    sources: Annotated[
        list[Path], typer.Argument(metavar="SOURCE...", help="Documents to read.", readable=False)
    ],
    reader: Annotated[
        str | None,
        typer.Option("--as", metavar="READER", help="Read as: tracker, plan, mspdi…"),
    ] = None,
    area: Annotated[str | None, typer.Option("--area", help="Where none is named.")] = None,
    as_of: AsOf = None,
    baseline: Annotated[
        str | None,
        typer.Option("--baseline", metavar="NAME", help="First keep the plan as it is, so called."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Propose; write nothing.")] = False,
    as_json: AsJson = False,
) -> int:
    """Read documents, all of them before any is applied; each is one undo."""
    stated = day(as_of)
    done: list[tuple[Proposal, View]] = []
    with opened_programme(file, read_only=dry_run) as programme:
        documents = [
            programme.read(source, reader=reader, area=area, as_of=stated) for source in sources
        ]
        portfolio = programme.portfolio
        for document in documents:
            proposal = document.proposal(portfolio)
            first = baseline if not done else None
            made = None if dry_run else programme.accept(proposal, baseline=first)
            view = proposal_view(portfolio, proposal, change_set=made.uid if made else None)
            done.append((proposal, view))
            portfolio = _after(portfolio, proposal) if dry_run else programme.portfolio
    if as_json:
        views = [view for _, view in done]
        print_json(views[0] if len(views) == 1 else _together(views))
    else:
        for number, (proposal, view) in enumerate(done):
            _tell(proposal, view, dry_run=dry_run, baseline=None if number else baseline)
    return 1 if any(needs_a_person(proposal) for proposal, _ in done) else 0


def _after(portfolio: Portfolio, proposal: Proposal) -> Portfolio:
    """What the next document of a dry run is compared with."""
    intent = accept_proposal(portfolio, proposal, read_on=bootstrap.now().date())
    return portfolio_with(portfolio, intent.changes)


def needs_a_person(proposal: Proposal) -> bool:
    """Whether something of the document was left out until somebody decides."""
    return any(note.weight is Weight.REJECTED for note in proposal.notes)


def _together(views: list[View]) -> View:
    """Several documents as one shape: counts added up, lists joined, each document beside them."""
    counted = {key: sum(view["read"].get(key, 0) for view in views) for key in views[0]["read"]}
    return {
        "reader": ", ".join(dict.fromkeys(view["reader"] for view in views)),
        "read": counted,
        **{str(fate): sum(view[fate] for view in views) for fate in Fate},
        "registers": {str(fate): sum(view["registers"][fate] for view in views) for fate in Fate},
        **{
            key: [item for view in views for item in view[key]]
            for key in ("missing", "unsure", "warnings", "rows")
        },
        "change_set": next((v["change_set"] for v in reversed(views) if v["change_set"]), None),
        "documents": views,
    }


def _tell(proposal: Proposal, view: View, *, dry_run: bool, baseline: str | None) -> None:
    would = "would be " if dry_run else ""
    say(
        f"{proposal.document.file_name}: read {read_in_words(proposal.draft)} as"
        f" {proposal.draft.reader}, as of {proposal.as_of.isoformat()}."
    )
    if proposal.empty:
        say("  Nothing to change: the programme already says the same.")
    for fate in (Fate.ADDED, Fate.UPDATED):
        if words := fate_in_words(proposal, fate):
            say(f"  {words} {would}{fate}")
    for row in view["rows"]:
        if row["fate"] == Fate.UPDATED:
            for move in row["changes"]:
                old, new = _short(move["old"]), _short(move["new"])
                say(f"    {row['name']}: {move['field']}: {old} -> {new}")
    for missing in proposal.missing:
        beside = missing.within or missing.area
        became = "marked as vanished" if missing.vanished and not dry_run else "left as it is"
        said = f"{missing.name} ({beside})" if beside else missing.name
        say(f"  missing from the document, {became}: {said}")
    for note in proposal.notes:
        if note.weight is not Weight.INFORMATION:
            say(f"  {note.weight}: {note.where}: {note.message}")
    if baseline is not None and view["change_set"]:
        say(f"  The plan is kept as baseline “{baseline}”")
    if view["change_set"] and proposal.empty:
        say(f"  Noted that its rows were carried by this document too ({view['change_set']}).")
    elif view["change_set"]:
        say(f"  Change set {view['change_set']}; take it back with: ibcf-tracker undo FILE")


def _short(value: object, limit: int = 60) -> str:
    text = "(blank)" if value in {None, ""} else " ".join(str(value).split())
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


@app.command("backup")
def back_up(
    file: ProgrammeFile,
    out: Annotated[Path | None, typer.Argument(metavar="[OUT]")] = None,
) -> None:
    """Copy the programme, whole and consistent."""
    with opened_programme(file, read_only=True) as programme:
        say(f"Backed up to {programme.back_up(out)}.")
