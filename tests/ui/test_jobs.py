"""Long work off the window's thread, and where Python may collect rubbish meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tracker.errors import Refused
from ui.jobs import Jobs
from ui.messages import Messages


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """Jobs of a window."""
    assert qtbot is not None
    jobs = Jobs(Messages())
    yield jobs
    jobs.wait()


def test_nothing_is_collected_while_a_job_runs(jobs: Jobs, qtbot: QtBot) -> None:
    collecting: list[bool] = []
    with qtbot.waitSignal(jobs.finished):
        jobs.start("Looking", gc.isenabled, collecting.append)
    qtbot.waitUntil(lambda: bool(collecting))
    assert collecting == [False]
    assert gc.isenabled()


def test_collection_goes_on_after_the_last_of_several_jobs(jobs: Jobs, qtbot: QtBot) -> None:
    collecting: list[bool] = []
    for _ in range(2):
        jobs.start("Looking", gc.isenabled, collecting.append)
    qtbot.waitUntil(lambda: len(collecting) == 2)
    assert collecting == [False, False]
    qtbot.waitUntil(gc.isenabled)


def test_collection_goes_on_after_a_job_that_failed(jobs: Jobs, qtbot: QtBot) -> None:
    def fail() -> None:
        raise Refused("cannot be read")

    with qtbot.waitSignal(jobs.finished):
        jobs.start("Failing", fail, lambda _none: None)
    assert gc.isenabled()
