from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.errors import Refused
from tracker.export.safe_write import written_safely


def _writing(text: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text(text)

    return write


def _failing(number: int) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text("half of")
        raise OSError(number, os.strerror(number))

    return write


def test_a_new_file_holds_what_was_written(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert written_safely(out, _writing("new")) == out
    assert out.read_text() == "new"
    assert list(tmp_path.iterdir()) == [out]


def test_an_earlier_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old")
    out.chmod(0o640)
    written_safely(out, _writing("new"))
    assert out.read_text() == "new"
    assert out.stat().st_mode & 0o777 == 0o640


def test_a_link_goes_on_leading_to_the_file_that_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old")
    link.symlink_to(real)
    written_safely(link, _writing("new"))
    assert link.is_symlink()
    assert real.read_text() == "new"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "out.csv could not be written, because the disk is full; free some space"),
        (errno.EROFS, "out.csv could not be written, because the folder is read-only"),
        (errno.EIO, "out.csv could not be written (Input/output error)"),
    ],
)
def test_a_failure_leaves_the_earlier_file_whole_and_nothing_else(
    tmp_path: Path, number: int, said: str
) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old")
    with pytest.raises(Refused) as refused:
        written_safely(out, _failing(number))
    assert refused.value.sentence.startswith(said)
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_bug_in_the_writer_leaves_no_temporary_file(tmp_path: Path) -> None:
    def write(path: Path) -> None:
        path.write_text("half of")
        raise KeyError("a bug")

    with pytest.raises(KeyError):
        written_safely(tmp_path / "out.csv", write)
    assert list(tmp_path.iterdir()) == []


def test_a_file_open_in_excel_is_left_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.xlsx"
    out.write_text("old")

    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Refused, match=r"open in another program .* close it \(in Excel"):
        written_safely(out, _writing("new"))
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_missing_folder_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="because its folder does not exist"):
        written_safely(tmp_path / "none" / "out.csv", _writing("new"))


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match="because its folder does not exist"):
        written_safely(tmp_path / "file" / "out.csv", _writing("new"))


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(Refused, match=r"out\.csv is a folder, not a file"):
        written_safely(tmp_path / "out.csv", _writing("new"))


def test_a_name_too_long_for_the_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="the name is too long"):
        written_safely(tmp_path / ("n" * 300 + ".csv"), _writing("new"))
    assert list(tmp_path.iterdir()) == []
