"""`diff`: what changed between two states of the programme."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from tracker import bootstrap
from tracker.baselines import find_baseline
from tracker.bootstrap import OpenProgramme
from tracker.cli.app import AsJson, ProgrammeFile, app, print_json, say
from tracker.comparison import Side, compare, side_of, side_of_baseline
from tracker.comparison.shape import comparison_view
from tracker.comparison.wording import told
from tracker.errors import WrongUsage

_NOW = "now"
_PERIOD = re.compile(r"\d{4}-\d{2}")


@app.command("diff")
def diff(
    file: ProgrammeFile,
    before: Annotated[str, typer.Argument(metavar="FROM", help="YYYY-MM, a baseline, or now.")],
    after: Annotated[str, typer.Argument(metavar="TO", help="YYYY-MM, a baseline, or now.")],
    as_json: AsJson = False,
) -> None:
    """Say what changed between two states: closed periods, baselines, or now."""
    with bootstrap.open_programme(file, read_only=True) as programme:
        comparison = compare(_side(programme, before), _side(programme, after))
    if as_json:
        print_json(comparison_view(comparison))
    else:
        for line in told(comparison):
            say(line)


def _side(programme: OpenProgramme, name: str) -> Side:
    portfolio = programme.portfolio
    if name.casefold() == _NOW:
        return side_of(portfolio, name=_NOW)
    baseline = find_baseline(portfolio, name)
    if baseline is not None:
        return side_of_baseline(portfolio, baseline)
    if _PERIOD.fullmatch(name):
        return side_of(programme.portfolio_at(name), name=name)
    names = ", ".join(row.name for row in portfolio.baselines)
    raise WrongUsage(
        f"there is no baseline called {name!r}",
        remedy=f"give YYYY-MM, now, or one of {names}" if names else "give YYYY-MM or now",
    )
