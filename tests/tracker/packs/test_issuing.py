"""Issuing packs: every file and the record of it, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tracker.merge.conftest import Office, issued, office
from tracker.cancelling import GivenUp
from tracker.issuing import issue

__all__ = ["issued", "office"]


def _after(times: int) -> Iterator[bool]:
    for _ in range(times):
        yield False
    while True:
        yield True


def test_packs_that_are_cancelled_leave_no_file_and_no_record(
    office: Office, tmp_path: Path
) -> None:
    out = tmp_path / "packs"
    answers = _after(3)
    history = office.programme.workspace.history()
    with pytest.raises(GivenUp, match="No pack was issued"):
        issue(office.programme, out, cancelled=lambda: next(answers))
    assert [path for path in out.rglob("*") if path.is_file()] == []
    assert office.programme.workspace.history() == history


def test_no_copy_to_read_takes_the_place_of_an_earlier_one(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "packs"
    first = issue(office.programme, out)
    assert first.copies
    earlier = {copy.file: copy.file.read_bytes() for copy in first.copies}
    for file in filter(Path.is_file, list(out.iterdir())):
        file.unlink()
    again = issue(office.programme, out)
    assert not earlier.keys() & {copy.file for copy in again.copies}
    assert {file: file.read_bytes() for file in earlier} == earlier
