"""Writing a file so that whatever was there before stays whole until the new one is complete."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from tracker.errors import Refused

_NO_ROOM = ("could not be written, because the disk is full", "free some space and try again")
_PROTECTED = (
    "could not be written, because the folder is read-only",
    "choose another folder, or ask for permission to write there",
)
_IN_USE = (
    "could not be replaced, because it is open in another program or is protected",
    "close it (in Excel, for instance) and try again",
)
_NO_FOLDER = (
    "could not be written, because its folder does not exist",
    "make the folder first, or choose another",
)
_IS_A_FOLDER = ("is a folder, not a file", "give the name of a file in it")
_NAME_TOO_LONG = ("could not be written, because the name is too long", "choose a shorter name")

_SENTENCES: Mapping[int, tuple[str, str]] = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.EFBIG: _NO_ROOM,
    errno.EACCES: _PROTECTED,
    errno.EPERM: _PROTECTED,
    errno.EROFS: _PROTECTED,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.ENAMETOOLONG: _NAME_TOO_LONG,
}
"""What the system's refusals mean to the user: the problem and the remedy."""


def written_safely(
    out: Path,
    write: Callable[[Path], None],
    *,
    draft_name: str | None = None,
    last_look: Callable[[], None] | None = None,
) -> Path:
    """Let `write` fill a temporary file beside `out`, then rename it into place; returns `out`.

    `draft_name` is what the temporary file is called, where that matters to who watches the folder.
    `last_look` is called just before the rename, and raises to call it off.

    Raises `Refused` for a missing or read-only folder, a full disk, and a target that is a folder
    or that another program holds open. On any failure the earlier file is untouched and the
    temporary one is gone.
    """
    target = Path(os.path.realpath(out))
    draft = target.with_name(draft_name or f".{secrets.token_hex(8)}{target.suffix}")
    try:
        if target.is_dir():
            raise _refused(out, _IS_A_FOLDER)
        draft.open("xb").close()
        write(draft)
        _make_durable(draft)
        if target.exists():
            shutil.copymode(target, draft)
        if last_look is not None:
            last_look()
        _put_in_place(out, draft, target)
    except OSError as error:
        raise _refused(out, _sentence(error)) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return out


def _put_in_place(out: Path, draft: Path, target: Path) -> None:
    try:
        draft.replace(target)
    except PermissionError as error:
        raise _refused(out, _IN_USE) from error
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _make_durable(draft: Path) -> None:
    # Windows flushes only a file that is open for writing.
    with draft.open("r+b") as file:
        os.fsync(file.fileno())


def _sentence(error: OSError) -> tuple[str, str]:
    known = _SENTENCES.get(error.errno or 0)
    if known:
        return known
    return (
        f"could not be written ({error.strerror or error})",
        "try again, or choose another folder",
    )


def _refused(out: Path, sentence: tuple[str, str]) -> Refused:
    problem, remedy = sentence
    return Refused(problem, file=out, remedy=remedy)
