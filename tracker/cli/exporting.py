"""`export`: the programme as documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker import bootstrap
from tracker.cli.app import AsOf, ProgrammeFile, app, day, say
from tracker.export.registry import EXPORTS
from tracker.periods import read_label


@app.command("export")
def export_document(
    file: ProgrammeFile,
    kind: Annotated[str, typer.Argument(metavar="KIND", help=", ".join(EXPORTS))],
    out: Annotated[Path, typer.Argument(metavar="OUT")],
    as_of: AsOf = None,
    period: Annotated[
        str | None, typer.Option("--period", metavar="YYYY-MM", help="As it was when closed.")
    ] = None,
) -> None:
    """Write one document; whatever was there before stays whole until the new one is complete."""
    stated, label = day(as_of), read_label(period) if period is not None else None
    with bootstrap.open_programme(file, read_only=True) as programme:
        made = programme.export(kind, out, as_of=stated, period=label)
    say(f"Wrote {made}.")
