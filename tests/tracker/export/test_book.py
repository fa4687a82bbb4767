from __future__ import annotations

import errno
import tempfile
from pathlib import Path

import pytest
from lxml.etree import SerialisationError

from tests.tracker.export.portfolios import MADE_ON, exported, portfolio_of
from tracker.export.workbook.book import Book
from tracker.export.workbook.looks import CELL
from tracker.export.workbook.sheet import Sheet
from tracker.model import Scheme


def _book() -> Book:
    return Book(title="Title", header="Header", footer="Footer", made_on=MADE_ON)


def _write_until(error: Exception) -> None:
    with _book() as book:
        Sheet(book, "Whole", [10]).write(("one", CELL))
        Sheet(book, "Begun", [10]).write(("two", CELL))
        raise error


def test_a_full_disk_while_a_sheet_is_written_is_what_the_system_says() -> None:
    with pytest.raises(OSError, match="No space left") as failed:
        _write_until(SerialisationError("IO_ENOSPC"))
    assert failed.value.errno == errno.ENOSPC


@pytest.mark.parametrize("error", [SerialisationError("IO_ENOSPC"), KeyError("a bug")])
def test_a_failure_leaves_nothing_that_was_written_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises((OSError, KeyError)):
        _write_until(error)
    assert list(tmp_path.iterdir()) == []


def test_a_finished_workbook_leaves_nothing_else_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    made = exported(tmp_path, portfolio_of([Scheme(name="One")]))
    assert list(tmp_path.iterdir()) == [made]
