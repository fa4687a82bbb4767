"""A file is read in a process of its own, and nothing it does there reaches this one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from importers.worker import Cancelled, Limits, in_worker
from tests.conftest import LANCASHIRE
from tests.importers.in_the_child import FILE
from tracker.errors import NotFound, Refused

THERE = "tests.importers.in_the_child"
TOO_MUCH = (2**60, 4 * 1024**3) if sys.platform == "linux" else (2**60,)
"""More than any machine has; and, where the limit can be set, more than the limit."""
DOCUMENT = "importers.word:read_word"
WAIT = "time:sleep"
"""Takes time by the clock, and next to none of the processor's."""


def test_the_answer_is_what_the_function_returned() -> None:
    assert in_worker(f"{THERE}:echo", 1, "two", FILE, file=FILE) == (1, "two", FILE)


def test_a_document_comes_back_whole() -> None:
    document = in_worker(DOCUMENT, LANCASHIRE, file=LANCASHIRE)
    assert document == in_worker(DOCUMENT, LANCASHIRE, file=LANCASHIRE)


def test_the_child_works_from_any_folder_and_imports_nothing_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit('planted')")
    (tmp_path / "lxml.py").write_text("raise SystemExit('planted')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SECRET_TOKEN", "do not pass on")
    surroundings = in_worker(f"{THERE}:surroundings", file=FILE)
    assert isinstance(surroundings, tuple)
    folder, environment = surroundings
    assert Path(folder) == tmp_path
    assert "SECRET_TOKEN" not in environment
    assert in_worker(DOCUMENT, LANCASHIRE, file=LANCASHIRE)


def test_an_expected_failure_is_raised_as_it_was() -> None:
    with pytest.raises(NotFound) as raised:
        in_worker(f"{THERE}:refuse", file=FILE)
    assert raised.value.sentence == "plan.docx, table 1: is not here; look elsewhere."


def test_a_bug_comes_back_with_its_traceback() -> None:
    with pytest.raises(RuntimeError, match="a bug in the reader") as raised:
        in_worker(f"{THERE}:fail", file=FILE)
    assert "in fail" in str(raised.value)


def test_a_reading_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(Refused, match=r"plan.docx took longer than 0.5 seconds to read; split it"):
        in_worker(f"{THERE}:run_for_ever", limits=Limits(seconds=0.5), file=FILE)


def test_a_reading_that_a_busy_machine_keeps_waiting_is_not_refused() -> None:
    assert in_worker(WAIT, 0.8, limits=Limits(seconds=0.5), file=FILE) is None


def test_a_reading_that_waits_for_ever_is_stopped() -> None:
    limits = Limits(seconds=0.5, patience=1)
    with pytest.raises(Refused, match=r"plan.docx took longer than 0.5 seconds to read; split it"):
        in_worker(WAIT, 60, limits=limits, file=FILE)


def test_a_reading_can_be_cancelled() -> None:
    asked = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 2

    with pytest.raises(Cancelled, match="you cancelled it"):
        in_worker(WAIT, 60, cancelled=cancelled, file=FILE)


def test_a_reading_that_is_not_cancelled_answers() -> None:
    answer = in_worker(f"{THERE}:echo", "done", cancelled=lambda: False, file=FILE)
    assert answer == ("done",)


@pytest.mark.parametrize("amount", TOO_MUCH)
def test_a_reading_that_fills_memory_is_refused(amount: int) -> None:
    with pytest.raises(Refused, match="needs more memory than is safe to read; split it"):
        in_worker(f"{THERE}:fill_memory", amount, limits=Limits(memory_mb=512), file=FILE)


def test_a_crash_is_refused() -> None:
    with pytest.raises(Refused, match="could not be read safely; open it in Word or Excel"):
        in_worker(f"{THERE}:crash", file=FILE)


def test_a_request_larger_than_a_pipe_arrives_whole_while_it_may_be_cancelled() -> None:
    data = bytes(1_000_000)
    assert in_worker(f"{THERE}:echo", data, cancelled=lambda: False, file=FILE) == (data,)
