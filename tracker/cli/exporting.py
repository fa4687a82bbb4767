"""`export`: the programme as documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker import bootstrap
from tracker.cli.app import AsOf, ProgrammeFile, app, day, say
from tracker.export.registry import EXPORTS


@app.command("export")
def export_document(
    file: ProgrammeFile,
    kind: Annotated[str, typer.Argument(metavar="KIND", help=", ".join(EXPORTS))],
    out: Annotated[Path, typer.Argument(metavar="OUT")],
    as_of: AsOf = None,
) -> None:
    """Write one document; whatever was there before stays whole until the new one is complete."""
    stated = day(as_of)
    with bootstrap.open_programme(file, read_only=True) as programme:
        made = programme.export(kind, out, programme.findings(as_of=stated), as_of=stated)
    say(f"Wrote {made}.")
