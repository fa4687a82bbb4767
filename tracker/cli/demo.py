"""`demo`: the main job on the bundled samples, then the window if there is a display."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.app import app, progress, say
from tracker.demonstration import build_demo
from tracker.desktop import draw_grid, has_display, open_window_apart
from tracker.errors import TrackerError
from tracker.findings import Severity


@app.command("demo")
def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]")] = Path("demo"),
) -> None:
    """Build a programme from the bundled samples, check it, and write the month's documents."""
    made = build_demo(folder, progress=progress)
    errors = sum(finding.severity is Severity.ERROR for finding in made.findings)
    for proposal in made.proposals:
        read = proposal.draft.counts()
        held = (f"{read[what]} {what}" for what in ("areas", "schemes", "milestones") if read[what])
        say(f"Read {', '.join(held)} from {proposal.document.file_name}.")
    say(f"Found {len(made.findings)} things to look at, {errors} of them errors.")
    say("Made:")
    for path in (made.programme_file, *made.documents, _picture(made.programme_file)):
        if path is not None:
            say(f"  {path}")
    if has_display():
        open_window_apart(made.programme_file)
        say("The window is opening.")


def _picture(programme_file: Path) -> Path | None:
    """The grid as a picture; without Qt's libraries the demo still ends well, and says why."""
    try:
        return draw_grid(programme_file, programme_file.with_name("Tracker.png"))
    except TrackerError as error:
        progress(error.sentence)
        return None
