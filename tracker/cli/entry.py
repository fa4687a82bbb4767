"""From arguments to an exit status: 0 done, 1 needs a person, 2 wrong usage, 3 refused."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import typer
from typer.main import get_command

from tracker.cli import demo, editing, exporting, importing, showing  # noqa: F401  (registers verbs)
from tracker.cli.app import app
from tracker.desktop import open_window
from tracker.errors import TrackerError

PROGRAM = "ibcf-tracker"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; an expected failure is one line of error."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        if _names_a_file(given):
            return open_window(Path(given[0]) if given else None)
        command = get_command(app)
        status = command.main(args=given, prog_name=PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except TrackerError as error:
        return _failed(error.sentence, error.exit_status)
    except typer.TyperException as error:
        return _failed(" ".join(error.format_message().split()), 2)
    except (KeyboardInterrupt, typer.Abort):
        return _failed("Stopped; nothing more was changed.", 3)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status if isinstance(status, int) else 0


def _names_a_file(given: Sequence[str]) -> bool:
    """Whether this is ``ibcf-tracker [FILE]``: no verb, but nothing or one programme."""
    if not given:
        return True
    verbs = {command.name for command in app.registered_commands}
    first = Path(given[0])
    return (
        len(given) == 1 and given[0] not in verbs and (first.suffix == ".ibcf" or first.is_file())
    )


def _failed(sentence: str, status: int) -> int:
    sys.stderr.write(f"{PROGRAM}: {sentence}\n")
    return status
