"""The command application and what every verb shares: arguments, dates, ways to print."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from tracker.errors import WrongUsage
from tracker.fields import read_date

app = typer.Typer(
    add_completion=False,
    no_args_is_help=False,
    rich_markup_mode=None,
    help="The iBCF Scheme Tracker: one programme, one file, every month.",
)


@app.callback()
def keep_verbs() -> None:
    """Has typer ask for the verb's name even where only one is loaded."""


ProgrammeFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="The programme (.ibcf).", readable=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As of this date.")]


def day(text: str | None, *, option: str = "--as-of") -> date | None:
    """A date typed on the command line; raises `WrongUsage`."""
    if text is None:
        return None
    try:
        return date.fromisoformat(read_date(text))
    except ValueError as error:
        raise WrongUsage(f"{option}: {error}") from error


def print_json(document: Any) -> None:
    """One JSON document on standard output."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def say(line: str = "") -> None:
    """One line of ordinary output."""
    sys.stdout.write(f"{line}\n")


def progress(line: str) -> None:
    """What is being done now, for somebody who waits; never on standard output."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
