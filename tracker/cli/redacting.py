"""`redact`: taking words out of the programme, its history and its backups for good."""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.cli.app import ProgrammeFile, app, say
from tracker.cli.programme import opened_programme
from tracker.redaction import STILL_HELD, redaction_of


@app.command("redact")
def redact(
    file: ProgrammeFile,
    uid: Annotated[str, typer.Argument(metavar="UID", help="The row, as show --json names it.")],
    field: Annotated[str, typer.Argument(metavar="FIELD")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why they must go.")] = "",
    instead: Annotated[
        str | None, typer.Option("--with", metavar="TEXT", help="What stands there instead.")
    ] = None,
    part: Annotated[
        str | None,
        typer.Option("--text", metavar="TEXT", help="Only these words, now or in history."),
    ] = None,
) -> None:
    """Replace a field's words everywhere: state, history, closed months, automatic backups.

    Not in copies made by hand (backup FILE OUT), exports and packs: delete those that hold them.
    """
    with opened_programme(file) as programme:
        asked = redaction_of(
            programme.portfolio, uid=uid, field=field, reason=reason, instead=instead, part=part
        )
        made = programme.workspace.redact(asked)
    say(f"{made.label}.")
    say(STILL_HELD)
