"""`diff`: what changed between two states of the programme."""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.cli.app import AsJson, ProgrammeFile, app, print_json, say
from tracker.cli.programme import opened_programme
from tracker.comparison import compare, moment
from tracker.comparison.shape import comparison_view
from tracker.comparison.wording import told


@app.command("diff")
def diff(
    file: ProgrammeFile,
    before: Annotated[str, typer.Argument(metavar="FROM", help="YYYY-MM, a baseline, or now.")],
    after: Annotated[str, typer.Argument(metavar="TO", help="YYYY-MM, a baseline, or now.")],
    as_json: AsJson = False,
) -> None:
    """Say what changed between two states: closed periods, baselines, or now."""
    with opened_programme(file, read_only=True) as programme:
        portfolio, sealed = programme.portfolio, programme.sealed
        was, now = (moment(portfolio, name, sealed=sealed) for name in (before, after))
        comparison = compare(was.side, now.side)
    if as_json:
        print_json(comparison_view(comparison))
    else:
        for line in told(comparison):
            say(line)
