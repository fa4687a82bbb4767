"""`set` and `undo`: changing one field, and taking changes back."""

from __future__ import annotations

from typing import Annotated

import typer

from tracker import bootstrap
from tracker.cli.app import ProgrammeFile, app, say
from tracker.cli.programme import opened_programme
from tracker.commands.rows import set_field


@app.command("set")
def set_value(
    file: ProgrammeFile,
    uid: Annotated[str, typer.Argument(metavar="UID", help="The row, as show --json names it.")],
    field: Annotated[str, typer.Argument(metavar="FIELD")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help='"" clears the field.')],
) -> None:
    """Set one field of one row. A value that begins with "-" goes after "--"."""
    with opened_programme(file) as programme:
        intent = set_field(
            programme.portfolio,
            uid=uid,
            field=field,
            text=value,
            today=bootstrap.now().date(),
            as_of=programme.as_of(),
        )
        made = programme.workspace.run(intent)
    say(f"{made.label}." if made else "Nothing to change: it already says that.")


@app.command("undo")
def undo(
    file: ProgrammeFile,
    change_set: Annotated[
        str | None, typer.Option("--change-set", metavar="UID", help="Take back this one.")
    ] = None,
) -> None:
    """Take back the latest change set, or the one named."""
    with opened_programme(file) as programme:
        made = programme.workspace.undo(change_set)
    say(f"{made.label}.")
