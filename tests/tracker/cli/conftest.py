"""Verbs run in this process, as a script would run them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tracker.cli import main

Verb = Callable[..., tuple[int, str, str]]
"""Runs a verb: its status, what it printed, and its error."""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Verb:
    """Run a verb with the arguments that follow it, whatever they are."""

    def command(*arguments: object) -> tuple[int, str, str]:
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return command
