"""`request`: proposing a change to a scheme, and taking it through the bodies that must agree."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from tracker import bootstrap
from tracker.bootstrap import OpenProgramme
from tracker.cli.app import ProgrammeFile, app, day, say
from tracker.cli.programme import opened_programme
from tracker.commands import requests
from tracker.errors import WrongUsage
from tracker.model import RequestState
from tracker.workspace import Intent

_ENDS = {"reject": RequestState.REJECTED, "withdraw": RequestState.WITHDRAWN}
_ACTS = ("raise", "step", "outcome", "approve", *_ENDS)


@app.command("request")
def request(
    file: ProgrammeFile,
    act: Annotated[str, typer.Argument(metavar="ACT", help=", ".join(_ACTS))],
    uid: Annotated[str, typer.Argument(metavar="UID", help="Scheme, request or step.")],
    words: Annotated[str, typer.Argument(metavar="WORDS", help="Title, body or outcome.")] = "",
    proposed: Annotated[
        list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="What to change.")
    ] = None,
    meeting: Annotated[str | None, typer.Option("--meeting", metavar="DATE")] = None,
    minute: Annotated[str | None, typer.Option("--minute", metavar="TEXT")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
) -> None:
    """Propose a change, name who must agree, record what they said, then apply it."""
    if act not in _ACTS:
        raise WrongUsage(f"{act!r} is nothing to do", remedy=f"say {', '.join(_ACTS)}")
    with opened_programme(file) as programme:
        portfolio, today = programme.portfolio, bootstrap.now().date()
        acts: dict[str, Callable[[], Intent]] = {
            "raise": lambda: requests.raise_request(
                portfolio,
                scheme_uid=uid,
                title=words,
                proposed=dict(map(_pair, proposed or [])),
                raised_on=today,
                reason=reason,
            ),
            "step": lambda: requests.add_step(
                portfolio,
                request_uid=uid,
                body=words,
                meeting_on=day(meeting, option="--meeting"),
            ),
            "outcome": lambda: requests.record_outcome(
                portfolio, step_uid=uid, outcome=words, minute=minute
            ),
            "approve": lambda: requests.approve_request(
                portfolio, request_uid=uid, today=today, as_of=programme.as_of()
            ),
        }
        ended = _ENDS.get(act)
        if ended is not None:
            _carry_out(programme, requests.end_request(portfolio, request_uid=uid, state=ended))
        else:
            _carry_out(programme, acts[act]())


def _carry_out(programme: OpenProgramme, intent: Intent) -> None:
    made = programme.workspace.run(intent)
    say(f"{made.label}." if made else "Nothing to change: it already says that.")


def _pair(text: str) -> tuple[str, str]:
    field, sign, value = text.partition("=")
    if not sign:
        raise WrongUsage(f"{text!r} is no FIELD=VALUE")
    return field.strip(), value.strip()
