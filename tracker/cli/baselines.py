"""`baseline`: keeping the plan as it was promised, under a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated

import typer

from tracker.baselines import find_baseline
from tracker.cli.app import AsOf, ProgrammeFile, app, day, say
from tracker.cli.programme import opened_programme
from tracker.commands.baselines import (
    choose_baseline,
    drop_baseline,
    rename_baseline,
    take_baseline,
)
from tracker.errors import WrongUsage
from tracker.portfolio import Portfolio
from tracker.workspace import Intent


def _known(portfolio: Portfolio, name: str) -> str:
    found = find_baseline(portfolio, name)
    if found is None:
        names = ", ".join(row.name for row in portfolio.baselines) or "none yet"
        raise WrongUsage(f"there is no baseline called {name!r}", remedy=f"there are: {names}")
    return found.uid


def _take(portfolio: Portfolio, name: str, reason: str, on: date) -> Intent:
    return take_baseline(portfolio, name=name, taken_on=on, reason=reason)


def _choose(portfolio: Portfolio, name: str, _text: str, _on: date) -> Intent:
    return choose_baseline(portfolio, uid=_known(portfolio, name))


def _rename(portfolio: Portfolio, name: str, text: str, _on: date) -> Intent:
    return rename_baseline(portfolio, uid=_known(portfolio, name), name=text)


def _drop(portfolio: Portfolio, name: str, _text: str, _on: date) -> Intent:
    return drop_baseline(portfolio, uid=_known(portfolio, name))


ACTIONS: Mapping[str, Callable[[Portfolio, str, str, date], Intent]] = {
    "take": _take,
    "choose": _choose,
    "rename": _rename,
    "drop": _drop,
}
"""What `baseline` can do; each is given the name, the second text and the day."""


@app.command("baseline")
def baseline(
    file: ProgrammeFile,
    action: Annotated[str, typer.Argument(metavar="ACTION", help=", ".join(ACTIONS))],
    name: Annotated[str, typer.Argument(metavar="NAME")],
    new_name: Annotated[str, typer.Argument(metavar="[NEW NAME]", help="To rename it.")] = "",
    reason: Annotated[str, typer.Option("--reason", help="Needed to take a name again.")] = "",
    as_of: AsOf = None,
) -> None:
    """Take a baseline of the plan, choose the one slip is counted against, rename or drop one."""
    if action not in ACTIONS:
        raise WrongUsage(f"cannot {action!r} a baseline", remedy=f"one of {', '.join(ACTIONS)}")
    with opened_programme(file) as programme:
        text = reason if action == "take" else new_name
        on = programme.as_of(day(as_of))
        made = programme.workspace.run(ACTIONS[action](programme.portfolio, name, text, on))
    say(f"{made.label}." if made else "Nothing to change: it is so already.")
