"""`export`: the programme as documents."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from tracker.bootstrap import OpenProgramme
from tracker.cli.app import AsOf, ProgrammeFile, app, day, say
from tracker.cli.programme import opened_programme
from tracker.comparison.moments import NOW
from tracker.errors import WrongUsage
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
    template: Annotated[
        Path | None,
        typer.Option(
            "--template",
            metavar="FILE",
            help="Fill the office's own Word template, or an issued quarterly workbook.",
            readable=False,
        ),
    ] = None,
    before: Annotated[
        str | None,
        typer.Option("--from", metavar="FROM", help="What changes are counted from, as in diff."),
    ] = None,
    after: Annotated[
        str, typer.Option("--to", metavar="TO", help="And to; now, unless it is given.")
    ] = NOW,
) -> int:
    """Write one document; whatever was there before stays whole until the new one is complete."""
    stated, label = day(as_of), read_label(period) if period is not None else None
    if before is None and after != NOW:
        raise WrongUsage("--to needs --from", remedy="say what changes are counted from")
    with opened_programme(file, read_only=True) as programme:
        if kind == "quarterly" and template is not None:
            return _fill(programme, template, out)
        made = programme.export(
            kind,
            out,
            as_of=stated,
            period=label,
            template=template,
            compared=(before, after) if before is not None else None,
        )
        say(f"Wrote {made}.")
        if kind == "publishable":
            return _look_before_publishing(programme, programme.as_of(stated))
    return 0


def _fill(programme: OpenProgramme, template: Path, out: Path) -> int:
    from tracker.filling import fill_quarterly

    left_out = fill_quarterly(programme, template, out)
    say(f"Wrote {out}.")
    for each in left_out:
        say(f"  left out: {'!'.join(each.place)}: {each.why}")
    return 1 if left_out else 0


def _look_before_publishing(programme: OpenProgramme, as_of: date) -> int:
    """List what a person should read first; exit status 1 if there is anything."""
    from tracker.export.publishable.check import remarks

    found = remarks(programme.portfolio, as_of)
    for remark in found:
        say(f"  before publishing: {remark}")
    return 1 if found else 0
