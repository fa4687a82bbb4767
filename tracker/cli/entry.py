"""From arguments to an exit status: 0 done, 1 needs a person, 2 wrong usage, 3 refused."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import typer
from typer.main import get_command

from tracker.cli.app import app
from tracker.cli.programme import taken_up
from tracker.cli.window import PROGRAM, VERBS, failed
from tracker.errors import TrackerError


def load_verbs(*verbs: str) -> None:
    """Register these verbs with the application; all there are where one is not known."""
    asked = verbs if verbs and all(verb in VERBS for verb in verbs) else VERBS
    for module in sorted({VERBS[verb] for verb in asked}):
        import_module(f"tracker.cli.{module}")


def run_verb(given: Sequence[str]) -> int:
    """Run one verb, loaded before, to its exit status; an expected failure is one line of error.

    What is left for a person in a synced folder is told after it, a line each.
    """
    status = _run(given)
    for left in taken_up():
        status = failed(left.sentence, max(status, 1) if left.to_do else status)
    return status


def _run(given: Sequence[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        command = get_command(app)
        status = command.main(args=list(given), prog_name=PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except TrackerError as error:
        return failed(error.sentence, error.exit_status)
    except typer.TyperException as error:
        return failed(" ".join(error.format_message().split()), 2)
    except (KeyboardInterrupt, typer.Abort):
        return failed("Stopped; nothing more was changed.", 3)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status if isinstance(status, int) else 0
