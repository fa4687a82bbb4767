"""`merge`: what came back, taken in three ways."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.app import AsJson, ProgrammeFile, app, print_json, say
from tracker.cli.programme import opened_programme
from tracker.errors import WrongUsage
from tracker.merge.result import Merge
from tracker.merge.threeway import Outcome
from tracker.receiving import merge_files
from tracker.views.returns import merge_view

_PREFERENCES = ("ours", "theirs")


@app.command("merge")
def merge(
    file: ProgrammeFile,
    returns: Annotated[
        list[Path],
        typer.Argument(metavar="RETURN...", help="Files that came back.", readable=False),
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what it would do.")] = False,
    prefer: Annotated[
        str | None,
        typer.Option("--prefer", metavar="SIDE", help="Settle conflicts for ours or theirs."),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Merge returned files, all of them or none, as one change set."""
    if prefer not in {None, *_PREFERENCES}:
        raise WrongUsage(f"--prefer cannot be {prefer!r}", remedy="use ours or theirs")
    with opened_programme(file, read_only=dry_run) as programme:
        done = merge_files(programme, returns, prefer=prefer, dry_run=dry_run)
    change_set = done.made.uid if done.made else None
    if as_json:
        print_json(merge_view(done.merge, change_set=change_set))
    else:
        _tell(done.merge, change_set, dry_run=dry_run)
    return 1 if done.merge.needs_a_person else 0


def _tell(merge: Merge, change_set: str | None, *, dry_run: bool) -> None:
    would = "would be " if dry_run else ""
    say(
        f"{merge.count(Outcome.APPLIED)} fields {would}applied, "
        f"{merge.count(Outcome.AGREED)} agreed, {merge.count(Outcome.UNCHANGED)} unchanged."
    )
    for document in merge.documents:
        late = ", late" if document.late else ""
        signed = "" if document.signed else ", unsigned"
        say(f"{document.returned.file_name} ({document.returned.shape}{late}{signed})")
        for each in document.fields:
            if each.open:
                say(f"  {each.outcome}: {each.name}: {each.field}: {each.reason}")
        for closing in document.closings:
            say(f"  closed: {closing.told}; sealed there as {closing.digest}")
        for row in document.proposed:
            say(f"  {'added' if row.taken else 'proposed'}: {row.place}: {row.name}")
        for turned in document.rejected:
            say(f"  rejected: {turned.place}: {turned.reason}")
    if change_set:
        say(f"Change set {change_set}; take it back with: ibcf-tracker undo FILE")
    elif not dry_run:
        say("Nothing to change: all of it was merged before.")
